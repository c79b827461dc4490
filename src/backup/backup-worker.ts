/** Automatic backups: by a process of its own, so that the API keeps answering. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Logger } from 'pino';
import { HOUR_MS } from '../values/days.rules.ts';
import { Worker } from '../workers/worker.ts';
import { backupsIn, pruneBackups } from './kept-backups.ts';

/** A start has other work first. */
const FIRST_RUN_MS = 600_000;
const CHECK_MS = 600_000;
const MAX_ERROR = 2_000;

/** `npm run backup` without npm. */
export const BACKUP_COMMAND: readonly [string, ...string[]] = [
  process.execPath,
  '--import',
  pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
  fileURLToPath(new URL('../cli/backup.ts', import.meta.url)),
];

export interface AutomaticBackups {
  folder: string;
  everyHours: number;
  keep: number;
  /** The command that makes one backup: program and arguments. */
  command: readonly [string, ...string[]];
  /** Its environment. */
  environment: Record<string, string | undefined>;
}

/** @param now of this process, which is compared with the times of the backups */
export function backupWorker(
  { folder, everyHours, keep, command: [program, ...args], environment }: AutomaticBackups,
  log: Logger,
  now: () => number = Date.now,
): Worker {
  return new Worker({
    name: 'backup',
    intervalMs: CHECK_MS,
    firstRunAfterMs: FIRST_RUN_MS,
    lease: null,
    failureLevel: 'error',
    log,
    async run({ signal }) {
      // One with a time in the future was made while the clock was wrong.
      const newest = backupsIn(folder).find(({ at }) => at.getTime() <= now());
      if (newest && now() - newest.at.getTime() < everyHours * HOUR_MS) return;
      pruneBackups(folder, keep);
      await run(program, args, environment, signal);
      const deleted = pruneBackups(folder, keep);
      log.info({ folder: backupsIn(folder)[0]?.folder, deleted: deleted.length }, 'backup made');
    },
  });
}

/** @throws Error with what the command said */
function run(program: string, args: string[], env: Record<string, string | undefined>, signal: AbortSignal) {
  return new Promise<void>((done, failed) => {
    const child = spawn(program, args, { env, signal, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr?.on('data', (text) => {
      said = (said + text).slice(-MAX_ERROR);
    });
    child.once('error', failed);
    child.once('close', (code) =>
      code === 0 ? done() : failed(new Error(said.trim().split('\n').at(-1) || `exit code ${code}`)),
    );
  });
}
