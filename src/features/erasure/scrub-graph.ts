/** Replaces what identifies an erased person in the texts of all nodes and relationships. */
import type { Logger } from 'pino';
import type { Graph } from '../../graph/graph.ts';
import { isRecordFault } from '../../workers/set-aside.rules.ts';
import {
  CHANGE_EDGE,
  CHANGE_NODE,
  LOCK_EDGE,
  LOCK_NODE,
  NODES_WITH_TEXT,
  RELATIONSHIPS_WITH_TEXT,
} from './copies.cypher.ts';
import { needlesOf, replacerOf, type Terms } from './terms.rules.ts';

export interface Scrubbed {
  /** Nodes and relationships whose texts were changed. */
  changed: number;
  /** Those that could not be changed; they are logged. */
  failed: number;
}

/** @param erasure its ID */
export async function scrubGraph(graph: Graph, terms: Terms, erasure: string, log: Logger): Promise<Scrubbed> {
  const needles = needlesOf(terms);
  const replace = replacerOf(terms, erasure);
  const result: Scrubbed = { changed: 0, failed: 0 };
  if (!needles.length) return result;
  for (const { find, lock, change } of [
    { find: NODES_WITH_TEXT, lock: LOCK_NODE, change: CHANGE_NODE },
    { find: RELATIONSHIPS_WITH_TEXT, lock: LOCK_EDGE, change: CHANGE_EDGE },
  ])
    for await (const { element, labels, found } of graph.stream(find, { needles }))
      try {
        const isChanged = await graph.writeQuietly(async (transaction) => {
          // What is not changed is not locked: most of what is found twice only contains a longer word.
          const [row] = await transaction.run(lock, { element });
          const values = row ? replaced(row.values, found, labels, replace) : {};
          if (!Object.keys(values).length) return false;
          await transaction.run(change, { element, values });
          return true;
        });
        if (isChanged) result.changed += 1;
      } catch (error) {
        if (!isRecordFault(error)) throw error;
        result.failed += 1;
        log.error({ labels, properties: found, erasure }, 'erasure: a record could not be changed; correct it by hand');
      }
  return result;
}

/** The properties that change. An address of somebody else is removed, and the values of a chained record, of which the chain has the hash. */
function replaced(
  values: Record<string, unknown>,
  names: readonly string[],
  labels: readonly string[],
  replace: (text: string) => string,
): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const name of names) {
    const value = values[name];
    const changed = typeof value === 'string' ? replace(value) : Array.isArray(value) ? value.map(replace) : value;
    if (JSON.stringify(changed) === JSON.stringify(value)) continue;
    if (labels.includes('AuditRecord')) {
      if (name === 'values') changes[name] = null;
    } else changes[name] = name === 'email' ? null : changed;
  }
  return changes;
}
