/** The mail that offers a membership to an email address. The text is ours; the words of others are quoted. Pure. */
import type { MailType } from '../mail/render/mail-templates.rules.ts';
import { MEMBER_INVITATION_DAYS } from './member-invitation.rules.ts';

export const MEMBER_INVITATION_PATH = '/memberships/invitation';

export interface MemberInvitationMail {
  /** Plain words, without addresses, as are `invitedBy` and `message`. */
  organisation: string;
  invitedBy: string | null;
  message: string | null;
  role: keyof typeof ROLES;
  linkSeed: string;
}

declare module '../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    'member-invitation': MemberInvitationMail;
  }
}

const ROLES = {
  REPRESENTATIVE: 'Representative: changes the data of the organisation and agrees to relationships on its behalf',
  MEMBER: 'Member: sees what the organisation sees, and records its work',
};

export const memberInvitationMail: MailType<MemberInvitationMail> = {
  write: ([{ organisation, invitedBy, message, role, linkSeed }], addresses) => ({
    subject: `Invitation from "${organisation}" to become a member`,
    preview: 'You can accept or decline it.',
    heading: 'Do you work with the sender?',
    blocks: [
      {
        kind: 'text',
        text: 'An organisation offers you a membership in Covalue. Open the link to sign in, and accept or decline. You act for the organisation only if you accept.',
      },
      {
        kind: 'facts',
        rows: [
          ['Organisation', `"${organisation}"`],
          ...(invitedBy ? [['Invited by', `"${invitedBy}"`] as [string, string]] : []),
          ['Role', ROLES[role]],
        ],
      },
      ...(message ? [{ kind: 'quote' as const, text: message }] : []),
      {
        kind: 'button',
        button: { label: 'View the offer', url: addresses.pageLink(MEMBER_INVITATION_PATH, linkSeed) },
      },
      {
        kind: 'text',
        text: `The link is only for you. It can be used once, for ${MEMBER_INVITATION_DAYS} days. If you have no account yet, you get one.`,
      },
    ],
    footer:
      'Names and quotations come from the sender and were not checked by Covalue. If you do not know the sender, ignore this email, or open the link and decline; then the sender cannot invite this address again.',
  }),
  generated: ['linkSeed', 'role'],
};
