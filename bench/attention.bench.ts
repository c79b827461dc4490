/**
 * `npm run bench -- attention`: what waits for a provider with many relationships. Each kind is compared with a count of its own, and
 * Today is timed. Code 1 if something is missing, or Today takes longer than a second.
 */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { parse, print, separateOperations } from 'graphql';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { readDocument } from '../src/http/documents.ts';
import { executeOperation } from '../src/http/execute.ts';
import { migrate } from '../src/migrate.ts';
import { dashboardOperationsText } from '../src/pages/dashboard-operations.ts';
import { RequestContext } from '../src/schema/request-context.ts';
import { COUNTS, plantAttention } from './attention-world.ts';
import { ready } from './pages.ts';
import { median } from './quantile.ts';

const FOLDER = '.covalue/bench-attention';
const MAX_MS = 1_000;
const PARTY = 'org_p';

interface Counted {
  attention: { totalCount: number; counts: { kind: string; count: number }[] };
}

export async function attentionBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      relationships: { type: 'string', default: '5000' },
      busy: { type: 'string', default: '180' },
      asks: { type: 'string', default: '9' },
    },
  });
  const [relationships = 0, busy = 0, asks = 0] = [values.relationships, values.busy, values.asks].map(Number);
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
    await graph.execute(
      'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
      {},
    );
    await plantAttention(graph, relationships, busy);
    const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', COVALUE_DATA: FOLDER, MAIL_SENDING: 'false' });
    const app = await createApp(graph, config);
    const read = async (text: string, variables: Record<string, unknown>) => {
      const document = readDocument(app.planner.schema, text);
      const context = new RequestContext(app, 'rep@covalue.example', 'bench', new Date().toISOString());
      const started = performance.now();
      const { data, errors } = await executeOperation({ document, variables }, context);
      if (errors?.length) throw new Error(errors[0]?.message);
      return { data, ms: performance.now() - started, roundTrips: context.reads.roundTrips };
    };
    const all = await read(
      `{ attention(for: "${PARTY}", first: 100) { totalCount counts { kind count } nodes { id } } }`,
      {},
    );
    const { attention } = all.data as unknown as Counted;
    console.log(`${relationships} relationships, ${attention.totalCount} open items; ${cpus().length} cores\n`);
    console.log('| kind | items | counted apart |\n|---|---|---|');
    for (const [kind, text] of Object.entries(COUNTS)) {
      const expected = Number((await graph.read(text, { party: PARTY, barred: [] }))[0]?.items);
      const count = attention.counts.find((each) => each.kind === kind)?.count ?? 0;
      if (count !== expected) process.exitCode = 1;
      console.log(`| ${kind} | ${count} | ${expected}${count === expected ? '' : ' MISSING'} |`);
    }
    const { Today } = separateOperations(parse(dashboardOperationsText()));
    if (!Today) throw new Error('The dashboard has no operation Today');
    const dashboard = print(Today);
    const times: number[] = [];
    await read(dashboard, { party: PARTY });
    for (let n = 0; n < asks; n++) {
      const { ms, roundTrips } = await read(dashboard, { party: PARTY });
      times.push(ms);
      if (roundTrips !== 1) process.exitCode = 1;
    }
    if (median(times) > MAX_MS) process.exitCode = 1;
    console.log(`\nToday: ${median(times).toFixed(0)} ms (median of ${asks}), one round trip; at most ${MAX_MS} ms`);
    await app.stop();
  } finally {
    await graph.driver.close();
    await neo4j.release();
  }
}
