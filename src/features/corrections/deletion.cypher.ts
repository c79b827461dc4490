/** How records are deleted, and what depends on them. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';

/** Edges of the record besides those of `$own`, by their type; `->TYPE` in `$own`: only those that begin at the record. */
export const DEPENDENTS = statement('dependentsOfRecord')
  .params<{ id: string; own: readonly string[] }>()
  .row({ type: z.string(), count: z.number() })
  .textByType(
    ({
      label,
    }) => `MATCH (n:${label} {id: $id})-[e]-() WHERE NOT (type(e) IN $own OR (startNode(e) = n AND '->' + type(e) IN $own))
RETURN type(e) AS type, count(e) AS count ORDER BY type`,
  );

/** A record and all of its edges. */
export const DELETE_RECORD = statement('deleteRecord')
  .params<{ id: string }>()
  .textByType(
    ({ label }) => `MATCH (n:${label} {id: $id}) CALL (n) { MATCH (n)-[e]-() DELETE e }
DELETE n`,
  );
