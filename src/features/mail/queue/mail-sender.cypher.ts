/** Statements of the mail sender: leases of mailboxes, taking mails and recording outcomes. */

import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';
import { RelationshipState } from '../../../values/relationship-state.rules.ts';
import { mayBeTried, processedAfterAll } from '../../../workers/set-aside.cypher.ts';
import { MailState } from '../mail.rules.ts';
import { GROUP, isOfList } from './mail-queue.cypher.ts';

interface Sender {
  now: string;
  sender: string;
  leaseMs: bigint;
}

/** A sender whose heart has not beaten for `leaseMs` is dead: its mailboxes are free. */
const isAlive = (id: string) =>
  `EXISTS { MATCH (alive_:MailSender {id: ${id}}) WHERE alive_.beatAt > datetime() - duration({milliseconds: $leaseMs}) }`;

/**
 * A sender takes over from a dead one only if it has been alive for that long itself. So after an outage of the graph,
 * when no heartbeat was possible, no sender takes over from others that are about to renew theirs.
 */
const MAY_TAKE_OVER = `EXISTS { MATCH (me_:MailSender {id: $sender})
  WHERE me_.aliveSince < datetime() - duration({milliseconds: $leaseMs}) }`;

const isFree = (mailbox: string) => `coalesce(${mailbox}.restsUntil <= datetime($now), true)
  AND (${mailbox}.leasedBy IS NULL OR ${mailbox}.leasedBy = $sender OR (${MAY_TAKE_OVER} AND NOT ${isAlive(`${mailbox}.leasedBy`)}))`;

/** Times of hearts are the graph's, so that clocks of replicas may differ. */
export const BEAT = statement('beatMailSender')
  .params<{ sender: string; leaseMs: bigint }>()
  .text(`MERGE (s:MailSender {id: $sender})
SET s.aliveSince = CASE WHEN s.beatAt > datetime() - duration({milliseconds: $leaseMs / 2}) THEN s.aliveSince ELSE datetime() END
SET s.beatAt = datetime()`);
export const RETIRE = statement('retireMailSender')
  .params<{ sender: string }>()
  .text('MATCH (s:MailSender {id: $sender}) DELETE s');
export const FORGET_DEAD = statement('forgetDeadMailSenders')
  .params<Record<string, never>>()
  .text(`MATCH (s:MailSender) WHERE s.beatAt < datetime() - duration({hours: 1})
WITH s LIMIT 100 DELETE s`);

export const DUE_MAILBOXES = statement('dueMailboxes')
  .params<Sender & { most: bigint }>()
  .row({ address: z.string() })
  .text(`MATCH (m:QueuedMail) WHERE m.dueAt <= datetime($now)
WITH m ORDER BY m.dueAt
MATCH (b:Mailbox {address: m.address}) WHERE ${isFree('b')} AND ${mayBeTried('MAIL', 'm.id')}
RETURN DISTINCT b.address AS address LIMIT $most`);

/**
 * Claims the first mail of a mailbox, to which no other sender sends until it is settled. The sender checks `attempts`. From then on
 * nothing is added to a mail of a group: its key is free for the next one.
 */
export const TAKE_MAIL = statement('takeMail')
  .params<Sender & { address: string; domain: string }>()
  .row({
    id: z.string(),
    address: z.string(),
    name: z.string(),
    attempts: z.unknown(),
    messageId: z.string(),
    date: z.string(),
    lists: z.array(z.object({ token: z.string(), name: z.string() })),
    relationshipState: z.enum(RelationshipState).nullable(),
    recorded: z.boolean(),
    contents: z.array(z.string()),
  })
  .text(`MATCH (b:Mailbox {address: $address}) SET b.lock = true REMOVE b.lock
WITH b WHERE ${isFree('b')}
CALL (b) {
  MATCH (m:QueuedMail) WHERE m.address = $address AND m.dueAt <= datetime($now) AND ${mayBeTried('MAIL', 'm.id')}
  RETURN m ORDER BY m.dueAt, m.position, m.id LIMIT 1
}
SET m.key = CASE WHEN m.takenAt IS NULL AND m.key STARTS WITH '${GROUP}' THEN m.key + '|' + m.id ELSE m.key END
SET b.leasedBy = $sender, m.takenAt = coalesce(m.takenAt, datetime($now)), m.attempts = m.attempts + 1,
  m.messageId = coalesce(m.messageId, m.id + '@' + $domain)
RETURN m.id AS id, m.address AS address, m.name AS name, m.attempts AS attempts, m.messageId AS messageId,
  toString(m.takenAt) AS date, COLLECT { MATCH (m)-[:UNDER]->(s)
    WHERE EXISTS { (m)<-[:IN]-(told) WHERE told.cancelledAt IS NULL AND ${isOfList('told', 'm', 's')} } RETURN s {.token, .name} ORDER BY s.name, s.token } AS lists,
  COLLECT { MATCH (m)-[:ABOUT]->(r) RETURN r.state }[0] AS relationshipState, m:Recorded AS recorded,
  COLLECT { MATCH (m)<-[:IN]-(i) WHERE i.cancelledAt IS NULL RETURN i.content ORDER BY i.at, i.position, i.id } AS contents`);

