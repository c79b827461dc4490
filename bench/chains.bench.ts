/**
 * `npm run bench -- chains`: value chains, impact and paths through Covalue, through Cypher written by hand with the same
 * visibility, and through a recursive CTE with row-level security where PostgreSQL is installed; in turns, in one run. All
 * answer the same JSON, which is compared first.
 */
import { type ChildProcess, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { localToken } from '../src/access-control/tokens.ts';
import { HUB_CONSUMERS, id, relationshipRows, type Sizes } from './graph.ts';
import { type BenchNeo4j, openBenchGraph } from './open-bench-graph.ts';
import { machine, ready, start } from './pages.ts';
import { type Asked, partiesAsked } from './parties-asked.ts';
import { openPostgres } from './postgres.ts';
import { median } from './quantile.ts';

const QUESTIONS = ['ValueChain', 'Impact', 'Paths'] as const;
type Question = (typeof QUESTIONS)[number];

interface Contender {
  name: string;
  port: number;
  path: string;
  headers: Record<string, string>;
  body(question: Question, asked: Asked): unknown;
  answers: readonly Question[];
}

interface Measured {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

const VIEWER = 'bench@covalue.example';
const HUBS = 2;

export async function chainsBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      parties: { type: 'string', default: '100000' },
      relationships: { type: 'string', default: '300000' },
      resources: { type: 'string', default: '600000' },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '5' },
      warm: { type: 'string', default: '40' },
      only: { type: 'string', default: QUESTIONS.join(',') },
    },
  });
  const sizes: Sizes = {
    parties: Number(values.parties),
    relationships: Number(values.relationships),
    resources: Number(values.resources),
    hubs: HUBS,
    privateOneIn: 20,
  };
  console.log(machine());
  const neo4j = await openBenchGraph('.covalue/bench-chains', sizes, console.log);
  const children: ChildProcess[] = [];
  const postgres = await openPostgres(sizes, console.log);
  try {
    const contenders = await openContenders(neo4j, typeof postgres === 'string' ? undefined : postgres.url, children);
    if (typeof postgres === 'string') console.log(`Skipped: the recursive CTE, because ${postgres}.`);
    const partiesOf = partiesAsked(sizes);
    const seconds = Number(values.seconds);
    const questions = QUESTIONS.filter((question) => values.only.split(',').includes(question));
    const [supplier = ''] = suppliersOfHubs(sizes);
    const compared = Array.from({ length: 12 }, partiesOf(17));
    await compareAnswers(contenders, [...compared, { id: supplier, to: id('org', 0) }]);
    // Java compiles code that runs often. Before that, the first plans would be compared with the last ones.
    for (const contender of contenders)
      for (const question of contender.answers.filter((each) => questions.includes(each)))
        await load(contender, question, 8, Number(values.warm), partiesOf(18));
    for (const question of questions)
      for (const connections of [1, 8]) {
        const chosen = contenders.filter(({ answers }) => answers.includes(question));
        const rounds = new Map<string, Measured[]>(chosen.map(({ name }) => [name, []]));
        for (let round = 0; round <= Number(values.rounds); round++)
          for (const contender of chosen) {
            const measured = await load(
              contender,
              question,
              connections,
              seconds,
              partiesOf(100 * round + connections),
            );
            // The first round restores the numbers of connections and fills the caches.
            if (round > 0) rounds.get(contender.name)?.push(measured);
          }
        print(`${question}, ${connections} connection${connections > 1 ? 's' : ''}`, rounds);
      }
    await aroundHubs(contenders, sizes);
    const [covalue] = contenders as [Contender];
    const trips = await roundTrips(neo4j, covalue, children);
    console.log(`\nRound trips to Neo4j: ${trips.join(', ')}`);
    console.log(`RSS of the API after this: ${memoryMb(children[0] as ChildProcess)} MB`);
  } finally {
    for (const child of children) child.kill('SIGTERM');
    if (typeof postgres !== 'string') await postgres.close();
    await neo4j.close();
  }
}

