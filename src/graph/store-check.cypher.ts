/** Compares what Neo4j counts with what it can read. */
import { z } from 'zod';
import { statement } from './statement.ts';

/** From the store of counts: no node is read. */
export const COUNT_RECORDED = statement('countRecordedNodes')
  .row({ count: z.number() })
  .text('MATCH (n) RETURN count(n) AS count');

/** Every node of Covalue has a property; a node of a damaged store has none, or is not there at all. */
export const COUNT_READABLE = statement('countReadableNodes')
  .row({ count: z.number() })
  .text('MATCH (n) WHERE size(keys(n)) > 0 RETURN count(n) AS count');

/** The first sign, without reading all nodes. */
export const READ_MIGRATIONS = statement('readableMigrations')
  .row({ found: z.number(), readable: z.number() })
  .text('MATCH (m:Migration) RETURN count(*) AS found, count(m.id) AS readable');

/** A restore that ended early. */
export const READ_UNFINISHED_RESTORE = statement('unfinishedRestore')
  .row({ unfinished: z.number() })
  .text('MATCH (r:UnfinishedRestore) RETURN count(r) AS unfinished');
