/**
 * P3alpha (Cooper et al. 2014, with the popularity discount of Paudel et al. 2016): a walk of three steps from the
 * consumer over what it owns and over who owns the same, lifted by the consumer's segments. Pure.
 */
import { type EvidenceModel, type Weights } from './evidence.rules.ts';
import { type Holdings, holders, rowOf, rowsFrom } from './holdings.rules.ts';
import { logLifts, shares } from './popularity.rules.ts';

export interface WalkOptions {
  /** Exponent of the steps' probabilities. */
  alpha: number;
  /** Exponent of the discount of popular offerings. */
  beta: number;
  liftPower: number;
  halfLifeDays: number;
}

/** Weight of plain popularity: it orders what no walk reaches. */
const PRIOR_WEIGHT = 0.02;
/** Strongest weights kept of an offering. */
const MOST_NEIGHBOURS = 500;

export function randomWalk(table: Holdings, { alpha, beta, liftPower, halfLifeDays }: WalkOptions): EvidenceModel {
  const width = table.offerings.length;
  const counts = holders(table);
  const ownersOf: number[][] = Array.from({ length: width }, () => []);
  for (let consumer = 0; consumer < table.consumers.length; consumer++)
    for (const offering of rowOf(table.owned, consumer)) (ownersOf[offering] as number[]).push(consumer);
  const share = shares(table, Number.POSITIVE_INFINITY);
  const discount = share.map((value) => (value * width) ** -beta);
  const stepOut = table.consumers.map((_, consumer) => rowOf(table.owned, consumer).length ** -alpha);
  const reached = new Float64Array(width);
  const rows: [number, number][][] = [];
  for (let from = 0; from < width; from++) {
    reached.fill(0);
    for (const consumer of ownersOf[from] as number[])
      for (const to of rowOf(table.owned, consumer))
        reached[to] = (reached[to] as number) + (stepOut[consumer] as number);
    const stepIn = (counts[from] as number) ** -alpha;
    const row: [number, number][] = [];
    for (let to = 0; to < width; to++)
      if (to !== from && reached[to]) row.push([to, (reached[to] as number) * stepIn * (discount[to] as number)]);
    if (row.length > MOST_NEIGHBOURS) row.sort((a, b) => b[1] - a[1]).splice(MOST_NEIGHBOURS);
    rows.push(row.sort((a, b) => a[0] - b[0]));
  }
  const { starts, columns } = rowsFrom(rows.map((row) => row.map(([to]) => to)));
  const offerings: Weights = {
    starts,
    columns,
    values: Float64Array.from(rows.flatMap((row) => row.map(([, w]) => w))),
  };
  const recent = shares(table, halfLifeDays);
  return {
    name: 'random-walk',
    prior: recent.map((value, j) => PRIOR_WEIGHT * value * (discount[j] as number)),
    offerings,
    segments: logLifts(table, recent, halfLifeDays, liftPower),
    lifts: true,
    link: { kind: 'power', slope: 1, floor: 0 },
  };
}
