import { packTexts } from '../../client/packs.rules.ts';

export const feedbackTexts = {
  title: 'Feedback',
  none: 'No feedback yet.',
  give: 'Give feedback',
  about: 'About',
  what: 'What do you think?',
  reply: 'Reply',
  send: 'Send',
  sent: 'Sent. The other side is notified.',
  sides: { PROVIDER: 'provider', CONSUMER: 'consumer' },
  notShown: 'No longer shown',
  addressWithheld: 'Address withheld',
} as const;

export const feedbackHints = packTexts(
  { hint: 'Feedback of both sides, visible to both' },
  { REAL_ESTATE: { hint: 'Feedback of both sides on homes and visits, visible to both' } },
);
