/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const webhooksVocabulary: Vocabulary = {
  labels: names('Webhook'),
  relationshipTypes: names('HAS_WEBHOOK'),
  properties: names('disabledReason enabled epoch failingSince failures'),
};
