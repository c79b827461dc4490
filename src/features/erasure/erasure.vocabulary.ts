/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const erasureVocabulary: Vocabulary = {
  labels: names('Erasure'),
  relationshipTypes: [],
  properties: names('erasedAt how sweepAt'),
};
