/**
 * The hand-written server: node:http, the driver, and the best Cypher statement for each page. It has no viewer and no
 * schema.
 */
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';

const driver = neo4j.driver(
  process.env.NEO4J_URI as string,
  neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD as string),
  {
    disableLosslessIntegers: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' } as never,
  },
);

const CLIENT_PAGE = `MATCH (p:Party {id: $id})
CALL (p) {
  MATCH (p)-[:CONSUMER_OF]->(r)
  WITH r ORDER BY r.startsOn DESC, r.id LIMIT $limit
  MATCH (r)<-[:PROVIDER_OF]-(v), (r)-[:ON]->(o)-[:OF]->(s)
  CALL (r) {
    MATCH (r)-[:CREATES|MODIFIES]->(x)
    WITH x ORDER BY x.createdAt, x.id LIMIT 5
    RETURN collect({id: x.id, name: x.name, kind: x.kind}) AS resources
  }
  RETURN collect({id: r.id, state: r.state, kind: r.kind, startsOn: toString(r.startsOn), provider: {id: v.id, name: v.name},
    offering: {id: o.id, name: o.name, service: {id: s.id, name: s.name}}, resources: resources}) AS page
}
RETURN {id: p.id, name: p.name, description: p.description, total: COUNT { (p)-[:CONSUMER_OF]->() }, page: page} AS answer`;

const PARTY_LIST = `MATCH (p:Party) WHERE p.name >= $name AND (p.name > $name OR p.id > $id)
WITH p ORDER BY p.name, p.id LIMIT $limit
CALL (p) {
  MATCH (p)-[:PROVIDER_OF|CONSUMER_OF]->(r)
  WITH r ORDER BY r.startsOn DESC, r.id LIMIT 3
  MATCH (r)<-[:PROVIDER_OF]-(v)
  RETURN collect({id: r.id, state: r.state, startsOn: toString(r.startsOn), provider: {id: v.id, name: v.name}}) AS latest
}
RETURN collect({id: p.id, name: p.name, segment: p.segment, asProvider: COUNT { (p)-[:PROVIDER_OF]->() },
  asConsumer: COUNT { (p)-[:CONSUMER_OF]->() }, latest: latest}) AS answer`;

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { operation, variables } = JSON.parse(Buffer.concat(chunks).toString());
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(operation === 'ClientPage' ? CLIENT_PAGE : PARTY_LIST, {
      ...variables,
      limit: neo4j.int(variables.first),
    });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: records[0]?.get('answer') }));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  } finally {
    void session.close();
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
