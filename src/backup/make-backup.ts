/** Makes a backup: a folder with the graph as lines of JSON, a manifest and checksums. It appears when it is complete. */
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Graph } from '../graph/graph.ts';
import { onlyRow } from '../graph/only-row.ts';
import { PauseTooShort, pauseWrites } from '../graph/write-barrier.ts';
import { READ_ABOUT, READ_MIGRATION_IDS, SHOW_CONSTRAINTS, SHOW_INDEXES } from './backup.cypher.ts';
import { fingerprints, type KeySettings, writeKeys } from './keys.ts';
import { FORMAT, type Manifest, NODES, RELATIONSHIPS, writeManifest } from './manifest.ts';
import { type Counts, spooledLines, spoolGraph } from './spool.ts';

const SPOOL = 'spool';
/** The first part of the progress: reading. */
const READING = 0.3;
/** A level above 1 makes files 5 % smaller and takes twice as long. */
const GZIP = { level: 1 };

export interface BackupOptions {
  /** Folder of all backups; it is made. */
  to: string;
  keys: KeySettings;
  /** Whether the signing key is a part of the backup. */
  withKeys: boolean;
  /** For how long writes may wait. */
  maxPauseMs: number;
  /** Release of Covalue. */
  covalue: string;
  onProgress?: (share: number, doing: string) => void;
}

/** What is in the graph differs from what Neo4j counts. */
export class GraphDamaged extends Error {}

/** @returns the folder of the backup. @throws PauseTooShort; GraphDamaged; Error of the disk. Nothing is left then. */
export async function makeBackup(
  graph: Graph,
  options: BackupOptions,
): Promise<{ folder: string; manifest: Manifest }> {
  const { onProgress = () => {}, to, keys } = options;
  const at = new Date().toISOString();
  const folder = join(to, `covalue-${at.replaceAll(/[:.]/g, '-')}`);
  const part = `${folder}.partial`;
  mkdirSync(part, { recursive: true, mode: 0o700 });
  try {
    const about = onlyRow(await graph.read(READ_ABOUT, {}));
    const spool = join(part, SPOOL);
    onProgress(0, 'waiting for writes to end');
    const { answer, pausedMs } = await pauseWrites(graph, options.maxPauseMs, async (signal) => ({
      at: new Date().toISOString(),
      migrations: onlyRow(await graph.read(READ_MIGRATION_IDS, {})).ids,
      constraints: await graph.read(SHOW_CONSTRAINTS, {}),
      indexes: await graph.read(SHOW_INDEXES, {}),
      counts: await spoolGraph(graph, spool, signal, (share) => onProgress(READING * share, 'reading; writes wait')),
    })).catch((error) => {
      throw error instanceof PauseTooShort ? new PauseTooShort(`${error.message}. ${LONGER}`) : error;
    });
    const { counts, ...schema } = answer;
    await writeFiles(part, spool, counts, (share) => onProgress(READING + (1 - READING) * share, 'writing'));
    rmSync(spool);
    const files = [NODES, RELATIONSHIPS, ...(options.withKeys ? writeKeys(part, keys.dataFolder) : [])];
    const manifest: Manifest = {
      format: FORMAT,
      covalue: options.covalue,
      neo4j: `${about.version} ${about.edition}`,
      pausedMs: Math.round(pausedMs),
      ...counts,
      ...schema,
      keys: fingerprints(keys),
    };
    await writeManifest(part, manifest, files);
    renameSync(part, folder);
    return { folder, manifest };
  } finally {
    if (existsSync(part)) rmSync(part, { recursive: true, force: true });
  }
}

const LONGER =
  'Nothing was changed. Try again when there is less to do, or allow a longer pause (--pause, BACKUP_PAUSE_SECONDS)';

/** @throws GraphDamaged */
async function writeFiles(folder: string, spool: string, counts: Counts, onProgress: (share: number) => void) {
  const outputs = { node: gzipFile(join(folder, NODES)), relationship: gzipFile(join(folder, RELATIONSHIPS)) };
  const written = { node: 0, relationship: 0 };
  const total = Math.max(1, counts.nodes + counts.relationships);
  for await (const rows of spooledLines(spool)) {
    const texts = { node: '', relationship: '' };
    for (const { kind, line } of rows) {
      texts[kind] += `${line}\n`;
      written[kind] += 1;
    }
    for (const kind of ['node', 'relationship'] as const) if (texts[kind]) await outputs[kind].write(texts[kind]);
    onProgress((written.node + written.relationship) / total);
  }
  await Promise.all([outputs.node.end(), outputs.relationship.end()]);
  if (written.node !== counts.nodes || written.relationship !== counts.relationships)
    throw new GraphDamaged(
      `Read ${written.node} nodes and ${written.relationship} relationships, but Neo4j counts ${counts.nodes} and ${counts.relationships}: its store may be damaged, or another program writes to it. The backup was discarded; keep the earlier ones.`,
    );
}

function gzipFile(file: string) {
  const gzip = createGzip(GZIP);
  const output = createWriteStream(file, { mode: 0o600 });
  const done = finished(gzip.pipe(output));
  let failure: Error | undefined;
  done.catch((error) => {
    failure = error;
    gzip.destroy(error);
  });
  return {
    async write(text: string) {
      if (failure) throw failure;
      if (!gzip.write(text)) await Promise.race([done, new Promise((drained) => gzip.once('drain', drained))]);
    },
    async end() {
      gzip.end();
      await done;
    },
  };
}
