/**
 * `npx tsx scripts/faults/recovery.ts [kills]`: kills Neo4j under moderate load (4 clients that write, 4 that read), and prints when
 * each kind of work came back, and what Neo4j had computed until then: on a busy machine, only that is comparable.
 */
import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { localToken } from '../../src/access-control/tokens.ts';
import { ask } from '../soak/client.ts';
import { accepts, opensPort } from './scenarios.ts';
import { pause, Service, until } from './service.ts';
import { Writers } from './writers.ts';

const READS = {
  'one person': '{ viewer { person { id name } } }',
  'a page of parties': '{ parties(first: 20) { nodes { id name __typename } } }',
  'relationships with their resources':
    '{ viewer { party { id name relationships(first: 20) { totalCount nodes { id state consumer { id name } provider { id name } resources(first: 5) { nodes { id name } } } } } } }',
};
const WRITE = 'mutation { createOrganisation(input: { name: "Served" }) { organisation { id } errors { message } } }';
const READERS = 4;
const WRITES_OF_OTHERS = 20;
const GIVE_UP_MS = 300_000;

const kills = Number(process.argv[2] ?? 2);
const folder = mkdtempSync(join(tmpdir(), 'covalue-recovery-'));
const service = await new Service(folder).ready();
const token = await localToken(folder, 'broker@covalue.example');
const succeeds = async (query: string) => (await ask(service.url, token, query)).ok;
for (const query of [...Object.values(READS), WRITE])
  await until(GIVE_UP_MS, 'the first answer', () => succeeds(query));
const writers = new Writers(() => service.url, token);
let going = true;
const readers = Array.from({ length: READERS }, async (_, reader) => {
  const queries = Object.values(READS);
  while (going) {
    await succeeds(queries[reader % queries.length] ?? '');
    await pause(30);
  }
});
for (let kill = 1; kill <= kills; kill++) {
  await pause(10_000);
  await measure(kill);
}
going = false;
await Promise.all([writers.stop(), ...readers]);
await service.stop();
rmSync(folder, { recursive: true, force: true });

async function measure(kill: number): Promise<void> {
  const { neo4jPid, boltPort } = service.pids();
  const killed = performance.now();
  process.kill(neo4jPid, 'SIGKILL');
  await until(GIVE_UP_MS, 'another Neo4j', () => ![neo4jPid, undefined].includes(service.pids().neo4jPid));
  const { neo4jPid: next } = service.pids();
  console.log(`Kill ${kill}, load ${loadavg()[0]?.toFixed(1)}`);
  await opensPort(boltPort);
  const opened = performance.now();
  const came = (what: string) => {
    const now = performance.now();
    const seconds = (since: number) => `${((now - since) / 1000).toFixed(2)} s`;
    console.log(
      `  ${what}: ${seconds(killed)} after the kill, ${seconds(opened)} after its port was open; Neo4j had computed ${computed(next).toFixed(1)} s`,
    );
  };
  const { size } = writers.acknowledged;
  const work: [string, () => boolean | Promise<boolean>][] = [
    ['connections', () => accepts(folder, boltPort).then(() => true)],
    ['the start of Neo4j', () => service.state() === 'up'],
    ['readiness', async () => (await fetch(`${service.url}/health/ready`)).ok],
    ...Object.entries(READS).map(([name, query]): [string, () => Promise<boolean>] => [name, () => succeeds(query)]),
    ['a write', () => succeeds(WRITE)],
    [`${WRITES_OF_OTHERS} writes of others`, () => writers.acknowledged.size >= size + WRITES_OF_OTHERS],
  ];
  await Promise.all(work.map(([what, holds]) => until(GIVE_UP_MS, what, holds).then(() => came(what))));
}

/** Seconds of processor time. */
function computed(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
