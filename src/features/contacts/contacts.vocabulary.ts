/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const contactsVocabulary: Vocabulary = {
  labels: names('ContactInvitation ContactRefusal'),
  relationshipTypes: [],
  properties: names(
    'confirmedBy contact emails identifierSchemes identifierValues mailBasis invitedBy mailBasisSince notes number phoneNumbers phones place scheme searchTerms tags value',
  ),
};
