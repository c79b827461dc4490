/** EASE (Steck 2019): the linear item-item model with a closed form, for dense tables. Pure. */
import { addAt, floatAt, Matrix } from '../../../values/vectors.ts';
import { type EvidenceModel, noWeights, weightsFrom } from './evidence.rules.ts';
import { type Holdings, rowOf } from './holdings.rules.ts';

/** B = I − P / diag(P) with P = (XᵀX + λI)⁻¹; its diagonal is zero. */
export function ease(table: Holdings, lambda: number): EvidenceModel {
  const width = table.offerings.length;
  const gram = new Matrix(new Float64Array(width * width), width);
  for (let consumer = 0; consumer < table.consumers.length; consumer++) {
    const owned = rowOf(table.owned, consumer);
    for (const a of owned) for (const b of owned) addAt(gram.values, a * width + b, 1);
  }
  for (let j = 0; j < width; j++) addAt(gram.values, j * width + j, lambda);
  invert(gram);
  return {
    name: 'ease',
    prior: new Float64Array(width),
    offerings: weightsFrom(width, width, (i, j) => (i === j ? 0 : -gram.at(i, j) / gram.at(j, j))),
    segments: noWeights(table.segments.length),
    lifts: false,
    link: { kind: 'exponential', slope: 1, floor: 0 },
  };
}

/**
 * Inverts a symmetric positive definite matrix in place by sweeping its rows, on flat memory. ml-matrix takes ten times as
 * long for the 1,650 offerings of MovieLens-100K.
 */
function invert(symmetric: Matrix): void {
  const { values: matrix, width } = symmetric;
  const row = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    const pivot = symmetric.at(k, k);
    for (let j = 0; j < width; j++) row[j] = symmetric.at(k, j) / pivot;
    row[k] = 1 / pivot;
    for (let i = 0; i < width; i++) {
      if (i === k) continue;
      const factor = symmetric.at(i, k);
      if (factor === 0) continue;
      const start = i * width;
      matrix[start + k] = 0;
      for (let j = 0; j < width; j++) matrix[start + j] = floatAt(matrix, start + j) - factor * floatAt(row, j);
    }
    matrix.set(row, k * width);
  }
}
