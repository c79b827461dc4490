/**
 * `npm run bench -- clients`: one provider with many clients, all of whom use its products. How long the provider and a
 * client wait for what depends on the number of clients.
 */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { Graph } from '../src/graph/graph.ts';
import { indexNames } from '../src/graph/index-names.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { readDocument } from '../src/http/documents.ts';
import { executeOperation } from '../src/http/execute.ts';
import { migrate } from '../src/migrate.ts';
import { dashboardOperationsText } from '../src/pages/dashboard-operations.ts';
import { RequestContext } from '../src/schema/request-context.ts';
import { ready } from './pages.ts';
import { median } from './quantile.ts';

const FOLDER = '.covalue/bench-clients';
const MAX_MS = 300;
const BOTH_SIDES = {
  ...{ party: 'org_provider', both: true, provider: false, consumer: false, first: 20 },
  orderBy: 'LATEST_START',
};

export async function clientsBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      clients: { type: 'string', default: '1000' },
      products: { type: 'string', default: '5' },
      months: { type: 'string', default: '24' },
      asks: { type: 'string', default: '9' },
    },
  });
  const [clients = 0, products = 0, months = 0, asks = 0] = [
    values.clients,
    values.products,
    values.months,
    values.asks,
  ].map(Number);
  mkdirSync(FOLDER, { recursive: true });
  const neo4j = await holdManagedNeo4j({
    folder: FOLDER,
    jarsFolder: '.covalue',
    anyPorts: true,
    onProgress: console.error,
  });
  const graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  try {
    await ready(() => migrate(graph.driver));
    await plant(graph, { clients, products, months });
    const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', COVALUE_DATA: FOLDER, MAIL_SENDING: 'false' });
    const app = await createApp(graph, config);
    const read = async (email: string, text: string, variables: Record<string, unknown>, operationName?: string) => {
      const document = readDocument(app.planner.schema, text);
      const context = new RequestContext(app, email, 'bench', new Date().toISOString());
      const started = performance.now();
      const { errors } = await executeOperation({ document, operationName, variables }, context);
      if (errors?.length) throw new Error(errors[0]?.message);
      return performance.now() - started;
    };
    console.log(`${clients} clients of one provider, ${products} products, ${months} months; ${cpus().length} cores\n`);
    console.log('| operation | asked by | median of ms | |\n|---|---|---|---|');
    const underused = '{ underusedProducts(relationship: "rel_1") { product { name } flag mean percentile } }';
    const dashboard = dashboardOperationsText();
    const all: [name: string, email: string, text: string, variables: Record<string, unknown>, operation?: string][] = [
      ['underusedProducts', 'client1@bench.example', underused, {}],
      ['underusedProducts', 'provider@bench.example', underused, {}],
      ['Today', 'provider@bench.example', dashboard, { party: 'org_provider' }, 'Today'],
      ['Today', 'client1@bench.example', dashboard, { party: 'per_1' }, 'Today'],
      ['Relationships', 'provider@bench.example', dashboard, BOTH_SIDES, 'Relationships'],
      ['Relationship', 'provider@bench.example', dashboard, { relationship: 'rel_1', first: 20 }, 'Relationship'],
      ['GraphImpact', 'provider@bench.example', dashboard, { id: 'org_provider' }, 'GraphImpact'],
    ];
    for (const [name, email, text, variables, operation] of all)
      try {
        await read(email, text, variables, operation);
        const times: number[] = [];
        for (let n = 0; n < asks; n++) times.push(await read(email, text, variables, operation));
        const ms = median(times);
        if (ms > MAX_MS) process.exitCode = 1;
        console.log(
          `| ${name} | ${email.split('@')[0]} | ${ms.toFixed(0)} | ${ms > MAX_MS ? `over ${MAX_MS} ms` : ''} |`,
        );
      } catch (error) {
        console.log(`| ${name} | ${email.split('@')[0]} | – | ${error} |`);
      }
    await app.stop();
  } finally {
    await graph.driver.close();
    await neo4j.release();
  }
}

async function plant(graph: Graph, sizes: { clients: number; products: number; months: number }): Promise<void> {
  await graph.execute(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    {},
  );
  const write = (text: string) => graph.write((transaction) => transaction.run(text, sizes));
  const record = 'createdAt: datetime(), updatedAt: datetime(), version: 1';
  await write(`CREATE (o:Party:Organisation {id: 'org_provider', name: 'Provider', ${record}})
CREATE (:Party:Person {id: 'per_provider', name: 'Pat', email: 'provider@bench.example', ${record}})-[:ACTS_FOR {role: 'REPRESENTATIVE'}]->(o)
CREATE (o)-[:PROVIDES]->(s:Service {id: 'svc_1', name: 'Service', ${record}})
CREATE (o)-[:OFFERS]->(f:Offering {id: 'off_1', name: 'Offering', published: true, ${record}})-[:OF]->(s)
FOREACH (n IN range(1, $products) | CREATE (s)-[:HAS_PRODUCT]->(:Product {id: 'prd_' + n, name: 'Product ' + n, ${record}}))`);
  await write(`MATCH (o:Organisation {id: 'org_provider'}), (f:Offering {id: 'off_1'}) UNWIND range(1, toInteger($clients)) AS n
CREATE (c:Party:Person {id: 'per_' + n, name: 'Client ' + n, email: 'client' + n + '@bench.example', segment: 'segment ' + n % 4, ${record}})
CREATE (o)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_' + n, state: 'ACTIVE', kind: 'BASIC', criticality: 'MEDIUM', proposedBy: 'org_provider', disclosure: 'PRIVATE', stateSince: datetime(),
  startsOn: date() - duration({months: 1 + n % toInteger($months)}), ${record}})<-[:CONSUMER_OF]-(c)
CREATE (r)-[:ON]->(f)`);
  await graph.execute(
    `MATCH (r:ServiceRelationship) CALL (r) { MATCH (p:Product)
WITH r, p UNWIND range(1, toInteger($months)) AS m WITH r, p, m WHERE rand() < 0.6
CREATE (r)<-[:PART_OF]-(:Activity {id: 'act_' + randomUUID(), kind: 'CONSUMPTION', summary: 'Use', occurredAt: datetime() - duration({months: m}), ${record}})-[:USED]->(p)
} IN TRANSACTIONS OF 50 ROWS`,
    sizes,
  );
  await graph.execute('CALL db.awaitIndexes(120)', {});
  await indexNames(graph.driver);
}
