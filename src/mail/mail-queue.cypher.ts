/**
 * The queue: `(:MailItem)-[:IN]->(:Mail:QueuedMail)-[:FOR]->(:Mailbox)`. An item is one thing told, its key is unique. A
 * mail has one item, or as a digest several. A mailbox is an address; the sender that leases it sends its mails in order.
 */
import { statement } from '../graph/statement.ts';

const RECORD = 'createdAt = datetime($now), VAR.updatedAt = datetime($now), VAR.version = 1';
const record = (name: string) => `${name}.${RECORD.replaceAll('VAR', name)}`;

/**
 * Locks a digest before it looks whether the sender has taken it: `attempts` counts from the taking on. One from which
 * everything was taken back is open again.
 */
export const QUEUE_MAIL = statement(
  'queueMail',
  `UNWIND $rows AS row
OPTIONAL MATCH (known:MailSubscription {key: row.subscriptionKey})
WITH row, known WHERE known.endedAt IS NULL
MATCH (party:Party {id: row.partyId})
MERGE (i:MailItem {key: row.key})
ON CREATE SET i.id = row.itemId, i.content = row.content, i.position = row.position, i.at = datetime($now)
WITH row, party, i WHERE i.id = row.itemId
MERGE (b:Mailbox {address: row.address})
MERGE (m:Mail {key: row.mailKey})
ON CREATE SET m:QueuedMail, m.id = row.mailId, m.state = 'QUEUED', m.template = row.template, m.address = row.address,
  m.name = row.name, m.listId = row.listId, m.dueAt = datetime(row.dueAt), m.position = row.position, m.attempts = 0, ${record('m')}
SET m.lock = true REMOVE m.lock
WITH row, party, i, b, m WHERE m.attempts = 0 AND m.state IN ['QUEUED', 'CANCELLED']
SET m.state = 'QUEUED', m:QueuedMail
MERGE (i)-[:IN]->(m)
MERGE (m)-[:FOR]->(b)
MERGE (m)-[:TO]->(party)
FOREACH (each IN CASE WHEN row.subscriptionKey IS NULL THEN [] ELSE [row] END |
  MERGE (s:MailSubscription {key: each.subscriptionKey})
  ON CREATE SET s.token = each.token, s.listId = each.listId, s.name = each.listName, s.at = datetime($now)
  MERGE (s)-[:OF]->(b)
  MERGE (m)-[:UNDER]->(s))
WITH row, m
MATCH (r:ServiceRelationship {id: row.relationshipId})
MERGE (m)-[:ABOUT]->(r)`,
);

/** Items that found their digest closed. */
export const PENDING_ITEMS = statement(
  'pendingMailItems',
  'MATCH (i:MailItem) WHERE i.id IN $ids AND NOT EXISTS { (i)-[:IN]->() } RETURN i.id AS id',
);

const CANCEL = `SET m.lock = true REMOVE m.lock
WITH i, m, cut WHERE m:QueuedMail AND m.attempts = 0
DELETE cut
SET i.cancelledAt = datetime($now)
WITH DISTINCT m WHERE NOT EXISTS { (m)<-[:IN]-() }
SET m.state = 'CANCELLED', m.updatedAt = datetime($now), m.version = m.version + 1
REMOVE m:QueuedMail`;

/** What was cancelled stays known by its key, so that it is not queued again by who does not know of it. */
export const CANCEL_MAIL = statement(
  'cancelMail',
  `MATCH (i:MailItem)-[cut:IN]->(m:QueuedMail) WHERE i.key IN $keys
${CANCEL}`,
);
export const CANCEL_MAIL_OF_LIST = statement(
  'cancelMailOfList',
  `MATCH (i:MailItem)-[cut:IN]->(m:QueuedMail {listId: $listId})
${CANCEL}`,
);
