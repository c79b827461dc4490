/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const quotasVocabulary: Vocabulary = {
  labels: names('Quota'),
  relationshipTypes: [],
  properties: names('firstAt organisation resetsAt since used'),
};
