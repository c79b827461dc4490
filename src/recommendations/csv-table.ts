/** Streams CSV files with a header; says which line is wrong and how. */
import { once } from 'node:events';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { parse } from 'csv-parse';

/** A file that cannot be used as it is: told without a stack. */
export class TableError extends Error {}

export interface TableOptions {
  required: string[];
  optional?: string[];
  onBytes?: (bytes: number, size: number) => void;
}

/**
 * Calls back with each row's cells, `required` then `optional` ones (undefined where there is no such column).
 * @returns the header
 * @throws TableError when the file is missing, empty or has not the columns
 */
export async function readTable(
  file: string,
  { required, optional = [], onBytes }: TableOptions,
  onRow: (cells: (string | undefined)[], line: number, all: string[]) => void,
): Promise<string[]> {
  let size: number;
  try {
    size = statSync(file).size;
  } catch {
    throw new TableError(`There is no file ${file}.`);
  }
  const input = createReadStream(file);
  const parser = input.pipe(
    parse({ bom: true, relax_column_count: true, skip_empty_lines: true, trim: true, info: true }),
  );
  input.on('error', (error) => parser.destroy(error));
  let header: string[] | undefined;
  let places: number[] = [];
  let count = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!header) {
        header = record.map((cell) => cell.trim());
        const lower = header.map((cell) => cell.toLowerCase());
        places = [...required, ...optional].map((name) => lower.indexOf(name));
        const missing = required.filter((_, index) => (places[index] as number) < 0);
        if (missing.length)
          throw new TableError(
            `${file} has no column ${missing.map((name) => `"${name}"`).join(' and ')}; it has: ${header.join(', ')}`,
          );
        continue;
      }
      if (record.length > header.length)
        throw new TableError(
          `${file}, line ${info.lines}: ${record.length} cells, the header has ${header.length}; quote cells that hold commas.`,
        );
      onRow(
        places.map((place) => (place < 0 ? undefined : record[place])),
        info.lines,
        record,
      );
      if (++count % 5000 === 0) onBytes?.(input.bytesRead, size);
    }
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError(`${file} cannot be read as CSV: ${(error as Error).message}`);
  }
  if (!header || !count)
    throw new TableError(`${file} has no rows; it needs the columns ${required.join(', ')} and at least one row.`);
  return header;
}

/** Writes rows as they come, waiting for the disk. */
export async function writeTable(file: string, header: string[], rows: Iterable<(string | number)[]>): Promise<number> {
  const output = createWriteStream(file);
  const failed = once(output, 'error').then(([error]) => {
    throw new TableError(`${file} cannot be written: ${(error as Error).message}`);
  });
  const write = async () => {
    output.write(`${header.join(',')}\n`);
    let count = 0;
    let text = '';
    for (const row of rows) {
      text += `${row.map(cellOf).join(',')}\n`;
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

function cellOf(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
