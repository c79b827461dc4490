/** A server for an attack: a Neo4j, a data folder and a process of its own, with the example data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localToken } from '../../src/access-control/tokens.ts';
import { holdManagedNeo4j } from '../../src/graph/managed-neo4j.ts';

export interface FreshServer {
  url: string;
  neo4j: { uri: string; username: string; password: string };
  tokenOf(person: string): Promise<string>;
  /** Data folder, with the Neo4j in it. */
  folder: string;
  /** Process ids. */
  pids(): { api: number; neo4j: number };
  /** Resident memory in MiB. */
  memory(): { api: number; neo4j: number };
  log(): string;
  stop(): Promise<void>;
}

const WAIT_MS = 600_000;

export async function startFreshServer(environment: Record<string, string> = {}): Promise<FreshServer> {
  const folder = mkdtempSync(join(tmpdir(), 'covalue-attack-'));
  const neo4j = await holdManagedNeo4j({ folder, jarsFolder: '.covalue', anyPorts: true, onProgress: console.error });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      ...process.env,
      NEO4J_URI: neo4j.uri,
      NEO4J_USERNAME: neo4j.username,
      NEO4J_PASSWORD: neo4j.password,
      COVALUE_DATA: folder,
      PORT: String(port),
      PLAN_AHEAD: 'false',
      LOG_LEVEL: 'warn',
      MAIL_SENDING: 'false',
      TRAINING_EVERY_HOURS: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const log = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      log.text = (log.text + text).slice(-200_000);
    });
  try {
    await ready(url, child, log);
  } catch (error) {
    child.kill('SIGKILL');
    await neo4j.release();
    throw error;
  }
  return {
    url,
    neo4j,
    folder,
    pids: () => ({ api: child.pid ?? 0, neo4j: javaOf(folder) }),
    tokenOf: (person) => localToken(folder, `${person}@covalue.example`),
    memory: () => ({ api: residentMb(child.pid ?? 0), neo4j: residentMb(javaOf(folder)) }),
    log: () => log.text,
    async stop() {
      child.kill('SIGTERM');
      await new Promise((done) => child.once('exit', done));
      await neo4j.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, child: ChildProcess, log: { text: string }): Promise<void> {
  for (const end = Date.now() + WAIT_MS; ; await new Promise((done) => setTimeout(done, 300))) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    if (child.exitCode !== null || Date.now() > end) throw new Error(`The server did not start:\n${log.text}`);
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function residentMb(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** The Neo4j of the folder, which its supervisor has started. */
function javaOf(folder: string): number {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      if (command.startsWith('java') && command.includes(folder)) return Number(entry);
    } catch {
      // It has ended meanwhile.
    }
  }
  return 0;
}
