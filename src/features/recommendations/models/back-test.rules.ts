/** Back-test: which model would have predicted what consumers took next? Pure and deterministic. */
import { floatAt, intAt, itemAt } from '../../../values/vectors.ts';
import { best, type EvidenceModel, logitOf, probabilities, Scorer } from './evidence.rules.ts';
import { type Holdings, holders, rowOf, without } from './holdings.rules.ts';

export interface BackTest {
  /** The table without the holdings to predict. */
  known: Holdings;
  /** The consumer and offering of each holding to predict. */
  held: { consumer: number; offering: number }[];
  /** 1 for consumers with a holding held out, and for consumers that are excluded from the test. */
  asked: Uint8Array;
  how: 'last period' | 'leave-one-out';
  /** First day number of the holdings to predict, for `last period`. */
  from?: number;
}

const HELD_SHARE = 0.2;
const MAX_HELD = 4000;
/** Maximum number of scores of all cases together. A wide table has fewer cases, but at least `MIN_HELD_OF_WIDE`. */
const MAX_HELD_CELLS = 100_000_000;
const MIN_HELD_OF_WIDE = 1000;
/** Number of consumers with a holding held out in a small table, provided that half of the consumers remain. */
const FEW_HELD = 1000;
/** Of a consumer with many offerings, this share is held out. */
const HELD_OF_MANY = 0.1;
/** Minimum share of holdings with a day for a test on the last period. */
const DATED_SHARE = 0.9;
/** Maximum number of scores that the link is fitted to. */
const MAX_LINK_CELLS = 300_000;
/**
 * Maximum number of scores of one case that the fit of the link uses directly. In a wider table, a sample represents the
 * lower ones.
 */
const MAX_SCORES_OF_CASE = 10_000;
const SAMPLED_SCORES = 1000;
/** Minimum number of cases: a back-test with fewer is not informative. */
export const MIN_HELD = 20;

/**
 * @param notThese 1 for consumers whose holdings are not completely known
 * @returns undefined when too little can be held out
 */
export function backTestOf(table: Holdings, notThese?: Uint8Array): BackTest | undefined {
  const byTime = lastPeriod(table, notThese);
  if (byTime && byTime.held.length >= MIN_HELD && byTime.known.owned.columns.length >= MIN_HELD) return byTime;
  const test = leaveOneOut(table, notThese);
  return test.held.length >= MIN_HELD ? test : undefined;
}

function lastPeriod(table: Holdings, notThese?: Uint8Array): BackTest | undefined {
  const days = table.since.filter((day) => !Number.isNaN(day)).sort();
  if (days.length < DATED_SHARE * table.since.length || days[0] === days[days.length - 1]) return undefined;
  const from = floatAt(days, Math.floor(days.length * (1 - HELD_SHARE)));
  const known = without(table, (at) => floatAt(table.since, at) >= from);
  const before = holders(known);
  const held: BackTest['held'] = [];
  for (let consumer = 0; consumer < table.consumers.length; consumer++) {
    if (notThese?.[consumer]) continue;
    for (let at = intAt(table.owned.starts, consumer); at < intAt(table.owned.starts, consumer + 1); at++)
      if (floatAt(table.since, at) >= from && before[intAt(table.owned.columns, at)])
        held.push({ consumer, offering: intAt(table.owned.columns, at) });
  }
  // Later holdings do not contradict earlier ones, so the model learns from all consumers.
  return {
    known,
    held: thinned(held, maxHeld(table)),
    asked: notThese ?? new Uint8Array(table.consumers.length),
    how: 'last period',
    from,
  };
}

