/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const memberInvitationsVocabulary: Vocabulary = {
  labels: names('MemberInvitation'),
  relationshipTypes: [],
  properties: [],
};
