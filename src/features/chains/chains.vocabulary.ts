/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const chainsVocabulary: Vocabulary = {
  labels: [],
  relationshipTypes: [],
  properties: names('of step'),
};
