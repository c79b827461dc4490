/**
 * `npm run bench -- training`: a training in its own process while the API serves reads, on a graph in which every
 * party has an offering; then recommendations are published. Ends with code 1 when a bound is exceeded. `--only making`
 * publishes the recommendations of the model from an earlier run, in this process, without the API.
 */
import 'reflect-metadata';
import type { ChildProcess } from 'node:child_process';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { mulberry32 } from '../seed/random.ts';
import { registriesOf } from '../src/feature.ts';
import { publishAfterTraining } from '../src/features/recommendations/publishing/publish.actions.ts';
import { PARTIES_WITH_USERS } from '../src/features/recommendations/publishing/publish.cypher.ts';
import { trainWithLease } from '../src/features/recommendations/training/lease.ts';
import { memoryOf } from '../src/features/recommendations/training/process-memory.ts';
import { FEATURES } from '../src/features.ts';
import type { Graph } from '../src/graph/graph.ts';
import { openBenchGraph } from './open-bench-graph.ts';
import { ask, asViewer, type Contender, covalueContender, machine, type Page, ready } from './pages.ts';
import { median, quantile } from './quantile.ts';

const PORT = 4841;
const MAX_TRAINING_MB = 1024;
const MAX_MINUTES = 10;
const MAX_P99_RATIO = 1.5;
const MAX_API_MB = 350;
const NORMAL = 1_500;
const SIZES = {
  small: { parties: 5_000, relationships: 50_000, people: 200 },
  full: { parties: 100_000, relationships: 1_000_000, people: 2_000 },
};
/** Recommendations are checked every five minutes. */
const MAKING_WITHIN_MS = 330_000;

export async function trainingBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: 'full' },
      offerings: { type: 'string' },
      holdings: { type: 'string' },
      people: { type: 'string' },
      clients: { type: 'string', default: '2' },
      pause: { type: 'string', default: '100' },
      seconds: { type: 'string', default: '60' },
      minutes: { type: 'string', default: '5' },
      trainings: { type: 'string', default: '1' },
      only: { type: 'string' },
      turns: { type: 'string', default: '2' },
    },
  });
  if (![undefined, 'making'].includes(values.only)) throw new Error('--only is making');
  const preset = SIZES[values.size as keyof typeof SIZES];
  if (!preset) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);
  const sizes = {
    parties: Number(values.offerings ?? preset.parties),
    relationships: Number(values.holdings ?? preset.relationships),
    people: Number(values.people ?? preset.people),
    resources: 0,
    longTail: true,
  };
  console.log(`${machine()}, load ${load()}`);
  const neo4j = await openBenchGraph('.covalue/bench-training', sizes, console.log);
  const children: ChildProcess[] = [];
  const missed: string[] = [];
  const bound = (what: string, value: number, most: number, unit = '') => {
    console.log(`| ${what} | ${value.toFixed(2)}${unit} | ${most}${unit} |`);
    if (!(value <= most)) missed.push(what);
  };
  try {
    if (values.only) {
      await makingAgain(neo4j.graph, Number(values.turns));
      return;
    }
    await forgetTrainings(neo4j.graph);
    // The benchmark starts the training itself, as `npm run train` does, so that it knows the start time.
    process.env.TRAINING_EVERY_HOURS = '0';
    const started = Date.now();
    await covalueContender(neo4j, PORT, children);
    // A person of a party with some dozens of relationships, not of the largest party.
    const email = `person-${Math.min(NORMAL, sizes.people - 1)}@covalue.example`;
    const api = await asViewer(neo4j, PORT, 'Covalue', email);
    await ready(() => ask(api, 'ClientPage', 1));
    const pid = children[0]?.pid as number;
    const reads = new Reads(api, sizes.parties, Number(values.clients), Number(values.pause));
    const quiet = Number(values.seconds) * 1000;
    await sleep(Math.min(quiet, 30_000));
    const before = await reads.during(() => sleep(quiet));
    console.log(`Before: ${before.text}, RSS of the API ${memoryOf(pid)?.residentMb} MiB, load ${load()}`);

    for (let turn = 1; turn <= Number(values.trainings); turn++) {
      const measured = await reads.during(() => measuredTraining(neo4j.graph));
      const { seconds, cpuSeconds, peakMb, steps, name } = measured.result;
      console.log(`\nTraining ${turn} (${name}), load ${load()}; reads meanwhile: ${measured.text}`);
      console.log('| step | seconds |\n|---|---|');
      for (const [step, took] of steps) console.log(`| ${step} | ${took.toFixed(1)} |`);
      console.log('\n| | measured | bound |\n|---|---|---|');
      bound('peak RSS of the training (VmHWM)', peakMb, MAX_TRAINING_MB, ' MiB');
      bound('duration', seconds / 60, MAX_MINUTES, ' min');
      bound('processor time', cpuSeconds / 60, MAX_MINUTES, ' min');
      bound('p99 of reads, of before', measured.p99 / before.p99, MAX_P99_RATIO);
    }

    const made = await reads.during(() => madeAfter(neo4j.graph));
    if (made.result) {
      console.log(`\nRecommendations made within ${made.result.toFixed(0)} s; reads meanwhile: ${made.text}`);
      bound('p99 of reads while they are made, of before', made.p99 / before.p99, MAX_P99_RATIO);
    } else console.log('\nNo recommendations were made.');
    const left = started + Number(values.minutes) * 60_000 - Date.now();
    await reads.during(() => sleep(Math.max(0, left)));
    const minutes = (Date.now() - started) / 60_000;
    bound(
      `RSS of the API ${minutes.toFixed(1)} min after its start`,
      memoryOf(pid)?.residentMb ?? Number.NaN,
      MAX_API_MB,
      ' MiB',
    );
    const after = await reads.during(() => sleep(quiet));
    console.log(`After: ${after.text}, load ${load()}`);
  } finally {
    for (const child of children) child.kill('SIGTERM');
    await neo4j.close();
  }
  if (missed.length) {
    console.log(`\nMissed: ${missed.join('; ')}`);
    process.exitCode = 1;
  }
}

