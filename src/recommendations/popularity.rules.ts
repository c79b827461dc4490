/** Popularity, plain and within segments, recent holdings counting more. Pure. */
import { type EvidenceModel, noWeights, type Weights } from './evidence.rules.ts';
import { growingFloats, growingInts } from './growing.rules.ts';
import { type Holdings, rowOf, transposed } from './holdings.rules.ts';

export interface PopularityOptions {
  /** A holding's weight halves with each such number of days of age; Infinity: all count the same. */
  halfLifeDays: number;
  /** Exponent of the segments' lift, 0: no segments. */
  liftPower: number;
}

/** Consumers by which a segment's share is drawn towards the overall one. */
const LIFT_SHRINKAGE = 5;
/** Cells of segments and offerings that have a lift each; in a wider table the most held ones have. */
const MAX_LIFTS = 500_000;
/** Of one segment: an answer reads all lifts of the segments of its consumer. */
const MAX_LIFTS_OF_SEGMENT = 1_000;

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

/**
 * log of (share within the segment / overall share)^power, shrunk towards 0. In a wide table only what is held most within
 * a segment has a weight, and all are raised by as much as the others would be lowered: the order stays the same.
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
      for (let at = table.owned.starts[consumer] as number; at < (table.owned.starts[consumer + 1] as number); at++) {
        const offering = table.owned.columns[at] as number;
        if (counts[offering] === 0) touched[size++] = offering;
        counts[offering] = (counts[offering] as number) + (weights[at] as number);
        sum += weights[at] as number;
      }
    const held = touched.subarray(0, size);
    const lift = (offering: number) => {
      const p = share[offering] as number;
      return power * Math.log(((counts[offering] as number) + LIFT_SHRINKAGE * p) / (sum + LIFT_SHRINKAGE) / p);
    };
    const none = kept < width ? power * Math.log(LIFT_SHRINKAGE / (sum + LIFT_SHRINKAGE)) : 0;
    if (kept < size) held.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
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
