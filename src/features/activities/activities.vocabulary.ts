/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const activitiesVocabulary: Vocabulary = {
  labels: [],
  relationshipTypes: names('USED'),
  properties: names('note quantity'),
};
