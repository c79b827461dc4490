/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const partiesVocabulary: Vocabulary = {
  labels: names('SenderToMail'),
  relationshipTypes: [],
  properties: names('description packs phone postalAddress website'),
};
