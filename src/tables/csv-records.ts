/** Reads the records of a CSV file of unknown origin, one at a time. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { encodingOf, textOf } from '../import/text-file.ts';

/** A record larger than this is a file that lost a quote. */
const MAX_RECORD_BYTES = 1_048_576;

export interface RecordOptions {
  delimiter?: string;
  /** A WHATWG label that the user gave; without one, what is certain is decoded and anything else refused. */
  encoding?: string;
  /** How the user gives one. */
  howToDeclare: (encoding: string) => string;
  /** Bytes read so far. */
  onBytes?: (bytes: number) => void;
}

/** A record's cells, or why it is none; `line` is where it begins, from 1. */
export type CsvRecord = { line: number; cells: string[] } | { line: number; why: string };

/** The first record is the header. @throws UnreadableFile for a file that is no text, or whose encoding is not certain */
export async function* csvRecords(file: string, options: RecordOptions): AsyncGenerator<CsvRecord> {
  const encoding = await encodingOf(file, { declared: options.encoding, howToDeclare: options.howToDeclare });
  const skipped: CsvRecord[] = [];
  const parser = parse({
    delimiter: options.delimiter ?? ',',
    info: true,
    relax_column_count: true,
    // A quote inside a cell is text; else one such cell would swallow the rows after it.
    relax_quotes: true,
    max_record_size: MAX_RECORD_BYTES,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) skipped.push({ line: Number((error as { lines?: number }).lines ?? 0), why: error.message });
    },
  });
  // The parser carries an error of the stream to the loop below.
  pipeline(Readable.from(textOf(file, encoding, options.onBytes)), parser).catch(() => {});
  let line = 1;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    while (skipped.length) yield skipped.shift() as CsvRecord;
    const start = line;
    line = info.lines + 1;
    yield { line: start, cells: record };
  }
  while (skipped.length) yield skipped.shift() as CsvRecord;
}
