/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const consentsVocabulary: Vocabulary = {
  labels: names('Consent'),
  relationshipTypes: names('GAVE NOTED NOTED_IN TOLD_IN'),
  properties: names('noted withdrawnAt'),
};
