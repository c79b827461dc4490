/**
 * `npm run attack`: replays attacks against a fresh server of this machine, beside a normal client, and prints a table.
 * Bounded: each attack lasts as long as the client's requests, at most a minute.
 */
import 'reflect-metadata';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { median } from '../../bench/quantile.ts';
import type { AttackReport } from './attacker.ts';
import { ATTACKS, type Attack } from './corpus.ts';
import { type FreshServer, startFreshServer } from './fresh-server.ts';
import { type Measured, measure } from './normal-client.ts';

const MAX_ATTACK_MS = 60_000;
/** Requests before the first measurement: plans and machine code. */
const WARM_UP = 400;
const SINGLE_SHOTS = 5;

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '1000' }, only: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(`Usage: npm run attack -- [--requests 1000] [--only <part of a name>]

Replays ${ATTACKS.length} attacks against a fresh server on 127.0.0.1 (the attacker in a process of its own at nice 19), and prints how soon each is
refused, how long a normal client waits before, during and after it, and the memory of the API and Neo4j.`);
  process.exit(0);
}
const requests = Number(values.requests);
const attacks = ATTACKS.filter(({ name }) => !values.only || name.includes(values.only));

interface Row {
  attack: Attack;
  refused: { status: number; ms: number };
  before: Measured;
  during: Measured;
  after: Measured;
  report: AttackReport;
  seconds: number;
  memory: { api: number; neo4j: number };
}

async function run(server: FreshServer): Promise<Row[]> {
  const [normal, attacker] = [await server.tokenOf('broker'), await server.tokenOf('trainer')];
  await measure(server.url, normal, WARM_UP);
  const rows: Row[] = [];
  let before = await measure(server.url, normal, requests);
  for (const attack of attacks) {
    console.error(`${attack.name}…`);
    const refused = await single(server.url, attack, attacker);
    const process = start(attack, server.url, attacker);
    await new Promise((done) => setTimeout(done, 1_000));
    const started = performance.now();
    const during = await measure(server.url, normal, requests);
    const seconds = (performance.now() - started) / 1000;
    const report = await end(process);
    // What the attacker has left behind in the queues.
    await new Promise((done) => setTimeout(done, 2_000));
    const after = await measure(server.url, normal, requests);
    rows.push({ attack, refused, before, during, after, report, seconds, memory: server.memory() });
    before = after;
  }
  return rows;
}

/** The time of one shot, without others beside it. */
async function single(url: string, attack: Attack, token: string): Promise<Row['refused']> {
  if (attack.halfSent) return { status: 0, ms: 0 };
  const shots: { ms: number; status: number }[] = [];
  for (let n = 0; n < SINGLE_SHOTS; n++) {
    const started = performance.now();
    const { headers = {}, body } = attack.shot(1_000_000 + n);
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(attack.token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }).catch(() => undefined);
    await answer?.text().catch(() => '');
    shots.push({ ms: performance.now() - started, status: answer?.status ?? 0 });
  }
  return { status: shots.at(-1)?.status ?? 0, ms: median(shots.map(({ ms }) => ms)) };
}

function start(attack: Attack, url: string, token: string): ChildProcess {
  const attacker = [
    '-n',
    '19',
    process.execPath,
    '--import',
    'tsx',
    'scripts/attack/attacker.ts',
    attack.name,
    url,
    token,
  ];
  const child = spawn('nice', attacker, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  setTimeout(() => child.kill('SIGKILL'), MAX_ATTACK_MS).unref();
  return child;
}

async function end(child: ChildProcess): Promise<AttackReport> {
  if (child.exitCode !== null || child.signalCode) return { sent: 0, statuses: {} };
  const report = new Promise<AttackReport>((done) => {
    child.once('message', (message) => done(message as AttackReport));
    child.once('exit', () => done({ sent: 0, statuses: {} }));
  });
  child.send('end');
  const reported = await report;
  child.kill('SIGKILL');
  return reported;
}

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);

function table(rows: Row[]): string {
  const lines = rows.map(({ attack, refused, before, during, after, report, seconds, memory }) => {
    const answered = Object.entries(report.statuses).map(([status, count]) => `${count} × ${status}`);
    return [
      `${attack.name}${attack.token ? '' : ' (no token)'}`,
      attack.halfSent ? '–' : `${refused.status} in ${ms(refused.ms)} ms`,
      `${Math.round(report.sent / Math.max(seconds, 0.1))}/s (${answered.join(', ') || `${report.sent} sockets`})`,
      `${ms(before.p99)}`,
      `${ms(during.p99)}`,
      `${ms(after.p99)}`,
      `${during.failed} of ${during.requests}`,
      `${memory.api}, ${memory.neo4j}`,
    ].join(' | ');
  });
  return `| attack | one alone | attacker | p99 before | during | after (ms) | failed | MiB of API, Neo4j |
|---|---|---|---|---|---|---|---|
${lines.map((line) => `| ${line} |`).join('\n')}`;
}

console.error(`Machine: ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
const server = await startFreshServer();
try {
  const rows = await run(server);
  console.log(table(rows));
  const faults = rows.filter(({ during, after }) => during.failed || after.failed);
  const slow = rows.filter(({ attack, refused }) => !attack.slow && !attack.admitted && refused.ms > 50);
  const waited = rows.filter(({ before, during }) => during.p99 > 2 * before.p99);
  const named = (some: Row[]) => some.map(({ attack }) => attack.name).join(', ') || 'none';
  console.log(
    `\nNormal client failed during: ${named(faults)}. Refused after more than 50 ms: ${named(slow)}. Waited more than twice as long (p99): ${named(waited)}.`,
  );
  if (faults.length) process.exitCode = 1;
} finally {
  await server.stop();
}
