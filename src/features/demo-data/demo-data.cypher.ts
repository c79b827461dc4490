/**
 * Demo data: every node of the example story has the label `Demo`. With it goes what belongs to it, and the parties that only demo
 * people have recorded. Parties are found by ID, other nodes by Neo4j's own IDs, because not all have one.
 */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { hasSignedIn } from '../parties/party.write.cypher.ts';

const NODES = { node: z.string() };

export const DEMO_PEOPLE = statement('demoPeople')
  .params<{ emails: readonly string[] }>()
  .row({ email: z.string() })
  .text('UNWIND $emails AS email MATCH (p:Person {email: email}) WHERE p:Demo RETURN p.email AS email');

export const DEMO_PARTIES = statement('demoParties')
  .row({ id: z.string() })
  .text('MATCH (p:Demo) WHERE p:Party RETURN p.id AS id ORDER BY id');

/** Recorded by nobody, or by a party that stays. */
const isRecordedByOthers = (party: string) =>
  `NOT EXISTS { (${party})<-[:RECORDED]-(leaving_) WHERE leaving_.id IN $leaving } OR EXISTS { (${party})<-[:RECORDED]-(staying_) WHERE NOT staying_.id IN $leaving }`;

/**
 * The next parties that go: recorded by parties that go, without an account, and neither a member of what stays nor an organisation
 * with a member who stays. To be repeated until there are none.
 */
export const RECORDED_BY_LEAVING = statement('recordedByLeaving')
  .params<{ leaving: readonly string[] }>()
  .row({ id: z.string(), name: z.string() })
  .text(`UNWIND $leaving AS id
MATCH (:Party {id: id})-[:RECORDED]->(p:Party)
WITH DISTINCT p WHERE NOT p.id IN $leaving AND NOT (${isRecordedByOthers('p')}) AND NOT ${hasSignedIn('p')}
  AND NOT EXISTS { (p)<-[:ACTS_FOR]-(m) WHERE NOT m.id IN $leaving AND (${hasSignedIn('m')} OR ${isRecordedByOthers('m')}) }
  AND NOT EXISTS { (p)-[:ACTS_FOR]->(o) WHERE NOT o.id IN $leaving AND (${isRecordedByOthers('o')}) }
RETURN p.id AS id, p.name AS name ORDER BY name`);

/** The nodes from which the search for what belongs to them starts; contacts and imported listings have no edge to their owner. */
export const ROOTS = statement('demoRoots')
  .params<{ leaving: readonly string[] }>()
  .row(NODES)
  .text(`MATCH (n:Demo) RETURN elementId(n) AS node
UNION UNWIND $leaving AS id MATCH (n:Party {id: id}) RETURN elementId(n) AS node
UNION UNWIND $leaving AS id MATCH (n:Contact {recordedBy: id}) RETURN elementId(n) AS node
UNION UNWIND $leaving AS id MATCH (n:Listing {ownerId: id}) RETURN elementId(n) AS node`);

export const BELONGING_TO = statement('belongingTo')
  .params<{ nodes: readonly string[]; starts: readonly string[]; ends: readonly string[] }>()
  .row(NODES)
  .text(`UNWIND $nodes AS each
MATCH (a) WHERE elementId(a) = each
CALL (a) {
  MATCH (a)-[e]->(b) WHERE type(e) IN $ends RETURN b
  UNION MATCH (a)<-[e]-(b) WHERE type(e) IN $starts RETURN b
}
WITH DISTINCT b WHERE NOT b:Party
RETURN elementId(b) AS node`);

/**
 * Records that were not planted, by their label, one of `labels`. `own`: those that belong to something that stays too, apart from mailboxes.
 * What parties recorded for themselves, and their imports, are hidden from administrators, so they are not counted.
 */
export const ADDED_TO_DEMO = statement('addedToDemo')
  .params<{ nodes: readonly string[]; starts: readonly string[]; ends: readonly string[]; labels: readonly string[] }>()
  .row({ type: z.string(), count: z.number(), own: z.number() })
  .text(`UNWIND $nodes AS each
MATCH (n) WHERE elementId(n) = each AND NOT n:Demo AND NOT n:Party AND NOT n:Recorded AND NOT n:Import
  AND NOT EXISTS { (n)-[within]->(:Recorded) WHERE type(within) IN $starts } AND NOT EXISTS { (n)<-[within]-(:Recorded) WHERE type(within) IN $ends }
WITH n, head([label IN labels(n) WHERE label IN $labels]) AS type WHERE type IS NOT NULL
WITH type, EXISTS { (n)-[e]->(b) WHERE type(e) IN $starts AND NOT b:Mailbox AND NOT b:MailSubscription AND NOT elementId(b) IN $nodes }
  OR EXISTS { (n)<-[e]-(a) WHERE type(e) IN $ends AND NOT elementId(a) IN $nodes } AS isOwn
RETURN type, count(*) AS count, sum(CASE WHEN isOwn THEN 1 ELSE 0 END) AS own ORDER BY type`);

export const COUNT_PLANTED = statement('countPlanted')
  .row({ count: z.number() })
  .text('MATCH (n:Demo) RETURN count(n) AS count');

/** Relationships of parties that stay with parties that go. */
export const ENDING_WITH_DEMO = statement('relationshipsEndingWithDemo')
  .params<{ leaving: readonly string[] }>()
  .row({
    id: z.string(),
    own: z.string(),
    demo: z.string(),
    offering: z.string().nullable(),
    state: z.enum(RelationshipState),
  })
  .text(`UNWIND $leaving AS id
MATCH (demo:Party {id: id})-[:PROVIDER_OF|CONSUMER_OF]->(r)<-[:PROVIDER_OF|CONSUMER_OF]-(own:Party)
WHERE NOT own.id IN $leaving
OPTIONAL MATCH (r)-[:ON]->(o)
RETURN r.id AS id, own.name AS own, demo.name AS demo, o.name AS offering, r.state AS state ORDER BY own, demo, id`);

export const PARTIES_STAYING = statement('partiesStaying')
  .params<{ leaving: readonly string[] }>()
  .row({ people: z.number(), organisations: z.number() })
  .text(`RETURN COUNT { MATCH (p:Person) WHERE NOT p.id IN $leaving RETURN p } AS people,
  COUNT { MATCH (o:Organisation) WHERE NOT o.id IN $leaving RETURN o } AS organisations`);
