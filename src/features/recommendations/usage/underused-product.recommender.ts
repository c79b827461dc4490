/** Products of a relationship that its consumer uses less than its peers, and the gain of those who use them. Pure. */

import { textFormats } from '../../../values/format.rules.ts';
import { itemAt } from '../../../values/vectors.ts';
import { odds, type Recommender } from '../recommenders/recommender.rules.ts';
import { confidenceOfUnderuse } from '../recommenders/words.rules.ts';
import { judgeUsage, type UsageAnswer, type UsageFlag, type UsagePair, usageSeries } from './usage.rules.ts';
import { MIN_PEERS } from './usage-prior.rules.ts';

/** A relationship that has the product: the one in question, or a peer. */
export interface ProductInRelationship {
  product: string;
  relationship: string;
  segment: string | null;
  /** Day number of the month in which it began. */
  since: number;
  /** Day numbers of the months in which its consumer used the product. */
  usedIn: number[];
  /** Number of resources that the relationship created or changed. */
  resources: number;
}

export interface PeerGain {
  /** Number of peers that use the product at least as much as the median peer, and of the others. */
  users: number;
  others: number;
  /** Mean number of resources that their relationships created or changed. */
  resourcesOfUsers: number;
  resourcesOfOthers: number;
  /** Mean of the users minus mean of the others, and half the width of its 95 % interval. */
  difference: number;
  halfWidth: number;
}

export interface ProductUsage extends UsageAnswer {
  product: string;
  /** Null where too few peers are compared. */
  gain: PeerGain | null;
}

export interface UsageInRelationship {
  relationship: string;
  usage: ProductUsage[];
  names: Map<string, string>;
}

export const underusedProduct: Recommender<UsageInRelationship[]> = {
  kind: 'UNDERUSED_PRODUCT',
  suggest: (relationships) =>
    relationships
      .flatMap(({ relationship, usage, names }) => usage.map((each) => ({ ...each, relationship, names })))
      .filter(({ flag }) => flag === 'under-used')
      .sort((a, b) => b.belowQuartile - a.belowQuartile)
      .map(({ product, relationship, names, mean, percentile, belowQuartile, gain }) => ({
        target: product,
        relationship,
        sentence: `You use ${names.get(product)} in ${textFormats.percent(mean, 0)} of months, less than ${textFormats.percent(1 - percentile / 100, 0)} of your peers.`,
        evidence: odds(belowQuartile),
        confidence: confidenceOfUnderuse(belowQuartile),
        // Promise only what the data support.
        ...(gain && gain.difference > gain.halfWidth
          ? { benefit: { amount: gain.difference.toFixed(1), unit: 'resources' } }
          : {}),
      })),
};

/** Minimum size of either group: a smaller one is not informative and could identify its members. */
export const MIN_PER_SIDE = 10;

/** @param months day numbers of the first days of all months to consider, oldest first */
export function usagePairs(rows: ProductInRelationship[], months: number[]): UsagePair[] {
  return rows.map(({ product, relationship, segment, since, usedIn }) => ({
    consumer: relationship,
    offering: product,
    segment: segment ?? undefined,
    active: new Map(months.filter((month) => month >= since).map((month) => [month, usedIn.includes(month)])),
  }));
}

/** The products of `relationship`: under-used ones first, those with too little data last. */
export function usageOfProducts(rows: ProductInRelationship[], relationship: string, months: number[]): ProductUsage[] {
  const { judged, withGain } = judge(rows, new Set([relationship]), months);
  return judged
    .map(withGain)
    .sort(
      (a, b) =>
        ORDER.indexOf(a.flag) - ORDER.indexOf(b.flag) ||
        b.belowQuartile - a.belowQuartile ||
        (a.product < b.product ? -1 : 1),
    );
}

/** The under-used products of several relationships, each compared with all that have the product: the most likely ones first. */
export function underuseIn(
  rows: ProductInRelationship[],
  asked: ReadonlySet<string>,
  { months, most }: { months: number[]; most: number },
): { count: number; items: (ProductUsage & { relationship: string })[] } {
  // One that began in the present month has no use to compare, so that it is not a peer.
  const begun = rows.filter(({ since }) => since <= (months.at(-1) ?? Number.NEGATIVE_INFINITY));
  const { judged, withGain } = judge(begun, asked, months);
  const found = judged.filter(({ flag }) => flag === 'under-used').sort((a, b) => b.belowQuartile - a.belowQuartile);
  return { count: found.length, items: found.slice(0, most).map(withGain) };
}

type Judged = UsageAnswer & { product: string; relationship: string };

/** The gain is a pass over all peers, so it is computed for what is shown. */
function judge(rows: ProductInRelationship[], asked: ReadonlySet<string>, months: number[]) {
  const { series } = usageSeries(usagePairs(rows, months));
  const { means, answers } = judgeUsage(series, ({ consumer }) => asked.has(consumer));
  const peers = rows.map(({ product, relationship, resources }, index) => ({
    product,
    relationship,
    resources,
    mean: itemAt(means, index),
  }));
  const judged = answers.flatMap((answer, index): Judged[] => {
    const { product, relationship } = itemAt(rows, index);
    return answer ? [{ ...answer, product, relationship }] : [];
  });
  const withGain = (each: Judged) => ({
    ...each,
    gain: gainOf(peers.filter((peer) => peer.product === each.product && peer.relationship !== each.relationship)),
  });
  return { judged, withGain };
}

const ORDER: UsageFlag[] = ['under-used', 'as peers', 'not enough data'];

function gainOf(peers: { mean: number; resources: number }[]): PeerGain | null {
  if (peers.length < MIN_PEERS) return null;
  const means = peers.map(({ mean }) => mean).sort((a, b) => a - b);
  const median = itemAt(means, Math.floor(means.length / 2));
  const users = peers.filter(({ mean }) => mean >= median).map(({ resources }) => resources);
  const others = peers.filter(({ mean }) => mean < median).map(({ resources }) => resources);
  if (Math.min(users.length, others.length) < MIN_PER_SIDE) return null;
  const [a, b] = [spread(users), spread(others)];
  return {
    users: users.length,
    others: others.length,
    resourcesOfUsers: a.mean,
    resourcesOfOthers: b.mean,
    difference: a.mean - b.mean,
    halfWidth: 1.96 * Math.sqrt(a.variance / users.length + b.variance / others.length),
  };
}

function spread(values: number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) };
}