async function openContenders(neo4j: BenchNeo4j, postgresUrl: string | undefined, children: ChildProcess[]) {
  start(neo4j, 'src/main.ts', 4821, children, {
    COVALUE_DATA: neo4j.folder,
    COVALUE_SEED: 'false',
    LOG_LEVEL: 'warn',
  });
  start(neo4j, 'bench/raw-chains-server.ts', 4822, children, { VIEWER });
  const document = readFileSync('schema/operations.graphql', 'utf8');
  const queries = Object.fromEntries(
    QUESTIONS.map((name) => [name, new RegExp(`query ${name}\\([\\s\\S]*?\\n}\\n`).exec(document)?.[0]]),
  );
  const json = { 'content-type': 'application/json' };
  const contenders: Contender[] = [
    {
      name: 'Covalue',
      port: 4821,
      path: '/graphql',
      headers: { ...json, authorization: `Bearer ${await localToken(neo4j.folder, VIEWER)}` },
      answers: QUESTIONS,
      body: (question, { id: of, to }) => ({
        query: queries[question],
        operationName: question,
        variables: question === 'Paths' ? { from: of, to, maxLength: 4 } : { of, direction: 'UPSTREAM' },
      }),
    },
    {
      name: 'driver, Cypher by hand',
      port: 4822,
      path: '/',
      headers: json,
      answers: QUESTIONS,
      body: (operation, variables) => ({ operation, variables }),
    },
  ];
  if (postgresUrl) {
    start(neo4j, 'bench/postgres-chains-server.ts', 4823, children, {
      POSTGRES_URL: postgresUrl,
      VIEWER_PARTIES: `per_bench,${id('org', 0)}`,
    });
    contenders.push({
      name: 'PostgreSQL, recursive CTE',
      port: 4823,
      path: '/',
      headers: json,
      answers: ['ValueChain', 'Impact'],
      body: (operation, variables) => ({ operation, variables }),
    });
  }
  const anybody = { id: id('org', 5), to: id('org', 6) };
  for (const contender of contenders)
    for (const question of contender.answers) await ready(() => ask(contender, question, anybody));
  return contenders;
}

interface Answer {
  valueChain?: { links: unknown[]; truncated: boolean };
  impactOf?: { relationshipCount: number; truncated: boolean };
  paths?: unknown[];
}

