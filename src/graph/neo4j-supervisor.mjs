/**
 * Owns one Neo4j process for one data folder. Each process that needs it keeps a connection to this process, and is notified
 * of each state. When the last connection closes (released, crashed or killed), Neo4j is stopped and this process ends.
 * Neo4j that ends, stops responding, or cannot serve its database is started again, however often, with growing delays.
 * Plain JavaScript, so that it starts quickly. Usage: node neo4j-supervisor.mjs <settings.json>
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { backOffMs, diagnose, reportsFailure, sentence } from './neo4j-diagnosis.mjs';
import {
  commandLine,
  cpuTime,
  freePort,
  freePorts,
  isFree,
  launch,
  setPassword,
  sizeOf,
  textFrom,
} from './neo4j-process.mjs';
import { watchDatabase } from './neo4j-watch.mjs';

const settings = JSON.parse(readFileSync(process.argv[2], 'utf8'));
settings.home = join(settings.folder, 'neo4j');
const { folder, home, anyPorts, joined } = settings;
const runFile = join(folder, 'neo4j.run.json');
const lockFile = join(folder, 'neo4j.lock');
const serverLog = join(folder, 'logs', 'neo4j.log');
const debugLog = join(folder, 'logs', 'debug.log');
const outLog = join(folder, 'neo4j.out.log');

const STOP_MS = 20_000;
/** How often other ports are tried if another process takes ours between the check and the start. */
const PORT_TRIES = 5;
/** Exit code when another supervisor runs for the folder. */
const PLACE_TAKEN = 3;
/** Neo4j that was up for this long has recovered: the next failure is the first one again. */
const RECOVERED_MS = 60_000;
/** How often a disk that is full or read-only is checked, and how much space a start needs. */
const WRITABLE_MS = 1_000;
const MIN_FREE_BYTES = 16 * 1024 * 1024;

process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});

const holders = new Set();
let neo4j;
let ports;
let stopping = false;
let state = { state: 'starting' };

takeLock();
const before = endLeftOver();
const secret = randomBytes(16).toString('hex');
const server = createServer(hold);
server.listen(0, '127.0.0.1', () => {
  keepRunning().catch((error) => {
    publish({ state: 'failed', failure: error.message });
    stop();
  });
});
process.on('SIGTERM', stop);
// Who started it is at the other end, and may go before it could hold anything.
process.stdin.resume().on('close', () => holders.size === 0 && stop());

/** One supervisor for a folder: the lock file names its process. */
function takeLock() {
  let replaced = false;
  for (let attempt = 0; ; attempt++) {
    try {
      const file = openSync(lockFile, 'wx', 0o600);
      writeFileSync(file, String(process.pid));
      closeSync(file);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' || attempt > 3) throw error;
      const owner = lockOwner();
      if (owner && commandLine(owner).includes(`neo4j-supervisor.mjs ${process.argv[2]}`)) process.exit(PLACE_TAKEN);
      rmSync(lockFile, { force: true });
      replaced = true;
    }
  }
  // Several processes may find the same supervisor gone, and remove each other's lock: the last one keeps it.
  if (!replaced) return;
  spawnSync('sleep', ['0.3']);
  if (lockOwner() !== process.pid) process.exit(PLACE_TAKEN);
}

function lockOwner() {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return 0;
  }
}

/**
 * A Neo4j of this folder that outlived its supervisor is ended before another one starts on the same files.
 * @returns the ports of that one
 */
function endLeftOver() {
  let run = {};
  try {
    run = JSON.parse(readFileSync(runFile, 'utf8'));
  } catch {
    // Missing, empty or cut off: nothing is known about an earlier one.
  }
  rmSync(runFile, { force: true });
  const { neo4jPid, boltPort, httpPort } = run;
  const ours = () => Boolean(neo4jPid) && commandLine(neo4jPid).includes(`--home-dir=${home} `);
  const until = performance.now() + STOP_MS;
  if (ours()) process.kill(neo4jPid, 'SIGTERM');
  while (ours() && performance.now() < until) spawnSync('sleep', ['0.1']);
  if (ours()) process.kill(neo4jPid, 'SIGKILL');
  return boltPort && httpPort ? { boltPort, httpPort } : undefined;
}

