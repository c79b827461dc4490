/**
 * The queue: `(:MailItem)-[:IN]->(:Mail:QueuedMail)-[:FOR]->(:Mailbox)`. An item is one reported fact, its key is unique. A
 * mail has one item, or as a digest several. A mailbox is an address; the sender that leases it sends its mails in order.
 */
import { z } from 'zod';
import { linkOnce, statement } from '../../../graph/statement.ts';
import { mayBeTried, processedAfterAll } from '../../../workers/set-aside.cypher.ts';
import { RelationshipState } from '../../relationships/relationship.rules.ts';
import { MailState } from '../mail.rules.ts';

const RECORD = 'createdAt = datetime($now), VAR.updatedAt = datetime($now), VAR.version = 1';
const record = (name: string) => `${name}.${RECORD.replaceAll('VAR', name)}`;

/** An item, the mail that it is in, and the subscription, if any, under which it is sent. */
interface QueuedItem {
  key: string;
  itemId: string;
  content: string;
  position: number;
  mailKey: string;
  mailId: string;
  partyId: string;
  address: string;
  name: string;
  relationshipId: string | null;
  template: string;
  dueAt: string;
  listId: string | null;
  listName: string | null;
  subscriptionKey: string | null;
  token: string | null;
}

/**
 * Locks the mailbox, then the mail, as all do who change both. Readers and relationships get edges by CREATE, which does
 * not lock them until the commit. Locks a digest before it looks whether the sender has taken it. One from which everything
 * was cancelled is open again.
 */
export const QUEUE_MAIL = statement('queueMail')
  .params<{ rows: QueuedItem[]; now: string }>()
  .text(`UNWIND $rows AS row
OPTIONAL MATCH (known:MailSubscription {key: row.subscriptionKey})
WITH row, known WHERE known.endedAt IS NULL
MATCH (party:Party {id: row.partyId})
MERGE (i:MailItem {key: row.key})
ON CREATE SET i.id = row.itemId, i.content = row.content, i.position = row.position, i.listId = row.listId, i.at = datetime($now)
WITH row, party, i WHERE i.id = row.itemId
MERGE (b:Mailbox {address: row.address})
SET b.lock = true REMOVE b.lock
MERGE (m:Mail {key: row.mailKey})
ON CREATE SET m:QueuedMail, m.id = row.mailId, m.state = 'QUEUED', m.template = row.template, m.address = row.address,
  m.name = row.name, m.listId = row.listId, m.dueAt = datetime(row.dueAt), m.position = row.position, m.attempts = 0, ${record('m')}
SET m.lock = true REMOVE m.lock
WITH row, party, i, b, m WHERE m.takenAt IS NULL AND m.state IN ['QUEUED', 'CANCELLED']
SET m.state = 'QUEUED', m:QueuedMail
CREATE (i)-[:IN]->(m)
FOREACH (each IN CASE WHEN row.subscriptionKey IS NULL THEN [] ELSE [row] END |
  MERGE (s:MailSubscription {key: each.subscriptionKey})
  ON CREATE SET s.token = each.token, s.listId = each.listId, s.name = each.listName, s.at = datetime($now)
  MERGE (s)-[:OF]->(b)
  MERGE (m)-[:UNDER]->(s))
// One row for each mail, as linkOnce needs it.
WITH m, b, party, collect(DISTINCT row.relationshipId) AS relationships
${linkOnce('m', 'FOR', 'b')}
${linkOnce('m', 'TO', 'party')}
WITH m, relationships
UNWIND relationships AS relationship
MATCH (r:ServiceRelationship {id: relationship}) WHERE NOT EXISTS { (m)-[:ABOUT]->(r) }
CREATE (m)-[:ABOUT]->(r)`);

/** Items that found their digest closed. */
export const PENDING_ITEMS = statement('pendingMailItems')
  .params<{ ids: string[] }>()
  .row({ id: z.string() })
  .text('MATCH (i:MailItem) WHERE i.id IN $ids AND NOT EXISTS { (i)-[:IN]->() } RETURN i.id AS id');

/** The mails that contain items. */
export const MAILS_OF_ITEMS = statement('mailsOfItems')
  .params<{ keys: string[] }>()
  .row({ key: z.string(), mail: z.string() })
  .text('MATCH (i:MailItem)-[:IN]->(m:QueuedMail) WHERE i.key IN $keys RETURN i.key AS key, m.id AS mail');

/** Items have a list of their own, since a mail may have items of several lists; those queued before that share the mail's. */
const isOfList = (item: string, mail: string, subscription: string) =>
  `coalesce(${item}.listId, ${mail}.listId) = ${subscription}.listId`;

/** Marks items, and the mails that have no others; what is on its way to the server may still arrive. */
const CANCEL = `SET m.lock = true REMOVE m.lock
WITH i, m WHERE m:QueuedMail
SET i.cancelledAt = datetime($now)
WITH DISTINCT m WHERE NOT EXISTS { (m)<-[:IN]-(left) WHERE left.cancelledAt IS NULL }
SET m.state = 'CANCELLED', m.updatedAt = datetime($now), m.version = m.version + 1
REMOVE m:QueuedMail
${processedAfterAll('MAIL', 'm.id', 'm')}`;

/** Cancelled items keep their key, so that they are not queued again. */
export const CANCEL_MAIL = statement('cancelMail')
  .params<{ keys: string[]; now: string }>()
  .text(`MATCH (i:MailItem)-[:IN]->(m) WHERE i.key IN $keys
${CANCEL}`);
export const CANCEL_MAIL_OF_LIST = statement('cancelMailOfList')
  .params<{ listId: string; now: string }>()
  .text(`MATCH (s:MailSubscription {listId: $listId})<-[:UNDER]-(m:QueuedMail)<-[:IN]-(i) WHERE ${isOfList('i', 'm', 's')}
${CANCEL}`);