/** A mail that the server has accepted is sent, even if it was cancelled in the meantime. */
export const SETTLE_MAIL = statement('settleMail')
  .params<{
    id: string;
    now: string;
    sender: string;
    outcome: 'SENT' | 'DEAD' | 'LATER' | 'SERVER_AWAY' | 'SET_ASIDE';
    subject: string | null;
    response: string | null;
    error: string | null;
    pauseMs: bigint;
  }>()
  .text(`MATCH (m:Mail {id: $id})-[:FOR]->(b)
SET b.lock = true REMOVE b.lock
SET m.updatedAt = datetime($now), m.version = m.version + 1
FOREACH (each IN CASE WHEN b.leasedBy = $sender THEN [b] ELSE [] END | SET each.leasedBy = null)
FOREACH (each IN CASE $outcome WHEN 'SENT' THEN [m] ELSE [] END |
  SET each.state = 'SENT', each.sentAt = datetime($now), each.subject = $subject, each.response = $response, each.lastError = null
  REMOVE each:QueuedMail)
FOREACH (each IN CASE $outcome WHEN 'SENT' THEN [] ELSE [m] END | SET each.lastError = $error)
FOREACH (each IN CASE WHEN $outcome = 'DEAD' AND m:QueuedMail THEN [m] ELSE [] END |
  SET each.state = 'DEAD' REMOVE each:QueuedMail)
FOREACH (each IN CASE $outcome WHEN 'LATER' THEN [b] ELSE [] END |
  SET each.restsUntil = datetime($now) + duration({milliseconds: $pauseMs}))
FOREACH (each IN CASE $outcome WHEN 'SERVER_AWAY' THEN [m] ELSE [] END | SET each.attempts = each.attempts - 1)
WITH m WHERE $outcome = 'SENT'
${processedAfterAll('MAIL', 'm.id', 'm')}`);

/** The mail of a mailbox that would be taken next. */
export const NEXT_MAIL = statement('nextMail')
  .params<{ address: string; now: string }>()
  .row({ id: z.string(), recorded: z.boolean() })
  .text(`MATCH (m:QueuedMail) WHERE m.address = $address AND m.dueAt <= datetime($now) AND ${mayBeTried('MAIL', 'm.id')}
RETURN m.id AS id, m:Recorded AS recorded ORDER BY m.dueAt, m.position, m.id LIMIT 1`);

/** Mails that were set aside, with the present address of their readers. A dead letter to a contact stays dead: the contact may have refused since. */
export const MAILS_TO_READDRESS = statement('mailsToReaddress')
  .params<{ ids: string[]; now: string }>()
  .row({
    id: z.string(),
    state: z.enum(MailState),
    address: z.string(),
    isDue: z.boolean(),
    email: z.unknown(),
  })
  .text(`MATCH (m:Mail) WHERE m.id IN $ids AND (m.state = 'QUEUED' OR m.state = 'DEAD' AND NOT m:Recorded)
RETURN m.id AS id, m.state AS state, m.address AS address, coalesce(m.dueAt <= datetime($now), true) AS isDue,
  COLLECT { MATCH (m)-[:TO]->(reader) RETURN reader.email }[0] AS email`);

/** Queues a mail again, to the address given. */
export const RETRY_MAIL = statement('retryMail')
  .params<{ id: string; address: string; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (m:Mail {id: $id})-[old:FOR]->()
DELETE old
MERGE (b:Mailbox {address: $address})
SET b.lock = true REMOVE b.lock
CREATE (m)-[:FOR]->(b)
SET b.restsUntil = null, m.address = $address, m.state = 'QUEUED', m:QueuedMail, m.attempts = 0, m.dueAt = datetime($now),
  m.updatedAt = datetime($now), m.version = m.version + 1
RETURN m.version AS version`);

/** Lets other senders have a mailbox whose mail could not be settled. */
export const RELEASE_MAILBOX = statement('releaseMailbox')
  .params<{ address: string; sender: string }>()
  .text('MATCH (b:Mailbox {address: $address}) WHERE b.leasedBy = $sender SET b.leasedBy = null');
