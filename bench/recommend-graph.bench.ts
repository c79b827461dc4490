/**
 * The second part of `npm run bench -- recommend`: training on a graph of many consumers, one consumer's
 * recommendations with reasons from Neo4j and through GraphQL over HTTP, and `npm run recommend` on a table of the same
 * size.
 */
import { randomFrom } from '../src/features/recommendations/models/held-cases.rules.ts';
import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { localToken } from '../src/access-control/tokens.ts';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { RANK_CANDIDATES } from '../src/features/recommendations/ranking/evidence.cypher.ts';
import { trainWithLease } from '../src/features/recommendations/training/lease.ts';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { migrate } from '../src/migrate.ts';
import { machine, ready } from './pages.ts';

const FOLDER = '.covalue/bench-recommend';
const BATCH = 5_000;
const OFFERINGS = 21;
const ASK = `query($for: ID!) { recommendations(for: $for, kinds: [NEXT_OFFERING], first: 10) { id score prior probability
  offering { id name } reasons { offering { id } segment contribution count of } } }`;

interface Consumer {
  id: string;
  segment: string;
  owned: number[];
}

/** Owned offerings depend on the segment and on each other. */
function consumersOf(count: number): Consumer[] {
  const random = randomFrom(11);
  return Array.from({ length: count }, (_, c) => {
    const segment = Math.floor(12 * random() ** 1.5);
    const owned = new Set<number>();
    const wanted = 1 + Math.floor(5 * random() ** 2);
    while (owned.size < wanted) owned.add((segment * 2 + Math.floor(OFFERINGS * random() ** 3)) % OFFERINGS);
    return { id: `org_${String(c).padStart(7, '0')}`, segment: `Segment ${segment}`, owned: [...owned] };
  });
}

