/** Loss and gradient of the softmax model. Pure. */

import { addAt, floatAt, itemAt, Matrix } from '../../../values/vectors.ts';

export const BIAS_PENALTY = 0.01;

/** Features of one consumer. Sources are features, then come the selected pairs of sources. */
export interface Example {
  weight: number;
  owned: Int32Array;
  /** Features that do not depend on the held-out offering: segments and their pairs. */
  globalFeatures: number[];
  /** Parallel to `owned`: the offering itself and its pairs with segments. */
  itemFeatures: number[][];
  /** Pairs of two owned offerings: their positions in `owned`, and the feature. */
  pairFeatures: [number, number, number][];
}

/**
 * Calls back with the residuals p − y of each held-out offering; the callback may change them.
 * @param weights row 0: bias; row f + 1: feature f
 */
export function eachResidual(
  { owned, globalFeatures, itemFeatures, pairFeatures }: Example,
  weights: Matrix,
  logits: Float64Array,
  base: Float64Array,
  onResidual: (held: number, residual: Float64Array) => void,
): number {
  const { width } = weights;
  for (let j = 0; j < width; j++) base[j] = weights.at(0, j);
  for (const feature of globalFeatures) weights.addRowTo(base, feature + 1, 1);
  for (const features of itemFeatures) for (const feature of features) weights.addRowTo(base, feature + 1, 1);
  for (const [, , feature] of pairFeatures) weights.addRowTo(base, feature + 1, 1);
  let loss = 0;
  for (const [held, target] of owned.entries()) {
    logits.set(base);
    for (const feature of itemAt(itemFeatures, held)) weights.addRowTo(logits, feature + 1, -1);
    for (const [k, l, feature] of pairFeatures) if (k === held || l === held) weights.addRowTo(logits, feature + 1, -1);
    for (const offering of owned) if (offering !== target) logits[offering] = Number.NEGATIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < width; j++) if (floatAt(logits, j) > most) most = floatAt(logits, j);
    const gap = floatAt(logits, target) - most;
    let sum = 0;
    for (let j = 0; j < width; j++) sum += logits[j] = Math.exp(floatAt(logits, j) - most);
    for (let j = 0; j < width; j++) logits[j] = floatAt(logits, j) / sum;
    loss += Math.log(sum) - gap;
    addAt(logits, target, -1);
    onResidual(held, logits);
  }
  return loss;
}

export function lossAndGradient(
  examples: Example[],
  weights: Matrix,
  gradient: Matrix,
  penaltyOf: (feature: number) => number,
): number {
  const { width } = weights;
  gradient.values.fill(0);
  const [logits, base, total] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  const residuals: Float64Array[] = [];
  let loss = 0;
  for (const example of examples) {
    const { weight, owned, globalFeatures, itemFeatures, pairFeatures } = example;
    total.fill(0);
    while (residuals.length < owned.length) residuals.push(new Float64Array(width));
    loss +=
      weight *
      eachResidual(example, weights, logits, base, (held, residual) => {
        const kept = itemAt(residuals, held);
        for (let j = 0; j < width; j++) {
          const r = weight * floatAt(residual, j);
          kept[j] = r;
          addAt(total, j, r);
        }
      });
    gradient.addToRow(0, total, 1);
    for (const feature of globalFeatures) gradient.addToRow(feature + 1, total, 1);
    if (owned.length < 2) continue;
    for (const [k, features] of itemFeatures.entries())
      for (const feature of features) {
        gradient.addToRow(feature + 1, total, 1);
        gradient.addToRow(feature + 1, itemAt(residuals, k), -1);
      }
    for (const [k, l, feature] of pairFeatures) {
      gradient.addToRow(feature + 1, total, 1);
      gradient.addToRow(feature + 1, itemAt(residuals, k), -1);
      gradient.addToRow(feature + 1, itemAt(residuals, l), -1);
    }
  }
  for (let feature = -1; (feature + 1) * width < weights.values.length; feature++) {
    const penalty = penaltyOf(feature);
    for (let at = (feature + 1) * width; at < (feature + 2) * width; at++) {
      const value = floatAt(weights.values, at);
      loss += 0.5 * penalty * value ** 2;
      addAt(gradient.values, at, penalty * value);
    }
  }
  return loss;
}
