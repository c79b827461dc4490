/**
 * Owns one Neo4j process for one data folder. Each process that needs it keeps a connection to this process. When the
 * last connection closes (released, crashed or killed), Neo4j is stopped and this process ends. Plain JavaScript, so
 * that it starts quickly. Usage: node neo4j-supervisor.mjs <settings.json>
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const settings = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { folder, lib, java, password, heapMb, pageCacheMb, guideOrigins, anyPorts, conf } = settings;
const home = join(folder, 'neo4j');
const runFile = join(folder, 'neo4j.run.json');
const lockFile = join(folder, 'neo4j.lock');
const serverLog = join(folder, 'logs', 'neo4j.log');

/** A busy machine may take minutes. */
const START_MS = 240_000;
const STOP_MS = 20_000;
const MAX_RESTARTS_PER_MINUTE = 5;
/** How often other ports are tried if another process takes ours between the check and the start. */
const PORT_TRIES = 5;

process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});

const holders = new Set();
let neo4j;
let stopping = false;
/** Whether it has been up: before that, an end is a failed start and no crash. */
let wasUp = false;
let failure;
const restarts = [];

takeLock();
endLeftOver();
const secret = randomBytes(16).toString('hex');
const server = createServer(hold);
server.listen(0, '127.0.0.1', start);
process.on('SIGTERM', stop);
// Who started it is at the other end, and may go before it could hold anything.
process.stdin.resume().on('close', () => holders.size === 0 && stop());

/** One supervisor for a folder: the lock file names its process. */
function takeLock() {
  for (let attempt = 0; ; attempt++) {
    try {
      const file = openSync(lockFile, 'wx', 0o600);
      writeFileSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST' || attempt > 3) throw error;
      const owner = Number(readFileSync(lockFile, 'utf8'));
      if (owner && commandLine(owner).includes('neo4j-supervisor')) process.exit(3);
      rmSync(lockFile, { force: true });
    }
  }
}

/** A Neo4j of this folder that outlived its supervisor is ended before another one starts on the same files. */
function endLeftOver() {
  if (!existsSync(runFile)) return;
  const { neo4jPid } = JSON.parse(readFileSync(runFile, 'utf8'));
  rmSync(runFile, { force: true });
  if (!neo4jPid) return;
  const ours = () => commandLine(neo4jPid).includes(`--home-dir=${home}`);
  const until = Date.now() + STOP_MS;
  if (ours()) process.kill(neo4jPid, 'SIGTERM');
  while (ours() && Date.now() < until) spawnSync('sleep', ['0.2']);
  if (ours()) process.kill(neo4jPid, 'SIGKILL');
}

function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    if (existsSync('/proc/self')) return '';
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  }
}

async function start() {
  publish({ state: 'starting' });
  try {
    if (!existsSync(join(home, 'data', 'dbms', 'auth.ini')) && !existsSync(join(home, 'data', 'databases')))
      await setPassword();
    for (let attempt = 1; !wasUp; attempt++) {
      const [boltPort, httpPort] = anyPorts ? await freePorts(2) : [await freePort(7687), await freePort(7474)];
      launch(boltPort, httpPort);
      const taken = await started();
      if (taken && attempt < PORT_TRIES) continue;
      if (taken) throw new Error(failure);
      wasUp = true;
      publish({ state: 'up', boltPort, httpPort });
    }
  } catch (error) {
    failure = error.message;
    publish({ state: 'failed', failure });
    stop();
  }
}