export async function recommendGraphBench(count: number, asks: number): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const neo4j = await holdManagedNeo4j({
    folder: FOLDER,
    jarsFolder: '.covalue',
    anyPorts: true,
    onProgress: console.error,
    heapMb: 2048,
    pageCacheMb: 1024,
  });
  const graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  try {
    await ready(() => migrate(graph.driver));
    console.log(`\n${machine()}, load ${load()}`);
    const consumers = consumersOf(count);
    await fill(graph, consumers);
    const started = performance.now();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const training = await trainWithLease(graph, {
      onProgress: (_, doing) => process.stderr.write(`\r\u001b[K  ${doing}`),
    });
    delay.disable();
    process.stderr.write('\r\u001b[K');
    if (typeof training !== 'object') throw new Error(`The training ended: ${training}`);
    console.log(
      `Graph: ${training.consumers} consumers, ${training.offerings} offerings, ${training.holdings} holdings. Trained and written in ${seconds(started)} s (${training.name}; opportunities: ${training.opportunities.name}), load ${load()}; requests beside it wait ${(delay.max / 1e6).toFixed(0)} ms at most, p99 ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
    );
    await ask(graph, consumers, asks);
    wholeProcess(consumers);
  } finally {
    await graph.driver.close();
    await neo4j.release();
  }
}

async function ask(graph: Graph, consumers: Consumer[], asks: number): Promise<void> {
  const SECRET_KEY = 'only for benchmarks'.repeat(2);
  const app = await createApp(
    graph,
    readConfig({ COVALUE_DATA: FOLDER, LOG_LEVEL: 'silent', NODE_ENV: 'production', SECRET_KEY }),
  );
  await new Promise<void>((done) => app.api.server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(app.api.server.address() as AddressInfo).port}/graphql`;
  const viewer = 'operator@covalue.example';
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await localToken(FOLDER, viewer)}` };
  const random = randomFrom(12);
  const [inNeo4j, throughApi]: [number[], number[]] = [[], []];
  let shown = 0;
  try {
    // The first ones warm up Neo4j and the compilers.
    for (let index = -300; index < asks; index++) {
      const party = (consumers[Math.floor(random() * consumers.length)] as Consumer).id;
      const parameters = { viewer, party, first: 10n, only: null, now: new Date().toISOString(), shown: false };
      let from = performance.now();
      await graph.read(RANK_CANDIDATES.NEXT_OFFERING, parameters);
      if (index >= 0) inNeo4j.push(performance.now() - from);
      from = performance.now();
      const body = JSON.stringify({ query: ASK, variables: { for: party } });
      const answer = await fetch(url, { method: 'POST', headers, body });
      const { data } = (await answer.json()) as { data?: { recommendations: unknown[] } };
      if (index >= 0) throughApi.push(performance.now() - from);
      // People see only what is twice as likely as by popularity: perhaps nothing for this consumer.
      shown += data?.recommendations.length ?? 0;
    }
    if (!shown) throw new Error('There is no recommendation');
  } finally {
    await app.stop();
  }
  console.log(`One consumer, ten recommendations with all reasons, one at a time (${asks} consumers), load ${load()}`);
  console.log(`  the statement, by the driver  ${quantiles(inNeo4j)}`);
  console.log(`  GraphQL over HTTP             ${quantiles(throughApi)}`);
}

/** `npm run recommend` as a whole process. */
function wholeProcess(consumers: Consumer[]): void {
  const file = (name: string, header: string, lines: string[]) => {
    writeFileSync(join(FOLDER, name), `${header}\n${lines.join('\n')}\n`);
    return join(FOLDER, name);
  };
  const holdings = file(
    'holdings.csv',
    'consumer,offering',
    consumers.flatMap(({ id, owned }) => owned.map((offering) => `${id},O${offering}`)),
  );
  const attributes = file(
    'attributes.csv',
    'consumer,segment,size',
    consumers.map(({ id, segment, owned }, c) => `${id},${segment},${(c % 97) + owned.length}`),
  );
  const started = performance.now();
  const args = ['--holdings', holdings, '--attributes', attributes, '--top', '21', '--out', join(FOLDER, 'out.csv')];
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'recommend', '--', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error('npm run recommend failed');
  console.log(
    `npm run recommend on ${consumers.length} × ${OFFERINGS}: ${seconds(started)} s (${/Model: .*/.exec(stdout)}), load ${load()}`,
  );
}

async function fill(graph: Graph, consumers: Consumer[]): Promise<void> {
  const mark = `${consumers.length} consumers`;
  const [found] = await graph.read('MATCH (b:Bench) RETURN b.mark AS mark', {});
  if (found?.mark === mark) return;
  await graph.execute(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
    {},
  );
  const record = 'version: 1, createdAt: datetime(), updatedAt: datetime()';
  await graph.execute(
    `CREATE (p:Party:Organisation {id: 'org_provider', name: 'Provider', profile: 'PUBLIC', ${record}})-[:PROVIDES]->(s:Service {id: 'svc_provider', name: 'Service', key: 'svc_provider', ${record}})
CREATE (:Party:Person {id: 'per_operator', name: 'Operator', email: 'operator@covalue.example', administrator: true, profile: 'PRIVATE', ${record}})
WITH p, s UNWIND range(0, ${OFFERINGS - 1}) AS i
CREATE (p)-[:OFFERS]->(:Offering {id: 'off_' + i, name: 'Offering ' + i, key: 'off_' + i, published: true, contents: [], ${record}})-[:OF]->(s)`,
    {},
  );
  for (let from = 0; from < consumers.length; from += BATCH)
    await graph.write((transaction) =>
      transaction.run(
        `MATCH (p:Party {id: 'org_provider'}) UNWIND $rows AS row
CREATE (c:Party:Organisation {id: row.id, name: row.id, segment: row.segment, profile: 'PRIVATE', ${record}})
WITH p, c, row UNWIND row.owned AS offering MATCH (o:Offering {id: offering})
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_' + row.id + offering, state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', startsOn: date('2025-01-01'), stateSince: datetime(), ${record}})<-[:CONSUMER_OF]-(c), (r)-[:ON]->(o)`,
        {
          rows: consumers
            .slice(from, from + BATCH)
            .map(({ owned, ...rest }) => ({ ...rest, owned: owned.map((offering) => `off_${offering}`) })),
        },
      ),
    );
  await graph.execute('MERGE (b:Bench) SET b.mark = $mark', { mark });
}

const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
const load = () => (loadavg()[0] as number).toFixed(1);
const quantiles = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] as number).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
};
