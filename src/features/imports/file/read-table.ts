/** The table of an uploaded file, under settings that say how to read it. */
import { recordsOfText } from '../../../tables/csv-records.ts';
import { uniqueNames } from '../../../tables/detect.ts';
import type { Cell } from '../../../tables/workbook.rules.ts';
import { errorOf } from '../../../values/thrown.ts';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from '../import.rules.ts';
import type { ImportSettings } from '../mapping/field.rules.ts';
import { type FileFormat, UnusableFile } from './open-file.ts';

/** A row; or why the line is none. Blank rows are left out. `line`: where it begins in the file, from 1. */
export type TableRow = { line: number; cells: Cell[] } | { line: number; why: string };

export interface Table {
  /** Unique names of the columns. */
  names: string[];
  rows: TableRow[];
  /** There are more rows than were asked for. */
  isCut: boolean;
}

export type Reading = Pick<ImportSettings, 'encoding' | 'delimiter' | 'headerLine'>;
type Source = { format: FileFormat; parts: AsyncIterable<Uint8Array> };

/**
 * @param most rows to be read. Default: all, at most `MAX_ROWS`
 * @throws UnusableFile for an encoding or table that cannot be read, with more columns or rows than the limits
 */
export async function readTable(source: Source, reading: Reading, most = MAX_ROWS + 1): Promise<Table> {
  let names: string[] = [];
  const rows: TableRow[] = [];
  let width = 0;
  for await (const row of recordsOf(source, reading)) {
    if ('cells' in row) {
      const { cells, line } = row;
      const stated = cells.length;
      while (cells.length && String(cells.at(-1)).trim() === '') cells.pop();
      if (cells.length > MAX_COLUMNS)
        throw new UnusableFile(`Line ${line} has ${cells.length} cells; a table has at most ${MAX_COLUMNS} columns.`);
      if (line === reading.headerLine) {
        names = uniqueNames(cells, cells.length && stated);
        width = names.length;
      }
      if (line <= reading.headerLine || !cells.length) continue;
      rows.push(reading.headerLine && cells.length > width ? tooWide(line, cells.length, width) : checked(line, cells));
    } else if (row.line > reading.headerLine) rows.push(row);
    if (rows.length >= most) break;
  }
  if (reading.headerLine && !names.length)
    throw new UnusableFile(`Line ${reading.headerLine} has no names of columns; choose another line.`);
  if (rows.length > MAX_ROWS)
    throw new UnusableFile(`The table has more than ${MAX_ROWS} rows; split it into several files.`);
  if (!reading.headerLine)
    names = uniqueNames([], Math.max(0, ...rows.map((row) => ('cells' in row ? row.cells.length : 0))));
  return { names, rows, isCut: rows.length >= most };
}

/** The first records as they are, to find the one with the names. */
export async function firstRecords(
  source: Source,
  reading: Omit<Reading, 'headerLine'>,
  most: number,
): Promise<TableRow[]> {
  const records: TableRow[] = [];
  for await (const row of recordsOf(source, { ...reading, headerLine: 0 })) {
    records.push(row);
    if (records.length >= most) break;
  }
  return records;
}

async function* recordsOf({ format, parts }: Source, { encoding, delimiter }: Reading): AsyncGenerator<TableRow> {
  if (format === 'XLSX') {
    let line = 0;
    for await (const text of linesOf(decoded(parts, 'utf-8')))
      yield { line: ++line, cells: JSON.parse(text) as Cell[] };
    return;
  }
  try {
    yield* recordsOfText(decoded(parts, encoding), { delimiter });
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile(`The table cannot be read: ${errorOf(error).message}`);
  }
}

async function* decoded(parts: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const text = (part?: Uint8Array) => {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode();
    } catch {
      throw new UnusableFile(`The file is not ${encoding} throughout; choose another encoding.`);
    }
  };
  for await (const part of parts) yield text(part);
  yield text();
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const part of text) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

function tooWide(line: number, count: number, width: number): TableRow {
  return { line, why: `It has ${count} cells, but the header has ${width}; quote cells that contain the separator.` };
}

function checked(line: number, cells: Cell[]): TableRow {
  const long = cells.find((cell) => typeof cell === 'string' && cell.length > MAX_CELL_LENGTH);
  return long === undefined ? { line, cells } : { line, why: `A cell has more than ${MAX_CELL_LENGTH} characters.` };
}
