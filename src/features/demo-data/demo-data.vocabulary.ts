/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const demoDataVocabulary: Vocabulary = {
  labels: names('Demo DemoRemoved'),
  relationshipTypes: [],
  properties: [],
};
