/**
 * The common form of all models: a prior for each offering and weights of evidence for it. score = prior + Σ contributions;
 * where segments lift, the prior and the weights of offerings are multiplied by their lift. One Cypher statement calculates
 * the same sum in the graph (`evidence.cypher.ts`). Pure.
 */
import { addAt, floatAt, intAt, itemAt } from '../../../values/vectors.ts';
import { growingFloats, growingInts } from './growing-array.rules.ts';

/**
 * Maximum total number of weights of a sparse model: it is kept in memory, and each weight becomes a relationship of the
 * graph.
 */
export const MAX_WEIGHTS = 1_000_000;

/** Offerings, or segments, of one consumer. */
export type Numbers = Int32Array | readonly number[];

/** Weights from a source (offering, segment or pair) to offerings. */
export interface Weights {
  starts: Int32Array;
  columns: Int32Array;
  values: Float64Array;
}

/**
 * Pairs of sources whose joint evidence exceeds that of each alone. Sources are numbered: offerings first, then segments.
 */
export interface Pairs {
  first: Int32Array;
  second: Int32Array;
  weights: Weights;
}

export interface EvidenceModel {
  name: string;
  prior: Float64Array;
  /** Offering owned → weight for each offering. */
  offerings: Weights;
  /** Segment → weight added (`lifts` false) or logarithm of a factor (`lifts` true). */
  segments: Weights;
  lifts: boolean;
  pairs?: Pairs;
  /** How a score becomes a probability: exp(slope · score), or (score + floor)^slope. */
  link: { kind: 'exponential' | 'power'; slope: number; floor: number };
}

/**
 * Maximum number of priors that each answer reads. Other offerings appear in an answer only if there is evidence for them.
 */
export const MAX_PRIORS = 1_000;

export interface Priors {
  /** Offerings with the highest priors, highest first. */
  high: Int32Array;
  low: Int32Array;
  /** Logarithm of the total weight of all low priors in the probabilities, without evidence; null when there are none. */
  rest: number | null;
}

export function priorsOf({ prior, link }: EvidenceModel, most = MAX_PRIORS): Priors {
  const order = Int32Array.from(prior, (_, offering) => offering);
  order.sort((a, b) => floatAt(prior, b) - floatAt(prior, a) || a - b);
  const low = order.slice(most);
  if (!low.length) return { high: order, low, rest: null };
  // The logit rises with the prior, so that the first one is the largest.
  const largest = logitOf(link, floatAt(prior, intAt(low, 0)));
  const sum = low.reduce((total, offering) => total + Math.exp(logitOf(link, floatAt(prior, offering)) - largest), 0);
  return { high: order.slice(0, most), low, rest: largest + Math.log(sum) };
}

/** The weights of a full matrix, row by row; zeros are left out. */
export function weightsFrom(rows: number, width: number, valueAt: (row: number, column: number) => number): Weights {
  const starts = new Int32Array(rows + 1);
  const [columns, values] = [growingInts(), growingFloats()];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) {
      const value = valueAt(row, column);
      if (value === 0) continue;
      columns.push(column);
      values.push(value);
    }
    starts[row + 1] = columns.length;
  }
  return { starts, columns: columns.values, values: values.values };
}

/** The strongest weights of each source; all of them if they fit into `most`. */
export function strongest(weights: Weights, most: number): Weights {
  const rows = weights.starts.length - 1;
  if (weights.columns.length <= most) return weights;
  const kept = Math.max(1, Math.floor(most / rows));
  const starts = new Int32Array(rows + 1);
  const [columns, values] = [growingInts(), growingFloats()];
  for (let row = 0; row < rows; row++) {
    const from = intAt(weights.starts, row);
    const positions = Int32Array.from({ length: intAt(weights.starts, row + 1) - from }, (_, i) => from + i);
    const size = (at: number) => Math.abs(floatAt(weights.values, at));
    if (positions.length > kept) positions.sort((a, b) => size(b) - size(a) || a - b);
    for (const at of positions.slice(0, kept).sort()) {
      columns.push(intAt(weights.columns, at));
      values.push(floatAt(weights.values, at));
    }
    starts[row + 1] = columns.length;
  }
  return { starts, columns: columns.values, values: values.values };
}

