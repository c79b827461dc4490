/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const feedbackVocabulary: Vocabulary = {
  labels: names('Feedback'),
  relationshipTypes: names('GAVE_FEEDBACK ON_THING REPLY_TO'),
  properties: [],
};
