/**
 * Softmax regression: P(next = j | owned, segments) ∝ exp(b_j + Σ w_xj) over the offerings that the consumer does not own,
 * fitted on every holding as if it were the next one (leave-one-out). Pairs of sources are added where they improve the fit
 * most. All weights have Gaussian priors (L2). Pure.
 */
import { addAt, floatAt, intAt, itemAt, Matrix } from '../../../values/vectors.ts';
import { type EvidenceModel, type Pairs, weightsFrom } from './evidence.rules.ts';
import { type Holdings, rowOf } from './holdings.rules.ts';
import { minimise } from './lbfgs.rules.ts';
import { shares } from './popularity.rules.ts';
import { BIAS_PENALTY, type Example, eachResidual, lossAndGradient } from './softmax-loss.rules.ts';

export interface SoftmaxOptions {
  /** Precision of the prior on weights of single sources. */
  penalty: number;
  /** Maximum number of pairs of sources; 0: none. */
  maxPairs: number;
  pairPenalty: number;
  /** 1 for consumers that the model does not learn from: they own more than the table shows. */
  excludedConsumers?: Uint8Array;
  onProgress?: (share: number) => void;
}
const MAX_STEPS = 80;
const TOLERANCE = 2e-5;
/** Minimum number of consumers that have both sources of a pair. */
const MIN_PAIRS = 20;
/** Maximum number of cells in the table of candidate pairs. */
const MAX_PAIR_CELLS = 20_000_000;

/**
 * Maximum of holdings × offerings that the model learns from. Of a larger table, it takes every second, third … consumer.
 */
const MAX_LEARNT_CELLS = 20_000_000;

export function softmax(table: Holdings, options: SoftmaxOptions): EvidenceModel {
  const width = table.offerings.length;
  const singles = width + table.segments.length;
  const { excludedConsumers } = options;
  const every = Math.ceil((table.owned.columns.length * width) / MAX_LEARNT_CELLS);
  const learnt = table.consumers
    .map((_, c) => c)
    .filter((c) => !excludedConsumers?.[c] && rowOf(table.owned, c).length > 0)
    .filter((_, index) => index % every === 0);
  let weights = new Float64Array((singles + 1) * width);
  const share = shares(table, Number.POSITIVE_INFINITY);
  for (let j = 0; j < width; j++) weights[j] = Math.log(floatAt(share, j));
  const penaltyOf = (feature: number) =>
    feature < 0 ? BIAS_PENALTY : feature < singles ? options.penalty : options.pairPenalty;
  const examples = learnt.map((consumer) => exampleOf(table, consumer));
  const rounds = options.maxPairs ? 2 : 1;
  const fit = (round: number) =>
    minimise(weights, (x, g) => lossAndGradient(examples, new Matrix(x, width), new Matrix(g, width), penaltyOf), {
      maxSteps: MAX_STEPS,
      tolerance: TOLERANCE,
      onStep: (step) => options.onProgress?.((round + step / MAX_STEPS) / rounds),
    });
  fit(0);
  let pairs: [number, number][] = [];
  if (options.maxPairs) {
    pairs = promisingPairs(table, learnt, examples, new Matrix(weights, width), options);
    const numbers = new Map(pairs.map(([a, b], number) => [a * singles + b, singles + number]));
    for (const [k, consumer] of learnt.entries()) examples[k] = exampleOf(table, consumer, numbers);
    const wider = new Float64Array((singles + pairs.length + 1) * width);
    wider.set(weights);
    weights = wider;
    if (pairs.length) fit(1);
  }
  const fitted = new Matrix(weights, width);
  const at = (feature: number, j: number) => fitted.at(feature + 1, j);
  const modelPairs: Pairs | undefined = pairs.length
    ? {
        first: Int32Array.from(pairs, ([a]) => a),
        second: Int32Array.from(pairs, ([, b]) => b),
        weights: weightsFrom(pairs.length, width, (pair, j) => at(singles + pair, j)),
      }
    : undefined;
  return {
    name: 'softmax',
    prior: weights.slice(0, width),
    offerings: weightsFrom(width, width, (i, j) => (i === j ? 0 : at(i, j))),
    segments: weightsFrom(table.segments.length, width, (segment, j) => at(width + segment, j)),
    lifts: false,
    pairs: modelPairs,
    link: { kind: 'exponential', slope: 1, floor: 0 },
  };
}

