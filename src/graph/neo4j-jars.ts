/** Resolves Neo4j's jars from Maven artifacts, once for a machine's data folder. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEO4J = resolve(dirname(fileURLToPath(import.meta.url)), '../../neo4j');
/** The size of the jars of the pom, for the progress display. */
const ALL_BYTES = 143_000_000;

/** The Neo4j version that the pom names. */
export function neo4jVersion(): string {
  const version = /<neo4j\.version>(.+?)</.exec(readFileSync(join(NEO4J, 'pom.xml'), 'utf8'))?.[1];
  if (!version) throw new Error('neo4j/pom.xml names no version of Neo4j');
  return version;
}

/**
 * @param folder the folder for jars, e.g. `.covalue`
 * @returns the folder that contains them all.
 * @throws Error with the last output of Maven
 */
export async function neo4jJars(folder: string, onProgress: (line: string) => void): Promise<string> {
  const lib = resolve(folder, `neo4j-${neo4jVersion()}`, 'lib');
  if (existsSync(lib)) return lib;
  removeLeftOvers(dirname(lib));
  const partial = `${lib}.${process.pid}.partial`;
  mkdirSync(partial, { recursive: true });
  try {
    onProgress('Neo4j: resolving its jars with Maven (about 140 MB, once)');
    await maven(partial, onProgress);
    writeFileSync(join(partial, 'RESOLVED'), `${new Date().toISOString()}\n`);
    // Renamed when whole: an interrupted download never looks complete, and the first of two processes wins.
    if (!existsSync(lib)) renameSync(partial, lib);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return lib;
}

/** Downloads of processes that were killed. */
function removeLeftOvers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = Number(/^lib\.(\d+)\.partial$/.exec(name)?.[1]);
    if (pid && !runs(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function maven(target: string, onProgress: (line: string) => void): Promise<void> {
  const command = mavenCommand();
  const args = [
    '-B',
    '-ntp',
    '-f',
    join(NEO4J, 'pom.xml'),
    'dependency:copy-dependencies',
    `-DoutputDirectory=${target}`,
  ];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  // Ctrl-C while it downloads: it ends with us.
  const end = () => child.kill();
  process.once('exit', end);
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-4_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let shown = -1;
  const watch = setInterval(() => {
    const percent = Math.min(99, Math.floor((100 * bytesIn(target)) / ALL_BYTES));
    if (percent < shown + (process.stderr.isTTY ? 1 : 20)) return;
    shown = percent;
    onProgress(`Neo4j: ${bar(percent)} ${percent} %`);
  }, 500);
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done));
  clearInterval(watch);
  process.off('exit', end);
  if (code !== 0)
    throw new Error(
      `Maven could not resolve Neo4j's jars (exit ${code}); check the network or a proxy in ~/.m2/settings.xml.\n${output}`,
    );
  onProgress(`Neo4j: ${bar(100)} 100 %`);
}

/** The system's Maven, else the Maven Wrapper, which fetches Maven itself. */
function mavenCommand(): string {
  const windows = process.platform === 'win32';
  const found = spawnSync(windows ? 'mvn.cmd' : 'mvn', ['-v'], { stdio: 'ignore', shell: windows });
  return !found.error && found.status === 0 ? 'mvn' : join(NEO4J, windows ? 'mvnw.cmd' : 'mvnw');
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  } catch {
    return 0;
  }
}

function bar(percent: number): string {
  const full = Math.round(percent / 4);
  return `[${'█'.repeat(full)}${'░'.repeat(25 - full)}]`;
}
