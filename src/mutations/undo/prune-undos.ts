/** Deletes what can no longer be undone. */
import neo4j from 'neo4j-driver';
import type { Graph } from '../../graph/graph.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { PRUNE_UNDOS } from './undo.cypher.ts';

const BATCH = 1_000;

/** Those whose time had passed before the instant, in small transactions. @returns how many */
export async function pruneUndos(graph: Graph, before: string): Promise<number> {
  for (let pruned = 0; ; ) {
    const rows = await graph.writeQuietly((transaction) =>
      transaction.run(PRUNE_UNDOS, { before, limit: neo4j.int(BATCH) }),
    );
    const count = onlyRow(rows).pruned;
    pruned += count;
    if (count < BATCH) return pruned;
  }
}
