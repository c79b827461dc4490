/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const attentionVocabulary: Vocabulary = {
  labels: names('AttentionHandling Task'),
  relationshipTypes: [],
  properties: names('assigneeId doneAt doneFor dueOn snoozedUntil'),
};