/**
 * Forgets items, so that their keys are free, and opens their mails again, under the same Message-ID. A mailbox is locked
 * before it is seen whether one of its mails is on its way: that one stays.
 */
export const TAKE_BACK_MAIL_OF_LIST = statement('takeBackMailOfList')
  .params<{ listId: string; now: string }>()
  .row({ key: z.string() })
  .text(`MATCH (:MailSubscription {listId: $listId})<-[:UNDER]-(:QueuedMail)-[:FOR]->(b)
WITH b ORDER BY b.address
WITH DISTINCT b SET b.lock = true REMOVE b.lock
WITH b WHERE b.leasedBy IS NULL
MATCH (b)<-[:FOR]-(m:QueuedMail)-[:UNDER]->(s:MailSubscription {listId: $listId})
SET m.lock = true REMOVE m.lock
WITH m, s WHERE m:QueuedMail
MATCH (i)-[:IN]->(m) WHERE i.cancelledAt IS NULL AND ${isOfList('i', 'm', 's')}
WITH m, collect(i) AS items, collect(i.key) AS keys
WITH m, items, keys, EXISTS { (m)<-[:IN]-(other) WHERE other.cancelledAt IS NULL AND NOT other IN items } AS shared
FOREACH (each IN CASE WHEN shared THEN [] ELSE [m] END |
  SET each.state = 'CANCELLED', each.takenAt = null, each.updatedAt = datetime($now), each.version = each.version + 1
  REMOVE each:QueuedMail)
FOREACH (i IN items | DETACH DELETE i)
WITH keys UNWIND keys AS key
RETURN key`);

export const CANCEL_MAIL_ABOUT = statement('cancelMailAbout')
  .params<{ party: string; relationship: string; now: string }>()
  .text(`MATCH (r:ServiceRelationship {id: $relationship})<-[:ABOUT]-(m:QueuedMail)<-[:IN]-(i)
WHERE EXISTS { (m)-[:TO]->(:Party {id: $party}) }
${CANCEL}`);

export const CANCEL_MAIL_OF_SUBSCRIPTION = statement('cancelMailOfSubscription')
  .params<{ token: string; now: string }>()
  .text(`MATCH (s:MailSubscription {token: $token})<-[:UNDER]-(m:QueuedMail)<-[:IN]-(i) WHERE ${isOfList('i', 'm', 's')}
${CANCEL}`);
export const SUBSCRIBE_AGAIN = statement('subscribeAgain')
  .params<{ listId: string }>()
  .text('MATCH (s:MailSubscription {listId: $listId}) SET s.endedAt = null');

interface Sender {
  now: string;
  sender: string;
  leaseMs: bigint;
}

/** A sender whose heart has not beaten for `leaseMs` is dead: its mailboxes are free. */
const isAlive = (id: string) =>
  `EXISTS { MATCH (alive_:MailSender {id: ${id}}) WHERE alive_.beatAt > datetime() - duration({milliseconds: $leaseMs}) }`;

/**
 * A sender takes over from a dead one only if it has itself been alive for that long. So after an outage of the graph, when no heart
 * could beat, nobody takes over from senders that are about to beat again.
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

/** Takes the first mail of a mailbox, which nobody else sends to until it is settled. The sender checks `attempts`. */
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
    contents: z.array(z.string()),
  })
  .text(`MATCH (b:Mailbox {address: $address}) SET b.lock = true REMOVE b.lock
WITH b WHERE ${isFree('b')}
CALL (b) {
  MATCH (m:QueuedMail) WHERE m.address = $address AND m.dueAt <= datetime($now) AND ${mayBeTried('MAIL', 'm.id')}
  RETURN m ORDER BY m.dueAt, m.position, m.id LIMIT 1
}
SET b.leasedBy = $sender, m.takenAt = coalesce(m.takenAt, datetime($now)), m.attempts = m.attempts + 1,
  m.messageId = coalesce(m.messageId, m.id + '@' + $domain)
RETURN m.id AS id, m.address AS address, m.name AS name, m.attempts AS attempts, m.messageId AS messageId,
  toString(m.takenAt) AS date, COLLECT { MATCH (m)-[:UNDER]->(s)
    WHERE EXISTS { (m)<-[:IN]-(told) WHERE told.cancelledAt IS NULL AND ${isOfList('told', 'm', 's')} } RETURN s {.token, .name} ORDER BY s.name, s.token } AS lists,
  COLLECT { MATCH (m)-[:ABOUT]->(r) RETURN r.state }[0] AS relationshipState,
  COLLECT { MATCH (m)<-[:IN]-(i) WHERE i.cancelledAt IS NULL RETURN i.content ORDER BY i.at, i.position, i.id } AS contents`);

/** What the server has taken is sent, also when it was cancelled meanwhile. */
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
  .row({ id: z.string() })
  .text(`MATCH (m:QueuedMail) WHERE m.address = $address AND m.dueAt <= datetime($now) AND ${mayBeTried('MAIL', 'm.id')}
RETURN m.id AS id ORDER BY m.dueAt, m.position, m.id LIMIT 1`);

/** Mails that were set aside, with the present address of their readers. */
export const MAILS_TO_READDRESS = statement('mailsToReaddress')
  .params<{ ids: string[]; now: string }>()
  .row({
    id: z.string(),
    state: z.enum(MailState),
    address: z.string(),
    isDue: z.boolean(),
    email: z.unknown(),
  })
  .text(`MATCH (m:Mail) WHERE m.id IN $ids AND m.state IN ['QUEUED', 'DEAD']
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
