/**
 * Runs a TypeScript entry of this repository: `node scripts/run.mjs <entry.ts> [arguments]`, or `test`, or `check`.
 * Installs missing packages first. Its own output goes to stderr, so that stdout has only that of the entry.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const MIN_NODE = [20, 19];
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1])) {
  console.error(
    `Covalue needs Node ${MIN_NODE.join('.')} or later; this is ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}
installIfNeeded();

const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error('Usage: node scripts/run.mjs <entry.ts> [arguments]');
  process.exit(2);
}
const commands = {
  test: ['node_modules/vitest/vitest.mjs', 'run', ...args],
  check: ['scripts/check.mjs', ...args],
};
const command = commands[entry] ?? ['--import', 'tsx', '--enable-source-maps', entry, ...args];
const child = spawn(process.execPath, command, {
  stdio: 'inherit',
  env: { ...process.env, COVALUE_RUNNER: String(process.pid) },
});
// Ctrl-C reaches the child through the terminal; a signal to this process alone is passed on. In both cases the child
// decides when to end.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGHUP'));
// npm and the shells between may end without passing the signal on: then nobody else would end the child.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
}
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));

function installIfNeeded() {
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.error('Installing packages (once)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const answer = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (answer.status !== 0) {
    console.error('npm ci failed; see above, then try again.');
    process.exit(1);
  }
}
