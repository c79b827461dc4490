/**
 * P3alpha (Cooper et al. 2014, with the popularity discount of Paudel et al. 2016). A walk of three steps leads from the
 * consumer over its offerings and their other owners, lifted by the consumer's segments. Pure.
 */
import { addAt, floatAt, intAt } from '../../../values/vectors.ts';
import { type EvidenceModel, MAX_WEIGHTS, type Weights } from './evidence.rules.ts';
import { growingFloats, growingInts } from './growing-array.rules.ts';
import { type Holdings, type Rows, rowOf, transposed } from './holdings.rules.ts';
import { logLifts, shares } from './popularity.rules.ts';

export interface WalkOptions {
  /** Exponent of the transition probabilities. */
  alpha: number;
  /** Exponent of the popularity discount. */
  beta: number;
  liftPower: number;
  halfLifeDays: number;
  /** Number of strongest weights kept for each offering. Default: 500, fewer in a wide table. */
  neighbours?: number;
}

/** Weight of plain popularity: it orders the offerings that no walk reaches. */
const PRIOR_WEIGHT = 0.02;
/** Maximum number of weights kept for each offering. */
const MAX_NEIGHBOURS = 500;
/** Maximum number of pairs of holdings that are visited, over all consumers. */
const MAX_PAIRS = 100_000_000;

export function randomWalk(table: Holdings, options: WalkOptions): EvidenceModel {
  const { beta, liftPower, halfLifeDays } = options;
  const width = table.offerings.length;
  const share = shares(table, Number.POSITIVE_INFINITY);
  const discount = share.map((value) => (value * width) ** -beta);
  const recent = shares(table, halfLifeDays);
  return {
    name: 'random-walk',
    prior: recent.map((value, j) => PRIOR_WEIGHT * value * floatAt(discount, j)),
    offerings: steps(table.owned, discount, options),
    segments: logLifts(table, recent, halfLifeDays, liftPower),
    lifts: true,
    link: { kind: 'power', slope: 1, floor: 0 },
  };
}

/** Offering → offerings that its owners have. Only reached offerings are visited, and the strongest are kept. */
function steps(owned: Rows, discount: Float64Array, { alpha, neighbours }: WalkOptions): Weights {
  const width = discount.length;
  const owners = transposed(owned, width);
  const lengths = Int32Array.from({ length: owned.starts.length - 1 }, (_, row) => rowOf(owned, row).length);
  const stepOut = Float64Array.from(lengths, (length) => length ** -alpha);
  const longest = strongestWalks(lengths);
  const kept = neighbours ?? Math.max(1, Math.min(MAX_NEIGHBOURS, Math.floor(MAX_WEIGHTS / width)));
  const starts = new Int32Array(width + 1);
  const [columns, values] = [growingInts(), growingFloats()];
  const reached = new Float64Array(width);
  const touched = new Int32Array(width);
  for (let from = 0; from < width; from++) {
    const mine = rowOf(owners, from);
    let count = 0;
    for (const consumer of mine) {
      const theirs = rowOf(owned, consumer);
      // Of a consumer with very many holdings, a sample that differs for each offering; each sampled holding represents its
      // neighbours.
      const stride = Math.ceil(theirs.length / longest);
      const step = floatAt(stepOut, consumer) * stride;
      for (let i = from % stride; i < theirs.length; i += stride) {
        const to = intAt(theirs, i);
        if (reached[to] === 0) touched[count++] = to;
        addAt(reached, to, step);
      }
    }
    const stepIn = mine.length ** -alpha;
    reached[from] = 0;
    const others = touched.subarray(0, count);
    for (const to of others) reached[to] = floatAt(reached, to) * stepIn * floatAt(discount, to);
    if (count > kept) others.sort((a, b) => floatAt(reached, b) - floatAt(reached, a) || a - b);
    for (const to of others.slice(0, kept).sort()) {
      if (reached[to] === 0) continue;
      columns.push(to);
      values.push(floatAt(reached, to));
    }
    starts[from + 1] = columns.length;
    for (const to of others) reached[to] = 0;
  }
  return { starts, columns: columns.values, values: values.values };
}

/** Maximum number of one consumer's holdings that are walked, so that all walks together stay within `MAX_PAIRS`. */
function strongestWalks(lengths: Int32Array): number {
  let longest = 1;
  for (const length of lengths) longest = Math.max(longest, length);
  const pairs = (most: number) => lengths.reduce((sum, length) => sum + length * Math.min(length, most), 0);
  while (longest > 1 && pairs(longest) > MAX_PAIRS) longest = Math.ceil(longest / 2);
  return longest;
}
