/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const relationshipsVocabulary: Vocabulary = {
  labels: [],
  relationshipTypes: names('EXTENDS GOVERNS'),
  properties: names(`
agreedOn cancelledAt cancelReason recordedById declineReason disclosureAsked disclosureAskedBy documentUrl endsOn noticePeriod purpose title validFrom validUntil
`),
};
