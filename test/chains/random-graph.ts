/** Random chains with cycles, several roles, states and disclosures, written directly into Neo4j. */
import { mulberry32 } from '../../seed/random.ts';
import type { Graph } from '../../src/graph/graph.ts';

const STAMP = `createdAt: datetime('2026-01-01T00:00:00Z'), updatedAt: datetime('2026-01-01T00:00:00Z'), version: 1`;
const RELATIONSHIP = `stateSince: datetime('2026-01-01T00:00:00Z'), proposedBy: p.id, startsOn: date('2026-01-01'), kind: 'BASIC', ${STAMP}`;

export const VIEWERS = ['operator', 'zero', 'one', 'two', 'three', 'stranger'];
export const emailOf = (viewer: string) => `${viewer}@chains.example`;

export interface RandomGraph {
  parties: string[];
  services: string[];
  relationships: string[];
  resources: string[];
}

/** Parties with a service each; relationships between any two; resources that enable any service. */
export async function plantRandomGraph(graph: Graph, seed: number): Promise<RandomGraph> {
  const random = mulberry32(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const ids = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}_r${String(index).padStart(3, '0')}`);
  const parties = ids('org', 14);
  const services = ids('svc', 14);
  const relationships = ids('rel', 40);
  const resources = ids('res', 60);
  const run = (text: string, parameters: object) =>
    graph.write((transaction) => transaction.run(text, parameters as Record<string, unknown>));
  await run(
    `UNWIND $parties AS row
CREATE (p:Party:Organisation {id: row.id, name: 'Party ' + row.id, profile: row.profile, ${STAMP}})-[:PROVIDES]->(s:Service {id: row.service, key: row.service, name: 'Service ' + row.service, ${STAMP}}),
  (p)-[:OFFERS]->(:Offering {id: row.offering, key: row.offering, name: 'Offering ' + row.offering, published: row.published, contents: [], ${STAMP}})-[:OF]->(s)`,
    {
      parties: parties.map((id, index) => ({
        id,
        service: services[index],
        offering: services[index]?.replace('svc', 'off'),
        profile: pick(['PUBLIC', 'PRIVATE']),
        published: random() < 0.5,
      })),
    },
  );
  // Some offerings include a service of another party.
  await run(
    `UNWIND $rows AS row MATCH (o:Offering {id: row.offering}), (s:Service {id: row.service}) MERGE (o)-[:INCLUDES]->(s)`,
    { rows: services.slice(0, 5).map((id) => ({ offering: id.replace('svc', 'off'), service: pick(services) })) },
  );
  await run(
    `UNWIND $rows AS row
MATCH (p:Party {id: row.provider}), (c:Party {id: row.consumer}), (o:Offering {id: row.offering})
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: row.id, state: row.state, disclosure: row.disclosure, criticality: row.criticality, ${RELATIONSHIP}})<-[:CONSUMER_OF]-(c), (r)-[:ON]->(o)`,
    {
      rows: relationships.map((id) => {
        const provider = Math.floor(random() * parties.length);
        const consumer = (provider + 1 + Math.floor(random() * (parties.length - 1))) % parties.length;
        return {
          id,
          provider: parties[provider],
          consumer: parties[consumer],
          offering: services[provider]?.replace('svc', 'off'),
          state: pick(['ACTIVE', 'ACTIVE', 'ACTIVE', 'AGREED', 'SUSPENDED', 'ENDED', 'PROPOSED']),
          disclosure: pick(['PRIVATE', 'CHAIN', 'PUBLIC', 'PUBLIC']),
          criticality: pick(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']),
        };
      }),
    },
  );
  await run(
    `UNWIND $rows AS row
MATCH (r:ServiceRelationship {id: row.relationship})<-[:CONSUMER_OF]-(c), (s:Service {id: row.service})
CREATE (c)-[:OWNS]->(x:Resource {id: row.id, name: 'Resource ' + row.id, kind: 'OTHER', disclosure: row.disclosure, ${STAMP}})<-[:CREATES {at: datetime()}]-(r),
  (x)-[:ENABLES {criticality: row.criticality}]->(s)`,
    {
      rows: resources.map((id) => ({
        id,
        relationship: pick(relationships),
        service: pick(services),
        disclosure: pick([null, null, 'PRIVATE', 'CHAIN', 'PUBLIC']),
        criticality: pick(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']),
      })),
    },
  );
  await run(
    `UNWIND $rows AS row MATCH (r:ServiceRelationship {id: row.relationship}), (x:Resource {id: row.resource}) MERGE (r)-[:MODIFIES]->(x)`,
    { rows: resources.slice(0, 15).map((resource) => ({ resource, relationship: pick(relationships) })) },
  );
  await run(
    `UNWIND $viewers AS row
