/** The counts behind each weight: "n of the `of` who have A also have B". Pure. */
import type { EvidenceModel, Weights } from './evidence.rules.ts';
import { type Holdings, holders, type Rows, rowOf } from './holdings.rules.ts';

/** A count below this could tell who is meant; it is not kept. */
export const SMALLEST_COUNT = 5;

export interface CountedEvidence {
  source: string;
  offering: string;
  weight: number;
  /** Consumers of the source with the offering, and all consumers of the source; null below `SMALLEST_COUNT`. */
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
  const members: number[][] = names.map(() => []);
  for (let consumer = 0; consumer < table.consumers.length; consumer++)
    for (const source of rowOf(sources, consumer)) (members[source] as number[]).push(consumer);
  const all = holders(table);
  const both = new Float64Array(table.offerings.length);
  for (const [source, name] of names.entries()) {
    both.fill(0);
    const of = (members[source] as number[]).length;
    for (const consumer of members[source] as number[])
      for (const offering of rowOf(table.owned, consumer)) both[offering] = (both[offering] as number) + 1;
    for (let at = weights.starts[source] as number; at < (weights.starts[source + 1] as number); at++) {
      const offering = weights.columns[at] as number;
      const n = both[offering] as number;
      const told = n >= SMALLEST_COUNT;
      yield {
        source: name,
        offering: table.offerings[offering] as string,
        weight: weights.values[at] as number,
        n: told ? BigInt(n) : null,
        of: told ? BigInt(of) : null,
        lift: told ? n / of / ((all[offering] as number) / table.consumers.length) : null,
      };
    }
  }
}
