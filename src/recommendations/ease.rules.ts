/** EASE (Steck 2019): the linear item-item model with a closed form, for dense tables. Pure. */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { type EvidenceModel, noWeights, weightsFrom } from './evidence.rules.ts';
import { type Holdings, rowOf } from './holdings.rules.ts';

/** B = I − P / diag(P) with P = (XᵀX + λI)⁻¹; its diagonal is zero. */
export function ease(table: Holdings, lambda: number): EvidenceModel {
  const width = table.offerings.length;
  const gram = Matrix.zeros(width, width);
  for (let consumer = 0; consumer < table.consumers.length; consumer++) {
    const owned = rowOf(table.owned, consumer);
    for (const a of owned) for (const b of owned) gram.set(a, b, gram.get(a, b) + 1);
  }
  for (let j = 0; j < width; j++) gram.set(j, j, gram.get(j, j) + lambda);
  const inverse = new CholeskyDecomposition(gram).solve(Matrix.eye(width));
  return {
    name: 'ease',
    prior: new Float64Array(width),
    offerings: weightsFrom(width, width, (i, j) => (i === j ? 0 : -inverse.get(i, j) / inverse.get(j, j))),
    segments: noWeights(table.segments.length),
    lifts: false,
    link: { kind: 'exponential', slope: 1, floor: 0 },
  };
}
