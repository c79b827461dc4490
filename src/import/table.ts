/** Reads a table of purchases: each row is a purchase, or the reason why it is none. One row is held at a time. */
import { csvRecords, type RecordOptions } from '../tables/csv-records.ts';
import { type DayMonthOrder, provenOrder } from '../tables/date.rules.ts';
import { cellsUnder, columnNames, TableError } from '../tables/header.rules.ts';
import { quoted } from '../tables/quoted.rules.ts';
import { errorOf } from '../values/thrown.ts';
import { combineAmendments } from './amendments.ts';
import type { Mapping } from './mapping.rules.ts';
import { columnPositions, type Problem, type Purchase, readPurchase } from './purchase.rules.ts';

export interface TableProgress {
  onBytes?: (bytes: number) => void;
  onRow?: () => void;
}

/**
 * @param progress.onBytes called with the bytes read so far
 * @param progress.onRow called for each row of the file
 * @throws TableError when the file is empty, lacks a mapped column, or has dates of two orders; UnreadableFile
 */
export async function* readTable(
  file: string,
  mapping: Mapping,
  progress: TableProgress = {},
): AsyncGenerator<Purchase | Problem> {
  await checkDateOrder(file, mapping);
  const rows = readRows(file, mapping, progress);
  yield* mapping.amendments === 'refuse' ? rows : combineAmendments(rows, mapping);
}

async function* readRows(
  file: string,
  mapping: Mapping,
  { onBytes, onRow }: TableProgress,
): AsyncGenerator<Purchase | Problem> {
  let names: string[] | undefined;
  let positions: Record<string, number> = {};
  for await (const record of csvRecords(file, recordOptions(mapping, onBytes))) {
    const { line } = record;
    if (names || 'why' in record) onRow?.();
    if ('why' in record) yield { line, column: '(row)', why: record.why, reason: 'the row is not valid CSV' };
    else if (!names) {
      names = columnNames(record.cells);
      positions = columnPositions(mapping, names);
    } else {
      const cells = cellsUnder(names, record.cells);
      const width = record.cells.length;
      yield cells?.length === names.length
        ? readSafely(mapping, positions, cells, line)
        : {
            line,
            column: '(row)',
            why: `it has ${width} cells, the header has ${names.length}`,
            reason: 'the row has more or fewer cells than the header',
          };
    }
  }
  if (!names) throw new TableError('The file is empty; its first line names the columns.');
}

/** An unexpected error in one row must not end the import of the others. */
function readSafely(
  mapping: Mapping,
  positions: Record<string, number>,
  cells: string[],
  line: number,
): Purchase | Problem {
  try {
    return readPurchase(mapping, positions, cells, line);
  } catch (error) {
    const unforeseen = errorOf(error);
    return {
      line,
      column: '(row)',
      why: `it cannot be read: ${unforeseen.message}`,
      reason: 'it cannot be read',
      unforeseen,
    };
  }
}

/**
 * Days and months have one order in the whole column. A row that fits only the other order shows that the mapping or
 * the file is wrong: rows that fit both would silently be misread.
 */
async function checkDateOrder(file: string, mapping: Mapping): Promise<void> {
  const declared = mapping.monthFormat.map((format) => /^(DD\/MM|MM\/DD)/.exec(format)?.[0]).find(Boolean);
  if (!declared) return;
  let position: number | undefined;
  for await (const record of csvRecords(file, recordOptions(mapping))) {
    if ('why' in record) continue;
    position ??= columnPositions(mapping, columnNames(record.cells)).month;
    if (position === undefined) return;
    const text = record.cells[position] ?? '';
    const proven: DayMonthOrder | undefined = provenOrder(text);
    if (proven && proven !== declared)
      throw new TableError(
        `Nothing was imported: line ${record.line} has ${quoted(text)} in ${quoted(mapping.columns.month)}, with ${proven === 'DD/MM' ? 'the day' : 'the month'} first, but the mapping reads ${mapping.monthFormat.join(', ')}. Set monthFormat to the order used in the whole column, or correct the file.`,
      );
  }
}

function recordOptions({ delimiter, encoding }: Mapping, onBytes?: (bytes: number) => void): RecordOptions {
  return {
    delimiter,
    encoding,
    howToDeclare: (name) => `"encoding": ${JSON.stringify(name === 'utf-8' ? 'utf8' : name)} in the mapping`,
    onBytes,
  };
}
