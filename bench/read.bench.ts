/** `npm run bench -- read`: pages through Covalue, a hand-written server and @neo4j/graphql, interleaved in one run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { localToken } from '../src/auth/tokens.ts';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { migrate } from '../src/graph/migrations.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { generate, mulberry32 } from './graph.ts';

const FOLDER = '.covalue/bench';
type Page = 'ClientPage' | 'PartyList';

interface Contender {
  name: string;
  port: number;
  path: string;
  headers: Record<string, string>;
  body(page: Page, index: number): unknown;
}

interface Measured {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

const FIRST = { ClientPage: 20, PartyList: 50 };
const named = (index: number) => ({
  id: `org_${String(index).padStart(7, '0')}`,
  name: `Party ${String(index).padStart(7, '0')}`,
});

const NEO4J_GRAPHQL = {
  ClientPage: `query ClientPage($id: ID!, $first: Int) { parties(where: {id: {eq: $id}}) { id name description consumesConnection { totalCount }
    consumes(limit: $first, sort: [{startsOn: DESC}]) { id state kind startsOn provider { id name } offering { id name service { id name } } resources(limit: 5) { id name kind } } } }`,
  PartyList: `query PartyList($first: Int, $name: String!) { parties(where: {name: {gt: $name}}, limit: $first, sort: [{name: ASC}]) { id name segment
    providesConnection { totalCount } consumesConnection { totalCount } consumes(limit: 3, sort: [{startsOn: DESC}]) { id state startsOn provider { id name } } } }`,
};

export async function readBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      parties: { type: 'string', default: '100000' },
      relationships: { type: 'string', default: '300000' },
      resources: { type: 'string', default: '600000' },
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
    },
  });
  const sizes = {
    parties: Number(values.parties),
    relationships: Number(values.relationships),
    resources: Number(values.resources),
  };
  mkdirSync(FOLDER, { recursive: true });
  const neo4j = await holdManagedNeo4j({
    folder: FOLDER,
    jarsFolder: '.covalue',
    onProgress: console.error,
    heapMb: 3072,
    pageCacheMb: 2048,
  });
  const graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  const children: ChildProcess[] = [];
  try {
    await ready(() => migrate(graph.driver));
    console.log(
      `Machine: ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, Neo4j ${neo4j.version}`,
    );
    console.log(`Graph: ${sizes.parties} parties, ${sizes.relationships} relationships, ${sizes.resources} resources`);
    await generate(graph, sizes, console.log);
    const contenders = await startContenders(neo4j, children);
    const chosen = contenders.filter(({ name }) => !values.only || name.includes(values.only));
    await compareAnswers(contenders, sizes.parties);
    for (const page of ['ClientPage', 'PartyList'] as Page[])
      for (const connections of [1, 32]) {
        const rounds = new Map<string, Measured[]>(chosen.map(({ name }) => [name, []]));
        for (let round = 0; round <= Number(values.rounds); round++)
          for (const contender of chosen) {
            // The first round warms caches and compilers up and is not counted.
            const measured = await load(
              contender,
              page,
              connections,
              round === 0 ? 3 : Number(values.seconds),
              sizes.parties,
            );
            if (round > 0) rounds.get(contender.name)?.push(measured);
          }
        print(page, connections, rounds);
      }
  } finally {
    for (const child of children) child.kill('SIGTERM');
    await graph.driver.close();
    await neo4j.release();
  }
}

async function startContenders(
  neo4j: { uri: string; password: string },
  children: ChildProcess[],
): Promise<Contender[]> {
  const environment = { ...process.env, NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: neo4j.password, NODE_ENV: 'production' };
  const start = (entry: string, port: number, more: Record<string, string> = {}) =>
    children.push(
      spawn(process.execPath, ['--import', 'tsx', entry], {
        env: { ...environment, PORT: String(port), ...more },
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
    );
  start('src/main.ts', 4801, { COVALUE_DATA: FOLDER, COVALUE_SEED: 'false', LOG_LEVEL: 'warn' });
  start('bench/raw-server.ts', 4802);
  start('bench/neo4j-graphql-server.ts', 4803);
  const document = readFileSync('schema/operations.graphql', 'utf8');
  const operation = (page: Page) => new RegExp(`query ${page}[\\s\\S]*?\\n}\\n`).exec(document)?.[0] as string;
  const queries = { ClientPage: operation('ClientPage'), PartyList: operation('PartyList') };
  const covalue = (page: Page, index: number) => {
    const { id, name } = named(index);
    const after = Buffer.from(JSON.stringify([name, id])).toString('base64url');
    return {
      query: queries[page],
      operationName: page,
      variables: page === 'ClientPage' ? { id, first: FIRST[page] } : { first: FIRST[page], after },
    };
  };
  const json = { 'content-type': 'application/json' };
  const token = async (email: string) => ({ ...json, authorization: `Bearer ${await localToken(FOLDER, email)}` });
  const contenders: Contender[] = [
    {
      name: 'raw driver',
      port: 4802,
      path: '/',
      headers: json,
      body: (page, index) => ({ operation: page, variables: { ...named(index), first: FIRST[page] } }),
    },
    { name: 'Covalue', port: 4801, path: '/graphql', headers: await token('bench@covalue.example'), body: covalue },
    {
      name: 'Covalue (operator)',
      port: 4801,
      path: '/graphql',
      headers: await token('operator@covalue.example'),
      body: covalue,
    },
    {
      name: '@neo4j/graphql',
      port: 4803,
      path: '/',
      headers: json,
      body: (page, index) => ({
        query: NEO4J_GRAPHQL[page],
        operationName: page,
        variables: { ...named(index), first: FIRST[page] },
      }),
    },
  ];
  for (const contender of contenders) await ready(() => ask(contender, 'ClientPage', 1));
  return contenders;
}

async function ask({ port, path, headers, body }: Contender, page: Page, index: number): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body(page, index)),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer).slice(0, 500));
  return answer.data;
}

/** A benchmark of wrong answers is none: all contenders must find the same relationships and parties. */
async function compareAnswers(contenders: Contender[], parties: number): Promise<void> {
  for (const page of ['ClientPage', 'PartyList'] as Page[])
    for (let index = 1; index < 6; index++) {
      const answers = await Promise.all(contenders.map((contender) => ask(contender, page, (index * 7919) % parties)));
      const found = answers.map((answer) =>
        [...objectIds(answer, page === 'ClientPage' ? 'kind' : 'segment')].sort().join(),
      );
      if (new Set(found).size !== 1)
        throw new Error(`${page}: the answers differ:\n${found.join('\n')}`.slice(0, 2_000));
    }
}

