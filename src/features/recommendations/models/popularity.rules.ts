/** Popularity, overall and within segments; recent holdings count more. Pure. */
import { addAt, floatAt, intAt } from '../../../values/vectors.ts';
import { type EvidenceModel, noWeights, type Weights } from './evidence.rules.ts';
import { growingFloats, growingInts } from './growing-array.rules.ts';
import { type Holdings, rowOf, transposed } from './holdings.rules.ts';

export interface PopularityOptions {
  /** Half-life of a holding's weight in days; Infinity: all count the same. */
  halfLifeDays: number;
  /** Exponent of the segments' lift; 0: segments are not used. */
  liftPower: number;
}

/** Pseudo-count of consumers that shrinks a segment's share towards the overall one. */
const LIFT_SHRINKAGE = 5;
/**
 * Maximum number of pairs of segment and offering that have a lift. In a wider table, the most frequent pairs have one.
 */
const MAX_LIFTS = 500_000;
/** Maximum number of lifts of one segment: an answer reads all lifts of the segments of its consumer. */
const MAX_LIFTS_OF_SEGMENT = 1_000;

/** The newest day in the table; 0 when no day is known. */
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

/** Weighted share of all holdings that each offering has. */
export function shares(table: Holdings, halfLifeDays: number): Float64Array {
  const weights = weightsOfHoldings(table, halfLifeDays);
  const share = new Float64Array(table.offerings.length);
  let sum = 0;
  for (const [at, offering] of table.owned.columns.entries()) {
    addAt(share, offering, floatAt(weights, at));
    sum += floatAt(weights, at);
  }
  return share.map((value) => (value + 0.01) / (sum + 0.01 * share.length));
}

/**
 * log of (share within the segment / overall share)^power, shrunk towards 0. In a wide table only the most frequent
 * offerings of a segment have a weight. These are raised by the amount by which the others would be lowered, so the order
 * stays the same.
 */
export function logLifts(table: Holdings, share: Float64Array, halfLifeDays: number, power: number): Weights {
  const width = table.offerings.length;
  const rows = table.segments.length;
  if (!rows || !power) return noWeights(rows);
  const kept = Math.min(width, MAX_LIFTS_OF_SEGMENT, Math.max(1, Math.floor(MAX_LIFTS / rows)));
  const weights = weightsOfHoldings(table, halfLifeDays);
  const members = transposed(table.within, rows);
  const starts = new Int32Array(rows + 1);
  const [columns, values] = [growingInts(), growingFloats()];
  const counts = new Float64Array(width);
  const touched = new Int32Array(width);
  for (let segment = 0; segment < rows; segment++) {
    let [sum, size] = [0, 0];
    for (const consumer of rowOf(members, segment))
      for (let at = intAt(table.owned.starts, consumer); at < intAt(table.owned.starts, consumer + 1); at++) {
        const offering = intAt(table.owned.columns, at);
        if (counts[offering] === 0) touched[size++] = offering;
        addAt(counts, offering, floatAt(weights, at));
        sum += floatAt(weights, at);
      }
    const held = touched.subarray(0, size);
    const lift = (offering: number) => {
      const p = floatAt(share, offering);
      return power * Math.log((floatAt(counts, offering) + LIFT_SHRINKAGE * p) / (sum + LIFT_SHRINKAGE) / p);
    };
    const none = kept < width ? power * Math.log(LIFT_SHRINKAGE / (sum + LIFT_SHRINKAGE)) : 0;
    if (kept < size) held.sort((a, b) => floatAt(counts, b) - floatAt(counts, a) || a - b);
    const weighed = kept < width ? held.slice(0, kept).sort() : Int32Array.from(share, (_, offering) => offering);
    for (const offering of weighed) {
      const value = lift(offering) - none;
      if (value === 0) continue;
      columns.push(offering);
      values.push(value);
    }
    starts[segment + 1] = columns.length;
    for (const offering of held) counts[offering] = 0;
  }
  return { starts, columns: columns.values, values: values.values };
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
