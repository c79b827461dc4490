/** The mail that invites a contact to confirm a record. The text is ours; the words of others are quoted. Pure. */
import type { MailType } from '../mail/render/mail-templates.rules.ts';
import { INVITATION_DAYS } from './contact-invitation.rules.ts';

export const INVITATION_PATH = '/contacts/invitation';

export interface ContactInvitationMail {
  /** Plain words, without addresses. */
  recorder: string;
  invitedBy: string | null;
  linkSeed: string;
}

declare module '../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    'contact-invitation': ContactInvitationMail;
  }
}

export const contactInvitationMail: MailType<ContactInvitationMail> = {
  write: ([{ recorder, invitedBy, linkSeed }], addresses) => ({
    subject: `Invitation from "${recorder}" to confirm a business relationship`,
    preview: 'You can confirm or decline it.',
    heading: 'Do you know the sender?',
    blocks: [
      {
        kind: 'text',
        text: 'A user of Covalue recorded a business relationship with you. Nobody else sees the record. Open the link to view what it says, and to confirm or decline it.',
      },
      {
        kind: 'facts',
        rows: [['From', `"${recorder}"`], ...(invitedBy ? [['Invited by', `"${invitedBy}"`] as [string, string]] : [])],
      },
      { kind: 'button', button: { label: 'View the invitation', url: addresses.pageLink(INVITATION_PATH, linkSeed) } },
      {
        kind: 'text',
        text: `The link is only for you and works for ${INVITATION_DAYS} days. Only the owner of this email address can confirm.`,
      },
    ],
    footer:
      'The text in quotation marks comes from the sender and was not checked by Covalue. If you do not know the sender, ignore this email, or open the link and refuse further invitations.',
  }),
  generated: ['linkSeed'],
};
