/**
 * The common form of all models: a prior for each offering and weights of evidence for it. score = prior + Σ contributions;
 * where segments lift, the prior and the weights of offerings are multiplied by their lift. One Cypher statement calculates
 * the same sum in the graph (`evidence.cypher.ts`). Pure.
 */
import { growingFloats, growingInts } from './growing-array.rules.ts';

/**
 * Maximum total number of weights of a sparse model: it is kept in memory, and each weight becomes a relationship of the
 * graph.
 */
export const MAX_WEIGHTS = 1_000_000;

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
  order.sort((a, b) => (prior[b] as number) - (prior[a] as number) || a - b);
  const low = order.slice(most);
  if (!low.length) return { high: order, low, rest: null };
  // The logit rises with the prior, so that the first one is the largest.
  const largest = logitOf(link, prior[low[0] as number] as number);
  const sum = low.reduce((total, offering) => total + Math.exp(logitOf(link, prior[offering] as number) - largest), 0);
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
    const from = weights.starts[row] as number;
    const positions = Int32Array.from({ length: (weights.starts[row + 1] as number) - from }, (_, i) => from + i);
    const size = (at: number) => Math.abs(weights.values[at] as number);
    if (positions.length > kept) positions.sort((a, b) => size(b) - size(a) || a - b);
    for (const at of positions.slice(0, kept).sort()) {
      columns.push(weights.columns[at] as number);
      values.push(weights.values[at] as number);
    }
    starts[row + 1] = columns.length;
  }
  return { starts, columns: columns.values, values: values.values };
}

export function noWeights(rows: number): Weights {
  return { starts: new Int32Array(rows + 1), columns: new Int32Array(0), values: new Float64Array(0) };
}

function addRow({ starts, columns, values }: Weights, row: number, into: Float64Array): void {
  for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
    into[columns[at] as number] = (into[columns[at] as number] as number) + (values[at] as number);
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
        const first = pairs.first[pair] as number;
        const list = this.#pairsOf.get(first) ?? [];
        list.push([pairs.second[pair] as number, pair]);
        this.#pairsOf.set(first, list);
      }
  }

  scores(owned: ArrayLike<number>, within: ArrayLike<number>, scores = new Float64Array(this.model.prior.length)) {
    const { model } = this;
    scores.set(model.prior);
    for (let i = 0; i < owned.length; i++) addRow(model.offerings, owned[i] as number, scores);
    if (model.lifts) {
      const lift = this.#lift.fill(0);
      for (let i = 0; i < within.length; i++) addRow(model.segments, within[i] as number, lift);
      for (let j = 0; j < scores.length; j++)
        if (lift[j] !== 0) scores[j] = (scores[j] as number) * Math.exp(lift[j] as number);
    } else for (let i = 0; i < within.length; i++) addRow(model.segments, within[i] as number, scores);
    if (model.pairs) {
      const sources = new Set<number>();
      for (let i = 0; i < owned.length; i++) sources.add(owned[i] as number);
      for (let i = 0; i < within.length; i++) sources.add(model.prior.length + (within[i] as number));
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
export function probabilities(
  link: EvidenceModel['link'],
  scores: Float64Array,
  owned: ArrayLike<number>,
): Float64Array {
  const logits = scores.map((score) => logitOf(link, score));
  for (let i = 0; i < owned.length; i++) logits[owned[i] as number] = Number.NEGATIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > most) most = logit;
  if (most === Number.NEGATIVE_INFINITY) return logits.fill(0);
  let sum = 0;
  for (let j = 0; j < logits.length; j++) sum += logits[j] = Math.exp((logits[j] as number) - most);
  for (let j = 0; j < logits.length; j++) logits[j] = (logits[j] as number) / sum;
  return logits;
}

/** The best `top` offerings that are not owned, best first; ties are broken by the order of the offerings. */
export function best(scores: Float64Array, owned: ArrayLike<number>, top: number): number[] {
  const skip = new Uint8Array(scores.length);
  for (let i = 0; i < owned.length; i++) skip[owned[i] as number] = 1;
  const precedes = (a: number, b: number) =>
    (scores[a] as number) > (scores[b] as number) || (scores[a] === scores[b] && a < b);
  const order: number[] = [];
  // Few of many: insert each into its place among the best so far.
  for (let j = 0; j < scores.length; j++) {
    if (skip[j] || (order.length === top && !precedes(j, order[top - 1] as number))) continue;
    if (order.length < top) order.push(j);
    let place = order.length - 1;
    for (; place > 0 && precedes(j, order[place - 1] as number); place--) order[place] = order[place - 1] as number;
    order[place] = j;
  }
  return order;
}
