/** Replaces what identifies an erased person in the texts of all nodes and relationships. */
import type { Logger } from 'pino';
import type { Graph } from '../../graph/graph.ts';
import { isRecordFault } from '../../workers/set-aside.rules.ts';
import { type Concern, concerns, type FoundRecord } from './concerned.rules.ts';
import {
  CHANGE_EDGE,
  CHANGE_NODE,
  LOCK_EDGE,
  LOCK_NODE,
  NODES_WITH_TEXT,
  RELATIONSHIPS_WITH_TEXT,
} from './copies.cypher.ts';
import { changesOf } from './scrub.rules.ts';
import { addressesOnly, needlesOf, replacerOf, type Terms } from './terms.rules.ts';

export interface Scrubbed {
  /** Nodes and relationships whose texts were changed. */
  changed: number;
  /** Those that could not be changed; they are logged. */
  failed: number;
}

export interface Scrubbing {
  terms: Terms;
  concern: Concern;
  /** ID of the erasure. */
  erasure: string;
  log: Logger;
}

export async function scrubGraph(graph: Graph, { terms, concern, erasure, log }: Scrubbing): Promise<Scrubbed> {
  const needles = needlesOf(terms);
  const replaceAll = replacerOf(terms, erasure);
  const replaceAddresses = replacerOf(addressesOnly(terms), erasure);
  const result: Scrubbed = { changed: 0, failed: 0 };
  if (!needles.length) return result;
  const changesIn = (record: FoundRecord, found: readonly string[]) =>
    changesOf(record, found, concerns(record, concern) ? replaceAll : replaceAddresses);
  for (const { find, lock, change } of [
    { find: NODES_WITH_TEXT, lock: LOCK_NODE, change: CHANGE_NODE },
    { find: RELATIONSHIPS_WITH_TEXT, lock: LOCK_EDGE, change: CHANGE_EDGE },
  ])
    for await (const { element, labels, found } of graph.stream(find, { needles }))
      try {
        const isChanged = await graph.writeQuietly(async (transaction) => {
          // What is not changed is not locked: most of what is found twice only contains a longer word.
          const [row] = await transaction.run(lock, { element });
          const values = row ? changesIn({ labels, ...row }, found) : {};
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
