/** How idempotency keys and the answers kept under them are stored. */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { MATCH_VIEWER, VIEWER_COLUMNS, VIEWER_ROW, type ViewerParameters } from '../access-control/viewer.cypher.ts';
import { type ChangeRow, RECORD_CHANGES_CLAUSE } from '../audit/audit.cypher.ts';
import { statement } from '../graph/statement.ts';
import { APPEND_EVENTS_CLAUSE, type PendingRow } from '../outbox/pending-event.cypher.ts';

/** The viewer, and its idempotency key, or no row. A key that was claimed before `keptSince` is as good as new, whether it has been pruned or not. */
export const READ_VIEWER_AND_CLAIM_KEY = statement('viewerAndIdempotencyKey')
  .params<ViewerParameters & { idempotencyKey: string; inputHash: string; now: string; keptSince: string }>()
  .row({ ...VIEWER_ROW, key: z.string(), inputHash: z.string(), answer: z.string().nullable() })
  .text(`${MATCH_VIEWER}
MERGE (k:IdempotencyKey {key: viewer.id + '|' + $idempotencyKey})
ON CREATE SET k.inputHash = $inputHash, k.at = datetime($now)
SET k.claims = coalesce(k.claims, 0) + 1
FOREACH (each IN CASE WHEN k.at < datetime($keptSince) THEN [k] ELSE [] END |
  SET each.inputHash = $inputHash, each.at = datetime($now), each.answer = null)
RETURN ${VIEWER_COLUMNS}, k.key AS key, k.inputHash AS inputHash, k.answer AS answer`);

// Answer, audit records and events in one statement: they cost a mutation no additional round trip.
export const KEEP_ANSWER_AND_EVENTS = statement('keepAnswerAndEvents')
  .params<{ key: string; answer: string; events: PendingRow[]; audit: ChangeRow[] }>()
  .text(`MATCH (k:IdempotencyKey {key: $key}) SET k.answer = $answer
${RECORD_CHANGES_CLAUSE}
WITH k ${APPEND_EVENTS_CLAUSE}`);

export const PRUNE_IDEMPOTENCY_KEYS = statement('pruneIdempotencyKeys')
  .params<{ before: string; limit: Integer }>()
  .row({ pruned: z.number() })
  .text(`MATCH (k:IdempotencyKey) WHERE k.at < datetime($before)
WITH k LIMIT $limit
DELETE k
RETURN count(*) AS pruned`);
