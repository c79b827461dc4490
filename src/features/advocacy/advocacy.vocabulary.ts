/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const advocacyVocabulary: Vocabulary = {
  labels: names('Survey'),
  relationshipTypes: names('ANSWERED SURVEYS'),
  properties: names('answeredAt category comment milestone score'),
};