/** Ids of all objects in an answer that have a field. */
function objectIds(value: unknown, field: string, found = new Set<string>()): Set<string> {
  if (value && typeof value === 'object') {
    if (field in value) found.add((value as { id: string }).id);
    for (const each of Object.values(value)) objectIds(each, field, found);
  }
  return found;
}

async function load(
  contender: Contender,
  page: Page,
  connections: number,
  seconds: number,
  parties: number,
): Promise<Measured> {
  const random = mulberry32(11);
  const result = await autocannon({
    url: `http://127.0.0.1:${contender.port}${contender.path}`,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: contender.headers,
        setupRequest: (request) => ({
          ...request,
          body: JSON.stringify(contender.body(page, Math.floor(random() * (parties - 100)))),
        }),
      },
    ],
  });
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

function print(page: Page, connections: number, rounds: Map<string, Measured[]>): void {
  const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
  const of = (name: string) => median((rounds.get(name) ?? []).map((each) => each.requestsPerSecond));
  console.log(`\n${page}, ${connections} connection${connections > 1 ? 's' : ''}`);
  console.log('| | requests/s | p50 ms | p99 ms | of raw | × @neo4j/graphql |\n|---|---|---|---|---|---|');
  for (const [name, all] of rounds) {
    const rate = of(name);
    const failed = all.reduce((sum, each) => sum + each.failed, 0);
    console.log(
      `| ${name} | ${rate.toFixed(0)} | ${median(all.map((each) => each.p50))} | ${median(all.map((each) => each.p99))} | ${(rate / of('raw driver')).toFixed(2)} | ${(rate / of('@neo4j/graphql')).toFixed(2)} |${failed ? ` ${failed} FAILED` : ''}`,
    );
  }
}

async function ready(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (tries > 120) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}
