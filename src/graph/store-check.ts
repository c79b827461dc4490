/**
 * Neo4j starts with a damaged node store and answers as if the nodes did not exist. So the nodes are counted in two ways when
 * the managed Neo4j starts.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Graph } from './graph.ts';
import { onlyRow } from './only-row.ts';
import { COUNT_READABLE, COUNT_RECORDED, READ_MIGRATIONS, READ_UNFINISHED_RESTORE } from './store-check.cypher.ts';

/** How often counts that differ are compared again: others may write between them. */
const TRIES = 3;
const RETRY_MS = 500;

/** The graph cannot be read; the message says what to do. */
export class StoreDamaged extends Error {
  constructor(what: string) {
    super(
      `The store of the graph is damaged: ${what}. What to do: end all processes of Covalue, and restore the newest backup into a new data folder (npm run restore, docs/operations.md).`,
    );
  }
}

/** The graph has only a part of a backup. */
export class RestoreUnfinished extends Error {
  constructor() {
    super(
      'A restore into this graph did not end, so it has only a part of the backup. What to do: run npm run restore -- <backup> --again.',
    );
  }
}

/** Quick: before migrations, which would run again on a store that cannot be read. @throws StoreDamaged; RestoreUnfinished */
export async function checkFirstNodes(graph: Graph): Promise<void> {
  if (onlyRow(await graph.read(READ_UNFINISHED_RESTORE, {})).unfinished) throw new RestoreUnfinished();
  const { found, readable } = await graph.read(READ_MIGRATIONS, {}).then(onlyRow, damageOf);
  if (readable < found) throw new StoreDamaged(`${found - readable} of ${found} records of migrations cannot be read`);
}

/** Reads every node, about a second for a million. @throws StoreDamaged */
export async function checkAllNodes(graph: Graph): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const count = async (statement: typeof COUNT_RECORDED) =>
      onlyRow(await graph.read(statement, {}, { timeoutMs: 0 }).catch(damageOf)).count;
    const before = await count(COUNT_RECORDED);
    const readable = await count(COUNT_READABLE);
    const missing = Math.min(before, await count(COUNT_RECORDED)) - readable;
    if (missing <= 0) return;
    if (attempt === TRIES) throw new StoreDamaged(`${missing} of ${before} nodes cannot be read`);
    await delay(RETRY_MS);
  }
}

/** @throws StoreDamaged if the error comes from reading the store, else the error itself */
function damageOf(error: Error & { code?: string }): never {
  if (/^Neo\.DatabaseError\.(Schema|Statement|General)\./.test(error.code ?? '')) throw new StoreDamaged(error.message);
  throw error;
}