/** @returns the text of the answer, and its data */
async function ask(contender: Contender, question: Question, asked: Asked): Promise<[text: string, data: Answer]> {
  const response = await fetch(`http://127.0.0.1:${contender.port}${contender.path}`, {
    method: 'POST',
    headers: contender.headers,
    body: JSON.stringify(contender.body(question, asked)),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${contender.name}, ${question}: ${text.slice(0, 500)}`);
  const { data } = JSON.parse(text);
  if (!data) throw new Error(`${contender.name}, ${question}: ${text.slice(0, 500)}`);
  return [text, data];
}

/**
 * Wrong answers would make the benchmark worthless: all contenders must return the same JSON. Which links of a cut
 * level are omitted is undefined, so for cut answers only the mark is compared.
 */
async function compareAnswers(contenders: Contender[], asked: Asked[]): Promise<void> {
  for (const question of QUESTIONS) {
    const counts: number[] = [];
    const bytes: number[] = [];
    for (const each of asked) {
      const chosen = contenders.filter(({ answers }) => answers.includes(question));
      const all: [string, Answer][] = [];
      for (const contender of chosen) all.push(await ask(contender, question, each));
      const [first, ...others] = all;
      const [text, data] = first as [string, Answer];
      for (const [index, [otherText, other]] of others.entries())
        if (!(isCut(data) && isCut(other)) && !isDeepStrictEqual(other, data))
          throw new Error(
            `${question} of ${each.id}: ${chosen[index + 1]?.name} gives another answer: ${difference(text, otherText)}`,
          );
      counts.push(data.valueChain?.links.length ?? data.impactOf?.relationshipCount ?? data.paths?.length ?? 0);
      bytes.push(text.length);
    }
    const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
    console.log(
      `${question}: equal answers, mean size ${mean(counts).toFixed(0)}, ${(mean(bytes) / 1_000).toFixed(0)} kB`,
    );
  }
}

function isCut({ valueChain, impactOf }: Answer): boolean {
  return valueChain?.truncated ?? impactOf?.truncated ?? false;
}

function difference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  const part = (text: string) => text.slice(Math.max(0, at - 150), at + 150);
  return `\n${part(one)}\n${part(other)}`;
}

async function load(
  contender: Contender,
  question: Question,
  connections: number,
  seconds: number,
  next: () => Asked,
): Promise<Measured> {
  const result = await autocannon({
    url: `http://127.0.0.1:${contender.port}${contender.path}`,
    connections,
    duration: seconds,
    timeout: 60,
    requests: [
      {
        method: 'POST',
        headers: contender.headers,
        setupRequest: (request) => ({ ...request, body: JSON.stringify(contender.body(question, next())) }),
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

function print(title: string, rounds: Map<string, Measured[]>): void {
  const of = (name: string) => median((rounds.get(name) ?? []).map((each) => each.requestsPerSecond));
  const [, byHand = '', cte = ''] = rounds.keys();
  console.log(`\n${title}`);
  console.log('| | requests/s | p50 ms | p99 ms | of Cypher by hand | × CTE |\n|---|---|---|---|---|---|');
  for (const [name, all] of rounds) {
    const failed = all.reduce((sum, each) => sum + each.failed, 0);
    const ofCte = rounds.has(cte) ? (of(name) / of(cte)).toFixed(2) : '–';
    console.log(
      `| ${name} | ${of(name).toFixed(1)} | ${median(all.map((each) => each.p50))} | ${median(all.map((each) => each.p99))} | ${(of(name) / of(byHand)).toFixed(2)} | ${ofCte} |${failed ? ` ${failed} FAILED` : ''}`,
    );
  }
}

/** Parties that the hubs consume from: the 5,000 consumers of a hub are in the middle of the chain of its supplier. */
function suppliersOfHubs(sizes: Sizes): string[] {
  const row = relationshipRows(sizes);
  const hubs = Array.from({ length: HUBS }, (_, index) => id('org', index + 1));
  const suppliers: string[] = [];
  for (let index = 0; index < sizes.relationships && suppliers.length < 3; index++) {
    const { provider, consumer, disclosure } = row(index);
    if (index > HUBS * HUB_CONSUMERS && hubs.includes(consumer) && disclosure === 'PUBLIC') suppliers.push(provider);
  }
  return suppliers;
}

/** One after the other, alternating. */
async function aroundHubs(contenders: Contender[], sizes: Sizes): Promise<void> {
  const suppliers = suppliersOfHubs(sizes);
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let turn = 0; turn < 4; turn++)
    for (const contender of contenders)
      for (const supplier of suppliers) {
        const started = performance.now();
        await ask(contender, 'Impact', { id: supplier, to: supplier });
        if (turn > 0) times.get(contender.name)?.push(performance.now() - started);
      }
  console.log(`\nImpact through a hub of ${HUB_CONSUMERS} relationships, one after the other`);
  for (const [name, all] of times) console.log(`| ${name} | ${median(all).toFixed(0)} ms |`);
}

/** Round trips to Neo4j per question, as Covalue reports them outside production. */
async function roundTrips(neo4j: BenchNeo4j, covalue: Contender, children: ChildProcess[]): Promise<string[]> {
  const port = 4824;
  start(neo4j, 'src/main.ts', port, children, {
    COVALUE_DATA: neo4j.folder,
    COVALUE_SEED: 'false',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'development',
  });
  const traced = { ...covalue, port, headers: { ...covalue.headers, 'x-covalue-trace': '1' } };
  const asked = { id: id('org', 5), to: id('org', 6) };
  await ready(() => ask(traced, 'ValueChain', asked));
  const all: string[] = [];
  for (const question of QUESTIONS) {
    const response = await fetch(`http://127.0.0.1:${port}${traced.path}`, {
      method: 'POST',
      headers: traced.headers,
      body: JSON.stringify(traced.body(question, asked)),
    });
    const { extensions } = (await response.json()) as { extensions: { covalue: { roundTrips: number } } };
    all.push(`${question} ${extensions.covalue.roundTrips}`);
  }
  return all;
}

function memoryMb({ pid }: ChildProcess): number {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024);
}
