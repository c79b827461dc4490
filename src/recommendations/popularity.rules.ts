/** Popularity, plain and within segments, recent holdings counting more. Pure. */
import { type EvidenceModel, noWeights, weightsFrom } from './evidence.rules.ts';
import { type Holdings, rowOf } from './holdings.rules.ts';

export interface PopularityOptions {
  /** A holding's weight halves with each such number of days of age; Infinity: all count the same. */
  halfLifeDays: number;
  /** Exponent of the segments' lift, 0: no segments. */
  liftPower: number;
}

/** Consumers by which a segment's share is drawn towards the overall one. */
const LIFT_SHRINKAGE = 5;

/** The newest day in the table; 0 when none is known. */
export function newestDay({ since }: Holdings): number {
  let newest = Number.NEGATIVE_INFINITY;
  for (const day of since) if (day > newest) newest = day;
  return Number.isFinite(newest) ? newest : 0;
}

function weightsOfHoldings(table: Holdings, halfLifeDays: number): Float64Array {
  const newest = newestDay(table);
  return table.since.map((day) =>
    Number.isNaN(day) || halfLifeDays === Number.POSITIVE_INFINITY ? 1 : 2 ** ((day - newest) / halfLifeDays),
  );
}

/** Share of all (weighted) holdings that each offering has. */
export function shares(table: Holdings, halfLifeDays: number): Float64Array {
  const weights = weightsOfHoldings(table, halfLifeDays);
  const share = new Float64Array(table.offerings.length);
  let sum = 0;
  for (const [at, offering] of table.owned.columns.entries()) {
    share[offering] = (share[offering] as number) + (weights[at] as number);
    sum += weights[at] as number;
  }
  return share.map((value) => (value + 0.01) / (sum + 0.01 * share.length));
}

/** log of (share within the segment / overall share)^power, shrunk towards 0. */
export function logLifts(table: Holdings, share: Float64Array, halfLifeDays: number, power: number) {
  const width = table.offerings.length;
  const rows = table.segments.length;
  if (!rows || !power) return noWeights(rows);
  const weights = weightsOfHoldings(table, halfLifeDays);
  const counts = new Float64Array(rows * width);
  const sums = new Float64Array(rows);
  for (let consumer = 0; consumer < table.consumers.length; consumer++)
    for (let at = table.owned.starts[consumer] as number; at < (table.owned.starts[consumer + 1] as number); at++)
      for (const segment of rowOf(table.within, consumer)) {
        const cell = segment * width + (table.owned.columns[at] as number);
        counts[cell] = (counts[cell] as number) + (weights[at] as number);
        sums[segment] = (sums[segment] as number) + (weights[at] as number);
      }
  return weightsFrom(rows, width, (segment, offering) => {
    const p = share[offering] as number;
    const within =
      ((counts[segment * width + offering] as number) + LIFT_SHRINKAGE * p) /
      ((sums[segment] as number) + LIFT_SHRINKAGE);
    return power * Math.log(within / p);
  });
}

export function popularity(table: Holdings, { halfLifeDays, liftPower }: PopularityOptions): EvidenceModel {
  const prior = shares(table, halfLifeDays);
  return {
    name: liftPower || halfLifeDays !== Number.POSITIVE_INFINITY ? 'segment-popularity' : 'popularity',
    prior,
    offerings: noWeights(table.offerings.length),
    segments: logLifts(table, prior, halfLifeDays, liftPower),
    lifts: true,
    link: { kind: 'power', slope: 1, floor: 0 },
  };
}
