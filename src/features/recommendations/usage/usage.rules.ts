/**
 * How much a consumer uses what it has, by the model of Fader, Hardie and Shang (2010, "BG/BB"). After its first period, a
 * pair is active in each period with its own probability until it drops out, which can happen at the beginning of each
 * period. The probabilities of peers follow Beta distributions. So two pairs with the same number of active periods differ
 * by the time since the last one. Pure.
 */
import { itemAt } from '../../../values/vectors.ts';
import { quantileOf } from './beta.rules.ts';
import { type Count, fitUsage, MIN_PEERS, meanOf, rateBelow, type UsagePrior } from './usage-prior.rules.ts';

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
/** A pair is under-used if its rate is below the first quartile with more than this probability. */
export const FLAG_PROBABILITY = 0.8;

/** Relationships of a provider that are evaluated at once, for each of its products. */
export const MAX_EVALUATED = 2_000;

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

export function countOf({ active }: Pick<UsageSeries, 'active'>): Count {
  return { k: active.filter(Boolean).length, last: active.lastIndexOf(true) + 1, n: active.length };
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

function percentileOf(sorted: number[], value: number): number {
  if (sorted.length < 2) return 50;
  const below = sorted.filter((each) => each < value - 1e-12).length;
  const same = sorted.filter((each) => Math.abs(each - value) <= 1e-12).length;
  return (100 * (below + (same - 1) / 2)) / (sorted.length - 1);
}
