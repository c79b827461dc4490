/**
 * How much a consumer uses what it has, by the model of Fader, Hardie and Shang (2010, "BG/BB"). After its first period, a
 * pair is active in each period with its own probability until it drops out, which can happen at the beginning of each
 * period. The probabilities of peers follow Beta distributions. So two pairs with the same number of active periods differ
 * by the time since the last one. Pure.
 */
import { itemAt } from '../../../values/vectors.ts';
import { betaBelow, logBeta, quantileOf } from './beta.rules.ts';

/** A pair's periods after its first, oldest first; the last is the newest of all. */
export interface UsageSeries {
  consumer: string;
  offering: string;
  segment?: string;
  /** Whether it was active, per period. */
  active: boolean[];
}

/** The known data of a pair: whether it was active in the periods that begin on these days. */
export interface UsagePair {
  consumer: string;
  offering: string;
  segment?: string;
  active: Map<number, boolean>;
}

/**
 * A pair begins with its first active period. From then on every known period counts, as inactive unless recorded as
 * active. A pair that was never active begins with its first period.
 */
export function usageSeries(pairs: UsagePair[]): { series: UsageSeries[]; days: number[] } {
  const days = [...new Set(pairs.flatMap(({ active }) => [...active.keys()]))].sort((a, b) => a - b);
  const series = pairs.map(({ consumer, offering, segment, active }) => {
    const known = [...active].filter(([, was]) => was).map(([day]) => day);
    const first = known.length ? Math.min(...known) : Math.min(...active.keys());
    const after = days.filter((day) => (known.length ? day > first : day >= first));
    return { consumer, offering, segment, active: after.map((day) => active.get(day) ?? false) };
  });
  return { series, days };
}

export type UsageFlag = 'under-used' | 'as peers' | 'not enough data';

export interface UsageAnswer {
  /** Numbers of active periods and of all periods. */
  active: number;
  possible: number;
  /** Expected share of active periods among the next six. */
  mean: number;
  /** 90 % interval of the present rate, which is 0 if the pair dropped out. */
  low: number;
  high: number;
  /** Number of peers that it was compared with. */
  peers: number;
  /** Share of peers with a lower expected rate, 0 to 100; ties count half. */
  percentile: number;
  /** Probability that the rate lies below the first quartile of the peers' expected rates. */
  belowQuartile: number;
  flag: UsageFlag;
}

/** Probabilities of activity follow Beta(a, b), those of dropping out Beta(g, d). */
export interface UsagePrior {
  a: number;
  b: number;
  g: number;
  d: number;
}

/** Minimum number of peers of the same offering (and segment); otherwise a wider group is used. */
export const MIN_PEERS = 20;
/** A pair is under-used if its rate is below the first quartile with more than this probability. */
export const FLAG_PROBABILITY = 0.8;
/** Number of periods ahead for the expected share. */
export const AHEAD = 6;

export interface UsageModel {
  /** Expected rate of each pair. */
  means: number[];
  /** Undefined for pairs that are only peers. */
  answers: (UsageAnswer | undefined)[];
}

/** @param isAsked the pairs whose full answers are needed; the others are only peers, and get only their mean */
export function judgeUsage(series: UsageSeries[], isAsked: (series: UsageSeries) => boolean = () => true): UsageModel {
  const counts = series.map(countOf);
  const priorOf = peersOf(series, counts);
  const means = series.map((_, index) => meanOf(priorOf(index).prior, itemAt(counts, index)));
  const sortedMeans = new Map<number[], number[]>();
  const answers = series.map((each, index) => {
    const { prior, members } = priorOf(index);
    if (!isAsked(each)) return undefined;
    const count = itemAt(counts, index);
    let sorted = sortedMeans.get(members);
    if (!sorted) {
      sorted = members.map((member) => itemAt(means, member)).sort((x, y) => x - y);
      sortedMeans.set(members, sorted);
    }
    const mean = itemAt(means, index);
    const isBelow = rateBelow(prior, count);
    const belowQuartile = isBelow(itemAt(sorted, Math.floor((sorted.length - 1) / 4)));
    const enough = members.length >= MIN_PEERS && count.n > 0;
    const flag: UsageFlag = !enough ? 'not enough data' : belowQuartile > FLAG_PROBABILITY ? 'under-used' : 'as peers';
    return {
      active: count.k,
      possible: count.n,
      mean,
      low: quantileOf(isBelow, 0.05),
      high: quantileOf(isBelow, 0.95),
      peers: members.length - 1,
      percentile: percentileOf(sorted, mean),
      belowQuartile,
      flag,
    };
  });
  return { means, answers };
}

export interface Count {
  /** Active periods, the last active one (from 1; 0: none), all periods. */
  k: number;
  last: number;
  n: number;
}

export function countOf({ active }: Pick<UsageSeries, 'active'>): Count {
  return { k: active.filter(Boolean).length, last: active.lastIndexOf(true) + 1, n: active.length };
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
function meanOf(prior: UsagePrior, count: Count): number {
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
function rateBelow(prior: UsagePrior, count: Count): (x: number) => number {
  const { all, stays } = logLikelihood(prior, count);
  const there = Math.exp(stays - all);
  const beta = { a: prior.a + count.k, b: prior.b + count.n - count.k };
  return (x) => 1 - there + there * betaBelow(beta, x);
}

/**
 * The narrowest group with enough peers: offering and segment, offering, all. Each prior is fitted around that of the wider
 * group.
 */
function peersOf(series: UsageSeries[], counts: Count[]) {
  const groups = new Map<string, number[]>();
  const keysOf = ({ offering, segment }: UsageSeries) => [
    ...(segment === undefined ? [] : [JSON.stringify([offering, segment])]),
    JSON.stringify([offering]),
    '',
  ];
  for (const [index, each] of series.entries())
    for (const key of keysOf(each)) {
      const members = groups.get(key);
      if (members) members.push(index);
      else groups.set(key, [index]);
    }
  const priors = new Map<string, UsagePrior>();
  const membersOf = (key: string) => groups.get(key) ?? [];
  const priorOf = ([key = '', ...wider]: string[]): UsagePrior => {
    const members = membersOf(key);
    // A group with the same members would be fitted twice.
    if (wider.length && members.length === membersOf(itemAt(wider, 0)).length) return priorOf(wider);
    let prior = priors.get(key);
    if (!prior) {
      const those = members.map((member) => itemAt(counts, member));
      prior = fitUsage(those, wider.length ? priorOf(wider) : undefined);
      priors.set(key, prior);
    }
    return prior;
  };
  return (index: number): { prior: UsagePrior; members: number[] } => {
    const keys = keysOf(itemAt(series, index));
    const enough = keys.filter((key) => key === '' || membersOf(key).length >= MIN_PEERS);
    return { prior: priorOf(enough), members: membersOf(itemAt(enough, 0)) };
  };
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

function percentileOf(sorted: number[], value: number): number {
  if (sorted.length < 2) return 50;
  const below = sorted.filter((each) => each < value - 1e-12).length;
  const same = sorted.filter((each) => Math.abs(each - value) <= 1e-12).length;
  return (100 * (below + (same - 1) / 2)) / (sorted.length - 1);
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
