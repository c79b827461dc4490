/**
 * `npm run bench -- recommend`: compares the models with popularity on real tables. One holding of a fifth of the
 * consumers is held out, the code of the command recommends, and the ranks are counted here. Then it measures the speed
 * on a graph (recommend-graph.bench.ts).
 */

import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { measure } from '../src/features/recommendations/models/back-test.rules.ts';
import { backTestOf, randomFrom } from '../src/features/recommendations/models/held-cases.rules.ts';
import { HoldingsCollector } from '../src/features/recommendations/models/holdings.rules.ts';
import { randomWalk } from '../src/features/recommendations/models/random-walk.rules.ts';
import { rankingRows } from '../src/features/recommendations/models/ranking-rows.rules.ts';
import { segmentsOf } from '../src/features/recommendations/models/segments.rules.ts';
import type { ModelName } from '../src/features/recommendations/models/select-model.rules.ts';
import { trainInThread } from '../src/features/recommendations/training/thread.ts';
import { relationshipRows } from './graph.ts';
import { recommendGraphBench } from './recommend-graph.bench.ts';

const ATTRIBUTES = [
  'gender',
  'SeniorCitizen',
  'Partner',
  'Dependents',
  'tenure',
  'Contract',
  'PaperlessBilling',
  'PaymentMethod',
];
const YES = [
  'MultipleLines',
  'OnlineSecurity',
  'OnlineBackup',
  'DeviceProtection',
  'TechSupport',
  'StreamingTV',
  'StreamingMovies',
];

type Row = Record<string, string>;

function servicesOf(row: Row): string[] {
  return [
    ...(row.PhoneService === 'Yes' ? ['Phone'] : []),
    ...(row.InternetService === 'DSL' ? ['DSL'] : row.InternetService === 'No' ? [] : ['Fiber']),
    ...YES.filter((name) => row[name] === 'Yes'),
  ];
}

export async function recommendBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      telco: { type: 'string' },
      seeds: { type: 'string', default: '3' },
      consumers: { type: 'string', default: '30000' },
      asks: { type: 'string', default: '1000' },
      only: { type: 'string' },
    },
  });
  const isAsked = (part: string) => !values.only || values.only === part;
  if (isAsked('tables')) {
    if (!values.telco) throw new Error('Pass --telco <Telco-Customer-Churn.csv>, or --only walk or --only graph.');
    await tables(values.telco, Number(values.seeds));
  }
  if (isAsked('walk')) walks();
  if (isAsked('graph')) await recommendGraphBench(Number(values.consumers), Number(values.asks));
}

async function tables(telco: string, seeds: number): Promise<void> {
  const rows = parse(readFileSync(telco), { columns: true }) as Row[];
  console.log(
    `Telco, ${rows.length} consumers, one service of a fifth of them held out; ${cpus().length} × ${cpus()[0]?.model}`,
  );
  for (const model of ['popularity', 'auto'] as (ModelName | 'auto')[]) {
    let [cases, first, reciprocal, seconds] = [0, 0, 0, 0];
    for (let seed = 1; seed <= seeds; seed++) {
      const random = randomFrom(seed);
      const collector = new HoldingsCollector();
      const held = new Map<string, string>();
      for (const row of rows) {
        const consumer = row.customerID as string;
        collector.consumers.of(consumer);
        const services = servicesOf(row);
        if (services.length > 1 && random() < 0.2)
          held.set(consumer, services.splice(Math.floor(random() * services.length), 1)[0] as string);
        for (const service of services) collector.add(consumer, service, Number.NaN);
      }
      const { names, within } = segmentsOf(
        ATTRIBUTES.map((name) => ({ name, cells: rows.map((row) => row[name]) })),
        rows.length,
      );
      const table = collector.finish(names, within);
      const started = performance.now();
      const excludedConsumers = Uint8Array.from(table.consumers, (consumer) => (held.has(consumer) ? 1 : 0));
      const { model: trained } = await trainInThread(table, { model, excludedConsumers });
      const wanted = table.consumers.flatMap((consumer, number) => (held.has(consumer) ? [number] : []));
      for (const [consumer, rank, offering] of rankingRows(table, wanted, trained, table.offerings.length)) {
        if (held.get(consumer) !== offering) continue;
        cases++;
        if (rank === 1) first++;
        reciprocal += 1 / rank;
      }
      seconds += (performance.now() - started) / 1000;
    }
    console.log(
      `  ${model.padEnd(11)} HR@1 ${(first / cases).toFixed(3)}  MRR ${(reciprocal / cases).toFixed(3)}  (${cases} cases, ${(seconds / seeds).toFixed(1)} s a seed)`,
    );
  }
}

const WALK_OFFERINGS = 2_000;

/** The random walk on a generated table with few popular offerings, keeping more or fewer weights per offering. */
function walks(): void {
  const sizes = { parties: 20_000, relationships: 200_000, resources: 0, longTail: true };
  const row = relationshipRows(sizes);
  const collector = new HoldingsCollector();
  for (let index = 0; index < sizes.relationships; index++) {
    const { provider, consumer, startsOn } = row(index);
    collector.add(consumer, `off_${Number(provider.slice(4)) % WALK_OFFERINGS}`, Date.parse(startsOn) / 86_400_000);
  }
  const table = collector.finish([], []);
  const test = backTestOf(table);
  if (!test) throw new Error('Nothing could be held out.');
  console.log(
    `\nRandom walk, ${table.consumers.length} consumers, ${table.offerings.length} offerings, ${table.owned.columns.length} holdings; ${test.held.length} cases, ${test.how}`,
  );
  console.log(
    '| weights of an offering kept | weights | HR@10 | nDCG@10 | coverage@10 | seconds |\n|---|---|---|---|---|---|',
  );
  for (const neighbours of [10, 50, 500, WALK_OFFERINGS]) {
    const started = performance.now();
    const model = randomWalk(test.known, {
      alpha: 1,
      beta: 0,
      liftPower: 0,
      halfLifeDays: Number.POSITIVE_INFINITY,
      neighbours,
    });
    const seconds = (performance.now() - started) / 1000;
    const { hitRate10, ndcg10, coverage10 } = measure(model, test).metrics;
    console.log(
      `| ${neighbours} | ${model.offerings.columns.length} | ${hitRate10.toFixed(4)} | ${ndcg10.toFixed(4)} | ${coverage10.toFixed(3)} | ${seconds.toFixed(1)} |`,
    );
  }
}