/** Starts it, and starts it again whenever it ends or fails, until the last holder is gone. */
async function keepRunning() {
  publish({ state: 'starting' });
  if (!existsSync(join(home, 'data', 'databases', 'system')) && !existsSync(join(home, 'data', 'dbms', 'auth.ini')))
    await setPassword(settings);
  let wasUp = joined !== undefined;
  for (let failures = 0, tries = 1; !stopping; tries++) {
    if (!ports || (!wasUp && tries > 1)) ports = await choosePorts();
    const { upMs, failure, portTaken } = await runOnce(wasUp);
    if (stopping) return;
    if (upMs !== undefined) wasUp = true;
    // Before it was ever up, an end is a failed start; after that, drivers look for it on the same ports.
    if (!wasUp && portTaken && tries < PORT_TRIES) continue;
    if (!wasUp) throw new Error(failure);
    failures = upMs > RECOVERED_MS ? 1 : failures + 1;
    publish({ state: 'down', failure });
    await pause(backOffMs(failures));
    // Nothing is gained by a start on a full or read-only disk, and the next one comes at once when there is space.
    while (!stopping && !isWritable()) await pause(WRITABLE_MS);
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function isWritable() {
  const probe = join(folder, `.writable.${process.pid}`);
  try {
    writeFileSync(probe, Buffer.alloc(64 * 1024));
    rmSync(probe);
    // A disk that is not mounted leaves an empty folder, in which Neo4j would make an empty graph.
    return freeBytes() > MIN_FREE_BYTES && existsSync(join(home, 'data', 'databases', 'system'));
  } catch {
    try {
      rmSync(probe, { force: true });
    } catch {}
    return false;
  }
}

async function choosePorts() {
  // The drivers of a process that has lost its supervisor still look for Neo4j there.
  if (joined) return joined;
  if (before && (await isFree(before.boltPort)) && (await isFree(before.httpPort))) return before;
  const [boltPort, httpPort] = anyPorts ? await freePorts(2) : [await freePort(7687), await freePort(7474)];
  return { boltPort, httpPort };
}

/**
 * One life of Neo4j, from its launch to its end.
 * @param wasUp whether an earlier one was up
 * @returns how long it was up, if it ever was; and why it ended
 */
async function runOnce(wasUp) {
  const logs = [debugLog, serverLog, outLog].map((file) => ({ file, start: sizeOf(file) }));
  const said = () => logs.map(({ file, start }) => textFrom(file, start));
  let code;
  const ended = new Promise((done) => {
    neo4j = launch(settings, ports, {
      onPid: () => publish(state),
      onExit: (exitCode) => {
        code = exitCode;
        neo4j = undefined;
        if (stopping) finish();
        done();
      },
    });
  });
  publish({ state: 'starting' });
  const why = (what) => sentence(what, diagnose(said(), freeBytes()), debugLog);
  for (;;) {
    const [debug, main] = said();
    if (!neo4j)
      return {
        failure: why(`Neo4j ended while it started (exit code ${code})`),
        portTaken: /Address already in use|already bound/i.test(main),
      };
    if (reportsFailure(debug)) {
      const failure = why('Neo4j cannot open its database');
      // Before its end, which takes many seconds on a busy machine.
      publish({ state: wasUp ? 'down' : 'failed', failure });
      await end(ended);
      return { failure };
    }
    if (main.includes(' Started.')) break;
    await Promise.race([ended, pause(100)]);
  }
  const up = performance.now();
  publish({ state: 'up' });
  const watch = watchDatabase(settings, ports, {
    workOf: () => cpuTime(neo4j?.pid),
    onChange: (problem) => publish(problem ? { state: 'down', failure: problem } : { state: 'up' }),
  });
  const lost = await Promise.race([watch.lost, ended]);
  watch.stop();
  const failure = lost?.silence ?? why(lost?.problem ?? `Neo4j ended unexpectedly (exit code ${code})`);
  if (lost) publish({ state: 'down', failure });
  await end(ended);
  return { upMs: performance.now() - up, failure };
}

/** Ends this Neo4j, if it still runs. */
async function end(ended) {
  signal('SIGTERM');
  const timer = setTimeout(() => signal('SIGKILL'), STOP_MS);
  // A process that is stopped (SIGSTOP) takes no other signal.
  signal('SIGCONT');
  await ended;
  clearTimeout(timer);
}

function signal(name) {
  if (!neo4j) return;
  try {
    process.kill(neo4j.pid, name);
  } catch {}
}

function freeBytes() {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** In the run file, for processes that start, and to all holders. A full disk takes no file: then only holders learn it. */
function publish(next) {
  state = next;
  const run = { ...state, ...ports, pid: process.pid, neo4jPid: neo4j?.pid, port: server.address()?.port, secret };
  try {
    const temporary = `${runFile}.${process.pid}`;
    writeFileSync(temporary, JSON.stringify(run), { mode: 0o600 });
    renameSync(temporary, runFile);
  } catch {}
  for (const holder of holders) holder.write(`${JSON.stringify(state)}\n`);
}

/** A holder sends the secret and keeps the connection; after a release it is notified when all is done. */
function hold(socket) {
  let text = '';
  socket.setTimeout(5_000, () => !holders.has(socket) && socket.destroy());
  socket.on('data', (chunk) => {
    text += chunk;
    if (holders.has(socket) || text.length > 200) return;
    if (text.trim() !== secret || stopping) return socket.destroy();
    holders.add(socket);
    socket.setTimeout(0);
    socket.write(`held\n${JSON.stringify(state)}\n`);
  });
  socket.on('error', () => {});
  socket.on('end', () => socket.end());
  socket.on('close', () => {
    if (holders.delete(socket) && holders.size === 0) stop();
  });
}

function stop() {
  if (stopping) return;
  stopping = true;
  server.close();
  if (!neo4j) return finish();
  const { child } = neo4j;
  // The shell reports Java's process first; ended before, it would leave Java to itself for a moment.
  if (neo4j.pid === child.pid && child.stdio[4]) child.stdio[4].once('data', () => signal('SIGTERM'));
  else signal('SIGTERM');
  signal('SIGCONT');
  setTimeout(() => signal('SIGKILL'), STOP_MS).unref();
}

function finish() {
  if (state.state !== 'failed') rmSync(runFile, { force: true });
  if (lockOwner() === process.pid) rmSync(lockFile, { force: true });
  process.exit(0);
}
