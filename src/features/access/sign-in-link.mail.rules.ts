/** The mail with a new link for a person who already has access. Pure. */

import { textFormats } from '../../values/format.rules.ts';
import type { MailContent } from '../mail/render/mail-content.rules.ts';
import type { Addresses, MailType } from '../mail/render/mail-templates.rules.ts';

export interface SignInLinkMail {
  linkSeed: string;
  linkExpiresAt: string;
}

declare module '../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    'sign-in-link': SignInLinkMail;
  }
}

/** What Covalue fills in the mails with a one-time link. */
export const GENERATED = ['linkSeed', 'linkExpiresAt'];

export const signInLinkMail: MailType<SignInLinkMail> = {
  write: ([data], addresses) => writeSignInLink(data, addresses),
  generated: GENERATED,
};

function writeSignInLink({ linkSeed, linkExpiresAt }: SignInLinkMail, addresses: Addresses): MailContent {
  return {
    subject: 'Your link to sign in',
    preview: 'It can be used once.',
    heading: 'Sign in',
    blocks: [
      { kind: 'text', text: 'Someone, most likely you, requested a link to sign in and choose a new password.' },
      { kind: 'button', button: { label: 'Sign in', url: addresses.signInLink(linkSeed) } },
      { kind: 'text', text: `It is only for you and can be used once${until(linkExpiresAt)}.` },
    ],
    footer: 'If it was not you, ignore this email: your password remains unchanged.',
  };
}

export function until(instant: string | undefined): string {
  if (!instant) return '';
  return `, until ${textFormats.dateTime(instant, 'UTC')} UTC`;
}