/** The holdings of a consumer, then its segments: each part in ascending order. */
function sourcesOf(table: Holdings, consumer: number): number[] {
  const width = table.offerings.length;
  return [
    ...rowOf(table.owned, consumer),
    ...Array.from(rowOf(table.within, consumer), (segment) => width + segment).sort((a, b) => a - b),
  ];
}

/** Each pair of sources once: the sources, and their positions. */
function* pairsOf(sources: readonly number[]): Generator<[a: number, b: number, k: number, l: number], void> {
  for (const [k, a] of sources.entries())
    for (let l = k + 1; l < sources.length; l++) yield [a, itemAt(sources, l), k, l];
}

function exampleOf(table: Holdings, consumer: number, pairs?: Map<number, number>): Example {
  const singles = table.offerings.length + table.segments.length;
  const owned = rowOf(table.owned, consumer);
  const sources = sourcesOf(table, consumer);
  const globalFeatures = sources.slice(owned.length);
  const itemFeatures = Array.from(owned, (offering) => [offering]);
  const pairFeatures: Example['pairFeatures'] = [];
  if (pairs)
    for (const [a, b, k, l] of pairsOf(sources)) {
      const pair = pairs.get(a * singles + b);
      if (pair === undefined) continue;
      if (k >= owned.length) globalFeatures.push(pair);
      else if (l >= owned.length) itemAt(itemFeatures, k).push(pair);
      else pairFeatures.push([k, l, pair]);
    }
  return { weight: 1 / owned.length, owned, globalFeatures, itemFeatures, pairFeatures };
}

/** The pairs that would improve the fit most: Σ gradient² / (curvature + penalty), the score test. */
function promisingPairs(
  table: Holdings,
  learnt: number[],
  examples: Example[],
  weights: Matrix,
  { maxPairs, pairPenalty }: SoftmaxOptions,
): [number, number][] {
  const { width } = weights;
  const singles = width + table.segments.length;
  const column = table.segments.map((name) => name.slice(0, name.indexOf(': ')));
  const support = new Map<number, number>();
  for (const consumer of learnt)
    for (const [a, b] of pairsOf(sourcesOf(table, consumer))) {
      if (a >= width && column[a - width] === column[b - width]) continue;
      support.set(a * singles + b, (support.get(a * singles + b) ?? 0) + 1);
    }
  const candidates = [...support]
    .filter(([, size]) => size >= MIN_PAIRS)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, Math.floor(MAX_PAIR_CELLS / width / 2))
    .map(([key]) => key);
  const numbers = new Map(candidates.map((key, number) => [key, number]));
  const gradient = new Float64Array(candidates.length * width);
  const curvature = new Float64Array(candidates.length * width);
  const [logits, base] = [new Float64Array(width), new Float64Array(width)];
  for (const [index, consumer] of learnt.entries()) {
    const example = itemAt(examples, index);
    const { owned, weight } = example;
    const present: [number, number, number][] = [];
    for (const [a, b] of pairsOf(sourcesOf(table, consumer))) {
      const number = numbers.get(a * singles + b);
      if (number !== undefined) present.push([number, a, b]);
    }
    eachResidual(example, weights, logits, base, (held, residual) => {
      const target = intAt(owned, held);
      for (const [number, a, b] of present) {
        if (a === target || b === target) continue;
        for (let j = 0; j < width; j++) {
          const r = floatAt(residual, j);
          const p = j === target ? r + 1 : r;
          addAt(gradient, number * width + j, weight * r);
          addAt(curvature, number * width + j, weight * p * (1 - p));
        }
      }
    });
  }
  const gains = candidates.map((key, number) => {
    let gain = 0;
    for (let at = number * width; at < (number + 1) * width; at++)
      gain += floatAt(gradient, at) ** 2 / (floatAt(curvature, at) + pairPenalty);
    return { key, gain };
  });
  return gains
    .sort((a, b) => b.gain - a.gain || a.key - b.key)
    .slice(0, maxPairs)
    .map(({ key }) => [Math.floor(key / singles), key % singles]);
}
