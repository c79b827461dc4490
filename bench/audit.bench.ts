/**
 * `npm run bench -- audit`: what the audit trail costs writers. Two servers on one graph take turns: one writes records and chains them,
 * the other does neither. Code 1 when recordActivity has less than the wanted share of the throughput.
 */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { plantStory } from '../seed/plant.ts';
import { localToken } from '../src/access-control/tokens.ts';
import { createApp } from '../src/app.ts';
import { ANY_UNCHAINED } from '../src/audit/audit.cypher.ts';
import { readConfig } from '../src/config.ts';
import { Graph, type GraphRow, type Parameters, type StatementLimits } from '../src/graph/graph.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { type Runner, runnerOn } from '../src/graph/runner.ts';
import { migrate } from '../src/migrate.ts';
import { machine, ready } from './pages.ts';
import { median } from './quantile.ts';

const FOLDER = '.covalue/bench-audit';
const WANTED = 0.95;

/** Writes no records, and chains none. */
class WithoutAudit extends Graph {
  override writeQuietly<T>(work: (transaction: Runner) => Promise<T>, limits?: StatementLimits): Promise<T> {
    return super.writeQuietly(
      (transaction) =>
        work(
          runnerOn((text, parameters) =>
            transaction.run(text, 'audit' in parameters ? { ...parameters, audit: [] } : parameters),
          ),
        ),
      limits,
    );
  }
  override async query(text: string, parameters: Parameters, limits?: StatementLimits): Promise<GraphRow[]> {
    return text === ANY_UNCHAINED.text ? [{ any: false }] : super.query(text, parameters, limits);
  }
}

type Write = (index: number) => Promise<void>;
const MUTATIONS = {
  recordActivity: (index: number) => ({ relationship: 'rel_brokerage', kind: 'PROVISION', summary: `Call ${index}` }),
  updateParty: (index: number) => ({ id: 'org_brokerage', description: `Text ${index}` }),
};

export async function auditBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '6' },
      writes: { type: 'string', default: '400' },
      writers: { type: 'string', default: '8' },
    },
  });
  const [rounds = 0, writes = 0, writers = 0] = [values.rounds, values.writes, values.writers].map(Number);
  mkdirSync(FOLDER, { recursive: true });
  const { uri, username, password, release } = await holdManagedNeo4j({
    ...{ folder: FOLDER, jarsFolder: '.covalue', anyPorts: true, onProgress: console.error },
  });
  const graphs = [
    new Graph(createDriver(uri, username, password)),
    new WithoutAudit(createDriver(uri, username, password)),
  ];
  const [graph] = graphs as [Graph, Graph];
  await ready(() => migrate(graph.driver));
  await graph.execute(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    {},
  );
  await plantStory(graph, new Date().toISOString(), { homes: 0 });
  const config = readConfig({ COVALUE_DATA: FOLDER, LOG_LEVEL: 'error', NODE_ENV: 'test', MAIL_SENDING: 'false' });
  const apps = await Promise.all(graphs.map((each) => createApp(each, config)));
  try {
    console.log(`${machine()}; ${writers} writers, ${rounds} rounds of ${writes} writes\n`);
    console.log(
      '| mutation | writes/s with audit trail | without | ratio | until all is chained |\n|---|---|---|---|---|',
    );
    const ratios: number[] = [];
    for (const [mutation, input] of Object.entries(MUTATIONS)) {
      // One at a time: updates of one party wait for each other.
      const at = mutation === 'recordActivity' ? writers : 1;
      const calls = await Promise.all(apps.map((app) => caller(app, mutation, input)));
      const rates: [number[], number[]] = [[], []];
      const lags: number[] = [];
      for (let round = -1; round < rounds; round++)
        for (const which of round % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
          const count = at === 1 ? writes / 2 : writes;
          const seconds = await writeAll(calls[which] as Write, count, at);
          const started = performance.now();
          while ((await graph.read(ANY_UNCHAINED, {}))[0]?.any) await new Promise((done) => setTimeout(done, 10));
          if (round < 0) continue;
          rates[which].push(count / seconds);
          if (which === 0) lags.push(performance.now() - started);
        }
      const [on, off] = rates.map(median) as [number, number];
      // Neighbours, because the machine changes its pace.
      const ratio = median(rates[0].map((rate, index) => rate / (rates[1][index] as number)));
      ratios.push(ratio);
      console.log(
        `| ${mutation} | ${on.toFixed(0)} | ${off.toFixed(0)} | ${ratio.toFixed(2)} | ${median(lags).toFixed(0)} ms |`,
      );
    }
    if ((ratios[0] ?? 0) < WANTED) process.exitCode = 1;
  } finally {
    for (const app of apps) await app.stop();
    for (const each of graphs) await each.driver.close();
    await release();
  }
}

async function caller(
  app: Awaited<ReturnType<typeof createApp>>,
  mutation: string,
  input: (index: number) => object,
): Promise<Write> {
  const { server } = app.api;
  if (!server.listening) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const authorization = `Bearer ${await localToken(FOLDER, 'broker@covalue.example')}`;
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { errors { message } } }`;
  return async (index) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables: { input: input(index) } }),
    });
    const { data, errors } = (await response.json()) as {
      data?: Record<string, { errors: { message: string }[] }>;
      errors?: { message: string }[];
    };
    const failure = errors?.[0] ?? data?.[mutation]?.errors[0];
    if (failure) throw new Error(`${mutation}: ${failure.message}`);
  };
}

/** @returns seconds */
async function writeAll(write: Write, count: number, writers: number): Promise<number> {
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (next < count) await write(next++);
    }),
  );
  return (performance.now() - started) / 1_000;
}
