/** The first mail to a contact: who wants to send what, in our words. Pure. */
import type { MailType } from '../mail/render/mail-templates.rules.ts';
import { MailBasis } from './contact.rules.ts';
import { AGREE_DAYS } from './contact-mailing.rules.ts';
import { senderLine } from './sender-address.rules.ts';

/** Agrees. */
export const AGREE_PATH = '/contacts/emails/agree';
/** Ends the emails of one sender, or of all. */
export const END_PATH = '/contacts/emails/end';

export interface ContactMailingMail {
  /** Plain words, without addresses. */
  recorder: string;
  /** Postal address of the sender, in one line of plain words. */
  postalAddress?: string;
  askedBy: string | null;
  /** What the sender wants to send, in its own words. */
  about: string | null;
  basis: `${MailBasis}`;
  linkSeed: string;
}

declare module '../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    'contact-mailing': ContactMailingMail;
  }
}

const INTRODUCTIONS: Record<`${MailBasis}`, string> = {
  NONE: 'A user of Covalue would like to send you emails about its services. None are sent unless you agree.',
  CONSENT:
    'A user of Covalue states that you agreed to emails about its services. Please confirm. If this is not true, refuse them.',
  EXISTING_BUSINESS:
    'A user of Covalue states that you are its customer, and would like to send you emails about its services. You can agree, or refuse them.',
};

/** The link that ends the emails of the sender; `all`: those of every sender. */
export const endLink = (link: string, all = false) => (all ? `${link}&all=1` : link);

export const contactMailingMail: MailType<ContactMailingMail> = {
  write: ([{ recorder, postalAddress, askedBy, about, basis, linkSeed }], addresses) => {
    const end = addresses.pageLink(END_PATH, linkSeed);
    const rows: [string, string][] = [['Sender', `"${recorder}"`]];
    if (askedBy) rows.push(['Person', `"${askedBy}"`]);
    if (about) rows.push(['About', `"${about}"`]);
    return {
      subject: `May "${recorder}" send you emails?`,
      preview: 'You can agree, or refuse for good. No account is needed.',
      heading: 'May this sender send you emails?',
      blocks: [
        { kind: 'text', text: INTRODUCTIONS[basis] },
        { kind: 'facts', rows },
        { kind: 'button', button: { label: 'Agree', url: addresses.pageLink(AGREE_PATH, linkSeed) } },
        { kind: 'button', button: { label: 'Refuse for good', url: endLink(end, true) } },
        {
          kind: 'text',
          text: `You need no account. The link that agrees works for ${AGREE_DAYS} days. Every later email has a link that ends the emails of this sender.`,
        },
      ],
      footer: `The text in quotation marks comes from the sender and was not checked by Covalue. This is the only email in which this sender can ask you.${senderLine(recorder, postalAddress)}`,
      unsubscribe: [{ label: 'Refuse only this sender', url: end }],
    };
  },
  generated: ['linkSeed', 'basis'],
};
