/** How idempotency keys and the answers kept under them are stored. */

import { statement } from '../graph/statement.ts';
import { APPEND_EVENTS_CLAUSE } from '../outbox/pending-event.cypher.ts';

export const CLAIM_IDEMPOTENCY_KEY = statement(
  'claimIdempotencyKey',
  `MERGE (k:IdempotencyKey {key: $key})
ON CREATE SET k.inputHash = $inputHash, k.at = datetime($now)
SET k.claims = coalesce(k.claims, 0) + 1
RETURN k.inputHash AS inputHash, k.answer AS answer`,
);

// Answer and events in one statement: what happened costs a mutation no round trip of its own.
export const KEEP_ANSWER_AND_EVENTS = statement(
  'keepAnswerAndEvents',
  `MATCH (k:IdempotencyKey {key: $key}) SET k.answer = $answer
WITH k ${APPEND_EVENTS_CLAUSE}`,
);
