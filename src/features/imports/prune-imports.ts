/** Deletes the files and rows of imports that nobody has changed for a while; their numbers stay. */
import type { Graph } from '../../graph/graph.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import { DELETE_PARTS } from './file/import-part.cypher.ts';
import { FILE_DELETED, OLD_IMPORTS } from './import.cypher.ts';

/** @param before ISO instant. @returns how many */
export async function pruneImports(graph: Graph, before: string): Promise<number> {
  for (let pruned = 0; ; ) {
    const rows = await graph.read(OLD_IMPORTS, { before });
    for (const { id } of rows)
      await graph.writeQuietly(async (runner) => {
        await runner.run(DELETE_PARTS, { importId: id });
        await runner.run(FILE_DELETED, { id, now: steadyInstant() });
      });
    pruned += rows.length;
    if (!rows.length) return pruned;
  }
}
