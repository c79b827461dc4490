/**
 * A source of attention: one kind of items that wait for a party, such as visits to answer. Features declare theirs in `attention` of
 * their manifest. `features/attention` puts them together and adds who may see them; a source only finds its records.
 */
import { EXPIRING_DAYS } from '../values/expiry.rules.ts';
import type { RelationshipStates } from '../values/relationship-state.rules.ts';

export interface AttentionSource {
  /** Its value in the enum `AttentionKind`. */
  kind: Uppercase<string>;
  /** Of that value. */
  description: string;
  /** Of two items that are due on the same day, the one of greater weight comes first. 1 to 100. */
  weight: number;
  /** The relationships of the party in which the records are. Absent: they are not in a relationship. */
  within?: { as: 'PROVIDER' | 'CONSUMER' | 'EITHER'; states: RelationshipStates };
  /**
   * Clauses of Cypher that bind `record`. They may use `party` and, with `within`, `relationship` and `side` (the edge of the party to
   * it). The party may act in the relationship: they need not look at that.
   */
  match: string;
  /** An expression: when it arose, ZONED DATETIME. */
  since: string;
  /** An expression: the day by which it is due, DATE. */
  dueOn?: string;
  /** An expression: the instant at which it is due, ZONED DATETIME, instead of a day. */
  dueAt?: string;
  /** Nothing else settles it: `updateAttention` may mark it as done. */
  isSettledHere?: boolean;
  /** A predicate: the party may see the record. Absent: both parties of a relationship see what is in it. */
  isShown?: string;
}

/** The day on which it is still today anywhere (see `values/today.rules.ts`), as an expression. */
const EARLIEST_TODAY = "date(datetime() - duration('PT12H'))";

/** The parts of a source of terms that end soon. @param day an expression: their last day, DATE, or null */
export const expiring = (day: string) => ({
  holds: `${day} >= ${EARLIEST_TODAY} AND ${day} <= date() + duration({days: ${EXPIRING_DAYS}})`,
  since: `datetime({date: ${day} - duration({days: ${EXPIRING_DAYS}})})`,
  dueOn: day,
});

declare module './registries.ts' {
  interface Registries {
    attention: readonly AttentionSource[];
  }
}
