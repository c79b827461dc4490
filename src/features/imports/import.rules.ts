/** The limits of imports, their states, and what may be done in each. Pure. */
import { DomainError } from '../../errors.ts';

export const MAX_FILE_BYTES = 10 * 1_048_576;
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 200;
export const MAX_CELL_LENGTH = 20_000;
/** Characters of a value for all rows. */
export const MAX_CONSTANT_LENGTH = 500;
/** Files that one party has at the same time. */
export const MAX_FILES = 20;
/** A file, its rows and the possibility to undo the import are kept this long after the last change of the import. */
export const KEPT_DAYS = 30;
export const PREVIEWED_ROWS = 20;
/** Of single duplicates; all others are chosen by reason. */
export const MAX_CHOICES = 1_000;
/** Of each kind, with their texts; others are counted. */
export const MAX_REPORTED = 1_000;

export enum ImportState {
  UPLOADED = 'UPLOADED',
  CHECKING = 'CHECKING',
  CHECKED = 'CHECKED',
  RUNNING = 'RUNNING',
  STOPPED = 'STOPPED',
  DONE = 'DONE',
  UNDOING = 'UNDOING',
  UNDONE = 'UNDONE',
}

/** States in which the background work goes on. */
export const WORKING_STATES = ['CHECKING', 'RUNNING', 'UNDOING'] as const satisfies readonly `${ImportState}`[];

export enum ImportOutcome {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  MERGED = 'MERGED',
  SKIPPED = 'SKIPPED',
  REJECTED = 'REJECTED',
}

export enum UndoOutcome {
  REMOVED = 'REMOVED',
  RESTORED = 'RESTORED',
  KEPT = 'KEPT',
}

/** What two records have in common. */
export enum DuplicateReason {
  IDENTIFIER = 'IDENTIFIER',
  EMAIL = 'EMAIL',
  PHONE = 'PHONE',
  SAME_NAME = 'SAME_NAME',
  SIMILAR_NAME = 'SIMILAR_NAME',
}

export enum DuplicateChoice {
  /** Adds what the record lacks; what it has stays. */
  MERGE = 'MERGE',
  /** Replaces the values of the record by those of the row. */
  UPDATE = 'UPDATE',
  /** Two records. */
  KEEP = 'KEEP',
  SKIP = 'SKIP',
}

/** Why a row is refused, for people. */
export function refusalOf({ field, message }: DomainError): string {
  return field ? `${field}: ${message}` : message;
}

/** From which states an action leads on. */
const ALLOWED: Record<'configure' | 'start' | 'undo' | 'discard', readonly ImportState[]> = {
  configure: [ImportState.UPLOADED, ImportState.CHECKED],
  start: [ImportState.CHECKED],
  undo: [ImportState.DONE, ImportState.STOPPED],
  discard: [ImportState.UPLOADED, ImportState.CHECKED],
};
const MUTATIONS = {
  configure: 'configureImport',
  start: 'startImport',
  undo: 'undoImport',
  discard: 'discardImport',
} as const;

/** @throws DomainError ILLEGAL_STATE that names what is possible instead */
export function checkState(state: ImportState, action: keyof typeof ALLOWED): void {
  if (ALLOWED[action].includes(state)) return;
  const possible = (Object.keys(ALLOWED) as (keyof typeof ALLOWED)[])
    .filter((each) => ALLOWED[each].includes(state))
    .map((each) => MUTATIONS[each]);
  throw new DomainError(
    'ILLEGAL_STATE',
    'id',
    `The import is ${state}; ${possible.length ? `possible: ${possible.join(', ')}` : 'wait until this has finished, or upload the file again'}.`,
    { currentState: state, possible },
  );
}
