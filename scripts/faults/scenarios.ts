/** Each fault: made in a running service with writers, or before a start. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keptPassword } from '../../src/graph/data-folder.ts';
import { reportsFailure } from '../../src/graph/neo4j-diagnosis.mjs';
import { createDriver } from '../../src/graph/open-graph.ts';
import { pause, Service, until } from './service.ts';
import { TcpProxy } from './tcp-proxy.ts';

/** How soon a fault must be explained. */
export const EXPLAINED_MS = 20_000;
/** When a measurement is given up. Starts of Java take minutes on a busy machine, and are healthy. */
const HEALED_MS = 300_000;
const READY_MS = 1_000;

export interface Result {
  /** One sentence, with times in seconds. */
  what: string;
  ok: boolean;
}

export interface World {
  folder: string;
  service: Service;
  /** One read and one write, tried again until they succeed. @returns the time of each in s */
  served(withinMs?: number): Promise<{ read: number; write: number }>;
  /** Starts the service again after it has ended. */
  restart(environment?: Record<string, string>): Promise<void>;
}

export interface Scenario {
  name: string;
  run(world: World): Promise<Result>;
}

const seconds = (value: number) => `${value.toFixed(1)} s`;

/** Neo4j opens its port before it serves. */
export async function opensPort(port: number): Promise<void> {
  await until(HEALED_MS, 'Neo4j opening its port', () => handshake(port));
}

/** @returns when Neo4j accepts a connection of a client that signs in */
export async function accepts(folder: string, port: number): Promise<void> {
  const driver = createDriver(`bolt://127.0.0.1:${port}`, 'neo4j', keptPassword(folder));
  const verified = () =>
    driver.verifyConnectivity().then(
      () => true,
      () => false,
    );
  await until(HEALED_MS, 'Neo4j accepting connections', verified);
  await driver.close();
}

/** The first bytes of the Bolt protocol. */
function handshake(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(Buffer.from('6060b017000808050002000400000003', 'hex').subarray(0, 4));
      socket.write(Buffer.from('00020405000000000000000000000000', 'hex'));
    });
    const end = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
    socket.setTimeout(300, () => end(false));
  });
}

async function healed(what: string, { served }: World): Promise<Result> {
  const { read, write } = await served(HEALED_MS);
  return { what: `${what}; reads came back after ${seconds(read)}, writes after ${seconds(write)}`, ok: true };
}

/** The service says something like this in time; then it is put right by `mend` and works again. */
async function explained(service: Service, pattern: RegExp, from = 0): Promise<Result> {
  const after = await service.says(pattern, EXPLAINED_MS, from);
  if (after === undefined)
    return { what: `it did not say ${pattern} within 20 s, but: ${service.text.slice(from).slice(-400)}`, ok: false };
  return { what: `it said what to do after ${seconds(after)}`, ok: true };
}

async function readiness({ url }: Service): Promise<{ status: number; ms: number }> {
  const started = performance.now();
  const { status } = await fetch(`${url}/health/ready`);
  return { status, ms: performance.now() - started };
}

const killNeo4j: Scenario = {
  name: 'Neo4j is killed',
  async run(world) {
    const { neo4jPid, boltPort } = world.service.pids();
    process.kill(neo4jPid, 'SIGKILL');
    await until(HEALED_MS, 'another Neo4j', () => ![neo4jPid, undefined].includes(world.service.pids().neo4jPid));
    await opensPort(boltPort);
    const opened = performance.now();
    await accepts(world.folder, boltPort);
    const open = (performance.now() - opened) / 1000;
    const { read, write } = await world.served(HEALED_MS);
    return {
      what: `reads came back ${seconds(read)}, writes ${seconds(write)} after Neo4j accepted connections (its port had been open for ${seconds(open)})`,
      ok: Math.max(read, write) <= 2,
    };
  },
};

const killSupervisor: Scenario = {
  name: 'its supervisor is killed',
  async run(world) {
    const { pid } = world.service.pids();
    process.kill(pid, 'SIGKILL');
    await until(
      HEALED_MS,
      'another supervisor',
      () => existsSync(join(world.folder, 'neo4j.run.json')) && world.service.pids().pid !== pid,
    );
    return healed('another one started', world);
  },
};

const killApi: Scenario = {
  name: 'the API is killed',
  async run(world) {
    world.service.kill();
    await until(HEALED_MS, 'the end of everything', () => !existsSync(join(world.folder, 'neo4j.lock')));
    await world.restart();
    return healed('started again', world);
  },
};

