/**
 * Softmax regression: P(next = j | owned, segments) ∝ exp(b_j + Σ w_xj) over the offerings that the consumer does not own,
 * fitted on every holding as if it were the next one (leave-one-out). Pairs of sources are added where they improve the fit
 * most. All weights have Gaussian priors (L2). Pure.
 */
import { type EvidenceModel, type Pairs, weightsFrom } from './evidence.rules.ts';
import { type Holdings, rowOf } from './holdings.rules.ts';
import { minimise } from './lbfgs.rules.ts';
import { shares } from './popularity.rules.ts';

export interface SoftmaxOptions {
  /** Precision of the prior on weights of single sources. */
  penalty: number;
  /** Maximum number of pairs of sources; 0: none. */
  maxPairs: number;
  pairPenalty: number;
  /**
   * Consumers that are excluded from learning: their next offering is requested, so they have more than the table shows.
   */
  asked?: Uint8Array;
  onProgress?: (share: number) => void;
}

const BIAS_PENALTY = 0.01;
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

/** Features of one consumer: the constant ones, and those of each owned offering. */
interface Example {
  weight: number;
  owned: Int32Array;
  shared: number[];
  /** Parallel to `owned`: the offering itself and its pairs with segments. */
  own: number[][];
  /** Pairs of two owned offerings: positions and feature. */
  both: [number, number, number][];
}

export function softmax(table: Holdings, options: SoftmaxOptions): EvidenceModel {
  const width = table.offerings.length;
  const singles = width + table.segments.length;
  const { asked } = options;
  const every = Math.ceil((table.owned.columns.length * width) / MAX_LEARNT_CELLS);
  const learnt = table.consumers
    .map((_, c) => c)
    .filter((c) => !asked?.[c] && rowOf(table.owned, c).length > 0)
    .filter((_, index) => index % every === 0);
  let weights = new Float64Array((singles + 1) * width);
  const share = shares(table, Number.POSITIVE_INFINITY);
  for (let j = 0; j < width; j++) weights[j] = Math.log(share[j] as number);
  const penaltyOf = (feature: number) =>
    feature < 0 ? BIAS_PENALTY : feature < singles ? options.penalty : options.pairPenalty;
  const examples = learnt.map((consumer) => exampleOf(table, consumer, undefined));
  const rounds = options.maxPairs ? 2 : 1;
  const fit = (round: number) =>
    minimise(weights, (x, g) => lossAndGradient(examples, x, g, width, penaltyOf), {
      maxSteps: MAX_STEPS,
      tolerance: TOLERANCE,
      onStep: (step) => options.onProgress?.((round + step / MAX_STEPS) / rounds),
    });
  fit(0);
  let pairs: [number, number][] = [];
  if (options.maxPairs) {
    pairs = promisingPairs(table, learnt, examples, weights, options);
    const numbers = new Map(pairs.map(([a, b], number) => [a * singles + b, singles + number]));
    for (const [k, consumer] of learnt.entries()) examples[k] = exampleOf(table, consumer, numbers);
    const wider = new Float64Array((singles + pairs.length + 1) * width);
    wider.set(weights);
    weights = wider;
    if (pairs.length) fit(1);
  }
  const at = (feature: number, j: number) => weights[(feature + 1) * width + j] as number;
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

function exampleOf(table: Holdings, consumer: number, pairs: Map<number, number> | undefined): Example {
  const width = table.offerings.length;
  const singles = width + table.segments.length;
  const owned = rowOf(table.owned, consumer);
  const segments = Array.from(rowOf(table.within, consumer), (segment) => width + segment).sort((a, b) => a - b);
  const shared = [...segments];
  const own = Array.from(owned, (offering) => [offering]);
  const both: Example['both'] = [];
  if (pairs) {
    for (const [k, a] of segments.entries())
      for (let l = k + 1; l < segments.length; l++) {
        const pair = pairs.get(a * singles + (segments[l] as number));
        if (pair !== undefined) shared.push(pair);
      }
    for (let k = 0; k < owned.length; k++) {
      for (const segment of segments) {
        const pair = pairs.get((owned[k] as number) * singles + segment);
        if (pair !== undefined) (own[k] as number[]).push(pair);
      }
      for (let l = k + 1; l < owned.length; l++) {
        const pair = pairs.get((owned[k] as number) * singles + (owned[l] as number));
        if (pair !== undefined) both.push([k, l, pair]);
      }
    }
  }
  return { weight: 1 / owned.length, owned, shared, own, both };
}

/** Calls back with the residuals p − y of each held-out offering; the callback may change them. */
function eachResidual(
  { owned, shared, own, both }: Example,
  x: Float64Array,
  width: number,
  logits: Float64Array,
  base: Float64Array,
  onResidual: (held: number, residual: Float64Array) => void,
): number {
  const addFeature = (into: Float64Array, feature: number, sign: number) => {
    const start = (feature + 1) * width;
    for (let j = 0; j < width; j++) into[j] = (into[j] as number) + sign * (x[start + j] as number);
  };
  for (let j = 0; j < width; j++) base[j] = x[j] as number;
  for (const feature of shared) addFeature(base, feature, 1);
  for (const features of own) for (const feature of features) addFeature(base, feature, 1);
  for (const [, , feature] of both) addFeature(base, feature, 1);
  let loss = 0;
  for (let held = 0; held < owned.length; held++) {
    logits.set(base);
    for (const feature of own[held] as number[]) addFeature(logits, feature, -1);
    for (const [k, l, feature] of both) if (k === held || l === held) addFeature(logits, feature, -1);
    for (let k = 0; k < owned.length; k++) if (k !== held) logits[owned[k] as number] = Number.NEGATIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < width; j++) if ((logits[j] as number) > most) most = logits[j] as number;
    const target = owned[held] as number;
    const gap = (logits[target] as number) - most;
    let sum = 0;
    for (let j = 0; j < width; j++) sum += logits[j] = Math.exp((logits[j] as number) - most);
    for (let j = 0; j < width; j++) logits[j] = (logits[j] as number) / sum;
    loss += Math.log(sum) - gap;
    logits[target] = (logits[target] as number) - 1;
    onResidual(held, logits);
  }
  return loss;
}

