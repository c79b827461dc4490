/** The two mails about a change of an address: to the old one and to the new one. Pure. */
import type { MailContent } from '../mail/render/mail-content.rules.ts';
import type { Addresses, MailType } from '../mail/render/mail-templates.rules.ts';
import { GENERATED, until } from './sign-in-link.mail.rules.ts';

export interface EmailChangeMail {
  /** The address to which it is sent. */
  side: 'OLD' | 'NEW';
  /** In the mail to the old address. */
  newAddress?: string;
  linkSeed: string;
  linkExpiresAt: string;
}

declare module '../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    'email-change': EmailChangeMail;
  }
}

export const emailChangeMail: MailType<EmailChangeMail> = {
  write: ([data], addresses) => writeEmailChange(data, addresses),
  generated: [...GENERATED, 'newAddress'],
};

function writeEmailChange(
  { side, newAddress, linkSeed, linkExpiresAt }: EmailChangeMail,
  addresses: Addresses,
): MailContent {
  const isOld = side === 'OLD';
  return {
    subject: isOld ? 'Your email address is to be changed' : 'Confirm your email address',
    preview: 'Nothing changes until both addresses have confirmed it.',
    heading: isOld ? 'Change of your email address' : 'Confirm this address',
    blocks: [
      {
        kind: 'text',
        text: isOld
          ? 'Someone, most likely you, requested to sign in to Covalue with another email address.'
          : 'Someone, most likely you, requested to sign in to Covalue with this email address.',
      },
      ...(newAddress ? [{ kind: 'facts' as const, rows: [['New address', newAddress] as [string, string]] }] : []),
      { kind: 'text', text: 'Nothing changes until the old and the new address have confirmed it.' },
      { kind: 'button', button: { label: 'Confirm or reject', url: addresses.addressLink(linkSeed) } },
      { kind: 'text', text: `The link is only for you and works${until(linkExpiresAt).replace(/^,/, '')}.` },
    ],
    footer: isOld
      ? 'If it was not you, reject the change, then request a sign-in link and choose a new password: this ends all sessions.'
      : 'If it was not you, ignore this email or reject the change: nothing happens unless you confirm it.',
  };
}
