import { packTexts } from '../../client/packs.rules.ts';

const templates: Partial<Record<string, string>> = {
  'contact-mailing': 'Request to agree',
  'contact-match': 'Homes',
  'contact-invitation': 'Invitation to confirm',
  'invited-sign-in': 'Link to sign in',
};

export const mailingTexts = {
  back: 'All contacts',
  title: 'Emails to this contact',
  hint: 'Commercial emails need the agreement of the contact, or a basis that you record.',
  basis: 'Basis',
  since: 'Since',
  sinceHint: 'Empty: today.',
  until: 'Lasts until',
  address: 'Email address',
  askedAt: 'Asked',
  answeredAt: 'Answered',
  noAddress: 'The contact has no email address yet.',
  noPostalAddress: 'Commercial emails must state your postal address. None are sent without it.',
  setPostalAddress: { Organisation: 'Set it in the profile of the organisation', Person: 'Set it in My account' },
  ask: 'Ask for agreement',
  askHint:
    'The contact gets one email in our words, with your name. It agrees or refuses with one click, without an account. You can ask once.',
  about: 'What you want to send (optional)',
  asked: 'The email is on its way.',
  changeBasis: 'Change basis',
  basisHint: 'State only what you can prove. An existing business lasts two years. A refusal of the contact prevails.',
  notAsked: 'Not asked',
  askedWithBasis: 'Emails allowed by the basis',
  states: { ASKED: 'Asked', AGREED: 'Agreed', REFUSED: 'Refused', UNAVAILABLE: 'Cannot be emailed' },
  alerts: 'Property alerts',
  alertsHint: 'Homes that meet the criteria are emailed to the contact.',
  alertsWait: 'Homes that meet the criteria are found now, and emailed when the contact has agreed.',
  customerFirst: 'Record the contact as a customer first.',
  newAlertHint:
    'Your note of what the contact searches. Homes are emailed only if the contact agreed or a basis holds.',
  found: (count: number) => `${count} found`,
  mails: 'Emails sent',
  noMails: 'None yet.',
  cut: (count: number) => `The latest ${count}.`,
  mail: 'Email',
  mailState: 'State',
  mailAt: 'Time',
  templates,
  mailStates: { QUEUED: 'Waiting', SENT: 'Sent', DEAD: 'Not delivered', CANCELLED: 'Cancelled' },
} as const;

export const mailingHints = packTexts(
  { about: 'E.g. news of our services. It is quoted without links.' },
  { REAL_ESTATE: { about: 'E.g. homes in Burlington up to 900,000. It is quoted without links.' } },
);