function leaveOneOut(table: Holdings, notThese?: Uint8Array): BackTest {
  const random = randomFrom(20_240_601);
  const several = table.consumers.map((_, c) => c).filter((c) => !notThese?.[c] && rowOf(table.owned, c).length > 1);
  const share = Math.min(maxHeld(table), Math.max(HELD_SHARE * several.length, Math.min(FEW_HELD, several.length / 2)));
  const asked = Uint8Array.from(notThese ?? new Uint8Array(table.consumers.length));
  const leftOut = new Uint8Array(table.owned.columns.length);
  const held: BackTest['held'] = [];
  for (const consumer of several) {
    if (random() >= share / several.length) continue;
    const owned = rowOf(table.owned, consumer);
    asked[consumer] = 1;
    for (let count = Math.max(1, Math.floor(owned.length * HELD_OF_MANY)); count > 0; count--) {
      const at = Math.floor(random() * owned.length);
      const place = intAt(table.owned.starts, consumer) + at;
      if (leftOut[place]) continue;
      leftOut[place] = 1;
      held.push({ consumer, offering: intAt(owned, at) });
    }
  }
  return {
    known: without(table, (at) => leftOut[at] === 1),
    held: thinned(held, maxHeld(table)),
    asked,
    how: 'leave-one-out',
  };
}

function maxHeld({ offerings }: Holdings): number {
  return Math.min(MAX_HELD, Math.max(MIN_HELD_OF_WIDE, Math.floor(MAX_HELD_CELLS / offerings.length)));
}

function thinned<T>(list: T[], most: number): T[] {
  const every = Math.ceil(list.length / most);
  return list.filter((_, index) => index % every === 0);
}

/** Numbers in [0, 1), the same for the same seed (SplitMix32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

export interface Metrics {
  cases: number;
  /** Share of cases whose holding ranks within the first 1, 3 and 10. */
  hitRate1: number;
  hitRate3: number;
  hitRate10: number;
  /** Mean of 1 / rank. */
  reciprocalRank: number;
  /** Mean of 1 / log2(1 + rank) within the first 10. */
  ndcg10: number;
  /** Share of offerings that occur in the first 10 of any consumer. */
  coverage10: number;
  /** Mean −log probability of the offering that was taken. */
  logLoss: number;
  /** Expected calibration error of the first suggestion, ten bins. */
  calibrationError: number;
}

/** The rank of the held-out offering, for each case. */
export function ranksOf(model: EvidenceModel, { known, held }: BackTest): Float64Array {
  const scorer = new Scorer(model);
  const scores = new Float64Array(known.offerings.length);
  return Float64Array.from(held, ({ consumer, offering }) => {
    const owned = rowOf(known.owned, consumer);
    return rankOf(scorer.scores(owned, rowOf(known.within, consumer), scores), owned, offering);
  });
}

/** Fits the model's link to the cases and calculates the metrics on them. */
export function measure(
  model: EvidenceModel,
  { known, held }: BackTest,
): { model: EvidenceModel; metrics: Metrics; ranks: Float64Array } {
  const scorer = new Scorer(model);
  const scores = new Float64Array(known.offerings.length);
  const scoresOf = (consumer: number) =>
    scorer.scores(rowOf(known.owned, consumer), rowOf(known.within, consumer), scores);
  const fitted = { ...model, link: fitLink(model, held, known, scoresOf) };
  const ranks = new Float64Array(held.length);
  const shown = new Set<number>();
  let logLoss = 0;
  const bins = Array.from({ length: 10 }, () => ({ sure: 0, right: 0 }));
  for (const [index, { consumer, offering }] of held.entries()) {
    scoresOf(consumer);
    const owned = rowOf(known.owned, consumer);
    const first = best(scores, owned, 10);
    for (const each of first) shown.add(each);
    ranks[index] = rankOf(scores, owned, offering);
    const p = probabilities(fitted.link, scores, owned);
    logLoss -= Math.log(Math.max(floatAt(p, offering), 1e-15));
    const sure = floatAt(p, itemAt(first, 0));
    const bin = itemAt(bins, Math.min(9, Math.floor(sure * 10)));
    bin.sure += sure;
    if (first[0] === offering) bin.right++;
  }
  const mean = (of: (rank: number) => number) => ranks.reduce((sum, rank) => sum + of(rank), 0) / ranks.length;
  return {
    model: fitted,
    ranks,
    metrics: {
      cases: held.length,
      hitRate1: mean((rank) => (rank <= 1 ? 1 : 0)),
      hitRate3: mean((rank) => (rank <= 3 ? 1 : 0)),
      hitRate10: mean((rank) => (rank <= 10 ? 1 : 0)),
      reciprocalRank: mean((rank) => 1 / rank),
      ndcg10: mean((rank) => (rank <= 10 ? 1 / Math.log2(1 + rank) : 0)),
      coverage10: shown.size / known.offerings.length,
      logLoss: logLoss / held.length,
      calibrationError: bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / held.length,
    },
  };
}

