/** How records are deleted, and what depends on them. */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { asViewer } from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';

/**
 * Edges of the record besides those of `$own`, by their type, with IDs at their other ends, at most `$most`. `->TYPE` in `$own`: only
 * those that begin at the record.
 */
export const DEPENDENTS = statement('dependentsOfRecord')
  .params<{ id: string; own: readonly string[]; most: Integer }>()
  .row({ type: z.string(), ids: z.array(z.string()) })
  .textByType(
    ({
      label,
    }) => `MATCH (n:${label} {id: $id})-[e]-(other) WHERE NOT (type(e) IN $own OR (startNode(e) = n AND '->' + type(e) IN $own))
RETURN type(e) AS type, collect(DISTINCT other.id)[..$most] AS ids ORDER BY type`,
  );

/** Whether the viewer may see one of the records of a type. */
export const SEES_ONE_OF = statement('seesOneOfDependents')
  .params<{ viewer: string; ids: readonly string[] }>()
  .row({ isSeen: z.boolean() })
  .textByType(({ label, visible }) =>
    asViewer(`OPTIONAL MATCH (n:${label}) WHERE n.id IN $ids AND (${visible('n')})
RETURN count(n) > 0 AS isSeen`),
  );

/** A record and all of its edges. */
export const DELETE_RECORD = statement('deleteRecord')
  .params<{ id: string }>()
  .textByType(
    ({ label }) => `MATCH (n:${label} {id: $id}) CALL (n) { MATCH (n)-[e]-() DELETE e }
DELETE n`,
  );
