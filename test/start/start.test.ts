/** `npm start` with signals, crashes, ports and errors; real processes in a separate folder. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { neo4jVersion } from '../../src/graph/neo4j-jars.ts';
import { testNeo4j } from '../support/neo4j.ts';

const SLOW_MS = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'covalue-start-'));
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const running = new Set<Started>();

interface Started {
  process: ChildProcess;
  /** stdout and stderr in the order of arrival. */
  text: string;
  code?: number | null;
}

function start(env: Record<string, string> = {}, args: string[] = [], cwd = '.'): Started {
  const inherited = { ...process.env };
  for (const name of ['NEO4J_URI', 'PORT', 'NODE_ENV', 'JWKS_URL', 'VITEST', 'JAVA_HOME']) delete inherited[name];
  const child = spawn(process.execPath, ['scripts/run.mjs', 'src/main.ts', ...args], {
    cwd,
    // A process group of its own, as a shell gives it: Ctrl-C is a signal to all of it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, COVALUE_DATA: folder, LOG_LEVEL: 'error', PLAN_AHEAD: 'false', ...env },
  });
  const started: Started = { process: child, text: '' };
  running.add(started);
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      started.text += chunk;
    });
  child.on('close', (code) => {
    started.code = code;
    running.delete(started);
  });
  return started;
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + SLOW_MS;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`Not within ${SLOW_MS / 1000} s: ${what}`);
    await pause(50);
  }
}

const ended = (it: Started) => until('the end of npm start', async () => it.code !== undefined);
async function ready(it: Started): Promise<void> {
  await until('npm start being ready', async () => it.text.includes('Ctrl-C stops') || it.code !== undefined);
  if (it.code !== undefined) throw new Error(`npm start ended (${it.code}):\n${it.text}`);
}
const group = (it: Started, signal: NodeJS.Signals) => process.kill(-(it.process.pid as number), signal);
const url = (it: Started) => /Health: (http:\S+)\/health/.exec(it.text)?.[1] as string;

