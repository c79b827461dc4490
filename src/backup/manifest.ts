/** What a backup says about itself, and its checksums in the format of `sha256sum`. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

/** Raised when an older release cannot read it. */
export const FORMAT = 1;
export const NODES = 'nodes.jsonl.gz';
export const RELATIONSHIPS = 'relationships.jsonl.gz';
export const KEYS = 'keys.json';
const MANIFEST = 'manifest.json';
const SUMS = 'SHA256SUMS';

const Definition = z.object({
  name: z.string(),
  type: z.string(),
  entityType: z.string(),
  labelsOrTypes: z.array(z.string()),
  properties: z.array(z.string()),
  config: z.record(z.string(), z.unknown()).optional(),
});
export type Definition = z.infer<typeof Definition>;

const Manifest = z.object({
  format: z.number(),
  /** Release of Covalue that made it. */
  covalue: z.string(),
  neo4j: z.string(),
  /** When writes were paused: all that were acknowledged before are in it. */
  at: z.iso.datetime(),
  pausedMs: z.number(),
  nodes: z.number(),
  relationships: z.number(),
  migrations: z.array(z.number()),
  constraints: z.array(Definition),
  indexes: z.array(Definition),
  /** Fingerprints of keys (`keys.ts`). */
  keys: z.object({ signing: z.string().nullable(), secret: z.string().nullable() }),
});
export type Manifest = z.infer<typeof Manifest>;

/** A backup that is not complete, was changed, or is of another format; the message says what to do. */
export class BackupDamaged extends Error {}

export async function writeManifest(folder: string, manifest: Manifest, files: string[]): Promise<void> {
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  const lines = [];
  for (const file of [MANIFEST, ...files]) lines.push(`${await sha256(join(folder, file))}  ${file}\n`);
  writeFileSync(join(folder, SUMS), lines.join(''), { mode: 0o600 });
}

/** Compares all checksums. @throws BackupDamaged that names the file */
export async function readVerified(folder: string): Promise<Manifest> {
  const sums = join(folder, SUMS);
  if (!existsSync(sums))
    throw new BackupDamaged(
      `${folder} is not a complete backup: it has no file ${SUMS}. Specify a folder that npm run backup made.`,
    );
  const listed = new Map(
    readFileSync(sums, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  for (const file of [MANIFEST, NODES, RELATIONSHIPS])
    if (!listed.has(file)) throw new BackupDamaged(`${sums} does not list ${file}; use another backup.`);
  for (const [file, sum] of listed) {
    const path = join(folder, basename(file));
    if (!existsSync(path)) throw new BackupDamaged(`${path} is missing; use another backup.`);
    if ((await sha256(path)) !== sum)
      throw new BackupDamaged(`${path} was changed or damaged: its SHA-256 differs from ${SUMS}. Use another backup.`);
  }
  const { format } = z.object({ format: z.number() }).parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
  if (format > FORMAT)
    throw new BackupDamaged(
      `${folder} has the format ${format}; this release reads up to ${FORMAT}. Use a newer release of Covalue.`,
    );
  return Manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
