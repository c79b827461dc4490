/**
 * A real Neo4j on this machine without any set-up: kept while it is needed, and stopped with the last process that uses
 * it.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { errorOf } from '../values/thrown.ts';
import { checkDataFolder, keptPassword } from './data-folder.ts';
import { findJava } from './java.ts';
import { neo4jJars, neo4jVersion } from './neo4j-jars.ts';
import { connectToSupervisor, gone, type Ports, type RunState, readRun, statesOf } from './supervisor-connection.ts';

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

/** How often a start that takes long is reported, with Neo4j's last words. */
const STILL_STARTING_MS = 30_000;
/** The supervisor's exit when another one runs for the folder. */
const PLACE_TAKEN = 3;
const POLL_MS = 100;
const MAX_RETRY_MS = 5_000;
const SUPERVISOR = fileURLToPath(new URL('./neo4j-supervisor.mjs', import.meta.url));

/**
 * Starts Neo4j, or joins the one that runs for the folder already. If its supervisor ends, another one is started, for as long
 * as it is held.
 * @throws JavaMissing without Java 17; DataFolderProblem; Error when it cannot start, with the cause and the remedy
 */
export async function holdManagedNeo4j(options: ManagedNeo4jOptions): Promise<ManagedNeo4j> {
  const folder = resolve(options.folder);
  const onProgress = options.onProgress ?? (() => {});
  checkDataFolder(folder);
  const settings = { ...options, folder, password: keptPassword(folder) };
  let { socket, run } = await joinSupervisor(settings, onProgress);
  let released = false;
  const ports = { boltPort: run.boltPort, httpPort: run.httpPort };
  const watch = () => {
    statesOf(socket, reporter(onProgress));
    socket.unref();
    socket.once('close', () => {
      if (!released) void holdAgain();
    });
  };
  const holdAgain = async () => {
    onProgress('Neo4j: its supervisor has ended; starting another one');
    for (let wait = POLL_MS; !released; wait = Math.min(MAX_RETRY_MS, wait * 2))
      try {
        ({ socket, run } = await joinSupervisor(settings, onProgress, ports));
        if (released) socket.end();
        else watch();
        return onProgress('Neo4j: up again');
      } catch (error) {
        onProgress(errorOf(error).message);
        await delay(wait, undefined, { ref: false });
      }
  };
  watch();
  return {
    uri: `bolt://127.0.0.1:${ports.boltPort}`,
    username: 'neo4j',
    password: settings.password,
    browserUrl: `http://localhost:${ports.httpPort}/browser/`,
    browserConnectUrl: `neo4j://localhost:${ports.boltPort}`,
    version: neo4jVersion(),
    async release() {
      released = true;
      socket.ref();
      const closed = new Promise<void>((done) => (socket.destroyed ? done() : socket.once('close', () => done())));
      socket.end();
      await closed;
      await gone(run);
    },
  };
}

/** One line for each new problem, and one when it has passed. */
function reporter(onProgress: (line: string) => void): (state: RunState) => void {
  let last: string | undefined;
  return ({ state, failure }) => {
    if (state === 'down' || state === 'failed') {
      if (failure !== last) onProgress(`${failure}`);
      last = failure;
    } else if (state === 'up' && last) {
      onProgress('Neo4j: up again');
      last = undefined;
    }
  };
}

interface Joined {
  socket: Socket;
  run: RunState;
}
type Settings = ManagedNeo4jOptions & { password: string };

/** @param joined the ports on which this process has used it before */
async function joinSupervisor(settings: Settings, onProgress: (line: string) => void, joined?: Ports): Promise<Joined> {
  const { folder } = settings;
  let supervisor: ChildProcess | undefined;
  let socket: Socket | undefined;
  let reportAt = performance.now() + STILL_STARTING_MS;
  try {
    for (;;) {
      const run = readRun(folder);
      // Held from the beginning: a process that gives up during the start ends it too.
      if (run && run.state !== 'failed' && (!socket || socket.destroyed)) socket = await connectToSupervisor(run);
      const isHeld = socket && !socket.destroyed;
      if (run?.state === 'up' && socket && isHeld) return { socket, run };
      if (run?.state === 'failed' && supervisor) throw new Error(run.failure);
      if (!supervisor && !isHeld) {
        const java = findJava();
        const lib = await neo4jJars(settings.jarsFolder ?? folder, onProgress);
        onProgress('Neo4j: starting');
        supervisor = startSupervisor(folder, { ...settings, lib, java, joined });
      }
      if (performance.now() > reportAt) {
        reportAt += STILL_STARTING_MS;
        onProgress(`Neo4j: still starting; its log says: ${lastLine(join(folder, 'logs', 'neo4j.log'))}`);
      }
      await delay(POLL_MS);
      const code = supervisor?.exitCode;
      if (code && code !== PLACE_TAKEN) {
        const failure = readRun(folder)?.failure;
        throw new Error(failure ?? `The Neo4j supervisor (${SUPERVISOR}) ended (exit code ${code}).`);
      }
      // Our supervisor found another one that was ending; start again when that one has ended.
      if (!supervisor || !hasEnded(supervisor) || isLocked(folder)) continue;
      // It may have published its failure since, and ended.
      const last = readRun(folder);
      if (last?.state === 'failed') throw new Error(last.failure);
      supervisor = undefined;
    }
  } catch (error) {
    socket?.destroy();
    supervisor?.stdin?.destroy();
    throw error;
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

function lastLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
  } catch {
    return 'nothing yet';
  }
}

function startSupervisor(
  folder: string,
  settings: Settings & { lib: string; java: string; joined?: Ports },
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
