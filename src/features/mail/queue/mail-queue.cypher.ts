/**
 * The queue: `(:MailItem)-[:IN]->(:Mail:QueuedMail)-[:FOR]->(:Mailbox)`. An item is one reported fact, its key is unique. A
 * mail has one item, or as a digest several. A mailbox is an address; the sender that leases it sends its mails in order.
 */
import { z } from 'zod';
import { linkOnce, statement } from '../../../graph/statement.ts';
import { processedAfterAll } from '../../../workers/set-aside.cypher.ts';

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
  /** By which the recipient can turn it off. */
  kind: string;
  dueAt: string;
  /** Of a mail of a group: it is due then at the latest. */
  gathersUntil: string | null;
  listId: string | null;
  listName: string | null;
  subscriptionKey: string | null;
  token: string | null;
}

/**
 * How the keys of mails of groups begin. Such a mail is due a while after its latest item. The sender that claims it takes
 * the key from it (`TAKE_MAIL`), so that the next item of the group begins another mail.
 */
export const GROUP = 'group|';

/**
 * Locks the mailbox, then the mail, as all do who change both. Readers and relationships get edges by CREATE, which does
 * not lock them until the commit. Locks a digest before it looks whether the sender has taken it. One from which everything
 * was cancelled is open again. A mail to a contact is `:Recorded`: only its recorder sees it.
 * `MailRecipient`: what stands for the owner of an address who may have no account, with the address as `email` and its `recordedBy`.
 */
export const QUEUE_MAIL = statement('queueMail')
  .params<{ rows: QueuedItem[]; now: string }>()
  .text(`UNWIND $rows AS row
OPTIONAL MATCH (known:MailSubscription {key: row.subscriptionKey})
WITH row, known WHERE known.endedAt IS NULL
CALL (row) {
  MATCH (party:Party {id: row.partyId}) WHERE NOT row.kind IN coalesce(party.mutedMails, []) RETURN party
  UNION ALL MATCH (party:Contact {id: row.partyId}) RETURN party
  UNION ALL MATCH (party:MailRecipient {id: row.partyId}) RETURN party
}
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
SET m.gathersUntil = CASE WHEN m.gathersUntil IS NULL OR m.state = 'CANCELLED' THEN datetime(row.gathersUntil) ELSE m.gathersUntil END
SET m.dueAt = CASE WHEN row.gathersUntil IS NULL THEN m.dueAt WHEN datetime(row.dueAt) < m.gathersUntil THEN datetime(row.dueAt) ELSE m.gathersUntil END
SET m.state = 'QUEUED', m:QueuedMail
FOREACH (_ IN CASE WHEN party:Contact THEN [m] ELSE [] END | SET m:Recorded)
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
export const isOfList = (item: string, mail: string, subscription: string) =>
  `coalesce(${item}.listId, ${mail}.listId) = ${subscription}.listId`;

/** Marks items, and the mails that have no others; a mail that is being sent may still arrive. */
export const CANCEL_ITEMS = `SET m.lock = true REMOVE m.lock
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
${CANCEL_ITEMS}`);
export const CANCEL_MAIL_OF_LIST = statement('cancelMailOfList')
  .params<{ listId: string; now: string }>()
  .text(`MATCH (s:MailSubscription {listId: $listId})<-[:UNDER]-(m:QueuedMail)<-[:IN]-(i) WHERE ${isOfList('i', 'm', 's')}
${CANCEL_ITEMS}`);

/** Removes the items `i` from their mails `m`; a mail without others is cancelled. */
const TAKE_BACK = `WITH m, collect(i) AS items, collect(i.key) AS keys
WITH m, items, keys, EXISTS { (m)<-[:IN]-(other) WHERE other.cancelledAt IS NULL AND NOT other IN items } AS shared
FOREACH (each IN CASE WHEN shared THEN [] ELSE [m] END |
  SET each.state = 'CANCELLED', each.takenAt = null, each.updatedAt = datetime($now), each.version = each.version + 1
  REMOVE each:QueuedMail)
FOREACH (i IN items | DETACH DELETE i)
WITH keys UNWIND keys AS key
RETURN key`;

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
${TAKE_BACK}`);

/** As `TAKE_BACK_MAIL_OF_LIST`, for items by key. @returns their keys; not of those whose mail is on its way or sent */
export const TAKE_BACK_MAIL = statement('takeBackMail')
  .params<{ keys: string[]; now: string }>()
  .row({ key: z.string() })
  .text(`MATCH (i:MailItem)-[:IN]->(:QueuedMail)-[:FOR]->(b) WHERE i.key IN $keys
WITH b ORDER BY b.address
WITH DISTINCT b SET b.lock = true REMOVE b.lock
WITH collect(b) AS boxes
MATCH (i:MailItem)-[:IN]->(m:QueuedMail)-[:FOR]->(b) WHERE i.key IN $keys AND b IN boxes AND b.leasedBy IS NULL
SET m.lock = true REMOVE m.lock
WITH i, m WHERE m:QueuedMail
${TAKE_BACK}`);

export const CANCEL_MAIL_ABOUT = statement('cancelMailAbout')
  .params<{ party: string; relationship: string; now: string }>()
  .text(`MATCH (r:ServiceRelationship {id: $relationship})<-[:ABOUT]-(m:QueuedMail)<-[:IN]-(i)
WHERE EXISTS { (m)-[:TO]->(:Party {id: $party}) }
${CANCEL_ITEMS}`);

export const CANCEL_MAIL_OF_SUBSCRIPTION = statement('cancelMailOfSubscription')
  .params<{ token: string; now: string }>()
  .text(`MATCH (s:MailSubscription {token: $token})<-[:UNDER]-(m:QueuedMail)<-[:IN]-(i) WHERE ${isOfList('i', 'm', 's')}
${CANCEL_ITEMS}`);
export const SUBSCRIBE_AGAIN = statement('subscribeAgain')
  .params<{ listId: string }>()
  .text('MATCH (s:MailSubscription {listId: $listId}) SET s.endedAt = null');

export const COUNT_QUEUED = statement('countQueuedMails')
  .params<Record<string, never>>()
  .row({ count: z.number() })
  .text('MATCH (m:QueuedMail) RETURN count(m) AS count');

/** The mail may be deleted: no sender that is alive has it. Its mailbox is locked. */
export function isAtRest(mail: string, mailbox: string): string {
  return `${mailbox}.leasedBy IS NULL OR NOT ${mail}:QueuedMail OR NOT EXISTS {
    MATCH (sender_:MailSender {id: ${mailbox}.leasedBy}) WHERE sender_.beatAt > datetime() - duration({minutes: 1}) }`;
}