CREATE (p:Party:Person {id: row.id, email: row.email, name: row.id, profile: 'PRIVATE', administrator: row.id = 'per_as_operator', ${STAMP}})
WITH p, row UNWIND row.parties AS party MATCH (o:Organisation {id: party}) CREATE (p)-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(o)`,
    {
      viewers: VIEWERS.map((viewer, index) => ({
        id: `per_as_${viewer}`,
        email: emailOf(viewer),
        parties: /operator|stranger/.test(viewer) ? [] : [parties[index], parties[index + 7]],
      })),
    },
  );
  await run(
    `MATCH (p:Person {id: 'per_as_two'})-[:ACTS_FOR]->()-[:CONSUMER_OF]->(r) WITH p, r ORDER BY r.id LIMIT 1 CREATE (p)-[:BARRED_FROM]->(r)`,
    {},
  );
  return { parties, services, relationships, resources };
}

/**
 * `supplier` provides to `hub`, and the created resource enables the service that so many consumers of `hub` use.
 * `behind` consumes from every tenth of them.
 */
export async function plantHub(graph: Graph, consumers: number): Promise<void> {
  const texts = [
    `UNWIND ['supplier', 'hub', 'behind'] AS name
CREATE (p:Party:Organisation {id: 'org_' + name, name: name, profile: 'PUBLIC', ${STAMP}})-[:PROVIDES]->(s:Service {id: 'svc_' + name, key: 'svc_' + name, name: name, ${STAMP}}),
  (p)-[:OFFERS]->(:Offering {id: 'off_' + name, key: 'off_' + name, name: name, published: true, contents: [], ${STAMP}})-[:OF]->(s)`,
    `MATCH (p:Party {id: 'org_supplier'}), (c:Party {id: 'org_hub'}), (o:Offering {id: 'off_supplier'}), (s:Service {id: 'svc_hub'})
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_supply', state: 'ACTIVE', disclosure: 'PUBLIC', criticality: 'HIGH', ${RELATIONSHIP}})<-[:CONSUMER_OF]-(c), (r)-[:ON]->(o),
  (r)-[:CREATES {at: datetime()}]->(x:Resource {id: 'res_supply', name: 'Supply', kind: 'OTHER', ${STAMP}})<-[:OWNS]-(c), (x)-[:ENABLES {criticality: 'HIGH'}]->(s)`,
    `MATCH (p:Party {id: 'org_hub'}), (o:Offering {id: 'off_hub'}), (behind:Party {id: 'org_behind'})
UNWIND range(1, $consumers) AS number
WITH p, o, behind, number, right('0000' + toString(number), 5) AS key
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_hub' + key, state: 'ACTIVE', disclosure: CASE WHEN number % 50 = 0 THEN 'PRIVATE' ELSE 'PUBLIC' END, criticality: 'LOW', ${RELATIONSHIP}})
  <-[:CONSUMER_OF]-(c:Party:Organisation {id: 'org_hub' + key, name: 'Consumer ' + key, profile: 'PUBLIC', ${STAMP}}), (r)-[:ON]->(o)
WITH * WHERE number % 10 = 0
CREATE (c)-[:PROVIDES]->(s:Service {id: 'svc_hub' + key, key: 'svc_hub' + key, name: key, ${STAMP}})<-[:OF]-(o2:Offering {id: 'off_hub' + key, key: 'off_hub' + key, name: key, published: true, contents: [], ${STAMP}})<-[:OFFERS]-(c),
  (r)-[:CREATES {at: datetime()}]->(x:Resource {id: 'res_hub' + key, name: key, kind: 'OTHER', ${STAMP}})<-[:OWNS]-(c), (x)-[:ENABLES {criticality: 'LOW'}]->(s),
  (c)-[:PROVIDER_OF]->(r2:ServiceRelationship {id: 'rel_behind' + key, state: 'ACTIVE', disclosure: 'PUBLIC', criticality: 'LOW', stateSince: datetime(), proposedBy: c.id, startsOn: date('2026-01-01'), kind: 'BASIC', ${STAMP}})<-[:CONSUMER_OF]-(behind), (r2)-[:ON]->(o2)`,
  ];
  for (const text of texts) await graph.write((transaction) => transaction.run(text, { consumers: BigInt(consumers) }));
}
