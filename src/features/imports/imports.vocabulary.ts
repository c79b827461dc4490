/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const importsVocabulary: Vocabulary = {
  labels: names('Import ImportMapping ImportPart ImportedRecord'),
  relationshipTypes: names('HAS_IMPORT'),
  properties: names(`
bytes columnCount createdCount data doneRows duplicateCount fileDeletedAt fileName format keptCount leaseBy leaseTill line mergedCount
personId problem problemCount rejectedCount removedCount restoredCount rowCount settings sheets skippedCount startedAt undo undoOutcome undoReason updatedCount
`),
};