export function noWeights(rows: number): Weights {
  return { starts: new Int32Array(rows + 1), columns: new Int32Array(0), values: new Float64Array(0) };
}

function addRow({ starts, columns, values }: Weights, row: number, into: Float64Array): void {
  for (let at = intAt(starts, row); at < intAt(starts, row + 1); at++)
    addAt(into, intAt(columns, at), floatAt(values, at));
}

/** Calculates the scores of one consumer for all offerings, including owned ones. */
export class Scorer {
  readonly #lift: Float64Array;
  readonly #pairsOf = new Map<number, [number, number][]>();

  constructor(readonly model: EvidenceModel) {
    this.#lift = new Float64Array(model.prior.length);
    const { pairs } = model;
    if (pairs)
      for (let pair = 0; pair < pairs.first.length; pair++) {
        const first = intAt(pairs.first, pair);
        const list = this.#pairsOf.get(first) ?? [];
        list.push([intAt(pairs.second, pair), pair]);
        this.#pairsOf.set(first, list);
      }
  }

  scores(owned: Numbers, within: Numbers, scores = new Float64Array(this.model.prior.length)) {
    const { model } = this;
    scores.set(model.prior);
    for (const offering of owned) addRow(model.offerings, offering, scores);
    if (model.lifts) {
      const lift = this.#lift.fill(0);
      for (const segment of within) addRow(model.segments, segment, lift);
      for (let j = 0; j < scores.length; j++)
        if (lift[j] !== 0) scores[j] = floatAt(scores, j) * Math.exp(floatAt(lift, j));
    } else for (const segment of within) addRow(model.segments, segment, scores);
    if (model.pairs) {
      const sources = new Set<number>();
      for (const offering of owned) sources.add(offering);
      for (const segment of within) sources.add(model.prior.length + segment);
      for (const source of sources)
        for (const [other, pair] of this.#pairsOf.get(source) ?? [])
          if (sources.has(other)) addRow(model.pairs.weights, pair, scores);
    }
    return scores;
  }
}

/** Log odds, up to a constant that is the same for all offerings. */
export function logitOf({ kind, slope, floor }: EvidenceModel['link'], score: number): number {
  return kind === 'exponential' ? slope * score : slope * Math.log(Math.max(score, 0) + floor);
}

/** Probability that each offering is the consumer's next one; 0 for what it owns, the others sum to 1. */
export function probabilities(link: EvidenceModel['link'], scores: Float64Array, owned: Numbers): Float64Array {
  const logits = scores.map((score) => logitOf(link, score));
  for (const offering of owned) logits[offering] = Number.NEGATIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > most) most = logit;
  if (most === Number.NEGATIVE_INFINITY) return logits.fill(0);
  let sum = 0;
  for (let j = 0; j < logits.length; j++) sum += logits[j] = Math.exp(floatAt(logits, j) - most);
  for (let j = 0; j < logits.length; j++) logits[j] = floatAt(logits, j) / sum;
  return logits;
}

/** The best `top` offerings that are not owned, best first; ties are broken by the order of the offerings. */
export function best(scores: Float64Array, owned: Numbers, top: number): number[] {
  const skip = new Uint8Array(scores.length);
  for (const offering of owned) skip[offering] = 1;
  const precedes = (a: number, b: number) =>
    floatAt(scores, a) > floatAt(scores, b) || (scores[a] === scores[b] && a < b);
  const order: number[] = [];
  // Few of many: insert each into its place among the best so far.
  for (let j = 0; j < scores.length; j++) {
    if (skip[j] || (order.length === top && !precedes(j, itemAt(order, top - 1)))) continue;
    if (order.length < top) order.push(j);
    let place = order.length - 1;
    for (; place > 0 && precedes(j, itemAt(order, place - 1)); place--) order[place] = itemAt(order, place - 1);
    order[place] = j;
  }
  return order;
}
