/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const serviceAccountsVocabulary: Vocabulary = {
  labels: [],
  relationshipTypes: [],
  properties: names('lastUsedAt revokedAt'),
};
