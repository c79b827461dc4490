/** The rows of an answer: the best offerings that each consumer does not have. Pure. */
import { floatAt, itemAt } from '../../../values/vectors.ts';
import { best, type EvidenceModel, probabilities, Scorer } from './evidence.rules.ts';
import { type Holdings, rowOf } from './holdings.rules.ts';

/** Rows `consumer, rank, offering, score, probability`. */
export function* rankingRows(
  table: Holdings,
  consumers: number[],
  model: EvidenceModel,
  top: number,
  onProgress: (share: number) => void = () => {},
): Generator<[string, number, string, number, number]> {
  const scorer = new Scorer(model);
  for (const [index, consumer] of consumers.entries()) {
    if (index % 500 === 0) onProgress(index / consumers.length);
    const owned = rowOf(table.owned, consumer);
    const scores = scorer.scores(owned, rowOf(table.within, consumer));
    const probability = probabilities(model.link, scores, owned);
    for (const [place, offering] of best(scores, owned, top).entries())
      yield [
        itemAt(table.consumers, consumer),
        place + 1,
        itemAt(table.offerings, offering),
        floatAt(scores, offering),
        floatAt(probability, offering),
      ];
  }
}
