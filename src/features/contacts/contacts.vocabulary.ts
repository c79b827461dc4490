/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const contactsVocabulary: Vocabulary = {
  labels: names('ContactInvitation ContactMailing ContactToMail'),
  relationshipTypes: [],
  properties: names(
    'agreeHash agreeUntil agreedAt askedAt confirmedBy contact emails endHash everyoneKey identifierSchemes identifierValues mailBasis invitedBy mailAddress mailBasisSince mailingKey notes number phoneNumbers phones place recordedIn refusalKeys refusedAt repeatedAt scheme searchTerms seed tags value',
  ),
};
