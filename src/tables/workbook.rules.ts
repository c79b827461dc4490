/** Workbooks (.xlsx) as tables: their limits and values. Pure. */

/** A value of a table: text, or a number that a workbook stores as one, without a decimal mark of any language. */
export type Cell = string | number;

export interface Sheet {
  name: string;
  rows: Cell[][];
}

export class WorkbookError extends Error {}

/** Of all XML files of a workbook together. */
export const MAX_UNPACKED_BYTES = 64 * 1_048_576;
/** Of the thread that reads a workbook. */
export const MAX_THREAD_MB = 512;
export const MAX_THREAD_MS = 30_000;
