/** What the holder of a link in a mail to a contact can do without an account: agree, end the emails, and take that back. */
import type { Graph } from '../../graph/graph.ts';
import type { Runner } from '../../graph/runner.ts';
import type { RowOf } from '../../graph/statement.ts';
import { appendEvents, type NewEvent, SYSTEM } from '../../outbox/append-event.ts';
import { tokenHash } from '../mail/mail-tokens.ts';
import { LOCK_CONTACT } from './contact.cypher.ts';
import { REFUSE } from './contact-invitation.cypher.ts';
import {
  AGREE,
  CANCEL_MAILS_OF_REFUSED,
  FORGET_REFUSALS,
  LOCK_MAILING,
  MAILING_TO_AGREE,
  MAILING_TO_END,
  NOTE_MAILABLE,
  REFUSE_MAILING,
  TOUCH_CONTACTS,
  UNDO_REFUSAL,
} from './contact-mailing.cypher.ts';

export type Mailing = RowOf<typeof MAILING_TO_END>;

/** Ends the emails of this sender, or of all. */
export type Ending = 'end' | 'all';

interface Link {
  token: string;
  now: string;
}

/** @returns undefined for a link that is unknown or has expired */
export async function mailingToAgree(graph: Graph, { token, now }: Link): Promise<Mailing | undefined> {
  const [mailing] = await graph.read(MAILING_TO_AGREE, { hash: tokenHash(token), now });
  return mailing;
}

export async function mailingToEnd(graph: Graph, { token }: Pick<Link, 'token'>): Promise<Mailing | undefined> {
  const [mailing] = await graph.read(MAILING_TO_END, { hash: tokenHash(token) });
  return mailing;
}

/** A refusal of this sender is taken back with it; one of all senders holds for the others. @returns undefined as `mailingToAgree` */
export function agreeToMailing(graph: Graph, { token, now }: Link): Promise<Mailing | undefined> {
  return graph.write(async (transaction) => {
    const find = () => transaction.run(MAILING_TO_AGREE, { hash: tokenHash(token), now });
    const mailing = await locked(transaction, find);
    if (!mailing || mailing.agreed) return mailing;
    await transaction.run(AGREE, { key: mailing.key, now });
    await transaction.run(FORGET_REFUSALS, { keys: mailing.refusalKeys });
    await appendAnswer(transaction, 'contactAgreedToEmails', mailing, now);
    return { ...mailing, agreed: true, refused: false };
  });
}

/** @returns the state after it, and whether it refused more than before; undefined for a link that is unknown */
export function endMailing(
  graph: Graph,
  { token, now }: Link,
  ending: Ending,
): Promise<(Mailing & { changed: boolean }) | undefined> {
  return graph.write(async (transaction) => {
    const mailing = await locked(transaction, () => transaction.run(MAILING_TO_END, { hash: tokenHash(token) }));
    if (!mailing) return undefined;
    const { key, refusalKeys, everyoneKey } = mailing;
    const all = ending === 'all';
    await transaction.run(REFUSE, { keys: all ? [...refusalKeys, everyoneKey] : refusalKeys, now });
    await transaction.run(REFUSE_MAILING, { key, now });
    if (!mailing.refused) await appendAnswer(transaction, 'contactRefusedEmails', mailing, now);
    await transaction.run(CANCEL_MAILS_OF_REFUSED, { key, everyone: all ? everyoneKey : null, now });
    const changed = !mailing.refused || (all && !mailing.refusedAll);
    return { ...mailing, agreed: false, mayMail: false, refused: true, refusedAll: mailing.refusedAll || all, changed };
  });
}

/**
 * Takes back what the answer at `refusedAt` refused. The caller has checked that the visitor got that answer.
 * @returns the state after it; undefined for a link that is unknown
 */
export function undoRefusal(
  graph: Graph,
  { token, now, refusedAt }: Link & { refusedAt: string },
): Promise<Mailing | undefined> {
  return graph.write(async (transaction) => {
    const find = () => transaction.run(MAILING_TO_END, { hash: tokenHash(token) });
    const mailing = await locked(transaction, find);
    if (!mailing) return undefined;
    const [row] = await transaction.run(UNDO_REFUSAL, { key: mailing.key, at: refusedAt });
    if (row?.undone) await appendAnswer(transaction, 'contactRefusalWithdrawn', mailing, now);
    const [after] = await find();
    return after;
  });
}

/** The contacts first, as all that change them, then the mailing; read again under the locks. */
async function locked(runner: Runner, find: () => Promise<Mailing[]>): Promise<Mailing | undefined> {
  const [found] = await find();
  if (!found) return undefined;
  for (const id of found.contacts) await runner.run(LOCK_CONTACT, { id });
  await runner.run(LOCK_MAILING, { key: found.key });
  const [mailing] = await find();
  return mailing;
}

async function appendAnswer(
  runner: Runner,
  name: 'contactAgreedToEmails' | 'contactRefusedEmails' | 'contactRefusalWithdrawn',
  { recordedBy, contacts }: Mailing,
  now: string,
): Promise<void> {
  const touched = await runner.run(TOUCH_CONTACTS, { ids: contacts, now });
  await runner.run(NOTE_MAILABLE, { ids: contacts });
  const events = touched.map(
    ({ id, version }): NewEvent => ({ name, entityId: id, entityVersion: version, partyIds: [recordedBy, id] }),
  );
  await appendEvents(runner, SYSTEM, now, events);
}