function lossAndGradient(
  examples: Example[],
  x: Float64Array,
  gradient: Float64Array,
  width: number,
  penaltyOf: (feature: number) => number,
): number {
  gradient.fill(0);
  const [logits, base, total] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  const residuals: Float64Array[] = [];
  const spread = (feature: number, from: Float64Array, sign: number) => {
    const start = (feature + 1) * width;
    for (let j = 0; j < width; j++) gradient[start + j] = (gradient[start + j] as number) + sign * (from[j] as number);
  };
  let loss = 0;
  for (const example of examples) {
    const { weight, owned, shared, own, both } = example;
    total.fill(0);
    while (residuals.length < owned.length) residuals.push(new Float64Array(width));
    loss +=
      weight *
      eachResidual(example, x, width, logits, base, (held, residual) => {
        const kept = residuals[held] as Float64Array;
        for (let j = 0; j < width; j++) {
          const r = weight * (residual[j] as number);
          kept[j] = r;
          total[j] = (total[j] as number) + r;
        }
      });
    spread(-1, total, 1);
    for (const feature of shared) spread(feature, total, 1);
    if (owned.length < 2) continue;
    for (const [k, features] of own.entries())
      for (const feature of features) {
        spread(feature, total, 1);
        spread(feature, residuals[k] as Float64Array, -1);
      }
    for (const [k, l, feature] of both) {
      spread(feature, total, 1);
      spread(feature, residuals[k] as Float64Array, -1);
      spread(feature, residuals[l] as Float64Array, -1);
    }
  }
  for (let feature = -1; (feature + 1) * width < x.length; feature++) {
    const penalty = penaltyOf(feature);
    for (let at = (feature + 1) * width; at < (feature + 2) * width; at++) {
      loss += 0.5 * penalty * (x[at] as number) ** 2;
      gradient[at] = (gradient[at] as number) + penalty * (x[at] as number);
    }
  }
  return loss;
}

/** The pairs that would improve the fit most: Σ gradient² / (curvature + penalty), the score test. */
function promisingPairs(
  table: Holdings,
  learnt: number[],
  examples: Example[],
  weights: Float64Array,
  { maxPairs, pairPenalty }: SoftmaxOptions,
): [number, number][] {
  const width = table.offerings.length;
  const singles = width + table.segments.length;
  const column = table.segments.map((name) => name.slice(0, name.indexOf(': ')));
  const support = new Map<number, number>();
  const sourcesOf = (consumer: number) => [
    ...rowOf(table.owned, consumer),
    ...Array.from(rowOf(table.within, consumer), (segment) => width + segment).sort((a, b) => a - b),
  ];
  for (const consumer of learnt) {
    const sources = sourcesOf(consumer);
    for (const [k, a] of sources.entries())
      for (let l = k + 1; l < sources.length; l++) {
        const b = sources[l] as number;
        if (a >= width && column[a - width] === column[b - width]) continue;
        support.set(a * singles + b, (support.get(a * singles + b) ?? 0) + 1);
      }
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
  for (const [k, consumer] of learnt.entries()) {
    const example = examples[k] as Example;
    const { owned, weight } = example;
    const sources = sourcesOf(consumer);
    const present: [number, number, number][] = [];
    for (const [m, a] of sources.entries())
      for (let l = m + 1; l < sources.length; l++) {
        const number = numbers.get(a * singles + (sources[l] as number));
        if (number !== undefined) present.push([number, a, sources[l] as number]);
      }
    eachResidual(example, weights, width, logits, base, (held, residual) => {
      const target = owned[held] as number;
      for (const [number, a, b] of present) {
        if (a === target || b === target) continue;
        for (let j = 0; j < width; j++) {
          const r = residual[j] as number;
          const p = j === target ? r + 1 : r;
          const at = number * width + j;
          gradient[at] = (gradient[at] as number) + weight * r;
          curvature[at] = (curvature[at] as number) + weight * p * (1 - p);
        }
      }
    });
  }
  const gains = candidates.map((key, number) => {
    let gain = 0;
    for (let at = number * width; at < (number + 1) * width; at++)
      gain += (gradient[at] as number) ** 2 / ((curvature[at] as number) + pairPenalty);
    return { key, gain };
  });
  return gains
    .sort((a, b) => b.gain - a.gain || a.key - b.key)
    .slice(0, maxPairs)
    .map(({ key }) => [Math.floor(key / singles), key % singles]);
}