/** Processes whose command line names the folder: Java, and the supervisor. */
function left(): string[] {
  const all = execFileSync('ps', ['-e', '-ww', '-o', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(folder) && !/^\s*\d+\s+Z/.test(line));
}
const javas = () => left().filter((line) => line.includes('CommunityEntryPoint') && !/ sh -c /.test(line));
const javaPid = () => JSON.parse(readFileSync(join(folder, 'neo4j.run.json'), 'utf8')).neo4jPid as number;
const supervisorPid = () => JSON.parse(readFileSync(join(folder, 'neo4j.run.json'), 'utf8')).pid as number;
const noneLeft = () => until('the end of Java and its supervisor', async () => left().length === 0);
const isReady = async (it: Started) => (await fetch(`${url(it)}/health/ready`)).ok;

function take(port: number): Promise<Server> {
  return new Promise((done) => {
    const server = createServer();
    server.on('error', () => done(server));
    server.listen(port, '127.0.0.1', () => done(server));
  });
}

const taken: Server[] = [];
let apiPort: number;
beforeAll(async () => {
  symlinkSync(resolve(`.covalue/neo4j-${neo4jVersion()}`), join(folder, `neo4j-${neo4jVersion()}`));
  // Neo4j's default ports are in use, by us or by another process.
  for (const port of [7687, 7474, 0]) taken.push(await take(port));
  apiPort = (taken.at(-1)?.address() as { port: number } | null)?.port ?? 0;
});
afterAll(async () => {
  for (const it of running) group(it, 'SIGKILL');
  for (const server of taken) server.close();
  await noneLeft();
  rmSync(folder, { recursive: true, force: true });
}, SLOW_MS);

describe.sequential('npm start', () => {
  let first: Started;

  it(
    'starts twice at the same time on one folder with one Neo4j, and reports the next free ports',
    async () => {
      first = start({ PORT: String(apiPort) });
      const second = start({ PORT: String(apiPort) });
      await Promise.all([ready(first), ready(second)]);
      expect(javas()).toHaveLength(1);
      expect(new Set([url(first), url(second), `http://localhost:${apiPort}`]).size).toBe(3);
      expect(first.text).toContain(`Port ${apiPort} is in use; trying ${apiPort + 1}.`);
      expect([first, second].filter(({ text }) => text.includes('The graph contains the example data.'))).toHaveLength(
        1,
      );
      // A crash of one does not affect the other.
      group(second, 'SIGKILL');
      await ended(second);
      expect(await isReady(first)).toBe(true);
    },
    SLOW_MS,
  );

  it('prints the addresses of the explorer and Neo4j Browser, its login, and a token for each of the four people', async () => {
    const explorer = /Explorer +(\S+)#key=/.exec(first.text)?.[1] as string;
    const page = await fetch(explorer, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    const browser = /Neo4j Browser +(\S+)/.exec(first.text)?.[1] as string;
    expect(await (await fetch(browser)).text()).toContain('<title>Neo4j Browser</title>');
    // Browser's connection form starts with the printed URI.
    const uri = /Connect URL +(\S+)/.exec(first.text)?.[1] as string;
    const discovery = (await (await fetch(new URL('/', browser))).json()) as Record<string, string>;
    expect(discovery).toMatchObject({ bolt_routing: uri, neo4j_version: neo4jVersion() });
    const guide = /:play +(\S+)/.exec(first.text)?.[1] as string;
    expect((await fetch(guide)).status).toBe(200);
    for (const name of ['broker', 'client', 'trainer', 'admin']) {
      const token = new RegExp(`${name}@covalue.example .*\\n +(\\S+)`).exec(first.text)?.[1];
      const answer = await fetch(`${url(first)}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: '{"query":"{ viewer { person { id } administrator } }"}',
      });
      const { data } = (await answer.json()) as { data: { viewer: { person: unknown; administrator: boolean } } };
      expect([Boolean(data.viewer.person), data.viewer.administrator]).toEqual([true, name === 'admin']);
    }
  });

  it("prints an example command for the client's value chain that works from any folder", () => {
    const lines = first.text.split('\n');
    const begin = lines.findIndex((line) => line.startsWith('  curl '));
    const end = lines.findIndex((line, index) => index >= begin && !line.endsWith('\\'));
    const answer = execFileSync('sh', ['-c', lines.slice(begin, end + 1).join('\n')], {
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    const { links } = JSON.parse(answer).data.valueChain;
    const from = (name: string) => links.filter((link: { provider: { name: string } }) => link.provider.name === name);
    expect(from('Maple & Main Brokerage')[0]).toMatchObject({ depth: 1, consumer: { name: 'Dana Whitfield' } });
    expect(from('Northlight Real Estate Academy')[0].resources).toContainEqual({ name: 'Broker certification' });
    for (const name of ['Showcase Media', 'Plumb Line Appraisals', 'Keystone Mortgage Brokers', 'Atwater Notaries'])
      expect(from(name), name).not.toHaveLength(0);
  });

  it.skipIf(process.platform !== 'linux')('restricts the password and the graph to this machine and user', async () => {
    expect(statSync(join(folder, 'neo4j.password')).mode & 0o777).toBe(0o600);
    expect(listeningAddresses(javaPid())).toEqual(new Set(['127.0.0.1']));
    const conf = readFileSync(join(folder, 'neo4j/conf/neo4j.conf'), 'utf8');
    expect(conf).toContain('dbms.security.auth_enabled=true');
    expect(conf).toContain('dbms.usage_report.enabled=false');
    const http = new URL(/Neo4j Browser +(\S+)/.exec(first.text)?.[1] as string).origin;
    const body = JSON.stringify({ statement: 'RETURN 1' });
    const headers = { 'content-type': 'application/json' };
    const ask = (authorization?: string) =>
      fetch(`${http}/db/neo4j/query/v2`, {
        method: 'POST',
        body,
        headers: authorization ? { ...headers, authorization } : headers,
      });
    const basic = (password: string) => `Basic ${Buffer.from(`neo4j:${password}`).toString('base64')}`;
    expect((await ask()).status).toBe(401);
    expect((await ask(basic('neo4j'))).status).toBe(401);
    expect((await ask(basic(readFileSync(join(folder, 'neo4j.password'), 'utf8').trim()))).ok).toBe(true);
  });

  it(
    'restarts Neo4j when it is killed',
    async () => {
      const killed = javaPid();
      process.kill(killed, 'SIGKILL');
      await until('another Neo4j', async () => javaPid() !== killed && (await isReady(first)));
      expect(javas()).toHaveLength(1);
    },
    SLOW_MS,
  );

  it(
    'replaces a supervisor that is killed, on the same ports',
    async () => {
      const killed = supervisorPid();
      process.kill(killed, 'SIGKILL');
      await until('another supervisor', async () => supervisorPid() !== killed && (await isReady(first)));
      expect(javas()).toHaveLength(1);
      expect(first.text).toContain('Neo4j: its supervisor has ended; starting another one');
    },
    SLOW_MS,
  );

  it(
    'stops everything at Ctrl-C',
    async () => {
      group(first, 'SIGINT');
      await ended(first);
      expect([first.code, first.text]).toEqual([0, expect.stringContaining('Stopped.')]);
      expect(left()).toEqual([]);
      expect(existsSync(join(folder, 'neo4j.lock'))).toBe(false);
    },
    SLOW_MS,
  );

  it(
    'starts again on existing data; killed, it leaves no Java process, and the next start works at once, even with an empty run file',
    async () => {
      const again = start({ PORT: '0' });
      await ready(again);
      expect(again.text).not.toMatch(/The graph contains the example data|resolving its jars/);
      group(again, 'SIGKILL');
      await ended(again);
      writeFileSync(join(folder, 'neo4j.run.json'), '');
      const next = start({ PORT: '0' });
      await ready(next);
      expect(javas()).toHaveLength(1);
      expect(await isReady(next)).toBe(true);
      // The runner of npm start alone: what it started ends too.
      next.process.kill('SIGKILL');
      await ended(next);
      await noneLeft();
    },
    SLOW_MS,
  );

  it(
    'leaves no process when it is interrupted while it starts',
    async () => {
      const early = start({ PORT: '0' });
      await until('Java', async () => javas().length === 1);
      group(early, 'SIGINT');
      await ended(early);
      await noneLeft();
    },
    SLOW_MS,
  );
});

describe('npm start that cannot start', () => {
  it('explains the three options without Java', async () => {
    const path = join(folder, 'bin');
    mkdirSync(path);
    symlinkSync(process.execPath, join(path, 'node'));
    const it = start({ PATH: path, PORT: '0' });
    await ended(it);
    expect(it.code).toBe(1);
    for (const way of ['Install Java', 'docker compose up', 'NEO4J_URI=']) expect(it.text).toContain(way);
  });

  it('reports invalid environment variables before anything is started', async () => {
    const said = 'PORT: must be an integer from 0 to 65535';
    const it = start({ PORT: 'http' });
    await ended(it);
    expect([it.code, it.text]).toEqual([1, expect.stringContaining(said)]);
    expect(() => readConfig({ PORT: '70000' })).toThrow(said);
    expect(() => readConfig({ NEO4J_URI: 'localhost:7687' })).toThrow('NEO4J_URI: must begin with bolt://');
  });

  it('prints its usage', async () => {
    const it = start({}, ['--help']);
    await ended(it);
    expect([it.code, it.text]).toEqual([0, expect.stringContaining('Usage: npm start')]);
  });
});

it(
  'waits for a Neo4j that starts later, and serves the API if the explorer cannot be built',
  async () => {
    const { uri, username, password } = testNeo4j();
    const copy = join(folder, 'copy');
    for (const name of [
      'src',
      'seed',
      'neo4j',
      'schema',
      'scripts',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      cpSync(name, join(copy, name), { recursive: true, preserveTimestamps: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    rmSync(join(copy, 'src/dashboard/explorer/explorer.tsx'));
    const address = new URL(uri);
    const later = createServer((socket) => {
      const upstream = connect(Number(address.port), address.hostname);
      for (const side of [socket, upstream]) side.on('error', () => {});
      socket.pipe(upstream).pipe(socket);
    });
    const port = await freePort();
    const env = {
      PORT: '0',
      NEO4J_URI: `bolt://127.0.0.1:${port}`,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    };
    const started = start(env, [], copy);
    await until('the line that it waits', async () => started.text.includes('Waiting up to 300 s for Neo4j: '));
    later.listen(port, '127.0.0.1');
    await ready(started);
    expect(started.text).toContain('The API starts without the explorer');
    expect(await isReady(started)).toBe(true);
    expect((await fetch(`${url(started)}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(503);
    group(started, 'SIGTERM');
    await ended(started);
    later.close();
  },
  SLOW_MS,
);

async function freePort(): Promise<number> {
  const server = await take(0);
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** Addresses on which a process listens, from /proc. */
function listeningAddresses(pid: number): Set<string> {
  const sockets = new Set(
    execFileSync('sh', ['-c', `ls -l /proc/${pid}/fd | grep -o 'socket:\\[[0-9]*' | grep -o '[0-9]*$'`], {
      encoding: 'utf8',
    }).split('\n'),
  );
  const addresses = new Set<string>();
  for (const family of ['tcp', 'tcp6'])
    for (const line of readFileSync(`/proc/${pid}/net/${family}`, 'utf8').split('\n').slice(1)) {
      const fields = line.trim().split(/\s+/);
      const [address = ''] = (fields[1] ?? '').split(':');
      if (fields[3] === '0A' && sockets.has(fields[9] ?? '')) addresses.add(readable(address));
    }
  return addresses;
}

/** `0100007F` → `127.0.0.1`, also when it is mapped into IPv6; anything else as it is. */
function readable(hex: string): string {
  const v4 = hex.length === 8 ? hex : /^0{16}FFFF0000(.{8})$/.exec(hex)?.[1];
  return v4
    ? (v4.match(/../g) as string[])
        .reverse()
        .map((byte) => Number.parseInt(byte, 16))
        .join('.')
    : hex;
}
