/** An uploaded file: recognised, refused with the fix, or taken apart into sheets. */

import { proposeEncoding } from '../../../tables/detect.ts';
import { binaryFormatOf } from '../../../tables/file-encoding.ts';
import { readWorkbook } from '../../../tables/workbook.ts';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from '../import.rules.ts';

export type FileFormat = 'CSV' | 'XLSX';

export interface OpenedFile {
  format: FileFormat;
  /** The bytes of each sheet: those of a CSV as they are, those of a workbook as JSON lines. */
  sheets: { name: string; rows: number | null; bytes: Uint8Array }[];
}

/** A file that cannot be imported; the message says why and what to do. */
export class UnusableFile extends Error {}

const HEAD_BYTES = 65_536;
/** A few rows more than a table may have, for titles and headers. */
const WORKBOOK_LIMITS = { sheets: 30, rows: MAX_ROWS + 100, columns: MAX_COLUMNS, cellLength: MAX_CELL_LENGTH };

/** @throws UnusableFile, WorkbookError */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile> {
  if (!bytes.length) throw new UnusableFile('The file is empty.');
  const binary = binaryFormatOf(bytes.subarray(0, HEAD_BYTES));
  if (isZip(bytes)) return openWorkbook(bytes);
  if (binary) throw new UnusableFile(`The file is ${binary.name}, not a table; ${binary.advice}.`);
  const { encoding } = proposeEncoding(bytes.subarray(0, HEAD_BYTES));
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD_BYTES)).trimStart();
  if (!start) throw new UnusableFile('The file has no text, only white space.');
  if (start.startsWith('<'))
    throw new UnusableFile('The file is HTML or XML, not a table; export the table as CSV or XLSX.');
  if (/^[[{]/.test(start)) throw new UnusableFile('The file is JSON, not a table; export the table as CSV or XLSX.');
  return { format: 'CSV', sheets: [{ name: '', rows: null, bytes }] };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

async function openWorkbook(bytes: Uint8Array): Promise<OpenedFile> {
  const sheets = await readWorkbook(bytes, WORKBOOK_LIMITS);
  if (!sheets.length) throw new UnusableFile('The workbook has no cell with a value.');
  const encoder = new TextEncoder();
  return {
    format: 'XLSX',
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.length,
      bytes: encoder.encode(rows.map((row) => JSON.stringify(row)).join('\n')),
    })),
  };
}
