/**
 * How much of what it has a consumer uses. Each pair of consumer and offering was active in k of n periods after its
 * first one (which made it a pair), recent periods counting more; rates of peers follow a Beta distribution. Pure.
 */

/** A pair's periods after its first, oldest first; the last is the newest of all. */
export interface UsageSeries {
  consumer: string;
  offering: string;
  segment?: string;
  /** Whether it was active, per period; undefined: not possible then. */
  active: (boolean | undefined)[];
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
  /** Weighted numbers of active and possible periods. */
  active: number;
  possible: number;
  /** Expected share of active periods to come, and its 90 % interval. */
  mean: number;
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

export interface Beta {
  a: number;
  b: number;
}

/** Peers of the same offering (and segment) must be so many, else wider peers are taken. */
export const FEWEST_PEERS = 20;
const FLAG_PROBABILITY = 0.8;
const HALF_LIVES = [Number.POSITIVE_INFINITY, 12, 6, 4, 3, 2, 1.5, 1];
/** Weight of possible periods below which there is no answer. */
const FEWEST_POSSIBLE = 1;

export interface UsageModel {
  halfLife: number;
  /** Expected rate of each. */
  means: number[];
  /** Undefined for those not asked for. */
  answers: (UsageAnswer | undefined)[];
}

/** @param isAsked whose answers are needed; the others are peers only, and have no more than their mean */
export function judgeUsage(
  series: UsageSeries[],
  halfLife = bestHalfLife(series),
  isAsked: (series: UsageSeries) => boolean = () => true,
): UsageModel {
  const counts = series.map(({ active }) => weighted(active, halfLife));
  const priorOf = peersOf(series, counts);
  const means = series.map((_, index) => {
    const { prior } = priorOf(index);
    const { k, n } = counts[index] as Count;
    return (k + prior.a) / (n + prior.a + prior.b);
  });
  const sortedMeans = new Map<number[], number[]>();
  const answers = series.map((each, index) => {
    const { prior, members } = priorOf(index);
    if (!isAsked(each)) return undefined;
    const { k, n } = counts[index] as Count;
    const posterior = { a: k + prior.a, b: n - k + prior.b };
    let sorted = sortedMeans.get(members);
    if (!sorted) {
      sorted = members.map((member) => means[member] as number).sort((x, y) => x - y);
      sortedMeans.set(members, sorted);
    }
    const mean = means[index] as number;
    const belowQuartile = betaBelow(posterior, sorted[Math.floor((sorted.length - 1) / 4)] as number);
    const enough = members.length >= FEWEST_PEERS && n >= FEWEST_POSSIBLE;
    return {
      active: k,
      possible: n,
      mean,
      low: betaQuantile(posterior, 0.05),
      high: betaQuantile(posterior, 0.95),
      peers: members.length - 1,
      percentile: percentileOf(sorted, mean),
      belowQuartile,
      flag: (!enough ? 'not enough data' : belowQuartile > FLAG_PROBABILITY ? 'under-used' : 'as peers') as UsageFlag,
    };
  });
  return { halfLife, means, answers };
}

interface Count {
  k: number;
  n: number;
}

function weighted(active: UsageSeries['active'], halfLife: number): Count {
  let [k, n] = [0, 0];
  for (const [index, was] of active.entries()) {
    if (was === undefined) continue;
    const weight = halfLife === Number.POSITIVE_INFINITY ? 1 : 2 ** -((active.length - 1 - index) / halfLife);
    n += weight;
    if (was) k += weight;
  }
  return { k, n };
}

/** The narrowest group with enough peers: offering and segment, offering, all; each with its Beta prior. */
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
  const priors = new Map<string, Beta>();
  return (index: number): { prior: Beta; members: number[] } => {
    const keys = keysOf(series[index] as UsageSeries);
    const key = keys.find((each) => (groups.get(each) as number[]).length >= FEWEST_PEERS) ?? '';
    const members = groups.get(key) as number[];
    let prior = priors.get(key);
    if (!prior) {
      prior = fitBeta(members.map((member) => counts[member] as Count));
      priors.set(key, prior);
    }
    return { prior, members };
  };
}

