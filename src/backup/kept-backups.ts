/** The backups in a folder: which there are, and which are deleted. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS } from '../values/days.rules.ts';

const NAME = /^covalue-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/;
const PARTIAL = /^covalue-.*\.partial$/;

export interface KeptBackup {
  folder: string;
  at: Date;
}

/** Complete ones, the newest first. */
export function backupsIn(folder: string): KeptBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const [, day, hours, minutes, seconds, ms] = NAME.exec(name) ?? [];
      return day ? [{ folder: join(folder, name), at: new Date(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`) }] : [];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Also deletes what a backup left that was killed. @returns the backups that were deleted */
export function pruneBackups(folder: string, keep: number): string[] {
  const old = backupsIn(folder)
    .slice(keep)
    .map((each) => each.folder);
  const partial = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => PARTIAL.test(name))
        .map((name) => join(folder, name))
        .filter((path) => Date.now() - statSync(path).mtimeMs > DAY_MS)
    : [];
  for (const each of [...old, ...partial]) rmSync(each, { recursive: true, force: true });
  return old;
}
