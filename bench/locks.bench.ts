/**
 * `npm run bench -- locks`: every mutation 32 at once around one hub, over HTTP, with the transactions that Neo4j had the
 * driver repeat; then writes around a person with many relationships beside one who has none. `--only hubs` or
 * `--only writes` runs one of the two parts.
 */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { localToken } from '../src/access-control/tokens.ts';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { migrate } from '../src/migrate.ts';
import { type Call, missingMutations, runScenario, WITHOUT_QUOTAS } from './locks.run.ts';
import { fillHubs, type Kept, SCENARIOS } from './locks.scenarios.ts';
import { machine, ready } from './pages.ts';
import { median } from './quantile.ts';

const FOLDER = '.covalue/bench-locks';

const PARTS = { hubs: aroundHubs, writes: aroundManyRelationships };

export async function locksBench(args: string[]): Promise<void> {
  const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values;
  if (only !== undefined && !(only in PARTS)) throw new Error(`--only is one of ${Object.keys(PARTS).join(', ')}`);
  const missing = missingMutations(SCENARIOS);
  if (missing.length) throw new Error(`bench/locks.scenarios.ts does not run ${missing.join(', ')}; add a scenario.`);
  mkdirSync(FOLDER, { recursive: true });
  const { uri, username, password, release } = await holdManagedNeo4j({
    folder: FOLDER,
    jarsFolder: '.covalue',
    anyPorts: true,
    onProgress: console.error,
  });
  const graph = new Graph(createDriver(uri, username, password));
  await ready(() => migrate(graph.driver));
  const config = readConfig({
    COVALUE_DATA: FOLDER,
    LOG_LEVEL: 'error',
    NODE_ENV: 'test',
    MAIL_SENDING: 'false',
    QUERY_TIMEOUT_SECONDS: '180',
    MUTATION_TIMEOUT_SECONDS: '180',
    ...WITHOUT_QUOTAS,
  });
  const app = await createApp(graph, config);
  await new Promise<void>((done) => app.api.server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(app.api.server.address() as AddressInfo).port}/graphql`;
  const call: Call = async (person, query, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await localToken(FOLDER, `${person}@covalue.example`)}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Awaited<ReturnType<Call>>;
  };
  try {
    console.log(`${machine()}; load average ${loadavg()[0]?.toFixed(1)}`);
    for (const [name, part] of Object.entries(PARTS)) if (name === (only ?? name)) await part(graph, call);
  } finally {
    await app.stop();
    await graph.driver.close();
    await release();
  }
}

async function aroundHubs(graph: Graph, call: Call): Promise<void> {
  await fillHubs(graph);
  const kept: Kept = {};
  let repeated = 0;
  console.log('| mutation | 32 at once around | done | p50 ms | max ms | repeated | reason, or first refusal |');
  console.log('|---|---|---|---|---|---|---|');
  for (const scenario of SCENARIOS)
    for (const each of await runScenario(graph, call, scenario, kept)) {
      repeated += each.repeated;
      console.log(
        `| ${each.mutation} | ${each.hub} | ${each.done} | ${each.medianMs.toFixed(0)} | ${each.maxMs.toFixed(0)} | ${each.repeated} | ${each.reasons.join(', ') || (each.refused[0]?.slice(0, 100) ?? '')} |`,
      );
    }
  console.log(`Repeated transactions: ${repeated} (wanted: 0)`);
}

const ROUNDS = 40;
const RECORD = "profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1";

/** The same writes by one who recorded 5,000 organisations and acts for 1,000 of them, and by one who has none, in turn. */
async function aroundManyRelationships(graph: Graph, call: Call): Promise<void> {
  await fillHubs(graph);
  await graph.execute(
    `MATCH (p:Person {id: 'per_provider'}) UNWIND range(1, 5000) AS i
CREATE (p)-[:RECORDED]->(o:Party:Organisation {id: 'org_many_' + i, name: 'Many ' + i, ${RECORD}})
FOREACH (each IN CASE WHEN i <= 1000 THEN [o] ELSE [] END | CREATE (p)-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(each))`,
    {},
  );
  const WRITES: [mutation: string, input: (person: string, index: number) => object, answer?: string][] = [
    ['createOrganisation', (_person, index) => ({ name: `New ${index}`, representative: false })],
    ['createPerson', (_person, index) => ({ name: `New ${index}` })],
    ['updateParty', (person, index) => ({ id: `org_${person}`, description: `Text ${index}` })],
    ['createService', (person, index) => ({ provider: `org_${person}`, name: `Service ${index}` })],
    [
      'createService',
      (person, index) => ({ provider: `org_${person}`, name: `Other ${index}` }),
      'service { id name provider { id name } }',
    ],
  ];
  console.log(
    '\n| one at a time | p50 ms, none | p50 ms, 5,000 recorded and 1,000 acted for | ratio |\n|---|---|---|---|',
  );
  for (const [mutation, input, answer = ''] of WRITES) {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${answer} errors { message } } }`;
    const times: Record<'client' | 'provider', number[]> = { client: [], provider: [] };
    for (let round = -10; round < ROUNDS; round++)
      // Alternating, because the second one may wait for work that the first one left, such as the numbering of events.
      for (const person of round % 2 ? (['client', 'provider'] as const) : (['provider', 'client'] as const)) {
        const started = performance.now();
        const { data, errors } = await call(person, query, { input: input(person, round + 100) });
        const failure = errors?.[0] ?? data?.[mutation]?.errors?.[0];
        if (failure) throw new Error(`${mutation}: ${failure.message}`);
        if (round >= 0) times[person].push(performance.now() - started);
      }
    const [none, many] = [median(times.client), median(times.provider)];
    console.log(`| ${mutation} ${answer} | ${none.toFixed(1)} | ${many.toFixed(1)} | ${(many / none).toFixed(2)} |`);
  }
}
