/**
 * What a careful engineer would write by hand for chains: node:http, the driver, one Cypher for each question, with the same
 * visibility (the predicates of `src/auth/`), four levels deep, as the benchmark queries. No schema, no selection.
 */
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { asViewer, linksVisibly, seesParty, seesRelationship } from '../src/access-control/visibility.cypher.ts';

const driver = neo4j.driver(
  process.env.NEO4J_URI as string,
  neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD as string),
  { disableLosslessIntegers: true, notificationFilter: { minimumSeverityLevel: 'OFF' } as never },
);

const LEVELS = 4;
const FOUND = `r.state IN ['AGREED', 'ACTIVE', 'SUSPENDED'] AND (${seesRelationship('r')})`;
const LINKED = `${FOUND} AND (${linksVisibly('x', 'made')})`;

/** Level after level, each from what the one before found first; a relationship with all the ways to it. */
function walk(first: string, next: string): string {
  let text = `OPTIONAL MATCH (a:Party {id: $id}) WHERE ${seesParty('a')}
CALL (a, sees, mine, reach) { MATCH (a)-[:${first}]->(r) WHERE ${FOUND} RETURN collect([r, []]) AS l1, collect(r) AS seen1 }`;
  for (let level = 2; level <= LEVELS; level++)
    text += `
CALL (l${level - 1}, seen${level - 1}, sees, mine, reach) {
  UNWIND l${level - 1} AS before WITH before[0] AS from MATCH ${next} WHERE ${LINKED}
  WITH r, collect(DISTINCT [x, s]) AS links WHERE NOT r IN seen${level - 1}
  RETURN collect([r, links]) AS l${level}, collect(r) AS new${level}
}
WITH *, seen${level - 1} + new${level} AS seen${level}`;
  return text;
}

const levels = Array.from({ length: LEVELS }, (_, index) => `[${index + 1}, l${index + 1}]`).join(', ');
const REACHED = `UNWIND [${levels}] AS level
UNWIND level[1] AS found
WITH me, level[0] AS depth, found[0] AS r, found[1] AS links
MATCH (p)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(c), (r)-[:ON]->(o)`;

const TEXTS: Record<string, string> = {
  ValueChain:
    asViewer(`${walk('CONSUMER_OF', '(from)-[:ON]->()-[:OF|INCLUDES]->(s)<-[:ENABLES]-(x)<-[made:CREATES|MODIFIES]-(r)')}
${REACHED}
RETURN collect({depth: depth, id: r.id, state: r.state, offering: {id: o.id, name: o.name}, provider: {id: p.id, name: p.name}, consumer: {id: c.id, name: c.name},
  resources: [l IN links | {id: l[0].id, name: l[0].name, kind: l[0].kind}], services: [l IN links | {id: l[1].id, name: l[1].name}]}) AS answer`),
  Impact:
    asViewer(`${walk('PROVIDER_OF', '(from)-[made:CREATES|MODIFIES]->(x)-[:ENABLES]->(s)<-[:OF|INCLUDES]-()<-[:ON]-(r)')}
${REACHED}
RETURN collect({depth: depth, id: r.id, offering: o.name, provider: p.name, consumer: {id: c.id, name: c.name}, resources: [l IN links | {id: l[0].id, name: l[0].name}]}) AS answer`),
  Paths: asViewer(`MATCH (a:Party {id: $id}) WHERE ${seesParty('a')}
MATCH (b:Party {id: $to}) WHERE ${seesParty('b')}
CALL (a, b, sees, mine, reach) {
  MATCH way = SHORTEST 5 (a)((:Party)-[:PROVIDER_OF|CONSUMER_OF]->(step:ServiceRelationship WHERE ${seesRelationship('step')})<-[:PROVIDER_OF|CONSUMER_OF]-(:Party)){1,4}(b)
  RETURN collect([n IN nodes(way) | {id: n.id, name: n.name, state: n.state}]) AS answer
}
RETURN answer`),
};

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { operation, variables } = JSON.parse(Buffer.concat(chunks).toString());
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const text = TEXTS[operation] as string;
    const { records } = await session.run(text, { ...variables, viewer: process.env.VIEWER });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: records[0]?.get('answer') }));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  } finally {
    void session.close();
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