function rankOf(scores: Float64Array, owned: Int32Array, offering: number): number {
  const score = floatAt(scores, offering);
  let rank = 1;
  for (let j = 0; j < scores.length; j++)
    if (j !== offering && (floatAt(scores, j) > score || (scores[j] === score && j < offering))) rank++;
  for (const j of owned) if (floatAt(scores, j) > score || (scores[j] === score && j < offering)) rank--;
  return rank;
}

/** Input of the link fit: the scores of the offerings that one consumer does not have. */
interface LinkCase {
  /** The score of the offering that the consumer took; NaN when the consumer has that already. */
  taken: number;
  scores: Float64Array;
  /** Scores from this position on represent `each` scores. */
  sampledFrom: number;
  each: number;
}

function linkCase(scores: Float64Array, owned: Int32Array, offering: number): LinkCase {
  const mine = new Set(owned);
  const taken = mine.has(offering) ? Number.NaN : floatAt(scores, offering);
  const others = scores.filter((_, j) => !mine.has(j));
  if (others.length <= MAX_SCORES_OF_CASE) return { taken, scores: others, sampledFrom: others.length, each: 1 };
  others.sort().reverse();
  const each = (others.length - SAMPLED_SCORES) / SAMPLED_SCORES;
  const at = (index: number) =>
    index < SAMPLED_SCORES ? index : Math.floor(SAMPLED_SCORES + (index - SAMPLED_SCORES + 0.5) * each);
  const sample = Float64Array.from({ length: 2 * SAMPLED_SCORES }, (_, index) => floatAt(others, at(index)));
  return { taken, scores: sample, sampledFrom: SAMPLED_SCORES, each };
}

function probabilityOfTaken(link: EvidenceModel['link'], { taken, scores, sampledFrom, each }: LinkCase): number {
  if (Number.isNaN(taken)) return 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, logitOf(link, score));
  if (most === Number.NEGATIVE_INFINITY) return 0;
  let sum = 0;
  for (let j = 0; j < scores.length; j++)
    sum += Math.exp(logitOf(link, floatAt(scores, j)) - most) * (j < sampledFrom ? 1 : each);
  return Math.exp(logitOf(link, taken) - most) / sum;
}

/** Maximum-likelihood slope and floor, by a coordinate search on a logarithmic scale. */
function fitLink(
  model: EvidenceModel,
  held: BackTest['held'],
  known: Holdings,
  scoresOf: (consumer: number) => Float64Array,
): EvidenceModel['link'] {
  const { kind } = model.link;
  const every = Math.ceil(held.length / Math.min(1000, Math.max(100, MAX_LINK_CELLS / known.offerings.length)));
  let typical = 1;
  const cases = held.flatMap(({ consumer, offering }, index) => {
    if (index % every !== 0) return [];
    const scores = scoresOf(consumer);
    if (index === 0) typical = scores.reduce((sum, score) => sum + Math.abs(score), 0) / scores.length || 1;
    return [linkCase(scores, rowOf(known.owned, consumer), offering)];
  });
  const loss = (slope: number, floor: number) =>
    cases.reduce((sum, each) => sum - Math.log(Math.max(probabilityOfTaken({ kind, slope, floor }, each), 1e-15)), 0);
  let slope = kind === 'exponential' && model.name !== 'softmax' ? 1 / typical : 1;
  let floor = kind === 'power' ? typical * 0.01 : 0;
  let least = loss(slope, floor);
  for (let factor = 4; factor > 1.02; factor = Math.sqrt(factor)) {
    for (let moved = true, rounds = 0; moved && rounds < 6; rounds++) {
      moved = false;
      for (const [s, f] of [
        [slope * factor, floor],
        [slope / factor, floor],
        [slope, floor * factor],
        [slope, floor / factor],
      ] as const) {
        if (f === floor && s === slope) continue;
        const value = loss(s, f);
        if (value < least - 1e-9) [least, slope, floor, moved] = [value, s, f, true];
      }
    }
  }
  return { kind, slope, floor };
}
