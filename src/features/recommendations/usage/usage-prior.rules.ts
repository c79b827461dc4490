/** The model of use (BG/BB) for one pair, and fitting its prior. Pure. */

import { itemAt } from '../../../values/vectors.ts';
import { betaBelow, logGamma } from './beta.rules.ts';

/** Probabilities of activity follow Beta(a, b), those of dropping out Beta(g, d). */
export interface UsagePrior {
  a: number;
  b: number;
  g: number;
  d: number;
}

/** Minimum number of peers of the same offering (and segment); otherwise a wider group is used. */
export const MIN_PEERS = 20;
/** Number of periods ahead for the expected share. */
export const AHEAD = 6;

export interface Count {
  /** Active periods, the last active one (from 1; 0: none), all periods. */
  k: number;
  last: number;
  n: number;
}

interface Likelihood {
  /** log P(the periods). */
  all: number;
  /** The same jointly with the pair still being active. */
  stays: number;
}

/** log Γ(x), log Γ(x + 1) and so on, by its recurrence: fitting needs many of them, and one logarithm is faster. */
function logGammas(x: number, most: number): Float64Array {
  const table = new Float64Array(most + 1);
  let value = logGamma(x);
  for (let i = 0; i <= most; i++) {
    table[i] = value;
    value += Math.log(x + i);
  }
  return table;
}

/** The likelihoods of counts under one prior. @param most largest number of periods */
function likelihoodsOf({ a, b, g, d }: UsagePrior, most: number): (count: Count) => Likelihood {
  const ofA = logGammas(a, most);
  const ofB = logGammas(b, most);
  const ofAB = logGammas(a + b, most);
  const ofD = logGammas(d, most);
  const ofGD = logGammas(g + d, most + 1);
  const at = (table: Float64Array, index: number) => table[index] ?? Number.NaN;
  const none = at(ofA, 0) + at(ofB, 0) - at(ofAB, 0) + at(ofD, 0) - at(ofGD, 0);
  const ratios = Float64Array.from({ length: most }, (_, i) => (d + i) / ((a + b + i) * (g + d + 1 + i)));
  const logG = Math.log(g);
  return ({ k, last, n }) => {
    const stays = at(ofA, k) + at(ofB, n - k) - at(ofAB, n) + at(ofD, n) - at(ofGD, n) - none;
    if (last === n) return { all: stays, stays };
    // It dropped out after period last + i; each term follows from the previous one by a ratio.
    let term = 1;
    let sum = 0;
    for (let i = last; i < n; i++) {
      sum += term;
      term *= (b - k + i) * at(ratios, i);
    }
    const active = at(ofA, k) + at(ofB, last - k) - at(ofAB, last);
    const gaveUp = active + logG + at(ofD, last) - at(ofGD, last + 1) - none + Math.log(sum);
    const larger = Math.max(stays, gaveUp);
    return { all: larger + Math.log(Math.exp(stays - larger) + Math.exp(gaveUp - larger)), stays };
  };
}

const logLikelihood = (prior: UsagePrior, count: Count): Likelihood => likelihoodsOf(prior, count.n)(count);

/** Expected share of active periods among the periods ahead. */
export function meanOf(prior: UsagePrior, count: Count): number {
  const { a, b, g, d } = prior;
  const { all, stays } = logLikelihood(prior, count);
  // P(not dropped out in period n + j | not dropped out at n) decreases by the ratio of consecutive terms.
  let there = Math.exp(stays - all);
  let sum = 0;
  for (let j = 0; j < AHEAD; j++) {
    there *= (d + count.n + j) / (g + d + count.n + j);
    sum += there;
  }
  return ((sum / AHEAD) * (a + count.k)) / (a + b + count.n);
}

/** P(present rate < x). */
export function rateBelow(prior: UsagePrior, count: Count): (x: number) => number {
  const { all, stays } = logLikelihood(prior, count);
  const there = Math.exp(stays - all);
  const beta = { a: prior.a + count.k, b: prior.b + count.n - count.k };
  return (x) => 1 - there + there * betaBelow(beta, x);
}

/** Laplace's prior for the activity, and a very low rate of dropping out. */
const UNKNOWN: UsagePrior = { a: 1, b: 1, g: 1, d: 100 };
/** Weight of a normal prior on the logarithms, around `UNKNOWN`: it decides where the data have no influence. */
const RIDGE = 0.05;
/** Weight of the same around the prior of a wider group, of which more is known. */
const RIDGE_IN_GROUP = 0.2;

/**
 * The maximum-likelihood prior, by a coordinate search from `around`, which is returned unchanged if there are too few
 * counts.
 */
export function fitUsage(counts: Count[], around = UNKNOWN): UsagePrior {
  const known = counts.filter(({ n }) => n > 0);
  if (known.length < MIN_PEERS) return around;
  // Most counts occur often: each is calculated once.
  const tally = new Map<string, { count: Count; times: number }>();
  for (const count of known) {
    const key = `${count.k} ${count.last} ${count.n}`;
    const same = tally.get(key);
    if (same) same.times++;
    else tally.set(key, { count, times: 1 });
  }
  const most = Math.max(...known.map(({ n }) => n));
  const start = [around.a, around.b, around.g, around.d].map(Math.log);
  const ridge = around === UNKNOWN ? RIDGE : RIDGE_IN_GROUP;
  const priorAt = (logs: number[]) => {
    const at = (index: number) => Math.exp(itemAt(logs, index));
    return { a: at(0), b: at(1), g: at(2), d: at(3) };
  };
  const loss = (logs: number[]) => {
    const prior = priorAt(logs);
    let sum = 0;
    const likelihood = likelihoodsOf(prior, most);
    for (const { count, times } of tally.values()) sum -= times * likelihood(count).all;
    return logs.reduce((total, log, index) => total + ridge * (log - itemAt(start, index)) ** 2, sum);
  };
  let best = start;
  let least = loss(best);
  for (let step = 1; step > 0.02; step /= 2)
    for (let moved = true, rounds = 0; moved && rounds < 20; rounds++) {
      moved = false;
      // Each parameter alone, and each pair together, which changes the strength of a Beta and not its mean.
      for (const direction of DIRECTIONS)
        for (const sign of [step, -step]) {
          const logs = best.map((log, index) => clamp(log + sign * itemAt(direction, index), 6));
          const value = loss(logs);
          if (value < least - 1e-7) [least, best, moved] = [value, logs, true];
        }
    }
  return priorAt(best);
}

const DIRECTIONS = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
  [1, 1, 0, 0],
  [0, 0, 1, 1],
];

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
