/**
 * `npm run soak`: a fresh server under 70 % of its top load, with reads, writes, subscriptions and webhooks; whether memory,
 * files, sockets, threads or the lag of events grow. Code 1 if one does.
 */
import 'reflect-metadata';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { quantile } from '../../bench/quantile.ts';
import { startFreshServer } from '../attack/fresh-server.ts';
import { ask } from './client.ts';
import { Load } from './load.ts';
import { type Sample, Sampler, SERIES } from './samples.ts';
import { type Point, trendOf } from './trend.rules.ts';

const PEOPLE = ['broker', 'client', 'trainer'];
const SHARE_OF_TOP = 0.7;
const RAMP = [1, 2, 4, 8, 16, 32];
/** Machine code, plans and caches come first: this part of the time is not judged, and at least so many seconds. */
const WARM_UP_SHARE = 0.2;
const WARM_UP_SECONDS = 60;
const MAX_CONCURRENCY = 64;
/** So many samples at most: all pairs of them are compared. */
const MAX_SAMPLES = 720;
/** One machine sends what a service would not let one caller send. */
const UNBOUNDED = '1000000000000';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    'ramp-seconds': { type: 'string', default: '5' },
    rate: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const minutes = Number(values.minutes);
const rampSeconds = Number(values['ramp-seconds']);
const givenRate = values.rate === undefined ? undefined : Number(values.rate);
if (values.help || !(minutes > 0) || !(rampSeconds > 0) || (givenRate !== undefined && !(givenRate > 0))) {
  console.log(`Usage: npm run soak -- [--minutes 30] [--ramp-seconds 5] [--rate N]

Starts a fresh server on 127.0.0.1 with the example data, finds its top load with ${RAMP.at(-1)} clients at most, and sends ${100 * SHARE_OF_TOP} % of it: reads, a
fourth writes, 20 subscriptions that come and go, two webhooks. --rate: that many operations a second, without a ramp.
Samples memory, open files, sockets and threads of API and Neo4j and the lag of
events. The growth of each series is the Theil-Sen slope times the measured time, without the first ${100 * WARM_UP_SHARE} % (${WARM_UP_SECONDS} s at least); it must not be
more than its limit. Code 1 if one is.`);
  process.exit(values.help ? 0 : 2);
}

console.error(`Machine: ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
const server = await startFreshServer({
  WEBHOOK_PRIVATE_NETWORKS: 'true',
  REQUEST_COST_PER_MINUTE: UNBOUNDED,
  LIVE_SUBSCRIPTIONS_PER_PERSON: '1000',
});
try {
  const load = new Load(server.url, await people());
  await load.begin('org_brokerage');
  const rate = givenRate ?? (await rateOfRamp(load));
  console.error(`${rate.toFixed(0)} operations a second for ${minutes} min`);
  const sampler = new Sampler(server.pids(), join(server.folder, 'neo4j', 'data', 'databases'), server.url);
  const samples = await measure(load, sampler, rate);
  await load.end();
  report(samples, load, rate);
} finally {
  await server.stop();
}

/** With the first active relationship of each. */
async function people() {
  const found = [];
  for (const person of PEOPLE) {
    const token = await server.tokenOf(person);
    const query = '{ viewer { party { relationships(first: 1, filter: { states: [ACTIVE] }) { nodes { id } } } } }';
    const { ok, text } = await ask(server.url, token, query);
    const relationship = /"id":"(rel_\w+)"/.exec(text)?.[1];
    if (!ok || !relationship) throw new Error(`${person} has no relationship: ${text}`);
    found.push({ token, relationship });
  }
  return found;
}

/** @returns SHARE_OF_TOP of the highest rate that a number of clients in RAMP reached, in operations a second */
async function rateOfRamp(load: Load): Promise<number> {
  await load.closed(4, 2 * rampSeconds);
  let top = 0;
  for (const clients of RAMP) {
    const rate = await load.closed(clients, rampSeconds);
    console.error(`  ${clients} clients: ${rate.toFixed(0)} operations a second`);
    top = Math.max(top, rate);
  }
  load.counts = { reads: 0, writes: 0, failed: 0, ms: [] };
  console.error(`Top load: ${top.toFixed(0)} operations a second`);
  return SHARE_OF_TOP * top;
}

interface TimedSample extends Sample {
  seconds: number;
}

async function measure(load: Load, sampler: Sampler, rate: number): Promise<TimedSample[]> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const samples: TimedSample[] = [];
  const everySeconds = Math.max(2, (60 * minutes) / MAX_SAMPLES);
  load.takeLags();
  const going = load.paced(rate, MAX_CONCURRENCY, () => elapsed() > 60 * minutes);
  for (let next = everySeconds; next <= 60 * minutes; next += everySeconds) {
    await new Promise((done) => setTimeout(done, Math.max(0, 1000 * (next - elapsed()))));
    samples.push({ seconds: elapsed(), ...(await sampler.take()), ...load.takeLags() });
  }
  await going;
  return samples;
}

function report(samples: TimedSample[], load: Load, rate: number): void {
  const warmUp = Math.max(WARM_UP_SHARE * 60 * minutes, Math.min(WARM_UP_SECONDS, 30 * minutes));
  const { reads, writes, failed, ms } = load.counts;
  console.log(
    `${reads} reads and ${writes} writes in ${minutes} min (${((reads + writes) / 60 / minutes).toFixed(0)}/s of ${rate.toFixed(0)}/s), p50 ${quantile(ms, 0.5).toFixed(0)} ms, p99 ${quantile(ms, 0.99).toFixed(0)} ms, ${failed} failed. Judged from second ${warmUp.toFixed(0)}.\n`,
  );
  for (const failure of load.failures) console.log(`  ${failure}`);
  console.log('| series | first | median | last | growth | allowed | grows |\n|---|---|---|---|---|---|---|');
  const growing = [];
  for (const [key, { name, unit, limit }] of Object.entries(SERIES)) {
    const points = samples.flatMap(({ seconds, ...sample }): Point[] => {
      const value = sample[key as keyof Sample];
      return seconds > warmUp && value !== undefined && Number.isFinite(value) ? [[seconds, value]] : [];
    });
    // A series without values shows nothing, so it is not passed.
    const trend = trendOf(points, limit);
    const grows = trend.grows || !points.length;
    if (grows) growing.push(name);
    const text = (value: number | undefined) =>
      `${(value ?? Number.NaN).toFixed(Number(value) < 10 ? 2 : 0)} ${unit}`.trim();
    console.log(
      `| ${name} | ${text(points[0]?.[1])} | ${text(trend.median)} | ${text(points.at(-1)?.[1])} | ${text(trend.growth)} | ${text(trend.allowed)} | ${grows ? '**yes**' : 'no'} |`,
    );
  }
  console.log(growing.length ? `\nGrowing: ${growing.join(', ')}.` : '\nNothing grows.');
  if (growing.length || failed > (reads + writes) / 1_000) process.exitCode = 1;
}