const freeze: Scenario = {
  name: 'Neo4j is frozen for 15 s',
  async run(world) {
    const { neo4jPid } = world.service.pids();
    const from = world.service.text.length;
    process.kill(neo4jPid, 'SIGSTOP');
    try {
      const result = await explained(world.service, /Neo4j does not respond/, from);
      const { status, ms } = await readiness(world.service);
      if (!result.ok || status !== 503 || ms > READY_MS)
        return { what: `${result.what}; readiness ${status} in ${Math.round(ms)} ms`, ok: false };
    } finally {
      process.kill(neo4jPid, 'SIGCONT');
    }
    return healed('readiness answered 503 meanwhile', world);
  },
};

const fullDisk: Scenario = {
  name: 'the disk is full',
  async run(world) {
    const from = world.service.text.length;
    const ballast = join(world.folder, 'ballast');
    fill(ballast);
    // Neo4j notices when it needs another file of its log; a checkpoint needs one.
    const result = await explained(world.service, /disk is full|No space left/, from);
    await pause(5_000);
    rmSync(ballast);
    if (!result.ok) {
      await world.served(HEALED_MS);
      return { ...(await healed('it served all the time', world)), ok: true };
    }
    return healed(result.what, world);
  },
};

function fill(file: string): void {
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=1M'], { stdio: 'ignore' });
  } catch {
    // It ends with an error when the disk is full.
  }
}

const readOnly: Scenario = {
  name: 'the disk is read-only',
  async run(world) {
    const mounted = resolve(world.folder);
    await world.service.stop();
    execFileSync('mount', ['-o', 'remount,ro', mounted]);
    const service = new Service(world.folder);
    const result = await explained(service, /read-only.*What to do/);
    service.kill();
    execFileSync('mount', ['-o', 'remount,rw', mounted]);
    await world.restart();
    return result.ok ? healed(result.what, world) : result;
  },
};

/** The file is put back afterwards. Its copy is elsewhere: Neo4j would read it as one of its own. */
function damagedStart(
  name: string,
  path: (folder: string) => string,
  damage: (file: string) => void,
  pattern: RegExp,
): Scenario {
  return {
    name,
    async run(world) {
      await world.service.stop();
      const file = path(world.folder);
      const copy = join(world.folder, 'undamaged');
      execFileSync('cp', ['-a', file, copy]);
      const logged = logSize(world.folder);
      damage(file);
      const service = new Service(world.folder);
      const reported = async () => {
        // From Neo4j's own first sign of it, not from the launch of Java.
        await until(
          HEALED_MS,
          'a start of Neo4j or an error',
          () => pattern.test(service.text) || service.exitCode !== undefined || hasSign(world.folder, logged),
        );
        return explained(service, pattern);
      };
      const result = await reported().catch((error: Error): Result => ({ what: error.message, ok: false }));
      service.kill();
      await until(HEALED_MS, 'the end of everything', () => !existsSync(join(world.folder, 'neo4j.lock')));
      rmSync(file, { force: true });
      renameSync(copy, file);
      await world.restart();
      return result.ok ? healed(`${result.what}; with the file put back`, world) : result;
    },
  };
}

/** Whether Neo4j has logged an error since its log had this size. Its report of its settings has words like OutOfMemoryError. */
function hasSign(folder: string, size: number): boolean {
  const log = join(folder, 'logs', 'debug.log');
  if (!existsSync(log)) return false;
  const logged = readFileSync(log, 'utf8').slice(size);
  return reportsFailure(logged) || /^\S+ \S+ ERROR /m.test(logged);
}

function logSize(folder: string): number {
  const log = join(folder, 'logs', 'debug.log');
  return existsSync(log) ? readFileSync(log, 'utf8').length : 0;
}

const databases = (folder: string) => join(folder, 'neo4j', 'data', 'databases', 'neo4j');
const newestLog = (folder: string) => {
  const logs = join(folder, 'neo4j', 'data', 'transactions', 'neo4j');
  const name = readdirSync(logs)
    .filter((each) => /^neostore\.transaction\.db\.\d+$/.test(each))
    .sort()
    .at(-1);
  return join(logs, name ?? '');
};

