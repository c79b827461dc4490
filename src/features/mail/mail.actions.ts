import { newId } from '../../graph/ids.ts';
import type { Runner } from '../../graph/runner.ts';
import { canonicalAddress } from '../../values/address.rules.ts';
import { setAside } from '../../workers/set-aside.actions.ts';
import {
  dueAt,
  GATHER_SECONDS,
  MAX_GATHER_SECONDS,
  MailFrequency,
  noAddress,
  oneLine,
  secondsAfter,
} from './mail.rules.ts';
import { randomToken } from './mail-tokens.ts';
import {
  CANCEL_MAIL,
  CANCEL_MAIL_ABOUT,
  CANCEL_MAIL_OF_LIST,
  CANCEL_MAIL_OF_SUBSCRIPTION,
  GROUP,
  MAILS_OF_ITEMS,
  PENDING_ITEMS,
  QUEUE_MAIL,
  SUBSCRIBE_AGAIN,
  TAKE_BACK_MAIL,
  TAKE_BACK_MAIL_OF_LIST,
} from './queue/mail-queue.cypher.ts';
import type { CalendarEntry, InvitationMethod, RecordedAddress } from './render/icalendar.rules.ts';
import type { Written } from './render/mail-templates.rules.ts';

/** Mails with a common subscription, which may be sent as digests: those of one alert. */
export interface MailList {
  /** Id of the alert. */
  id: string;
  name: string;
  frequency: `${MailFrequency}`;
  /** The digests of all lists with the same text are one mail a day (UTC). Default: each list has its own. */
  digest?: string;
  /** Time zone (IANA) in whose mornings digests are due. Default: UTC. */
  timeZone?: string;
}

/** A mail to be written; the templates are in `<template>.mail.rules.ts` of each feature. */
export type NewMail = {
  /** Key of the reported fact: queueing it again has no effect. E.g. `match|per_…|alr_…|lst_…|3`. */
  key: string;
  to: { partyId: string; address: RecordedAddress; name: string };
  /** The `MailKind` by which the recipient can turn it off. Default: the template's, if there is one. */
  kind?: string;
  /** In whose name, e.g. the brokerage; replies go to `replyTo`. */
  from?: { name: string; replyTo?: RecordedAddress };
  /** Its provider sees how the mail fares. */
  relationshipId?: string;
  list?: MailList;
  /**
   * Immediate mails to one address with the same group are one mail, while each follows the one before within `GATHER_SECONDS`: e.g.
   * the homes of an import that meet the alerts of a client. Their template writes several items.
   */
  group?: string;
  /**
   * An invitation for calendars (RFC 5546): an appointment, from which it is written when the mail is sent, because its
   * organizer is the address that sends; or its text, as mails queued by earlier versions have it.
   */
  calendar?: { entry: CalendarEntry } | { text: string; method: InvitationMethod };
} & Written;

/** The mails of a change that can be undone are not sent before its time has passed. */
export interface WaitingMails {
  /** ISO instant. */
  mailsDueAt: string;
  /** Gets their keys. */
  mails: string[];
}

/** Queues one mail. `runner` is the mutation's transaction, `now` its ISO instant. */
export function queueMail(runner: Runner, mail: NewMail, now: string): Promise<void> {
  return queueMails(runner, [mail], now);
}

/**
 * Queues mails in their order, in one or two round trips. Those of a list that was unsubscribed are left out. A mail whose
 * address is invalid is queued and set aside: the change that it reports is made all the same. `waiting`: `mutation.undo`.
 */
export async function queueMails(runner: Runner, mails: NewMail[], now: string, waiting?: WaitingMails): Promise<void> {
  const dueFrom = waiting?.mailsDueAt ?? now;
  waiting?.mails.push(...mails.map(({ key }) => key));
  await queueAll(runner, mails, now, dueFrom);
  const refused = new Map(mails.filter(({ to }) => !isAddress(to.address)).map(({ key, to }) => [key, to.address]));
  if (!refused.size) return;
  const rows = await runner.run(MAILS_OF_ITEMS, { keys: [...refused.keys()] });
  const failures = rows.map(({ key, mail }) => ({
    loop: 'MAIL' as const,
    record: mail,
    error: noAddress(refused.get(key)),
  }));
  await setAside(runner, failures, now);
}

