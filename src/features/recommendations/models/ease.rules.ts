/** EASE (Steck 2019): the linear item-item model with a closed form, for dense tables. Pure. */
import { type EvidenceModel, noWeights, weightsFrom } from './evidence.rules.ts';
import { type Holdings, rowOf } from './holdings.rules.ts';

/** B = I − P / diag(P) with P = (XᵀX + λI)⁻¹; its diagonal is zero. */
export function ease(table: Holdings, lambda: number): EvidenceModel {
  const width = table.offerings.length;
  const gram = new Float64Array(width * width);
  for (let consumer = 0; consumer < table.consumers.length; consumer++) {
    const owned = rowOf(table.owned, consumer);
    for (const a of owned) for (const b of owned) gram[a * width + b] = (gram[a * width + b] as number) + 1;
  }
  for (let j = 0; j < width; j++) gram[j * width + j] = (gram[j * width + j] as number) + lambda;
  invert(gram, width);
  return {
    name: 'ease',
    prior: new Float64Array(width),
    offerings: weightsFrom(width, width, (i, j) =>
      i === j ? 0 : -(gram[i * width + j] as number) / (gram[j * width + j] as number),
    ),
    segments: noWeights(table.segments.length),
    lifts: false,
    link: { kind: 'exponential', slope: 1, floor: 0 },
  };
}

/**
 * Inverts a symmetric positive definite matrix in place by sweeping its rows, on flat memory. ml-matrix takes ten times as
 * long for the 1,650 offerings of MovieLens-100K.
 */
function invert(matrix: Float64Array, width: number): void {
  const row = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    const pivot = matrix[k * width + k] as number;
    for (let j = 0; j < width; j++) row[j] = (matrix[k * width + j] as number) / pivot;
    row[k] = 1 / pivot;
    for (let i = 0; i < width; i++) {
      if (i === k) continue;
      const factor = matrix[i * width + k] as number;
      if (factor === 0) continue;
      const start = i * width;
      matrix[start + k] = 0;
      for (let j = 0; j < width; j++) matrix[start + j] = (matrix[start + j] as number) - factor * (row[j] as number);
    }
    matrix.set(row, k * width);
  }
}
