/** Queueing mail: within the transaction of what it tells, so that both happen or neither does. */
import type { Runner } from '../graph/graph.ts';
import { newId } from '../graph/ids.ts';
import { checkedAddress, dueAt, MailFrequency, oneLine } from './mail.rules.ts';
import {
  CANCEL_MAIL,
  CANCEL_MAIL_ABOUT,
  CANCEL_MAIL_OF_LIST,
  CANCEL_MAIL_OF_SUBSCRIPTION,
  PENDING_ITEMS,
  QUEUE_MAIL,
  SUBSCRIBE_AGAIN,
  TAKE_BACK_MAIL_OF_LIST,
} from './mail-queue.cypher.ts';
import type { Written } from './mail-templates.rules.ts';
import { randomToken } from './mail-tokens.ts';

/** Mails that somebody may unsubscribe from together, and get as digests: those of one alert. */
export interface MailList {
  /** Id of the alert. */
  id: string;
  name: string;
  frequency: 'AT_ONCE' | 'DAILY' | 'WEEKLY';
  /** In whose mornings digests are due; IANA, UTC when not given. */
  timeZone?: string;
}

/** A mail to be written; see `mail-templates.rules.ts` for templates and their data. */
export type NewMail = {
  /** What is told: queued again under the same key, nothing happens. E.g. `match|per_…|alr_…|lst_…|3`. */
  key: string;
  to: { partyId: string; address: string; name: string };
  /** In whose name, e.g. the brokerage; replies go to `replyTo`. */
  from?: { name: string; replyTo?: string | null };
  /** Its provider sees how the mail fares. */
  relationshipId?: string;
  list?: MailList;
  /** An invitation for calendars (RFC 5546), e.g. from ical-generator. */
  calendar?: { text: string; method: 'REQUEST' | 'CANCEL' };
} & Written;

/** Queues one mail. `runner` is the mutation's transaction, `now` its ISO instant. */
export function queueMail(runner: Runner, mail: NewMail, now: string): Promise<void> {
  return queueMails(runner, [mail], now);
}

/** Queues mails in their order, in one or two round trips. Those of a list that was unsubscribed are left out. */
export async function queueMails(runner: Runner, mails: NewMail[], now: string): Promise<void> {
  let rows = mails.map((mail, position) => ({ ...rowOf(mail, position, now), mail }));
  // In one order, so that transactions wait for each other instead of blocking each other.
  rows.sort((a, b) => (a.mailKey < b.mailKey ? -1 : a.mailKey > b.mailKey ? 1 : a.position - b.position));
  while (rows.length) {
    await runner.run(QUEUE_MAIL.text, { rows: rows.map(({ mail: _, ...row }) => row), now });
    if (!rows.some(({ digest }) => digest)) return;
    // A digest that the sender has taken is closed: its latecomers go into the next one.
    const late = await runner.run(PENDING_ITEMS.text, { ids: rows.map(({ itemId }) => itemId) });
    const ids = new Set(late.map(({ id }) => id));
    rows = rows
      .filter(({ itemId }) => ids.has(itemId))
      .map((row) => ({ ...row, ...rowOf(row.mail, row.position, row.dueAt), itemId: row.itemId, mail: row.mail }));
  }
}

/** Takes back what is queued and not sent, by key: after this only what is on its way to the server still arrives. */
export async function cancelMail(runner: Runner, keys: string[], now: string): Promise<void> {
  await runner.run(CANCEL_MAIL.text, { keys, now });
}

/**
 * Takes back all that is queued of a list (an alert) and not on its way, as if it had never been queued, e.g. when its
 * criteria are asked to change. @returns the keys, which may be queued again
 */
export async function takeBackMailOfList(runner: Runner, listId: string, now: string): Promise<string[]> {
  const rows = await runner.run(TAKE_BACK_MAIL_OF_LIST.text, { listId, now });
  return rows.map(({ key }) => key as string);
}

/** Takes back all that is queued for a reader about a relationship, e.g. when its access is suspended. */
export async function cancelMailAbout(runner: Runner, party: string, relationship: string, now: string): Promise<void> {
  await runner.run(CANCEL_MAIL_ABOUT.text, { party, relationship, now });
}

/** Takes back all that is queued of a list (an alert) for good. */
export async function cancelMailOfList(runner: Runner, listId: string, now: string): Promise<void> {
  await runner.run(CANCEL_MAIL_OF_LIST.text, { listId, now });
}

/** Takes back all that is queued for one reader of a list. */
export async function cancelMailOfSubscription(runner: Runner, token: string, now: string): Promise<void> {
  await runner.run(CANCEL_MAIL_OF_SUBSCRIPTION.text, { token, now });
}

/** Mails of a list come again to those who unsubscribed, e.g. because the client has set its frequency anew. */
export async function subscribeAgain(runner: Runner, listId: string): Promise<void> {
  await runner.run(SUBSCRIBE_AGAIN.text, { listId });
}

function rowOf(mail: NewMail, position: number, now: string) {
  const { key, to, list, relationshipId = null, template, data, from, calendar } = mail;
  const address = checkedAddress(to.address, 'to');
  const frequency = (list?.frequency ?? 'AT_ONCE') as MailFrequency;
  const due = dueAt(now, frequency, list?.timeZone ?? 'UTC');
  const digest = list !== undefined && frequency !== MailFrequency.AT_ONCE;
  return {
    key,
    digest,
    mailKey: digest ? `digest|${address}|${list.id}|${template}|${due}` : `mail|${key}`,
    mailId: newId('mai'),
    itemId: newId('mit'),
    partyId: to.partyId,
    address,
    name: oneLine(to.name),
    relationshipId,
    template,
    dueAt: due,
    position: position as number,
    content: JSON.stringify({ template, data, from, calendar }),
    listId: list?.id ?? null,
    listName: list ? oneLine(list.name) : null,
    subscriptionKey: list ? `${address}|${list.id}` : null,
    token: list ? randomToken() : null,
  };
}
