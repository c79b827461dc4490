/** The counts behind each weight: "n of the `of` who have A also have B". Pure. */
import { addAt, floatAt, intAt, itemAt } from '../../../values/vectors.ts';
import type { EvidenceModel, Weights } from './evidence.rules.ts';
import { type Holdings, holders, type Rows, rowOf, transposed } from './holdings.rules.ts';

/** Minimum count that is stored: a smaller one could identify consumers. */
export const MIN_COUNT = 5;

export interface CountedEvidence {
  source: string;
  offering: string;
  weight: number;
  /** Number of the source's consumers with the offering, and of all consumers of the source; null below `MIN_COUNT`. */
  n: bigint | null;
  of: bigint | null;
  /** Share among the source's consumers / share among all; null without a count. */
  lift: number | null;
}

export function countedEvidence(table: Holdings, model: EvidenceModel) {
  return {
    offerings: counted(table, model.offerings, table.owned, table.offerings),
    segments: counted(table, model.segments, table.within, table.segments),
  };
}

function* counted(table: Holdings, weights: Weights, sources: Rows, names: string[]): Generator<CountedEvidence> {
  const membersOf = transposed(sources, names.length);
  const all = holders(table);
  const both = new Float64Array(table.offerings.length);
  for (const [source, name] of names.entries()) {
    const members = rowOf(membersOf, source);
    const [from, to] = [intAt(weights.starts, source), intAt(weights.starts, source + 1)];
    if (from === to) continue;
    countBoth(table.owned, members, weights.columns.subarray(from, to), both);
    for (let at = from; at < to; at++) {
      const offering = intAt(weights.columns, at);
      const n = floatAt(both, offering);
      const told = n >= MIN_COUNT;
      yield {
        source: name,
        offering: itemAt(table.offerings, offering),
        weight: floatAt(weights.values, at),
        n: told ? BigInt(n) : null,
        of: told ? BigInt(members.length) : null,
        lift: told ? n / members.length / (floatAt(all, offering) / table.consumers.length) : null,
      };
    }
  }
}

/**
 * Writes into `both` how many of the members have each of the offerings. Takes the cheaper of two ways: it counts
 * everything that the members have, or it looks up each offering with each member. So a member who has everything is not
 * counted in full for each source.
 */
function countBoth(owned: Rows, members: Int32Array, offerings: Int32Array, both: Float64Array): void {
  for (const offering of offerings) both[offering] = 0;
  const holdings = members.reduce((sum, consumer) => sum + rowOf(owned, consumer).length, 0);
  const lookUp = members.length * offerings.length * Math.log2(2 + holdings / (1 + members.length)) < holdings;
  for (const consumer of members) {
    const theirs = rowOf(owned, consumer);
    if (!lookUp) for (const offering of theirs) addAt(both, offering, 1);
    else for (const offering of offerings) if (has(theirs, offering)) addAt(both, offering, 1);
  }
}

/** Whether ascending numbers contain a number. */
function has(ascending: Int32Array, number: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (intAt(ascending, middle) < number) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === number;
}
