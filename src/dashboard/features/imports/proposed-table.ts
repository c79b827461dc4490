/** A table with its proposals, and what a person chooses. */
import type { ImportTableQuery } from '../../generated.ts';

export type ProposedTable = NonNullable<ImportTableQuery['importTable']>;
export type Kinds = ImportTableQuery['importKinds'];
type KindName = ProposedTable['kind'];

/** What a person may choose instead of a proposal; a choice leads to other proposals. */
export interface ReadingChoice {
  kind?: KindName;
  sheet?: number;
  encoding?: string;
  delimiter?: string;
  headerLine?: number;
}

/** How values are understood. */
export interface ValueChoice {
  decimalMark: string | null;
  dateOrder: string | null;
  currency: string;
  leaveOutInvalid: boolean;
}