function configure(boltPort, httpPort) {
  mkdirSync(join(home, 'conf'), { recursive: true });
  const lines = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${boltPort}`,
    'server.bolt.advertised_address': `localhost:${boltPort}`,
    'server.http.listen_address': `127.0.0.1:${httpPort}`,
    'server.http.advertised_address': `localhost:${httpPort}`,
    'server.https.enabled': 'false',
    'server.directories.logs': join(folder, 'logs'),
    'server.memory.pagecache.size': `${pageCacheMb}m`,
    'dbms.security.auth_enabled': 'true',
    'dbms.usage_report.enabled': 'false',
    'client.allow_telemetry': 'false',
    'browser.remote_content_hostname_whitelist': guideOrigins.join(','),
    // Acknowledged writes are on disk; a checkpoint only shortens the next start.
    'db.tx_log.rotation.retention_policy': '1 days 200M',
    // A plan for a statement, whatever the sizes of its strings and lists: planning takes longer than any plan could save.
    'internal.cypher.use_parameter_size': 'false',
    // Requests have their own limits; these end transactions without one before they use the memory of others.
    'db.transaction.timeout': '5m',
    'db.memory.transaction.max': `${Math.floor(heapMb / 3)}m`,
    ...conf,
  };
  writeFileSync(
    join(home, 'conf', 'neo4j.conf'),
    Object.entries(lines)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(''),
  );
}

/** Before the first start, so that the server never runs with a known password. */
async function setPassword() {
  configure(7687, 7474);
  // Java reads its arguments from a file, as everyone on the machine can read a command line.
  const argumentFile = join(folder, 'neo4j.arguments');
  const args = ['-cp', `${lib}/*`, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', '--', password];
  writeFileSync(argumentFile, args.map((each) => `"${each.replaceAll('\\', '\\\\')}"\n`).join(''), { mode: 0o600 });
  const tool = spawn(java, [`@${argumentFile}`], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => tool.kill('SIGKILL');
  process.once('exit', end);
  let output = '';
  for (const stream of [tool.stdout, tool.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const code = await new Promise((done, failed) => tool.on('error', failed).on('close', done));
  process.off('exit', end);
  rmSync(argumentFile, { force: true });
  if (code !== 0) throw new Error(`Could not set the Neo4j password: ${output}`);
}

function launch(boltPort, httpPort) {
  configure(boltPort, httpPort);
  const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  const args = [
    `-Xmx${heapMb}m`,
    '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError',
    ...opens,
    '-Dlog4j2.disable.jmx=true',
    '-cp',
    `${lib}/*`,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
  const log = openSync(join(folder, 'neo4j.out.log'), 'a');
  // The shell ends Java when this process ends in any way, because its end of the pipe closes.
  const watched =
    'exec 3<&0; "$@" </dev/null 3<&- & J=$!; echo $J >&4; exec 4>&-; (cat <&3 >/dev/null; kill $J 2>/dev/null) >/dev/null 2>&1 & wait $J';
  const child =
    process.platform === 'win32'
      ? spawn(java, args, { stdio: ['ignore', log, log], windowsHide: true })
      : spawn('sh', ['-c', watched, 'sh', java, ...args], { stdio: ['pipe', log, log, 'ignore', 'pipe'] });
  closeSync(log);
  neo4j = { child, pid: child.pid, logStart: sizeOf(serverLog) };
  child.stdio[4]?.once('data', (text) => {
    neo4j.pid = Number(String(text));
    publish({ state: 'starting', boltPort, httpPort });
  });
  child.on('exit', (code) => {
    child.stdin?.destroy();
    neo4j = undefined;
    if (stopping) return finish();
    failure = `Neo4j ended unexpectedly (exit code ${code}); see ${serverLog} and ${join(folder, 'neo4j.out.log')}`;
    if (wasUp) restart(boltPort, httpPort);
  });
}

/** On the same ports, as drivers connect again by themselves. */
function restart(boltPort, httpPort) {
  const now = Date.now();
  while (restarts[0] < now - 60_000) restarts.shift();
  restarts.push(now);
  if (restarts.length > MAX_RESTARTS_PER_MINUTE) {
    publish({ state: 'failed', failure });
    return stop();
  }
  setTimeout(() => {
    if (stopping) return;
    launch(boltPort, httpPort);
    started().then(
      (taken) => !taken && publish({ state: 'up', boltPort, httpPort }),
      () => {},
    );
  }, 250 * restarts.length);
}

function publish(state) {
  const temporary = `${runFile}.${process.pid}`;
  writeFileSync(
    temporary,
    JSON.stringify({ ...state, pid: process.pid, neo4jPid: neo4j?.pid, port: server.address().port, secret }),
    { mode: 0o600 },
  );
  renameSync(temporary, runFile);
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
    socket.write('held\n');
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
  const signal = (name) => {
    try {
      process.kill(neo4j?.pid ?? child.pid, name);
    } catch {}
  };
  // The shell reports Java's process first; ended before, it would leave Java to itself for a moment.
  if (neo4j.pid === child.pid && child.stdio[4]) child.stdio[4].once('data', () => signal('SIGTERM'));
  else signal('SIGTERM');
  setTimeout(() => signal('SIGKILL'), STOP_MS).unref();
}

function finish() {
  if (!failure || !existsSync(runFile) || JSON.parse(readFileSync(runFile, 'utf8')).state !== 'failed')
    rmSync(runFile, { force: true });
  rmSync(lockFile, { force: true });
  process.exit(0);
}

async function freePort(preferred) {
  for (let port = preferred; port < preferred + 200; port++) if (await isFree(port)) return port;
  throw new Error(`There is no free port from ${preferred}`);
}

/** Ports that the system assigns, so that concurrent starts do not use the same ones. */
async function freePorts(count) {
  const probes = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((done) =>
          createServer().listen(0, '127.0.0.1', function () {
            done(this);
          }),
        ),
    ),
  );
  const ports = probes.map((probe) => probe.address().port);
  await Promise.all(probes.map((probe) => new Promise((done) => probe.close(done))));
  return ports;
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/**
 * Waits until this Neo4j reports that it has started; an open port may belong to another process.
 * @returns whether it ended because one of its ports was in use.
 * @throws Error for any other end
 */
async function started() {
  const { logStart } = neo4j;
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    const running = neo4j !== undefined;
    const said = textFrom(serverLog, logStart);
    if (running && said.includes(' Started.')) return false;
    if (!running && /Address already in use|already bound/i.test(said)) return true;
    if (!running) throw new Error(failure ?? 'Neo4j did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Neo4j did not start within ${START_MS / 1000} s; see ${serverLog}`);
}

function sizeOf(file) {
  return existsSync(file) ? statSync(file).size : 0;
}

/** The log since then; all of it if the log was rotated in the meantime. */
function textFrom(file, start) {
  const size = sizeOf(file);
  const from = size < start ? 0 : start;
  if (size === from) return '';
  const bytes = Buffer.alloc(size - from);
  const log = openSync(file, 'r');
  readSync(log, bytes, 0, bytes.length, from);
  closeSync(log);
  return bytes.toString();
}
