/**
 * Hand-written chain queries: node:http, the driver, one Cypher statement for each query with the same visibility (the
 * predicates of `src/access-control/`), and plain JavaScript. They return the JSON that the benchmark's operations
 * select, four levels deep and within the same limits, without a schema or other selections.
 */
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import {
  asViewer,
  isPartyAs,
  linksVisibly,
  seesParty,
  seesRelationship,
} from '../src/access-control/visibility.cypher.ts';
import { MAX_WALKED } from '../src/features/chains/chain.rules.ts';
import { listLiteral } from '../src/graph/statement.ts';
import { IN_FORCE_STATES } from '../src/values/relationship-state.rules.ts';
import { impact, type Link, type Relationship, valueChain } from './chains-by-hand.ts';

const driver = neo4j.driver(
  process.env.NEO4J_URI as string,
  neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD as string),
  { disableLosslessIntegers: true, notificationFilter: { minimumSeverityLevel: 'OFF' } as never },
);

const LEVELS = 4;
const FOUND = `r.state IN ${listLiteral(IN_FORCE_STATES)} AND (${seesRelationship('r')})`;
const LINKED = `${FOUND} AND (${linksVisibly('x', 'made')})`;

/**
 * Level by level, each from the relationships that the previous one found first; a relationship with all links to it.
 */
function walk(first: string, next: string, depends: string): string {
  let text = `OPTIONAL MATCH (a:Party {id: $id}) WHERE ${seesParty('a')}
CALL (a, isAdmin, actingFor, disclosedServices) { MATCH (a)-[:${first}]->(r) WHERE ${FOUND} RETURN collect(r) AS new1 }
WITH *, new1 AS seen1`;
  for (let level = 2; level <= LEVELS; level++)
    text += `
CALL (new${level - 1}, seen${level - 1}, isAdmin, actingFor, disclosedServices) {
  UNWIND new${level - 1} AS from MATCH ${next} WHERE ${LINKED}
  WITH from, x, s, e, r LIMIT ${MAX_WALKED}
  WITH r, collect([from.id, x.id, x.name, x.kind, s.id, s.name, e.criticality]) AS ways
  RETURN collect([r.id, ways]) AS links${level}, collect(CASE WHEN NOT r IN seen${level - 1} THEN r END) AS new${level}
}
WITH *, seen${level - 1} + new${level} AS seen${level}`;
  const links = Array.from({ length: LEVELS - 1 }, (_, index) => `links${index + 2}`).join(', ');
  return asViewer(`${text}
CALL (seen${LEVELS}, isAdmin, actingFor) {
  UNWIND seen${LEVELS} AS r MATCH (p)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(c), (r)-[:ON]->(o)
  RETURN collect([r.id, r.state, o.id, o.name, p.id, p.name, c.id, c.name, ${depends}]) AS relationships
}
RETURN a.id AS start, [r IN new1 | r.id] AS first, [${links}] AS links, relationships`);
}

const VALUE_CHAIN = walk(
  'CONSUMER_OF',
  '(from)-[:ON]->()-[:OF|INCLUDES]->(s)<-[e:ENABLES]-(x)<-[made:CREATES|MODIFIES]-(r)',
  'NULL',
);
const IMPACT = walk(
  'PROVIDER_OF',
  '(from)-[made:CREATES|MODIFIES]->(x)-[e:ENABLES]->(s)<-[:OF|INCLUDES]-()<-[:ON]-(r)',
  `CASE WHEN ${isPartyAs('p', 'r')} OR ${isPartyAs('c', 'r')} THEN r.criticality END`,
);
const PATHS = asViewer(`MATCH (a:Party {id: $id}) WHERE ${seesParty('a')}
MATCH (b:Party {id: $to}) WHERE ${seesParty('b')}
CALL (a, b, isAdmin, actingFor, disclosedServices) {
  MATCH way = SHORTEST 5 (a)((:Party)-[:PROVIDER_OF|CONSUMER_OF]->(step:ServiceRelationship WHERE ${seesRelationship('step')})<-[:PROVIDER_OF|CONSUMER_OF]-(:Party)){1,4}(b)
  RETURN collect([n IN nodes(way) | [n.id, n.name, n.state, head(COLLECT { MATCH (n)-[:ON]->(o) RETURN [o.id, o.name] })]]) AS ways
}
RETURN ways`);

type Way = [from: string, x: string, name: string, kind: string, s: string, service: string, enables: string];

interface ChainRow {
  start: string | null;
  first: string[];
  links: [string, Way[]][][];
  relationships: string[][];
}

async function chain(text: string, id: string) {
  const row = await run<ChainRow>(text, { id });
  const first = row.first.map(
    (relationship): Link => ({ from: null, relationship, resource: null, service: null, enables: null }),
  );
  const levels = row.links.map((level) =>
    level.flatMap(([relationship, ways]) =>
      ways.map(
        ([from, x, name, kind, s, service, enables]): Link => ({
          from,
          relationship,
          resource: { id: x, name, kind },
          service: { id: s, name: service },
          enables,
        }),
      ),
    ),
  );
  const relationships = row.relationships.map(
    ([id, state, o, offering, p, provider, c, consumer, depends]): [string, Relationship] => [
      id as string,
      {
        id: id as string,
        state: state as string,
        offering: { id: o as string, name: offering as string },
        provider: { id: p as string, name: provider as string },
        consumer: { id: c as string, name: consumer as string },
        depends: depends as string | null,
      },
    ],
  );
  return { start: row.start, levels: [first, ...levels], relationships: new Map(relationships) };
}

type PathNode = [id: string, name: string, state: string | null, offering: [id: string, name: string] | null];

async function paths(id: string, to: string) {
  const row = await run<{ ways: PathNode[][] }>(PATHS, { id, to });
  const ways = row.ways.map((way) => ({ way, key: way.map(([id]) => id).join() }));
  ways.sort((a, b) => a.way.length - b.way.length || (a.key < b.key ? -1 : 1));
  return {
    paths: ways.map(({ way }) => ({
      length: (way.length - 1) / 2,
      nodes: way.map(([id, name, state, offering]) =>
        offering
          ? { __typename: 'ServiceRelationship', id, state, offering: { id: offering[0], name: offering[1] } }
          : { __typename: id.startsWith('per_') ? 'Person' : 'Organisation', id, name },
      ),
      links: way.slice(1).map(([to], index) => ({
        indirect: false,
        hidden: 0,
        from: { id: way[index]?.[0] },
        to: { id: to },
      })),
    })),
  };
}

async function run<Row>(text: string, parameters: Record<string, unknown>): Promise<Row> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(text, { ...parameters, viewer: process.env.VIEWER });
    return records[0]?.toObject() as Row;
  } finally {
    void session.close();
  }
}

async function answer(operation: string, { id, to }: { id: string; to: string }): Promise<object> {
  if (operation === 'Paths') return paths(id, to);
  const { start, levels, relationships } = await chain(operation === 'Impact' ? IMPACT : VALUE_CHAIN, id);
  if (operation === 'Impact') return start ? impact(start, levels, relationships) : { impactOf: null };
  return start ? valueChain(start, levels, relationships, 'UPSTREAM') : { valueChain: null };
}

createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { operation, variables } = JSON.parse(Buffer.concat(chunks).toString());
  try {
    const data = await answer(operation, variables);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data }));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
