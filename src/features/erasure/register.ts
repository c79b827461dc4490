/**
 * The register of erasures outside of the graph: one line of JSON for each, with IDs only. It lies in the data folder beside the signing
 * key, and in the folder of backups, so that a restore of an earlier backup erases the persons again.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export const REGISTER = 'erasures.jsonl';

const Entry = z.object({ id: z.string(), person: z.string(), at: z.string() });
export type RegisteredErasure = z.infer<typeof Entry>;

/** @throws Error that names a line that cannot be read: without it a person would not be erased again */
export function readRegister(file: string): RegisteredErasure[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (!line.trim()) return [];
    try {
      return [Entry.parse(JSON.parse(line))];
    } catch {
      // A process that was killed while it appended leaves an unfinished line, and adds the entry again at its next start.
      if (!line.endsWith('}')) return [];
      throw new Error(`${file}: line ${index + 1} is not an erasure. Correct it, or replace the file by another copy.`);
    }
  });
}

/** Adds the erasures that the register does not have. */
export function addToRegister(file: string, erasures: readonly RegisteredErasure[]): void {
  const known = new Set(readRegister(file).map(({ person }) => person));
  const added = erasures.filter(({ person }) => !known.has(person));
  if (!added.length) return;
  mkdirSync(dirname(file), { recursive: true });
  const isCut = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8'));
  const text = added.map((each) => `${JSON.stringify(each)}\n`).join('');
  appendFileSync(file, `${isCut ? '\n' : ''}${text}`, { mode: 0o600, flush: true });
}

/** The registers of a data folder and of a folder with backups. */
export function registersOf(...folders: readonly string[]): string[] {
  return folders.map((folder) => join(folder, REGISTER));
}
