/**
 * One Neo4j process: its configuration, its first password, its ports, and its launch. Plain JavaScript for the supervisor.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Writes neo4j.conf. */
function configure({ folder, home, heapMb, pageCacheMb, guideOrigins, conf }, boltPort, httpPort) {
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
export async function setPassword(settings) {
  const { folder, home, lib, java, password } = settings;
  configure(settings, 7687, 7474);
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

/**
 * Starts Java. The shell ends it when this process ends in any way, because its end of the pipe closes.
 * @param onPid called with the process id of Java, when it is known
 * @param onExit called with the exit code
 */
export function launch(settings, { boltPort, httpPort }, { onPid, onExit }) {
  const { folder, home, lib, java, heapMb } = settings;
  configure(settings, boltPort, httpPort);
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
  const watched =
    'exec 3<&0; "$@" </dev/null 3<&- & J=$!; echo $J >&4; exec 4>&-; (cat <&3 >/dev/null; kill $J 2>/dev/null) >/dev/null 2>&1 & wait $J';
  const child =
    process.platform === 'win32'
      ? spawn(java, args, { stdio: ['ignore', log, log], windowsHide: true })
      : spawn('sh', ['-c', watched, 'sh', java, ...args], { stdio: ['pipe', log, log, 'ignore', 'pipe'] });
  closeSync(log);
  const launched = { child, pid: child.pid };
  child.stdio[4]?.once('data', (text) => {
    launched.pid = Number(String(text));
    onPid();
  });
  child.on('exit', (code) => {
    child.stdin?.destroy();
    onExit(code);
  });
  return launched;
}

/** What a process has computed, in ticks; undefined where that is not known. */
export function cpuTime(pid) {
  try {
    const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return Number(user) + Number(system);
  } catch {
    return undefined;
  }
}

export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    if (existsSync('/proc/self')) return '';
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** @throws Error if none of 200 ports is free */
export async function freePort(preferred) {
  for (let port = preferred; port < preferred + 200; port++) if (await isFree(port)) return port;
  throw new Error(`There is no free port from ${preferred}`);
}

/** Ports that the system assigns, so that concurrent starts do not use the same ones. */
export async function freePorts(count) {
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

export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

export function sizeOf(file) {
  return existsSync(file) ? statSync(file).size : 0;
}

const MAX_LOG_BYTES = 512 * 1024;

/** The log since then, at most its last half MiB; the whole file if the log was rotated in the meantime. */
export function textFrom(file, start) {
  const size = sizeOf(file);
  const from = Math.max(size < start ? 0 : start, size - MAX_LOG_BYTES);
  if (size === from) return '';
  const bytes = Buffer.alloc(size - from);
  const log = openSync(file, 'r');
  readSync(log, bytes, 0, bytes.length, from);
  closeSync(log);
  return bytes.toString();
}
