/** Restores a backup into an empty graph, of this or another version of Neo4j. */
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import neo4j from 'neo4j-driver';
import type { Graph } from '../graph/graph.ts';
import { onlyRow } from '../graph/only-row.ts';
import { checkKeys, type KeySettings, placeSigningKey } from './keys.ts';
import { type Manifest, NODES, RELATIONSHIPS, readVerified } from './manifest.ts';
import {
  AWAIT_INDEXES,
  BEGIN_RESTORE,
  COUNT_RESTORED,
  createConstraint,
  createIndex,
  createNodes,
  createRelationships,
  EMPTY_GRAPH,
  END_RESTORE,
  READ_OCCUPANTS,
} from './restore.cypher.ts';
import { driverValues, type TypedValue } from './typed-value.ts';

/** Rows of a transaction. */
const BATCH = 5_000;
/** The shares of the progress that end with each step. */
const [NODES_END, RELATIONSHIPS_END, INDEXES_END] = [0.4, 0.9, 0.98];

/** The graph cannot take the backup; the message says what to do. */
export class CannotRestore extends Error {}

export interface RestoreOptions {
  folder: string;
  /** Undefined: keys are neither compared nor restored. */
  keys?: KeySettings;
  /** Migrations that this release knows. */
  knownMigrations: readonly number[];
  /** Whether what an unfinished restore left is deleted. */
  again?: boolean;
  onProgress?: (share: number, doing: string) => void;
  /** Runs on the complete graph, before a start accepts it. */
  beforeOpening?: () => Promise<void>;
}

/**
 * Checks everything before it writes. A restore that ends early leaves a mark, by which a start refuses the graph.
 * @returns the manifest, and the constraints that were left out
 * @throws BackupDamaged, KeysDiffer, CannotRestore
 */
export async function restoreBackup(
  graph: Graph,
  options: RestoreOptions,
): Promise<{ manifest: Manifest; left: string[] }> {
  const { folder, onProgress = () => {} } = options;
  onProgress(0, 'comparing checksums');
  const manifest = await readVerified(folder);
  const key = options.keys && checkKeys(manifest, folder, options.keys);
  const unknown = manifest.migrations.filter((id) => !options.knownMigrations.includes(id));
  if (unknown.length)
    throw new CannotRestore(
      `The backup was made by a newer release of Covalue (${manifest.covalue}, with the migrations ${unknown.join(', ')}). Use that release or a newer one.`,
    );
  await makeRoom(graph, options);
  await graph.writeQuietly((transaction) =>
    transaction.run(BEGIN_RESTORE, { backup: folder, now: new Date().toISOString() }),
  );
  await graph.execute(EMPTY_GRAPH.text, {});
  const ids = new Map<number, number>();
  await createAll(graph, join(folder, NODES), NODES_OF(ids), (share) => onProgress(NODES_END * share, 'nodes'));
  await createAll(graph, join(folder, RELATIONSHIPS), RELATIONSHIPS_OF(ids), (share) =>
    onProgress(NODES_END + (RELATIONSHIPS_END - NODES_END) * share, 'relationships'),
  );
  onProgress(RELATIONSHIPS_END, 'indexes');
  const left = await createSchema(graph, manifest);
  onProgress(INDEXES_END, 'counting');
  const found = onlyRow(await graph.read(COUNT_RESTORED, {}, { timeoutMs: 0 }));
  if (found.nodes - 1 !== manifest.nodes || found.relationships !== manifest.relationships)
    throw new CannotRestore(
      `The graph has ${found.nodes - 1} nodes and ${found.relationships} relationships after the restore, the backup has ${manifest.nodes} and ${manifest.relationships}. Restore again with --again, and end all other processes that use this graph before.`,
    );
  if (key && options.keys) placeSigningKey(options.keys.dataFolder, key);
  await options.beforeOpening?.();
  await graph.writeQuietly((transaction) => transaction.run(END_RESTORE, {}));
  onProgress(1, 'done');
  return { manifest, left };
}

/** @throws CannotRestore unless the graph is empty */
async function makeRoom(graph: Graph, { again }: RestoreOptions): Promise<void> {
  const { nodes, unfinished } = onlyRow(await graph.read(READ_OCCUPANTS, {}, { timeoutMs: 0 }));
  if (nodes === 0 || (unfinished && again)) return;
  throw new CannotRestore(
    unfinished
      ? 'An earlier restore into this graph did not end. Restore with --again, which deletes what it left.'
      : `The graph is not empty: it has ${nodes} nodes. Restore into an empty one: end all processes of Covalue, and set COVALUE_DATA to a new folder (or NEO4J_URI to an empty database).`,
  );
}

interface Group {
  text: string;
  row: unknown[];
}
type Values = Record<string, TypedValue>;

/** What a line creates, if anything, and what to do with the rows that Neo4j returns. */
interface Lines {
  group(line: string): Group | undefined;
  created?(rows: Record<string, unknown>[]): void;
}

const NODES_OF = (ids: Map<number, number>): Lines => ({
  group(line) {
    const { id, labels, properties } = JSON.parse(line) as { id: number; labels: string[]; properties: Values };
    // Every write makes this node, if it is not there.
    if (labels.includes('WriteBarrier')) return undefined;
    return { text: createNodes(labels), row: [id, driverValues(properties)] };
  },
  created(rows) {
    for (const { before, now } of rows) ids.set(Number(before), Number(now));
  },
});

const RELATIONSHIPS_OF = (ids: ReadonlyMap<number, number>): Lines => ({
  group(line) {
    const { id, type, start, end, properties } = JSON.parse(line) as {
      id: number;
      type: string;
      start: number;
      end: number;
      properties: Values;
    };
    const [from, to] = [ids.get(start), ids.get(end)];
    if (from === undefined || to === undefined)
      throw new CannotRestore(`The relationship ${id} of the backup has an end that is not in it. Use another backup.`);
    return { text: createRelationships(type), row: [neo4j.int(from), neo4j.int(to), driverValues(properties)] };
  },
});

async function createAll(graph: Graph, file: string, lines: Lines, onProgress: (share: number) => void) {
  const size = Math.max(1, statSync(file).size);
  const bytes = createReadStream(file);
  let batch: string[] = [];
  const write = async () => {
    await createBatch(graph, batch, lines);
    batch = [];
    onProgress(bytes.bytesRead / size);
  };
  for await (const line of createInterface({
    input: bytes.pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    batch.push(line);
    if (batch.length === BATCH) await write();
  }
  if (batch.length) await write();
}

async function createBatch(graph: Graph, batch: readonly string[], lines: Lines): Promise<void> {
  const groups = new Map<string, unknown[][]>();
  for (const line of batch) {
    const group = lines.group(line);
    if (!group) continue;
    const { text, row } = group;
    const rows = groups.get(text);
    if (rows) rows.push(row);
    else groups.set(text, [row]);
  }
  const answers = await graph.writeQuietly(async (transaction) => {
    const all = [];
    for (const [text, rows] of groups) all.push(...(await transaction.run(text, { rows })));
    return all;
  });
  lines.created?.(answers);
}

/** @returns the names of constraints that were left out */
async function createSchema(graph: Graph, { constraints, indexes }: Manifest): Promise<string[]> {
  const left = [];
  for (const constraint of constraints) {
    const text = createConstraint(constraint);
    if (text) await graph.execute(text, {});
    else left.push(constraint.name);
  }
  for (const index of indexes) await graph.execute(createIndex(index), {});
  await graph.execute(AWAIT_INDEXES.text, {});
  return left;
}