async function forgetTrainings(graph: Graph): Promise<void> {
  await graph.execute('MATCH ()-[e:EVIDENCE]->() CALL (e) { DELETE e } IN TRANSACTIONS OF 10000 ROWS', {});
  await graph.execute(
    'MATCH (n:RecommendationModel|TrainingRun|TrainingLease|Recommendation) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10 ROWS',
    {},
  );
}

/** Publishes the recommendations of the current model several times; the first time includes planning by Neo4j. */
async function makingAgain(graph: Graph, turns: number): Promise<void> {
  const [model] = await graph.read(
    "MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) RETURN m.id AS id",
    {},
  );
  if (!model) await trainWithLease(graph);
  const { length: parties } = await graph.read(PARTIES_WITH_USERS, { after: '', limit: 1_000_000n });
  console.log(
    `${parties} parties\n| turn | recommendations | s | ms for each party | ms of Node's processor for each party |`,
  );
  console.log('|---|---|---|---|---|');
  for (let turn = 1; turn <= turns; turn++) {
    await graph.execute('MATCH (n:Recommendation) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS', {});
    await graph.execute(
      'MATCH (m:RecommendationModel {current: true}) REMOVE m.toldAt, m.madeUpTo, m.makingFor, m.leaseOwner, m.leaseUntil',
      {},
    );
    const [started, processor] = [performance.now(), process.cpuUsage()];
    const made = await publishAfterTraining(graph, registriesOf(FEATURES).recommenders, new Date().toISOString());
    const ms = performance.now() - started;
    const { user, system } = process.cpuUsage(processor);
    console.log(
      `| ${turn} | ${made} | ${(ms / 1000).toFixed(1)} | ${(ms / parties).toFixed(1)} | ${((user + system) / 1000 / parties).toFixed(1)} |`,
    );
  }
}

/** A training as the API starts it, with the memory of its process according to the operating system. */
async function measuredTraining(graph: Graph) {
  const started = performance.now();
  const steps = new Map<string, number>();
  let [step, since, peakMb, trainer] = ['starting', started, 0, 0];
  const next = (following: string) => {
    const now = performance.now();
    steps.set(step, (steps.get(step) ?? 0) + (now - since) / 1000);
    [step, since] = [following, now];
  };
  const watch = setInterval(() => {
    if (trainer) peakMb = Math.max(peakMb, memoryOf(trainer)?.peakMb ?? 0);
  }, 100);
  try {
    const training = await trainWithLease(graph, {
      onProgress: (_, doing) => doing !== step && next(doing),
      onReport: (pid) => {
        trainer = pid;
      },
    });
    if (typeof training !== 'object') throw new Error(`The training ended: ${training}`);
  } finally {
    clearInterval(watch);
  }
  next('done');
  const [run] = await graph.read(
    `MATCH (t:TrainingRun) WITH t ORDER BY t.startedAt DESC LIMIT 1
MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) RETURN t.cpuSeconds AS cpuSeconds, m.name AS name`,
    {},
  );
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: run?.cpuSeconds as number,
    name: run?.name as string,
    peakMb,
    steps,
  };
}

/**
 * @returns seconds that the API took to publish the recommendations of the model; undefined if it did not begin in time
 */
async function madeAfter(graph: Graph): Promise<number | undefined> {
  const count = async () => {
    const [row] = await graph.read("MATCH (r:Recommendation {state: 'MADE'}) RETURN count(r) AS count", {});
    return Number(row?.count);
  };
  const deadline = Date.now() + MAKING_WITHIN_MS;
  while ((await count()) === 0) {
    if (Date.now() > deadline) return undefined;
    await sleep(500);
  }
  const began = Date.now();
  for (let [last, unchanged] = [-1, 0]; unchanged < 10; ) {
    const now = await count();
    unchanged = now === last ? unchanged + 1 : 0;
    last = now;
    await sleep(1_000);
  }
  return (Date.now() - began) / 1000;
}

/** Reads of normal clients: each requests a page, waits for a while, and requests the next one. */
class Reads {
  readonly #random = mulberry32(23);

  constructor(
    readonly api: Contender,
    readonly parties: number,
    readonly clients: number,
    readonly pauseMs: number,
  ) {}

  async during<T>(work: () => Promise<T>): Promise<{ result: T; p99: number; text: string }> {
    const times: number[] = [];
    let [failed, over] = [0, false];
    const client = async () => {
      for (let turn = 0; !over; turn++) {
        const page: Page = turn % 4 ? 'ClientPage' : 'PartyList';
        const started = performance.now();
        await ask(this.api, page, Math.floor(this.#random() * (this.parties - 100))).catch(() => failed++);
        times.push(performance.now() - started);
        await sleep(this.pauseMs);
      }
    };
    const clients = Array.from({ length: this.clients }, client);
    try {
      const result = await work();
      const p99 = quantile(times, 0.99);
      const text = `${times.length} reads, p50 ${median(times).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms${failed ? `, ${failed} FAILED` : ''}`;
      return { result, p99, text };
    } finally {
      over = true;
      await Promise.all(clients);
    }
  }
}

const load = () => (loadavg()[0] as number).toFixed(1);
