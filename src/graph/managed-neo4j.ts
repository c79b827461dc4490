/**
 * A real Neo4j on this machine without any set-up: kept while it is needed, and stopped with the last process that uses
 * it.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf } from '../values/thrown.ts';
import { findJava } from './java.ts';
import { neo4jJars, neo4jVersion } from './neo4j-jars.ts';

export interface ManagedNeo4j {
  /** e.g. `bolt://127.0.0.1:7687` */
  uri: string;
  username: string;
  /** Generated at first use, kept in the data folder. */
  password: string;
  /** Where Neo4j Browser is, e.g. `http://localhost:7474/browser/`. */
  browserUrl: string;
  /** The values of the connection form, e.g. `neo4j:localhost:7687`. */
  browserConnectUrl: string;
  version: string;
  /** Releases it; resolves when it has stopped, if no other process uses it. */
  release(): Promise<void>;
}

export interface ManagedNeo4jOptions {
  /** Data folder: graph, password, logs; one Neo4j runs for a folder. */
  folder: string;
  /** Folder of the jars, when several data folders share them. */
  jarsFolder?: string;
  onProgress?: (line: string) => void;
  /** Hosts from which Neo4j Browser may `:play` guides. */
  guideOrigins?: string[];
  heapMb?: number;
  pageCacheMb?: number;
  /**
   * Any free ports instead of Neo4j's default ports: for tests and benchmarks, of which many may start at the same
   * time.
   */
  anyPorts?: boolean;
  /** Lines of neo4j.conf, for tests and benchmarks. */
  conf?: Record<string, string>;
}

interface RunState {
  state: 'starting' | 'up' | 'failed';
  failure?: string;
  boltPort: number;
  httpPort: number;
  pid: number;
  port: number;
  secret: string;
}

/** Longer than the supervisor waits, so that its error is reported. */
const START_MS = 250_000;
/** The supervisor's exit when another one runs for the folder. */
const PLACE_TAKEN = 3;
const SUPERVISOR = fileURLToPath(new URL('./neo4j-supervisor.mjs', import.meta.url));

/**
 * Starts Neo4j, or joins the one that runs for the folder already.
 * @throws JavaMissing without Java 17; Error when it cannot start, naming its log
 */
export async function holdManagedNeo4j(options: ManagedNeo4jOptions): Promise<ManagedNeo4j> {
  const folder = resolve(options.folder);
  const onProgress = options.onProgress ?? (() => {});
  mkdirSync(folder, { recursive: true });
  const password = keptPassword(folder);
  const until = Date.now() + START_MS;
  let supervisor: ChildProcess | undefined;
  let socket: Socket | undefined;
  for (;;) {
    const run = readRun(folder);
    // Held from the beginning: a process that gives up during the start ends it too.
    if (run && run.state !== 'failed' && (!socket || socket.destroyed)) socket = await connectToSupervisor(run);
    if (run?.state === 'up' && socket && !socket.destroyed) return connectionHeld(socket, run, password);
    if (run?.state === 'failed' && supervisor) throw new Error(run.failure);
    if (!supervisor && run?.state !== 'starting') {
      const java = findJava();
      const lib = await neo4jJars(options.jarsFolder ?? folder, onProgress);
      onProgress('Neo4j: starting');
      supervisor = startSupervisor(folder, { ...options, folder, lib, java, password });
    }
    if (Date.now() > until) {
      socket?.destroy();
      supervisor?.stdin?.destroy();
      throw new Error(`Neo4j did not start within ${START_MS / 1000} s; see ${join(folder, 'neo4j.out.log')}`);
    }
    await new Promise((done) => setTimeout(done, 100));
    const code = supervisor?.exitCode;
    if (code && code !== PLACE_TAKEN) throw new Error(`The Neo4j supervisor (${SUPERVISOR}) ended (exit code ${code})`);
    // Our supervisor found another one that was ending; start again when that one has ended.
    if (supervisor && hasEnded(supervisor) && !isLocked(folder)) supervisor = undefined;
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Whether a supervisor runs for the folder. */
function isLocked(folder: string): boolean {
  try {
    return process.kill(Number(readFileSync(join(folder, 'neo4j.lock'), 'utf8')), 0);
  } catch {
    return false;
  }
}

function startSupervisor(
  folder: string,
  settings: ManagedNeo4jOptions & { lib: string; java: string; password: string },
): ChildProcess {
  const file = join(folder, 'neo4j.settings.json');
  if (readRun(folder)?.state === 'failed') rmSync(join(folder, 'neo4j.run.json'));
  const { heapMb = 1024, pageCacheMb = 512, guideOrigins = [] } = settings;
  writeFileSync(file, JSON.stringify({ ...settings, heapMb, pageCacheMb, guideOrigins }), { mode: 0o600 });
  // A separate process group: Ctrl-C in the terminal ends the processes that use it, and it stops after them.
  const supervisor = spawn(process.execPath, [SUPERVISOR, file], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  supervisor.unref();
  (supervisor.stdin as Socket).on('error', () => {}).unref();
  return supervisor;
}

/** A connection that keeps it running; undefined if there is no response. */
function connectToSupervisor(run: RunState): Promise<Socket | undefined> {
  return new Promise((done) => {
    const socket = connect(run.port, '127.0.0.1', () => socket.write(`${run.secret}\n`));
    socket.once('data', () => done(socket));
    socket.once('close', () => done(undefined));
    socket.on('error', () => done(undefined));
  });
}

function connectionHeld(socket: Socket, run: RunState, password: string): ManagedNeo4j {
  socket.unref();
  return {
    uri: `bolt://127.0.0.1:${run.boltPort}`,
    username: 'neo4j',
    password,
    browserUrl: `http://localhost:${run.httpPort}/browser/`,
    browserConnectUrl: `neo4j://localhost:${run.boltPort}`,
    version: neo4jVersion(),
    async release() {
      socket.ref();
      const closed = new Promise<void>((done) => (socket.destroyed ? done() : socket.once('close', () => done())));
      socket.end();
      await closed;
      await gone(run.pid);
    },
  };
}

/** Waits for the supervisor's end if it is ending; others may hold it for long. */
async function gone(pid: number): Promise<void> {
  await new Promise((done) => setTimeout(done, 150));
  for (let waited = 0; waited < 30_000; waited += 100) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    const stopping = await isStopping(pid);
    if (!stopping) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}

const ports = new Map<number, number>();
/** A supervisor that stops no longer listens. */
function isStopping(pid: number): Promise<boolean> {
  const port = ports.get(pid);
  if (!port) return Promise.resolve(true);
  return new Promise((done) => {
    const probe = connect(port, '127.0.0.1', () => {
      probe.destroy();
      done(false);
    });
    probe.on('error', () => done(true));
  });
}

function readRun(folder: string): RunState | undefined {
  try {
    const run: RunState = JSON.parse(readFileSync(join(folder, 'neo4j.run.json'), 'utf8'));
    if (run.state !== 'failed') process.kill(run.pid, 0);
    ports.set(run.pid, run.port);
    return run;
  } catch {
    return undefined;
  }
}

function keptPassword(folder: string): string {
  const file = join(folder, 'neo4j.password');
  try {
    // Hex: a password that begins with "-" looks like an option to Neo4j's tools.
    writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
