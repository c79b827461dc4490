/** Builds the web pages (`src/dashboard/`) when there are none of these very sources. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressFiles } from './compress-files.ts';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const SOURCES = ['src/dashboard', 'src/pages/compress-files.ts', 'schema/operations.graphql', 'package-lock.json'];
const BUILDS = join(ROOT, 'dist');
/** Named by its sources: a server that runs keeps its own pages when others are built. */
export const PAGES_FOLDER = join(BUILDS, `pages-${fingerprint().slice(0, 16)}`);
const KEPT_BUILDS = 3;

/** @throws Error with the build's last words; the API answers without pages */
export async function buildPages(onProgress: (line: string) => void): Promise<void> {
  if (existsSync(PAGES_FOLDER)) return;
  onProgress('Pages: building (once)');
  const started = performance.now();
  const partial = `${PAGES_FOLDER}.${process.pid}.partial`;
  mkdirSync(BUILDS, { recursive: true });
  try {
    await vite(partial);
    await compressFiles(partial);
    // If two processes build at the same time, one wins; both results are equal.
    if (!existsSync(PAGES_FOLDER)) renameSync(partial, PAGES_FOLDER);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  removeOldBuilds();
  onProgress(`Pages: built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function removeOldBuilds(): void {
  const builtAt = (name: string) => statSync(join(BUILDS, name)).mtimeMs;
  const builds = readdirSync(BUILDS).filter((name) => /^pages-[0-9a-f]{16}$/.test(name));
  for (const name of builds.sort((a, b) => builtAt(b) - builtAt(a)).slice(KEPT_BUILDS))
    rmSync(join(BUILDS, name), { recursive: true, force: true });
}

async function vite(target: string): Promise<void> {
  const config = join(ROOT, 'src/dashboard/vite.config.ts');
  const args = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--config', config];
  const child = spawn(process.execPath, [...args, '--outDir', target, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Ctrl-C while it builds: it ends with us.
  const end = () => child.kill();
  process.once('exit', end);
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-4_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done));
  process.off('exit', end);
  if (code !== 0) throw new Error(`The pages could not be built (vite, exit ${code}):\n${output.trim()}`);
}

/** By content, so that files that git checked out again or copied are not rebuilt. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (path: string) => hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
  for (const source of SOURCES) {
    if (statSync(join(ROOT, source)).isFile()) add(source);
    else for (const path of filesUnder(source)) add(path);
  }
  return hash.digest('hex');
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}
