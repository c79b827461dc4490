/** Streams CSV files with a header. Errors name the line and the problem. */

import { once } from 'node:events';
import { createWriteStream, statSync } from 'node:fs';
import { errorOf } from '../values/thrown.ts';
import { csvLine } from './csv-cell.rules.ts';
import { csvRecords } from './csv-records.ts';
import { ColumnOrder, type DayMonthOrder } from './date.rules.ts';
import { cellsUnder, columnNames, TableError } from './header.rules.ts';
import { quoted } from './quoted.rules.ts';
import { UnreadableFile } from './text-file.ts';

export { TableError };

export interface TableOptions {
  required: string[];
  optional?: string[];
  onBytes?: (bytes: number, size: number) => void;
}

/**
 * Calls back with each row's cells: the `required` ones, then the `optional` ones (undefined where the column is missing).
 * @returns the header
 * @throws TableError when the file is missing, empty, not text, or lacks a column
 */
export async function readTable(
  file: string,
  { required, optional = [], onBytes }: TableOptions,
  onRow: (cells: (string | undefined)[], line: number, all: string[]) => void,
): Promise<string[]> {
  const size = sizeOf(file);
  const noRows = `${file} has no rows; it needs the columns ${required.join(', ')} and at least one row.`;
  if (!size) throw new TableError(noRows);
  let [header, places, count]: [string[] | undefined, number[], number] = [undefined, [], 0];
  let bytes = 0;
  const records = csvRecords(file, {
    howToDeclare: (name) => `the file as UTF-8: only npm run import can read ${name}`,
    onBytes: (read) => {
      bytes = read;
    },
  });
  try {
    for await (const record of records) {
      if ('why' in record) throw new TableError(`${file}, line ${record.line}: ${record.why}`);
      if (!header) {
        header = columnNames(record.cells);
        places = placesOf(file, header, required, optional);
        continue;
      }
      const cells = cellsUnder(header, record.cells)?.map((cell) => cell.trim());
      if (!cells)
        throw new TableError(
          `${file}, line ${record.line}: ${record.cells.length} cells, the header has ${header.length}; quote cells that hold commas.`,
        );
      onRow(
        places.map((place) => (place < 0 ? undefined : cells[place])),
        record.line,
        cells,
      );
      if (++count % 5000 === 0) onBytes?.(bytes, size);
    }
  } catch (error) {
    if (error instanceof TableError) throw error;
    if (error instanceof UnreadableFile) throw new TableError(error.message);
    throw new TableError(`${file} cannot be read as CSV: ${errorOf(error).message}`);
  }
  if (!header || !count) throw new TableError(noRows);
  return header;
}

/**
 * The order of day and month in the dates of a column, determined in a separate pass.
 * @returns DD/MM where no date proves an order; `assumed` is then a date that is valid in both orders
 * @throws TableError when the column has dates of both orders
 */
export async function dateOrderOf(
  file: string,
  column: string,
): Promise<{ order: DayMonthOrder; assumed: string | undefined }> {
  const dates = new ColumnOrder();
  await readTable(file, { required: [], optional: [column] }, ([text = '']) => dates.add(text));
  const { order, proof, undecided } = dates;
  if (!order)
    throw new TableError(
      `${file}: ${column} has days before months (${quoted(proof['DD/MM'] ?? '')}) and months before days (${quoted(proof['MM/DD'] ?? '')}); write all dates as YYYY-MM-DD.`,
    );
  return { order, assumed: proof[order] ? undefined : undecided };
}

/** Human-readable note: the file does not prove an order, so one was assumed. */
export function orderNote(column: string, example: string): string {
  return `${column}: dates such as ${quoted(example)} were read as day before month, because no date shows the order.`;
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    throw new TableError(`There is no file ${file}.`);
  }
}

function placesOf(file: string, header: string[], required: string[], optional: string[]): number[] {
  const lower = header.map((cell) => cell.toLowerCase());
  const missing = required.filter((name) => !lower.includes(name));
  if (missing.length)
    throw new TableError(
      `${file} has no column ${missing.map((name) => `"${name}"`).join(' and ')}; it has: ${header.map(quoted).join(', ')}`,
    );
  return [...required, ...optional].map((name) => lower.indexOf(name));
}

/** Streams rows to a file, with back-pressure. */
export async function writeTable(file: string, header: string[], rows: Iterable<(string | number)[]>): Promise<number> {
  const output = createWriteStream(file);
  const failed = once(output, 'error').then(([error]) => {
    throw new TableError(`${file} cannot be written: ${errorOf(error).message}`);
  });
  const write = async () => {
    output.write(csvLine(header));
    let count = 0;
    let text = '';
    for (const row of rows) {
      text += csvLine(row);
      if (++count % 1000) continue;
      const room = output.write(text);
      text = '';
      if (!room) await once(output, 'drain');
    }
    output.end(text);
    await once(output, 'close');
    return count;
  };
  return Promise.race([write(), failed]);
}
