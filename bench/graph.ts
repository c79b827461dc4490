/** The graph of the read benchmark: parties with relationships on both sides, and resources. Deterministic. */
import { mulberry32 } from '../seed/random.ts';
import type { Graph } from '../src/graph/graph.ts';
import { indexNames } from '../src/graph/index-names.ts';

export interface Sizes {
  parties: number;
  relationships: number;
  resources: number;
  /** How many of the first parties have 5,000 consumers each. Default: none. */
  hubs?: number;
  /** One in this number of relationships is PRIVATE. Default: none. */
  privateOneIn?: number;
  /** Few offerings and few consumers have most of the relationships, none twice. Default: evenly spread. */
  longTail?: boolean;
  /** People who can sign in, each acting for one of the first parties. Default: none. */
  people?: number;
}

export const HUB_CONSUMERS = 5_000;

const BATCH = 5_000;

export const id = (prefix: string, index: number) => `${prefix}_${String(index).padStart(7, '0')}`;

const SEGMENTS = 20;
/** Offerings that consumers of one taste prefer; each consumer belongs to one segment. */
const TASTES = 500;

/**
 * A provider and a consumer, never the same pair twice. The most popular offering has 2 % of all relationships, and the
 * last consumers have most. Half of the relationships are within one taste, so that a model can learn something.
 */
function longTailPairs(parties: number, random: () => number): () => [provider: number, consumer: number] {
  const drawn = new Set<number>();
  return () => {
    for (;;) {
      const provider = Math.floor(parties * random() ** 3);
      const any = parties - 1 - Math.floor(parties * random() ** 2);
      const near = any - (any % TASTES) + (provider % TASTES);
      const consumer = random() < 0.5 && near < parties ? near : any;
      const pair = provider * parties + consumer;
      if (provider === consumer || drawn.has(pair)) continue;
      drawn.add(pair);
      return [provider, consumer];
    }
  };
}

/** Rows of relationships, in the order of their numbers. */
export function relationshipRows({ parties, hubs = 0, privateOneIn = 0, longTail }: Sizes) {
  const random = mulberry32(7);
  const pair = longTailPairs(parties, random);
  const evenly = (index: number): [provider: number, consumer: number] => {
    const drawn = Math.floor(random() * parties);
    const provider = index < hubs * HUB_CONSUMERS ? Math.floor(index / HUB_CONSUMERS) + 1 : drawn;
    return [provider, (provider + 1 + Math.floor(random() * (parties - 1))) % parties];
  };
  return (index: number) => {
    const [provider, consumer] = longTail ? pair() : evenly(index);
    const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 2_000))).toISOString().slice(0, 10);
    return {
      id: id('rel', index),
      provider: id('org', provider),
      consumer: id('org', consumer),
      offering: id('off', provider),
      startsOn: day,
      disclosure: privateOneIn && index % privateOneIn === 7 ? 'PRIVATE' : 'PUBLIC',
    };
  };
}

/** Fills an empty graph; a graph of the same sizes is left as it is. */
export async function generate(graph: Graph, sizes: Sizes, say: (line: string) => void): Promise<void> {
  const mark = JSON.stringify(sizes);
  const [found] = await graph.read('MATCH (b:Bench) RETURN b.mark AS mark', {});
  if (found?.mark === mark) return;
  await graph.execute(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
    {},
  );
  const { parties, relationships, resources } = sizes;
  const now = '2026-01-01T00:00:00Z';
  const inBatches = async (what: string, count: number, text: string, row: (index: number) => object) => {
    for (let start = 0; start < count; start += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, count - start) }, (_, offset) => row(start + offset));
      await graph.write((transaction) => transaction.run(text, { rows, now }));
    }
    say(`  ${count} ${what}`);
  };
  const relationshipRow = relationshipRows(sizes);
  const record = 'createdAt: datetime($now), updatedAt: datetime($now), version: 1';
  await inBatches(
    'parties with a service and an offering each',
    parties,
    `UNWIND $rows AS row
CREATE (p:Party:Organisation {id: row.id, name: row.name, segment: row.segment, profile: 'PUBLIC', ${record}})
CREATE (p)-[:PROVIDES]->(s:Service {id: row.service, name: row.serviceName, key: row.service, ${record}})
CREATE (p)-[:OFFERS]->(:Offering {id: row.offering, name: row.offeringName, key: row.offering, published: true, contents: [], ${record}})-[:OF]->(s)`,
    (index) => ({
      id: id('org', index),
      name: `Party ${String(index).padStart(7, '0')}`,
      segment: `Segment ${index % SEGMENTS}`,
      service: id('svc', index),
      serviceName: `Service ${index}`,
      offering: id('off', index),
      offeringName: `Offering ${index}`,
    }),
  );
  await inBatches(
    'relationships',
    relationships,
    `UNWIND $rows AS row
MATCH (p:Party {id: row.provider}), (c:Party {id: row.consumer}), (o:Offering {id: row.offering})
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: row.id, state: 'ACTIVE', kind: 'BASIC', disclosure: row.disclosure, criticality: 'MEDIUM',
  startsOn: date(row.startsOn), stateSince: datetime($now), proposedBy: row.provider, ${record}})<-[:CONSUMER_OF]-(c)
CREATE (r)-[:ON]->(o)`,
    relationshipRow,
  );
  await inBatches(
    'resources',
    resources,
    `UNWIND $rows AS row
MATCH (r:ServiceRelationship {id: row.relationship})<-[:CONSUMER_OF]-(c:Party)-[:PROVIDES]->(s:Service)
CREATE (r)-[:CREATES {at: datetime($now)}]->(x:Resource {id: row.id, name: row.name, kind: 'ACCESS', ${record}})<-[:OWNS]-(c)
CREATE (x)-[:ENABLES {criticality: 'MEDIUM'}]->(s)`,
    (index) => ({ id: id('res', index), name: `Resource ${index}`, relationship: id('rel', index % relationships) }),
  );
  await inBatches(
    'people',
    sizes.people ?? 0,
    `UNWIND $rows AS row MATCH (o:Party {id: row.party})
CREATE (:Party:Person {id: row.id, name: row.id, email: row.email, profile: 'PRIVATE', ${record}})-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime($now)}]->(o)`,
    (index) => ({ id: id('per', index), email: `person-${index}@covalue.example`, party: id('org', index) }),
  );
  await graph.execute(
    `MATCH (o:Party {id: 'org_0000000'})
CREATE (:Party:Person {id: 'per_bench', name: 'Bench', email: 'bench@covalue.example', profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})
  -[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(o)
CREATE (:Party:Person {id: 'per_operator', name: 'Operator', email: 'operator@covalue.example', administrator: true, profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})`,
    {},
  );
  await indexNames(graph.driver);
  await graph.execute('MERGE (b:Bench) SET b.mark = $mark', { mark });
}
