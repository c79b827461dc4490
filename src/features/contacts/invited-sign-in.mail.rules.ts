/** The mail that lets the owner of an invited address sign in, with or without an account. Pure. */
import { GENERATED, type SignInLinkMail, until } from '../access/sign-in-link.mail.rules.ts';
import type { MailType } from '../mail/render/mail-templates.rules.ts';

export const INVITED_SIGN_IN_PATH = '/contacts/sign-in';

export interface InvitedSignInMail extends SignInLinkMail {
  /** ID of the invitation. */
  invitation: string;
}

declare module '../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    'invited-sign-in': InvitedSignInMail;
  }
}

export const invitedSignInMail: MailType<InvitedSignInMail> = {
  write: ([{ linkSeed, linkExpiresAt, invitation }], addresses) => ({
    subject: 'Your link to sign in',
    preview: 'It can be used once.',
    heading: 'Sign in',
    blocks: [
      { kind: 'text', text: 'Someone, most likely you, requested a link to sign in and answer an invitation.' },
      {
        kind: 'button',
        button: {
          label: 'Sign in',
          url: `${addresses.pageLink(INVITED_SIGN_IN_PATH, linkSeed)}&invitation=${encodeURIComponent(invitation)}`,
        },
      },
      { kind: 'text', text: `It is only for you and can be used once${until(linkExpiresAt)}.` },
    ],
    footer: 'If it was not you, ignore this email: no account is created, and nothing changes.',
  }),
  generated: GENERATED,
};
