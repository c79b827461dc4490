/**
 * How much of what it has a consumer uses, by the model of Fader, Hardie and Shang (2010, "BG/BB"): after its first period
 * (which made it a pair) a pair is active in each period by its own chance, until it gives up, which it may at the
 * beginning of each; chances of peers follow Beta distributions. So two with as many active periods differ by how long
 * ago the last one was. Pure.
 */
import { betaBelow, logBeta, quantileOf } from './beta.rules.ts';

/** A pair's periods after its first, oldest first; the last is the newest of all. */
export interface UsageSeries {
  consumer: string;
  offering: string;
  segment?: string;
  /** Whether it was active, per period. */
  active: boolean[];
}

/** What is known of a pair: whether it was active in the periods that begin on these days. */
export interface UsagePair {
  consumer: string;
  offering: string;
  segment?: string;
  active: Map<number, boolean>;
}

/**
 * A pair begins with its first active period; from then on every known period was possible, and inactive unless told
 * otherwise. One that was never active begins with its first period.
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
  /** Numbers of active and possible periods. */
  active: number;
  possible: number;
  /** Expected share of active ones among the next six periods. */
  mean: number;
  /** 90 % interval of the present rate, which is 0 if it gave up. */
  low: number;
  high: number;
  /** Pairs that it was compared with. */
  peers: number;
  /** Share of peers with a lower expected rate, 0 to 100; ties count half. */
  percentile: number;
  /** Probability that the rate lies below the first quartile of the peers' expected rates. */
  belowQuartile: number;
  flag: UsageFlag;
}

/** Chances of activity follow Beta(a, b), those of giving up Beta(g, d). */
export interface UsagePrior {
  a: number;
  b: number;
  g: number;
  d: number;
}

/** Peers of the same offering (and segment) must be so many, else wider peers are taken. */
export const MIN_PEERS = 20;
const FLAG_PROBABILITY = 0.8;
/** Periods that the expected share is of. */
const AHEAD = 6;

export interface UsageModel {
  /** Expected rate of each. */
  means: number[];
  /** Undefined for those not asked for. */
  answers: (UsageAnswer | undefined)[];
}

/** @param isAsked whose answers are needed; the others are peers only, and have no more than their mean */
export function judgeUsage(series: UsageSeries[], isAsked: (series: UsageSeries) => boolean = () => true): UsageModel {
  const counts = series.map(countOf);
  const priorOf = peersOf(series, counts);
  const means = series.map((_, index) => meanOf(priorOf(index).prior, counts[index] as Count));
  const sortedMeans = new Map<number[], number[]>();
  const answers = series.map((each, index) => {
    const { prior, members } = priorOf(index);
    if (!isAsked(each)) return undefined;
    const count = counts[index] as Count;
    let sorted = sortedMeans.get(members);
    if (!sorted) {
      sorted = members.map((member) => means[member] as number).sort((x, y) => x - y);
      sortedMeans.set(members, sorted);
    }
    const mean = means[index] as number;
    const isBelow = rateBelow(prior, count);
    const belowQuartile = isBelow(sorted[Math.floor((sorted.length - 1) / 4)] as number);
    const enough = members.length >= MIN_PEERS && count.n > 0;
    return {
      active: count.k,
      possible: count.n,
      mean,
      low: quantileOf(isBelow, 0.05),
      high: quantileOf(isBelow, 0.95),
      peers: members.length - 1,
      percentile: percentileOf(sorted, mean),
      belowQuartile,
      flag: (!enough ? 'not enough data' : belowQuartile > FLAG_PROBABILITY ? 'under-used' : 'as peers') as UsageFlag,
    };
  });
  return { means, answers };
}

export interface Count {
  /** Active periods, the last of them (from 1; 0: none), all periods. */
  k: number;
  last: number;
  n: number;
}

export function countOf({ active }: Pick<UsageSeries, 'active'>): Count {
  return { k: active.filter(Boolean).length, last: active.lastIndexOf(true) + 1, n: active.length };
}

/** log P(the periods), and of that with the pair still there. */
function logLikelihood({ a, b, g, d }: UsagePrior, { k, last, n }: Count): { all: number; stays: number } {
  const none = logBeta(a, b) + logBeta(g, d);
  const stays = logBeta(a + k, b + n - k) + logBeta(g, d + n) - none;
  if (last === n) return { all: stays, stays };
  // It gave up after period last + i; each term by the ratio to the one before.
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

/** Expected share of active ones among the periods ahead. */
function meanOf(prior: UsagePrior, count: Count): number {
  const { a, b, g, d } = prior;
  const { all, stays } = logLikelihood(prior, count);
  // P(still there in period n + j | there at n) falls by the ratio of one to the next.
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

/** The narrowest group with enough peers: offering and segment, offering, all; each prior is fitted around the wider one's. */
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
  const membersOf = (key: string) => groups.get(key) as number[];
  const priorOf = ([key = '', ...wider]: string[]): UsagePrior => {
    const members = membersOf(key);
    // The same ones are not learnt from twice.
    if (wider.length && members.length === membersOf(wider[0] as string).length) return priorOf(wider);
    let prior = priors.get(key);
    if (!prior) {
      const those = members.map((member) => counts[member] as Count);
      prior = fitUsage(those, wider.length ? priorOf(wider) : undefined);
      priors.set(key, prior);
    }
    return prior;
  };
  return (index: number): { prior: UsagePrior; members: number[] } => {
    const keys = keysOf(series[index] as UsageSeries);
    const enough = keys.filter((key) => key === '' || membersOf(key).length >= MIN_PEERS);
    return { prior: priorOf(enough), members: membersOf(enough[0] as string) };
  };
}

/** Laplace's prior for the activity, and hardly any giving up. */
const UNKNOWN: UsagePrior = { a: 1, b: 1, g: 1, d: 100 };
/** Weight of a normal prior on the logarithms, around `UNKNOWN`: it decides where the counts tell nothing. */
const RIDGE = 0.05;
/** And around the prior of wider peers, of whom more is known. */
const RIDGE_IN_GROUP = 0.2;

/** The prior of most likelihood, by a coordinate search from `around`, which it stays at for too few to be told of. */
export function fitUsage(counts: Count[], around = UNKNOWN): UsagePrior {
  const known = counts.filter(({ n }) => n > 0);
  if (known.length < MIN_PEERS) return around;
  // Most counts occur often: each is reckoned once.
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
    const [a, b, g, d] = logs.map(Math.exp) as [number, number, number, number];
    return { a, b, g, d };
  };
  const loss = (logs: number[]) => {
    const prior = priorAt(logs);
    let sum = 0;
    for (const { count, times } of tally.values()) sum -= times * logLikelihood(prior, count).all;
    return logs.reduce((total, log, index) => total + ridge * (log - (start[index] as number)) ** 2, sum);
  };
  let best = start;
  let least = loss(best);
  for (let step = 1; step > 0.02; step /= 2)
    for (let moved = true, rounds = 0; moved && rounds < 20; rounds++) {
      moved = false;
      // Each alone, and each pair together, which moves the strength of a Beta and not its mean.
      for (const direction of DIRECTIONS)
        for (const sign of [step, -step]) {
          const logs = best.map((log, index) => clamp(log + sign * (direction[index] as number), 6));
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
