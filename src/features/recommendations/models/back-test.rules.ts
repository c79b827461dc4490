/** Measures how well a model would have predicted what consumers took next. Pure and deterministic. */
import { floatAt, itemAt } from '../../../values/vectors.ts';
import { best, type EvidenceModel, logitOf, probabilities, Scorer } from './evidence.rules.ts';
import type { BackTest } from './held-cases.rules.ts';
import { type Holdings, rowOf } from './holdings.rules.ts';

/** Maximum number of scores that the link is fitted to. */
const MAX_LINK_CELLS = 300_000;
/**
 * Maximum number of scores of one case that the fit of the link uses directly. In a wider table, a sample represents the
 * lower ones.
 */
const MAX_SCORES_OF_CASE = 10_000;
const SAMPLED_SCORES = 1000;

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
