/** The enums of imports in the schema. */
import { registerEnumType } from 'type-graphql';
import { openEnum } from '../../schema/open-enum.ts';
import { DuplicateChoice, DuplicateReason, ImportOutcome, ImportState, UndoOutcome } from './import.rules.ts';

export const IMPORT_KIND = openEnum('ImportKind', 'A kind of records that a party imports.', {
  CONTACTS: 'People and organisations that the party knows.',
  RELATIONSHIPS: 'Relationships that the party records with contacts. They give nobody any rights.',
  OFFERINGS: 'Services and offerings. They are imported as drafts.',
  SPEND: 'Purchases from suppliers, which are contacts. Only the party sees them.',
});

registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'State of an import.',
  valuesConfig: {
    UPLOADED: { description: 'The file is there; its kind and columns must be chosen (`configureImport`).' },
    CHECKING: { description: 'The rows are being read and compared with each other and with existing records.' },
    CHECKED: { description: 'Problems and duplicates are known; it can be started (`startImport`).' },
    RUNNING: { description: 'The rows are being imported.' },
    STOPPED: { description: 'It stopped before its end; see `problem`. The rows that were imported can be undone.' },
    DONE: { description: 'All rows were imported, merged, skipped or rejected.' },
    UNDOING: { description: 'It is being undone.' },
    UNDONE: { description: 'It was undone, except for records that somebody changed or built on since.' },
  },
});
registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: 'What became of a row.',
  valuesConfig: {
    CREATED: { description: 'A record was created.' },
    UPDATED: { description: 'The values of an existing record were replaced.' },
    MERGED: { description: 'An existing record, or another row, got what it lacked.' },
    SKIPPED: { description: 'Left out as a duplicate.' },
    REJECTED: { description: 'It could not be imported; the reason is stated.' },
  },
});
registerEnumType(UndoOutcome, {
  name: 'UndoOutcome',
  description: 'What the undo of an import did with a record.',
  valuesConfig: {
    REMOVED: { description: 'The created record was removed.' },
    RESTORED: { description: 'The record has its earlier values.' },
    KEPT: { description: 'Somebody changed it or built on it since, so it was kept.' },
  },
});
registerEnumType(DuplicateReason, {
  name: 'DuplicateReason',
  description: 'What two records have in common. The first values are the strongest.',
  valuesConfig: {
    IDENTIFIER: { description: 'The same identifier.' },
    EMAIL: { description: 'The same email address.' },
    PHONE: { description: 'The same phone number.' },
    SAME_NAME: { description: 'The same name, apart from case, accents and the order of words.' },
    SIMILAR_NAME: { description: 'Names that differ in a few letters.' },
  },
});
registerEnumType(DuplicateChoice, {
  name: 'DuplicateChoice',
  description: 'What to do with a duplicate.',
  valuesConfig: {
    MERGE: { description: 'Add what the existing record lacks; its own values stay.' },
    UPDATE: { description: 'Replace the values of the existing record by those of the row.' },
    KEEP: { description: 'Keep both.' },
    SKIP: { description: 'Leave the row out.' },
  },
});
