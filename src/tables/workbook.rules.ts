/** Workbooks (.xlsx) as tables: their limits and values. Pure. */

/** A value of a table: text, or a number that a workbook stores as one, without a decimal mark of any language. */
export type Cell = string | number;

export interface Sheet {
  name: string;
  rows: Cell[][];
}

/** Checked in the thread that reads the workbook, so that a small file with large contents is never copied out of it. */
export interface WorkbookLimits {
  /** With values. */
  sheets: number;
  /** Of each sheet. */
  rows: number;
  columns: number;
  /** Characters; a longer text is cut to one more, so that its row can be refused alone. */
  cellLength: number;
}

/** What the thread gets. */
export interface WorkbookOrder {
  bytes: Uint8Array;
  limits: WorkbookLimits;
}

export class WorkbookError extends Error {}

/** Of all XML files of a workbook together. */
export const MAX_UNPACKED_BYTES = 64 * 1_048_576;
/** Characters of all cells together, each with `CELL_COST` more. */
export const MAX_READ_CHARACTERS = 32 * 1_048_576;
/** What an empty cell costs. */
export const CELL_COST = 8;
/** Of the thread that reads a workbook. */
export const MAX_THREAD_MB = 512;
export const MAX_THREAD_MS = 30_000;

/**
 * The sheets with values, their long texts cut.
 * @throws WorkbookError above the limits; the message says what to do
 */
export function limitedSheets(
  sheets: readonly { name: string; rows: readonly (readonly unknown[])[] }[],
  limits: WorkbookLimits,
): Sheet[] {
  const withValues = sheets.filter(({ rows }) => rows.some((row) => row.some((value) => cellOf(value) !== '')));
  if (withValues.length > limits.sheets)
    throw new WorkbookError(
      `The workbook has ${withValues.length} sheets with values; save the one to import as a file of its own.`,
    );
  let characters = 0;
  return withValues.map(({ name, rows }) => {
    if (rows.length > limits.rows)
      throw new WorkbookError(
        `The sheet "${name}" has ${rows.length} rows; split it into parts of at most ${limits.rows}.`,
      );
    const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (widest > limits.columns)
      throw new WorkbookError(`The sheet "${name}" has ${widest} columns; leave at most ${limits.columns}.`);
    const limited = (value: unknown): Cell => {
      const cell = cellOf(value);
      const kept = typeof cell === 'string' ? cell.slice(0, limits.cellLength + 1) : cell;
      characters += CELL_COST + (typeof kept === 'string' ? kept.length : 0);
      if (characters > MAX_READ_CHARACTERS)
        throw new WorkbookError(
          'The cells of the workbook are too large together; save only the sheet to import, as CSV.',
        );
      return kept;
    };
    return { name, rows: rows.map((row) => row.map(limited)) };
  });
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16);
  }
  return String(value);
}
