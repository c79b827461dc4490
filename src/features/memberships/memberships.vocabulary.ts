/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const membershipsVocabulary: Vocabulary = {
  labels: [],
  relationshipTypes: names('OFFERS_MEMBERSHIP'),
  properties: names('membershipsDeclined offeredAt'),
};
