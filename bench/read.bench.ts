/**
 * `npm run bench -- read`: pages through Covalue, a hand-written server and @neo4j/graphql, interleaved in one run; with
 * `--beside <checkout>` also through another version of Covalue.
 */
import type { ChildProcess } from 'node:child_process';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { mulberry32 } from '../seed/random.ts';
import { openBenchGraph } from './open-bench-graph.ts';
import { allContenders, type Contender, compareAnswers, machine, type Page, roundTrips } from './pages.ts';
import { median } from './quantile.ts';

interface Measured {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

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
      beside: { type: 'string' },
    },
  });
  const parties = Number(values.parties);
  const sizes = { parties, relationships: Number(values.relationships), resources: Number(values.resources) };
  console.log(machine());
  const neo4j = await openBenchGraph('.covalue/bench', sizes, console.log);
  const children: ChildProcess[] = [];
  try {
    const contenders = await allContenders(neo4j, children, values.beside);
    const chosen = contenders.filter(({ name }) => !values.only || name.includes(values.only));
    await compareAnswers(contenders, parties);
    for (const page of ['ClientPage', 'PartyList'] as Page[])
      for (const connections of [1, 32]) {
        const rounds = new Map<string, Measured[]>(chosen.map(({ name }) => [name, []]));
        for (let round = 0; round <= Number(values.rounds); round++)
          for (const contender of chosen) {
            // The first round warms up caches and compilers, and is not counted.
            const measured = await load(
              contender,
              page,
              connections,
              round === 0 ? 3 : Number(values.seconds),
              parties,
            );
            if (round > 0) rounds.get(contender.name)?.push(measured);
          }
        print(page, connections, rounds);
      }
    const trips = await roundTrips(neo4j, children);
    console.log(`\nRound trips to Neo4j: ClientPage ${trips.ClientPage}, PartyList ${trips.PartyList}`);
  } finally {
    for (const child of children) child.kill('SIGTERM');
    await neo4j.close();
  }
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
