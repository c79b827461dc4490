/** The message that goes to the server: headers, both bodies, calendar, and where to unsubscribe. */
import type { SendMailOptions } from 'nodemailer';
import type { NewMail } from './mail.actions.ts';
import { oneLine } from './mail.rules.ts';
import { mailHtml } from './mail-html.rules.ts';
import type { Written } from './mail-templates.rules.ts';
import { mailText } from './mail-text.rules.ts';
import { type Addresses, contentOf } from './mail-writing.rules.ts';
import { mayHoldCalendar, mayHoldLinks, plainWords, withoutLinks } from './plain-words.rules.ts';

/** A mail as the queue gives it to its sender. */
export interface TakenMail {
  id: string;
  address: string;
  name: string;
  attempts: number;
  /** Made of the mail's id at the first try, the same in every try. */
  messageId: string;
  /** ISO instant of the first try. */
  date: string;
  /** Of the subscription; null when the mail belongs to no list. */
  token: string | null;
  listName: string | null;
  /** State, at this moment, of the relationship that the mail is about; null or left out: it is about none. */
  relationshipState?: string | null;
  /** JSON of its items, in order. */
  contents: string[];
}

type Item = Written & Pick<NewMail, 'from' | 'calendar'>;

export interface Sending extends Addresses {
  /** Address from which mail is sent, e.g. no-reply@covalue.example. */
  sender: string;
}

export const UNSUBSCRIBE_PATH = '/mail/unsubscribe';

/**
 * Before both parties of a relationship have agreed, and after it has ended, a mail about it holds the words of the other
 * party as plain text: no address, domain or e-mail address of its choice, and no reply to it.
 * Names and subjects are values of headers, which nodemailer folds and encodes; they are single lines before.
 * @throws when an item cannot be written; the mail is a dead letter then
 */
export function messageOf(mail: TakenMail, sending: Sending): SendMailOptions & { subject: string } {
  const items = mail.contents.map((content) => JSON.parse(content) as Item);
  const { from, calendar } = items[0] as Item;
  const linked = mayHoldLinks(mail.relationshipState);
  const fromName = linked ? oneLine(from?.name ?? 'Covalue') : oneLine(plainWords(from?.name ?? 'Covalue'));
  const content = contentOf(linked ? items : items.map(withoutLinks), sending, fromName);
  if (mail.token) content.unsubscribeUrl = `${sending.origin}${UNSUBSCRIBE_PATH}?token=${mail.token}`;
  return {
    from: { name: fromName, address: sending.sender },
    // The name of a recipient may be somebody else's words as well.
    to: { name: oneLine(mail.relationshipState && linked ? mail.name : plainWords(mail.name)), address: mail.address },
    replyTo: linked && from?.replyTo ? { name: fromName, address: from.replyTo } : undefined,
    subject: content.subject,
    text: mailText(content),
    html: mailHtml(content, fromName),
    messageId: `<${mail.messageId}>`,
    date: new Date(mail.date),
    headers: { ...unsubscribeHeaders(content.unsubscribeUrl), 'Auto-Submitted': 'auto-generated' },
    icalEvent:
      calendar && mayHoldCalendar(mail.relationshipState)
        ? { method: calendar.method, content: calendar.text, filename: 'invitation.ics' }
        : undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A mail program unsubscribes with one POST, which RFC 8058 allows to an https address only. */
function unsubscribeHeaders(url: string | undefined): Record<string, string> {
  if (!url) return {};
  const link = { 'List-Unsubscribe': `<${url}>` };
  return /^https:/i.test(url) ? { ...link, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : link;
}
