/** Where copies of a person's data are: events, emails, kept answers, and texts of any node or relationship. */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';
import { isAtRest } from '../mail/queue/mail-queue.cypher.ts';

interface Page {
  person: string;
  limit: Integer;
}

/** Removes the values of the person's events, in the order of their numbers. @returns the last number; null after the last event */
export const BLANK_EVENTS = statement('blankEventsOfErased')
  .params<Page & { after: Integer }>()
  .row({ last: z.number().nullable() })
  .text(`MATCH (e:Event) WHERE e.seq > $after
WITH e ORDER BY e.seq LIMIT $limit
WITH max(e.seq) AS last, collect(e) AS events
WITH last, [each IN events WHERE $person IN each.partyIds OR each.entityId = $person] AS own
FOREACH (each IN own | SET each.change = '{}')
RETURN last`);

/**
 * Deletes emails to the person, with their items, and mailboxes that had no others. A mail that is on its way stays until it is settled.
 * @returns how many were deleted, and how many are left
 */
export const DELETE_MAILS = statement('deleteMailsOfErased')
  .params<Page>()
  .row({ deleted: z.number(), left: z.number() })
  .text(`MATCH (p:Person {id: $person})
CALL (p) {
  MATCH (p)<-[:TO]-(m:Mail)-[:FOR]->(b:Mailbox)
  WITH m, b ORDER BY b.address, m.id LIMIT $limit
  SET b.lock = true REMOVE b.lock
  WITH m, b WHERE ${isAtRest('m', 'b')}
  CALL (m) { MATCH (i)-[:IN]->(m) DETACH DELETE i }
  DETACH DELETE m
  WITH b, count(*) AS each
  FOREACH (unused IN CASE WHEN EXISTS { (b)--() } THEN [] ELSE [b] END | DELETE unused)
  RETURN coalesce(sum(each), 0) AS deleted
}
RETURN deleted, COUNT { MATCH (p)<-[:TO]-(left:Mail) WHERE EXISTS { (left)-[:FOR]->() } } AS left`);

/** Mailboxes of the addresses that have no mails any more, with their subscriptions. */
export const DELETE_MAILBOXES = statement('deleteMailboxesOfErased')
  .params<{ addresses: string[] }>()
  .text(`MATCH (b:Mailbox) WHERE b.address IN $addresses AND NOT EXISTS { (b)<-[:FOR]-() }
CALL (b) { MATCH (s:MailSubscription)-[:OF]->(b) DETACH DELETE s }
DETACH DELETE b`);

const listIds = (key: string, match: string) =>
  statement(key)
    .params<Page & { after: string }>()
    .row({ id: z.string() })
    .text(
      `MATCH (:Person {id: $person})${match} WHERE n.id > $after RETURN DISTINCT n.id AS id ORDER BY id LIMIT $limit`,
    );

/** Besides the records of the person. */
export const LIST_CONCERNED = [
  listIds('relationshipsWithErased', '-[:TAKES_PART_IN]->(n:ServiceRelationship)'),
  listIds('mailsAboutErased', '-[:PROVIDER_OF|CONSUMER_OF]->()<-[:ABOUT]-(n:Mail)'),
];

export const MAILS_TO_ERASED = listIds('mailsToErased', '<-[:TO]-(n:Mail)');

/** The answers that are kept for repeated requests, encrypted. */
export const KEPT_ANSWERS = statement('keptAnswersToErase')
  .params<{ after: string; limit: Integer }>()
  .row({ key: z.string(), answer: z.string().nullable() })
  .text(`MATCH (k:IdempotencyKey) WHERE k.key > $after
RETURN k.key AS key, k.answer AS answer ORDER BY k.key LIMIT $limit`);

export const SAVE_ANSWER = statement('saveErasedAnswer')
  .params<{ key: string; before: string; answer: string }>()
  .text('MATCH (k:IdempotencyKey {key: $key}) WHERE k.answer = $before SET k.answer = $answer');

/** A text, or a list of texts, that contains one of the needles. */
const contains = (value: string) =>
  `CASE WHEN ${value} IS :: STRING NOT NULL THEN any(needle IN $needles WHERE toLower(${value}) CONTAINS needle)
    WHEN ${value} IS :: LIST<STRING NOT NULL> NOT NULL THEN any(text IN ${value} WHERE any(needle IN $needles WHERE toLower(text) CONTAINS needle))
    ELSE false END`;

const FOUND = { element: z.string(), labels: z.array(z.string()), found: z.array(z.string()) };

/** Nodes with a property that contains a needle, and those properties. A chained text cannot be changed, and holds IDs only. */
export const NODES_WITH_TEXT = statement('nodesWithTextOfErased')
  .params<{ needles: string[] }>()
  .row(FOUND)
  .text(`MATCH (n) WHERE NOT n:Erasure
WITH n, [name IN keys(n) WHERE ${contains('n[name]')}] AS found
WHERE size(found) > 0
RETURN elementId(n) AS element, labels(n) AS labels, found`);

export const RELATIONSHIPS_WITH_TEXT = statement('relationshipsWithTextOfErased')
  .params<{ needles: string[] }>()
  .row(FOUND)
  .text(`MATCH ()-[n]->()
WITH n, [name IN keys(n) WHERE ${contains('n[name]')}] AS found
WHERE size(found) > 0
RETURN elementId(n) AS element, [type(n)] AS labels, found`);

const VALUES = { values: z.record(z.string(), z.unknown()), near: z.array(z.string()) };

export const LOCK_NODE = statement('lockNodeToErase')
  .params<{ element: string }>()
  .row(VALUES)
  .text(`MATCH (n) WHERE elementId(n) = $element SET n.lock = true REMOVE n.lock
RETURN properties(n) AS values, COLLECT { MATCH (n)-[:IN]->(whole) WHERE whole.id IS NOT NULL RETURN whole.id } AS near`);

export const LOCK_EDGE = statement('lockRelationshipToErase')
  .params<{ element: string }>()
  .row(VALUES)
  .text(`MATCH (from)-[n]->(to) WHERE elementId(n) = $element SET n.lock = true REMOVE n.lock
RETURN properties(n) AS values, [id IN [from.id, to.id] WHERE id IS NOT NULL] AS near`);

interface Change {
  element: string;
  values: Record<string, unknown>;
}

/** A new version, so that nothing that was kept for an undo fits any more, e.g. of an import. */
export const CHANGE_NODE = statement('changeErasedNode')
  .params<Change>()
  .text(`MATCH (n) WHERE elementId(n) = $element SET n += $values
WITH n WHERE n.version IS :: INTEGER NOT NULL SET n.version = n.version + 1`);

export const CHANGE_EDGE = statement('changeErasedRelationship')
  .params<Change>()
  .text('MATCH ()-[n]->() WHERE elementId(n) = $element SET n += $values');
