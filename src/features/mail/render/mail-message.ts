/** The message that goes to the server: headers, both bodies, calendar, and where to unsubscribe. */
import type { SendMailOptions } from 'nodemailer';
import { canonicalAddress, needsSmtpUtf8 } from '../../../values/address.rules.ts';
import type { NewMail } from '../mail.actions.ts';
import { noAddress, oneLine } from '../mail.rules.ts';
import { invitationText, methodOf, type RecordedAddress, VISITS_PATH } from './icalendar.rules.ts';
import { mailHtml } from './mail-html.rules.ts';
import { mailText } from './mail-plain.rules.ts';
import { type Addresses, contentOf, type MailTypes, mailTypeOf, type QueuedContent } from './mail-templates.rules.ts';
import { mayHoldCalendar, mayHoldLinks, plainWords, withoutLinks } from './plain-text.rules.ts';

/** A mail as the queue gives it to its sender. */
export interface ClaimedMail {
  id: string;
  address: string;
  name: string;
  attempts: number;
  /** Derived from the mail's ID at the first attempt; the same in every attempt. */
  messageId: string;
  /** ISO instant of the first try. */
  date: string;
  /** The lists that it is of, e.g. alerts, with the tokens of their subscriptions. */
  lists: { token: string; name: string }[];
  /** State, at this moment, of the relationship that the mail is about; null or left out: it is about none. */
  relationshipState?: string | null;
  /** It is to a contact, and only its recorder sees it. */
  recorded?: boolean;
  /** JSON of its items, in order. */
  contents: string[];
}

/** A message to one recipient. */
export type Message = SendMailOptions & { subject: string; to: { name: string; address: string } };

type Item = QueuedContent & Pick<NewMail, 'from' | 'calendar'>;

export interface Sending extends Omit<Addresses, 'addressLink' | 'pageLink'> {
  /** See `Addresses`. */
  addressLink: (seed: string, address: string) => string;
  pageLink: (path: string, seed: string, address: string) => string;
  /** The mails that the features of this server declare. */
  types: Partial<MailTypes>;
  /** Address from which mail is sent, e.g. no-reply@covalue.example. */
  sender: string;
}

export const UNSUBSCRIBE_PATH = '/mail/unsubscribe';
/** Lists in the address of a header, whose line may have 998 characters. */
const MAX_HEADER_LISTS = 15;

function unsubscribeUrl({ origin }: Sending, tokens: string[]): string {
  return `${origin}${UNSUBSCRIBE_PATH}?${tokens.map((token) => `token=${token}`).join('&')}`;
}

/**
 * Before both parties of a relationship have agreed, and after it has ended, a mail about it holds the words of the other
 * party as plain text: no address, domain or e-mail address of its choice, and no reply to it.
 * Names and subjects are values of headers, which nodemailer folds and encodes; they are single lines before.
 * @throws when an item cannot be written; the mail is a dead letter then
 */
export function messageOf(mail: ClaimedMail, sending: Sending): Message {
  if (canonicalAddress(mail.address) !== mail.address) throw noAddress(mail.address);
  const items = mail.contents.map((content): Item => JSON.parse(content));
  const [first] = items;
  if (!first) throw new Error('The email has no items.');
  const { from, calendar } = first;
  const linked = mayHoldLinks(mail.relationshipState);
  const fromName = linked ? oneLine(from?.name ?? 'Covalue') : oneLine(plainWords(from?.name ?? 'Covalue'));
  const replyTo = linked ? replyToOf(from?.replyTo, mail.address) : undefined;
  const shown = linked
    ? items
    : items.map((item) => withoutLinks(item, mailTypeOf(sending.types, item.template).generated));
  const addresses: Addresses = {
    origin: sending.origin,
    signInLink: sending.signInLink,
    addressLink: (seed) => sending.addressLink(seed, mail.address),
    pageLink: (path, seed) => sending.pageLink(path, seed, mail.address),
  };
  const content = contentOf(sending.types, shown, addresses, fromName);
  const { lists } = mail;
  // A mail that has a link of its own ends more than its lists.
  const [own] = content.unsubscribe ?? [];
  content.unsubscribe ??= lists.map(({ token, name }) => ({
    label: lists.length > 1 ? `Unsubscribe from "${linked ? name : plainWords(name)}"` : 'Unsubscribe',
    url: unsubscribeUrl(sending, [token]),
  }));
  return {
    from: { name: fromName, address: sending.sender },
    // The name of a recipient may be text of another user, too.
    to: { name: oneLine(mail.relationshipState && linked ? mail.name : plainWords(mail.name)), address: mail.address },
    replyTo: replyTo ? { name: fromName, address: replyTo } : undefined,
    subject: content.subject,
    text: mailText(content),
    html: mailHtml(content, fromName),
    messageId: `<${mail.messageId}>`,
    date: new Date(mail.date),
    headers: {
      ...unsubscribeHeaders(own?.url ?? listsUrl(mail, sending), sending),
      'Auto-Submitted': 'auto-generated',
    },
    icalEvent:
      calendar && mayHoldCalendar(mail.relationshipState)
        ? { ...invitationOf(calendar, sending), filename: 'invitation.ics' }
        : undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Left out when it is not an address, or would need SMTPUTF8 in a mail that needs it for nothing else. */
function replyToOf(given: RecordedAddress, to: string): string | undefined {
  const address = given ? canonicalAddress(given) : undefined;
  return address && (!needsSmtpUtf8(address) || needsSmtpUtf8(to)) ? address : undefined;
}

/**
 * RFC 8058: a mail program unsubscribes with one POST. Who asks for no more mails like this one means all its lists; the
 * links in the mail end one each. One-click is promised for https only.
 */
function unsubscribeHeaders(url: string | undefined, sending: Sending): Record<string, string> {
  if (!url) return {};
  return {
    'List-Unsubscribe': `<${url}>`,
    ...(sending.origin.startsWith('https://') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  };
}

function listsUrl({ lists }: ClaimedMail, sending: Sending): string | undefined {
  const tokens = lists.slice(0, MAX_HEADER_LISTS).map(({ token }) => token);
  return tokens.length ? unsubscribeUrl(sending, tokens) : undefined;
}

function invitationOf(calendar: NonNullable<Item['calendar']>, { sender, origin }: Sending) {
  if ('text' in calendar) return { method: calendar.method, content: calendar.text };
  const content = invitationText(calendar.entry, { organizer: sender, answerAt: `${origin}${VISITS_PATH}` });
  return { method: methodOf(calendar.entry), content };
}
