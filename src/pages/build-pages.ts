/** Builds the web pages (`src/dashboard/`) when they are missing or older than their sources. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const SOURCES = ['src/dashboard', 'schema/operations.graphql', 'package-lock.json'];
export const PAGES_FOLDER = join(ROOT, 'dist/pages');
/** Tells of what the folder was built; sirv serves no dotfiles. */
const STAMP = '.sources';

/** @throws Error with the build's last words; the pages built before, if any, stay */
export async function buildPages(onProgress: (line: string) => void): Promise<void> {
  const sources = fingerprint();
  if (stampOf(PAGES_FOLDER) === sources) return;
  onProgress('Pages: building (once)');
  const started = performance.now();
  const partial = `${PAGES_FOLDER}.${process.pid}.partial`;
  mkdirSync(dirname(partial), { recursive: true });
  try {
    await vite(partial);
    writeFileSync(join(partial, STAMP), sources);
    rmSync(PAGES_FOLDER, { recursive: true, force: true });
    // Of two processes that build at once, one wins; both have built the same.
    if (!existsSync(PAGES_FOLDER)) renameSync(partial, PAGES_FOLDER);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  onProgress(`Pages: built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
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

function stampOf(folder: string): string | undefined {
  const file = join(folder, STAMP);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** By content: what git checked out again, or copied, is not built again. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (path: string) => hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
  for (const source of SOURCES) {
    if (!source.startsWith('src/')) add(source);
    else for (const name of (readdirSync(join(ROOT, source)) as string[]).sort()) add(`${source}/${name}`);
  }
  return hash.digest('hex');
}
