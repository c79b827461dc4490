/** The model of use (BG/BB) for one pair, and fitting its prior. Pure. */

import { itemAt } from '../../../values/vectors.ts';
import { betaBelow, logBeta } from './beta.rules.ts';

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

/** log P(the periods), and the same jointly with the pair still being active. */
function logLikelihood({ a, b, g, d }: UsagePrior, { k, last, n }: Count): { all: number; stays: number } {
  const none = logBeta(a, b) + logBeta(g, d);
  const stays = logBeta(a + k, b + n - k) + logBeta(g, d + n) - none;
  if (last === n) return { all: stays, stays };
  // It dropped out after period last + i; each term follows from the previous one by a ratio.
  let term = 1;
  let sum = 0;
  for (let i = 0; i < n - last; i++) {
    sum += term;
    term *= ((b + last - k + i) / (a + b + last + i)) * ((d + last + i) / (g + d + 1 + last + i));
  }
  const gaveUp = logBeta(a + k, b + last - k) + logBeta(g + 1, d + last) - none + Math.log(sum);
  const most = Math.max(stays, gaveUp);
  return { all: most + Math.log(Math.exp(stays - most) + Math.exp(gaveUp - most)), stays };
}

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
  const start = [around.a, around.b, around.g, around.d].map(Math.log);
  const ridge = around === UNKNOWN ? RIDGE : RIDGE_IN_GROUP;
  const priorAt = (logs: number[]) => {
    const at = (index: number) => Math.exp(itemAt(logs, index));
    return { a: at(0), b: at(1), g: at(2), d: at(3) };
  };
  const loss = (logs: number[]) => {
    const prior = priorAt(logs);
    let sum = 0;
    for (const { count, times } of tally.values()) sum -= times * logLikelihood(prior, count).all;
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