const damages: Scenario[] = [
  damagedStart(
    'the metadata of the store is damaged',
    (folder) => join(databases(folder), 'neostore'),
    (file) => writeFileSync(file, Buffer.alloc(8_192, 0x5a)),
    /store .*damaged.*What to do.*npm run restore/,
  ),
  damagedStart(
    'the transaction log is cut off',
    newestLog,
    (file) => truncateSync(file, 40),
    /transaction log is damaged.*What to do.*npm run restore/,
  ),
  damagedStart(
    'the store of nodes is damaged',
    (folder) => join(databases(folder), 'neostore.nodestore.db'),
    (file) => writeFileSync(file, Buffer.alloc(statSync(file).size)),
    /damaged.*What to do.*npm run restore/,
  ),
  damagedStart(
    'the password file is lost',
    (folder) => join(folder, 'neo4j.password'),
    (file) => rmSync(file),
    /password.*is missing.*What to do/,
  ),
  damagedStart(
    'the signing key is empty',
    (folder) => join(folder, 'signing.key'),
    (file) => truncateSync(file, 0),
    /signing key.*is empty.*What to do/,
  ),
];

const twoStarts: Scenario = {
  name: 'two starts on one folder',
  async run(world) {
    const second = await new Service(world.folder).ready();
    const { read, write } = await world.served();
    const both = (await fetch(`${second.url}/health/ready`)).ok;
    await second.stop({ others: true });
    return { what: `one Neo4j, two APIs; reads ${seconds(read)}, writes ${seconds(write)}`, ok: both };
  },
};

/** The API reaches Neo4j through a network with faults. */
function network(name: string, during: (proxy: TcpProxy, world: World) => Promise<string>): Scenario {
  return {
    name,
    async run(world) {
      const { boltPort } = world.service.pids();
      const proxy = new TcpProxy('127.0.0.1', boltPort);
      const port = await proxy.listen();
      const holder = world.service;
      await world.restart({ NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: keptPassword(world.folder) });
      const remote = world.service;
      try {
        const what = await during(proxy, world);
        return await healed(what, world);
      } finally {
        proxy.close();
        remote.kill();
        world.service = holder;
      }
    },
  };
}

const networks: Scenario[] = [
  network('the network swallows everything for 10 s', async (proxy, { service }) => {
    proxy.blackhole = true;
    const { status, ms } = await readiness(service);
    await pause(10_000 - ms);
    proxy.dropConnections();
    proxy.blackhole = false;
    if (status !== 503 || ms > READY_MS) throw new Error(`readiness answered ${status} after ${seconds(ms / 1000)}`);
    return `readiness answered 503 after ${seconds(ms / 1000)}`;
  }),
  network('the network takes 200 ms in each direction', async (proxy) => {
    proxy.delayMs = 200;
    await pause(10_000);
    return 'it went on';
  }),
];

const DAY_MS = 86_400_000;
/** A mail that goes by a wrong clock comes a day late, or not at all. */
const MAIL_MS = 60_000;
const clockJump: Scenario = {
  name: 'the clock of the API jumps a day ahead, a day back, and is set right',
  async run(world) {
    const shift = join(world.folder, 'clock-shift');
    const outbox = join(world.folder, 'outbox');
    const preload = pathToFileURL(resolve('scripts/faults/clock-shift.mjs')).href;
    writeFileSync(shift, '0');
    await world.service.stop();
    await world.restart({ NODE_OPTIONS: `--import ${preload}`, COVALUE_CLOCK_SHIFT: shift });
    mkdirSync(outbox, { recursive: true });
    const before = readdirSync(outbox).length;
    const people = ['broker', 'trainer', 'mortgage'];
    let problem = '';
    for (const [index, jump] of [DAY_MS, -DAY_MS, 0].entries()) {
      writeFileSync(shift, String(jump));
      await pause(300);
      await requestLink(world.service.url, people[index] ?? '');
      const sent = () => readdirSync(outbox).filter((name) => name.endsWith('.eml')).length - before;
      await until(MAIL_MS, `mail ${index + 1}`, () => sent() > index).catch((error: Error) => {
        problem = error.message;
      });
      await pause(3_000);
      if (sent() !== index + 1) problem ||= `${sent()} mails instead of ${index + 1}`;
      await world.served(MAIL_MS);
    }
    await world.service.stop();
    await world.restart();
    return problem
      ? { what: problem, ok: false }
      : { what: 'tokens stayed valid, each mail was sent once and at once', ok: true };
  },
};

async function requestLink(url: string, person: string): Promise<void> {
  const query = `mutation { requestSignInLink(input: { email: "${person}@covalue.example" }) { errors { message } } }`;
  await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
}

export const SCENARIOS: readonly Scenario[] = [
  killNeo4j,
  killSupervisor,
  killApi,
  freeze,
  fullDisk,
  readOnly,
  ...damages,
  twoStarts,
  ...networks,
  clockJump,
];
