/** A notice: a heading, paragraphs, a button. Any feature may send one. Pure. */
import { buttons, type MailLink } from './mail-blocks.rules.ts';
import type { MailType } from './mail-templates.rules.ts';

export interface NoticeMail {
  subject: string;
  paragraphs: string[];
  link?: MailLink;
  /**
   * true: the paragraphs are shown as a quotation, because they contain text of a party with whom the recipient has no
   * agreement.
   */
  quoted?: boolean;
}

declare module './mail-templates.rules.ts' {
  interface MailTemplates {
    notice: NoticeMail;
  }
}

export const noticeMail: MailType<NoticeMail> = {
  write([{ subject, paragraphs, link, quoted }], addresses) {
    const kind = quoted ? ('quote' as const) : ('text' as const);
    return {
      subject,
      preview: paragraphs[0] ?? '',
      heading: subject,
      blocks: [...paragraphs.map((text) => ({ kind, text })), ...buttons(link, addresses)],
      footer: 'You receive this email because of your relationship with the sender.',
    };
  },
};