/** Beta of most likelihood for counts that are Beta-binomial; Laplace's (1, 1) for too few, who are not to be told of. */
export function fitBeta(counts: Count[]): Beta {
  const known = counts.filter(({ n }) => n > 0);
  if (known.length < FEWEST_PEERS) return { a: 1, b: 1 };
  // Most counts occur often: each term of the sum is reckoned once for all that have it.
  const [active, inactive, possible] = [
    tallied(known, ({ k }) => k),
    tallied(known, ({ k, n }) => n - k),
    tallied(known, ({ n }) => n),
  ];
  const sumOf = (tally: [number, number][], added: number) =>
    tally.reduce((sum, [count, times]) => sum + times * logGamma(count + added), 0);
  const likelihood = (mean: number, strength: number) => {
    const [a, b] = [mean * strength, (1 - mean) * strength];
    return (
      known.length * (logGamma(a + b) - logGamma(a) - logGamma(b)) +
      sumOf(active, a) +
      sumOf(inactive, b) -
      sumOf(possible, a + b)
    );
  };
  let [logit, logStrength] = [0, Math.log(2)];
  const at = (x: number, y: number) => likelihood(1 / (1 + Math.exp(-x)), Math.exp(y));
  let most = at(logit, logStrength);
  for (let step = 1; step > 0.01; step /= 2)
    for (let moved = true, rounds = 0; moved && rounds < 20; rounds++) {
      moved = false;
      for (const [dx, dy] of [
        [step, 0],
        [-step, 0],
        [0, step],
        [0, -step],
      ] as const) {
        const [x, y] = [clamp(logit + dx, 5), clamp(logStrength + dy, 5)];
        const value = at(x, y);
        if (value > most + 1e-9) [most, logit, logStrength, moved] = [value, x, y, true];
      }
    }
  const mean = 1 / (1 + Math.exp(-logit));
  const strength = Math.exp(logStrength);
  return { a: mean * strength, b: (1 - mean) * strength };
}

function tallied(counts: Count[], of: (count: Count) => number): [number, number][] {
  const tally = new Map<number, number>();
  for (const count of counts) {
    const value = of(count);
    tally.set(value, (tally.get(value) ?? 0) + 1);
  }
  return [...tally];
}

/** The half-life that would have foretold the last quarter of the periods best. */
export function bestHalfLife(series: UsageSeries[]): number {
  const longest = Math.max(0, ...series.map(({ active }) => active.length));
  const ahead = Math.min(6, Math.floor(longest / 4));
  const cases = series
    .filter(({ active }) => active.length > ahead)
    .map((each) => ({ ...each, active: each.active.slice(0, -ahead), next: each.active.slice(-ahead) }));
  if (ahead < 1 || cases.length < FEWEST_PEERS) return Number.POSITIVE_INFINITY;
  let [best, least] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const halfLife of HALF_LIVES) {
    const counts = cases.map(({ active }) => weighted(active, halfLife));
    const priorOf = peersOf(cases, counts);
    let loss = 0;
    for (const [index, { next }] of cases.entries()) {
      const { prior } = priorOf(index);
      const { k, n } = counts[index] as Count;
      const mean = (k + prior.a) / (n + prior.a + prior.b);
      for (const was of next) if (was !== undefined) loss -= Math.log(was ? mean : 1 - mean);
    }
    if (loss < least * 0.999) [least, best] = [loss, halfLife];
  }
  return best;
}

function percentileOf(sorted: number[], value: number): number {
  if (sorted.length < 2) return 50;
  const below = sorted.filter((each) => each < value - 1e-12).length;
  const same = sorted.filter((each) => Math.abs(each - value) <= 1e-12).length;
  return (100 * (below + (same - 1) / 2)) / (sorted.length - 1);
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

const LANCZOS = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
];

/** Lanczos' approximation, relative error below 2e-10 for x > 0. */
export function logGamma(x: number): number {
  let sum = 1.000000000190015;
  for (const [index, coefficient] of LANCZOS.entries()) sum += coefficient / (x + index + 1);
  const t = x + 5.5;
  return (x + 0.5) * Math.log(t) - t + Math.log((Math.sqrt(2 * Math.PI) * sum) / x);
}

/** Regularised incomplete beta function by its continued fraction (Lentz). */
export function betaBelow({ a, b }: Beta, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow({ a: b, b: a }, 1 - x);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  const tiny = 1e-300;
  let [c, d] = [1, 1 - ((a + b) * x) / (a + 1)];
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let fraction = d;
  for (let m = 1; m < 300; m++) {
    for (const factor of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 + factor * d;
      d = 1 / (Math.abs(d) < tiny ? tiny : d);
      c = 1 + factor / c;
      if (Math.abs(c) < tiny) c = tiny;
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-12) break;
  }
  return Math.min(1, Math.max(0, front * fraction));
}

export function betaQuantile(beta: Beta, probability: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (betaBelow(beta, middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