async function queueAll(runner: Runner, mails: NewMail[], now: string, dueFrom: string): Promise<void> {
  let rows = mails.map((mail, position) => ({ ...rowOf(mail, position, dueFrom), mail }));
  // In one order of mailboxes, then of mails, so that transactions wait for each other instead of blocking each other.
  rows.sort((a, b) => compare(a.address, b.address) || compare(a.mailKey, b.mailKey) || a.position - b.position);
  while (rows.length) {
    await runner.run(QUEUE_MAIL, { rows: rows.map(({ mail: _, ...row }) => row), now });
    if (!rows.some(({ digest }) => digest)) return;
    // A digest that the sender has claimed is closed: later items go into the next one.
    const late = await runner.run(PENDING_ITEMS, { ids: rows.map(({ itemId }) => itemId) });
    const ids = new Set(late.map(({ id }) => id));
    rows = rows
      .filter(({ itemId }) => ids.has(itemId))
      .map(({ mail, position, dueAt, itemId }) => ({ ...rowOf(mail, position, dueAt), itemId, mail }));
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Cancels queued mails by key: afterwards only mails on their way to the server still arrive. */
export async function cancelMail(runner: Runner, keys: string[], now: string): Promise<void> {
  await runner.run(CANCEL_MAIL, { keys, now });
}

/**
 * Takes back all that is queued of a list (an alert) and not on its way, as if it had never been queued, e.g. when its
 * criteria are asked to change. @returns the keys, which may be queued again
 */
export async function takeBackMailOfList(runner: Runner, listId: string, now: string): Promise<string[]> {
  const rows = await runner.run(TAKE_BACK_MAIL_OF_LIST, { listId, now });
  return rows.map(({ key }) => key);
}

/** Takes back mails that wait, as if they had never been queued. @returns how many: fewer if one is on its way or was sent */
export async function takeBackMail(runner: Runner, keys: string[], now: string): Promise<number> {
  return keys.length ? (await runner.run(TAKE_BACK_MAIL, { keys, now })).length : 0;
}

/** Takes back all that is queued for a reader about a relationship, e.g. when its access is suspended. */
export async function cancelMailAbout(runner: Runner, party: string, relationship: string, now: string): Promise<void> {
  await runner.run(CANCEL_MAIL_ABOUT, { party, relationship, now });
}

/** Takes back all that is queued of a list (an alert) for good. */
export async function cancelMailOfList(runner: Runner, listId: string, now: string): Promise<void> {
  await runner.run(CANCEL_MAIL_OF_LIST, { listId, now });
}

/** Takes back all that is queued for one reader of a list. */
export async function cancelMailOfSubscription(runner: Runner, token: string, now: string): Promise<void> {
  await runner.run(CANCEL_MAIL_OF_SUBSCRIPTION, { token, now });
}

/** Sends the mails of a list again to people who unsubscribed, e.g. because the client has changed its frequency. */
export async function subscribeAgain(runner: Runner, listId: string): Promise<void> {
  await runner.run(SUBSCRIBE_AGAIN, { listId });
}

/** Stored characters of an invalid address; addresses are indexed. */
const MAX_STORED_ADDRESS = 320;

function isAddress(text: unknown): boolean {
  return canonicalAddress(text) !== undefined;
}

/** The name of the enum `MailKind`, e.g. CHANGE_REQUEST of the template "change-request"; there is none for mails that are always sent. */
const kindOf = (template: string) => template.toUpperCase().replaceAll('-', '_');

function rowOf(mail: NewMail, position: number, now: string) {
  const { key, to, list, group, relationshipId = null, template, data, from, calendar, kind } = mail;
  const address = canonicalAddress(to.address) ?? String(to.address).slice(0, MAX_STORED_ADDRESS);
  const frequency = list?.frequency ?? MailFrequency.AT_ONCE;
  const due = dueAt(now, frequency, list?.timeZone ?? 'UTC');
  const digest = list !== undefined && frequency !== MailFrequency.AT_ONCE;
  const gathers = !digest && group !== undefined;
  return {
    key,
    digest,
    mailKey: digest
      ? `digest|${address}|${list.digest ?? list.id}|${template}|${list.digest ? due.slice(0, 10) : due}`
      : gathers
        ? `${GROUP}${address}|${group}`
        : `mail|${key}`,
    mailId: newId('mai'),
    itemId: newId('mit'),
    partyId: to.partyId,
    address,
    name: oneLine(to.name),
    relationshipId,
    template,
    kind: kind ?? kindOf(template),
    dueAt: gathers ? secondsAfter(due, GATHER_SECONDS) : due,
    gathersUntil: gathers ? secondsAfter(due, MAX_GATHER_SECONDS) : null,
    position,
    content: JSON.stringify({ template, data, from, calendar }),
    listId: list?.id ?? null,
    listName: list ? oneLine(list.name) : null,
    subscriptionKey: list ? `${address}|${list.id}` : null,
    token: list ? randomToken() : null,
  };
}
