/** The connection of a process to the supervisor of the managed Neo4j, and what the supervisor publishes. */
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface Ports {
  boltPort: number;
  httpPort: number;
}

export interface RunState extends Ports {
  /** down: it was up, and is started again after a delay. */
  state: 'starting' | 'up' | 'down' | 'failed';
  failure?: string;
  pid: number;
  port: number;
  secret: string;
}

const HELD_MS = 5_000;

/** A connection that keeps it running; undefined if there is no response. */
export function connectToSupervisor(run: RunState): Promise<Socket | undefined> {
  return new Promise((done) => {
    const socket = connect(run.port, '127.0.0.1', () => socket.write(`${run.secret}\n`));
    socket.setTimeout(HELD_MS, () => socket.destroy());
    socket.once('data', (first) => {
      socket.setTimeout(0);
      // The rest is for the reader of the states.
      const rest = first.subarray(first.indexOf('\n') + 1);
      if (rest.length) socket.unshift(rest);
      socket.pause();
      done(socket);
    });
    socket.once('close', () => done(undefined));
    socket.on('error', () => done(undefined));
  });
}

/** Calls with each state that the supervisor sends, the current one first. */
export function statesOf(socket: Socket, onState: (state: RunState) => void): void {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('{')) onState(JSON.parse(line));
  });
  socket.resume();
}

/** What the supervisor of the folder published; undefined if it no longer runs. */
export function readRun(folder: string): RunState | undefined {
  try {
    const run: RunState = JSON.parse(readFileSync(join(folder, 'neo4j.run.json'), 'utf8'));
    if (run.state !== 'failed') process.kill(run.pid, 0);
    return run;
  } catch {
    return undefined;
  }
}

/** Waits for the supervisor's end if it is ending; others may hold it for long. */
export async function gone({ pid, port }: RunState): Promise<void> {
  await delay(150);
  for (let waited = 0; waited < 30_000; waited += 100) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    const stopping = await isStopping(port);
    if (!stopping) return;
    await delay(100);
  }
}

/** A supervisor that stops no longer listens. */
function isStopping(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = connect(port, '127.0.0.1', () => {
      probe.destroy();
      done(false);
    });
    probe.on('error', () => done(true));
  });
}
