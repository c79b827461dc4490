/**
 * A kind of records that a party imports, e.g. offerings. Features declare theirs in `imports` of their manifest; everything else (files,
 * mapping, duplicates, progress, reports, undo) is the same for all kinds.
 */
import type { Runner } from '../../../graph/runner.ts';
import type { MutationContext } from '../../../mutations/run-mutation.ts';
import { type DuplicateChoice, type DuplicateReason, type ImportOutcome, UndoOutcome } from '../import.rules.ts';
import type { ImportField } from '../mapping/field.rules.ts';
import type { RowReader } from '../mapping/row-reader.rules.ts';

/** Features add kinds by declaration merging, and their descriptions by `enumValues.ImportKind` of their manifest. */
export interface ImportKinds {
  CONTACTS: string;
  RELATIONSHIPS: string;
  OFFERINGS: string;
  SPEND: string;
}
export type ImportKindName = keyof ImportKinds;

/** By what a record is compared with others. */
export interface RecordKeys {
  /** As people name the record. */
  label: string;
  /** Equal texts are duplicates for this reason. Canonical, e.g. lower case. */
  keys: readonly { reason: Exclude<DuplicateReason, DuplicateReason.SIMILAR_NAME>; key: string }[];
  /** Compared by similarity. */
  name?: string;
}

/** A record that the party has already. */
export interface ExistingRecord extends RecordKeys {
  id: string;
}

/** A row to be written. */
export interface RowToWrite<R> {
  line: number;
  record: R;
  /** The existing record with which it is merged, or which it updates. */
  target?: string;
  choice?: DuplicateChoice;
}

/** What became of a row. `undo`: what restores the state before, with the version that the record had afterwards. */
export interface WrittenRow {
  line: number;
  outcome: ImportOutcome;
  entityId?: string;
  reason?: string;
  undo?: UndoData;
}

export interface UndoData {
  /** Of the record after the import. */
  version: number;
  /** Values before, for a record that existed. */
  before?: Record<string, unknown>;
  /** IDs of other records that were created for it. */
  also?: string[];
}

export interface RecordToUndo extends UndoData {
  line: number;
  entityId: string;
  created: boolean;
}

export interface UndoneRecord {
  line: number;
  outcome: UndoOutcome;
  /** Why it was kept. */
  reason?: string;
}

/** Of a record that an undo keeps. */
export const keptRecord = (line: number): UndoneRecord => ({
  line,
  outcome: UndoOutcome.KEPT,
  reason: 'It was changed, deleted or used since the import.',
});

/** The fields of a record that have a value, as text. */
export function shownFields(record: object): [field: string, value: string][] {
  return Object.entries(record).flatMap(([field, value]): [string, string][] =>
    value === undefined ? [] : [[field, String(value)]],
  );
}

/** A transaction of the import: who started it, for which party. */
export interface ImportTransaction extends MutationContext {
  party: string;
  importId: string;
}

export interface ImportKind<R = unknown> {
  name: ImportKindName;
  /** In the plural, e.g. "Offerings". */
  label: string;
  /** The industry pack of its feature. Only organisations that have chosen it get this kind as a proposal. Default: all get it. */
  pack?: string;
  fields: readonly ImportField[];
  /** Rows of one transaction. */
  batch: number;
  /** What may be chosen for duplicates; the first is the default. */
  choices: readonly DuplicateChoice[];
  /** Understands a row; what it cannot understand it notes in the reader. Pure. */
  read(row: RowReader): R | undefined;
  keysOf(record: R): RecordKeys;
  /** Adds to a record what another row of the same file says about it. Pure. @throws DomainError when they cannot be one */
  fold(record: R, other: R): R;
  /** Adds to the records of a file what others of the file say about them. Default: nothing. Pure. */
  complete?(records: readonly R[]): R[];
  /** How the record is shown before it is imported: names and values of fields. Pure. */
  show(record: R): [field: string, value: string][];
  /** The records of the party with which rows are compared. */
  existing(runner: Runner, party: string): Promise<ExistingRecord[]>;
  /** Writes the rows; a row that it cannot write has the outcome REJECTED with its reason. */
  write(transaction: ImportTransaction, rows: readonly RowToWrite<R>[]): Promise<WrittenRow[]>;
  /** Removes created records and restores changed ones, unless somebody changed them or built on them since. */
  undo(transaction: ImportTransaction, records: readonly RecordToUndo[]): Promise<UndoneRecord[]>;
}

declare module '../../../schema/registries.ts' {
  interface Registries {
    imports: readonly ImportKind[];
  }
}

/** The seam between kinds, each of which knows only its own records, and the machinery, which handles any. */
export function importKind<R>(kind: ImportKind<R>): ImportKind {
  return kind as ImportKind;
}
