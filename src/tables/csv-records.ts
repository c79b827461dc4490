/** Reads the records of a CSV file of unknown origin, one at a time and in the order of the file. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Parser, parse } from 'csv-parse';
import { encodingOf, textOf } from './text-file.ts';

/** A record larger than this is a file that lost a quote. */
const MAX_RECORD_BYTES = 1_048_576;

export interface RecordOptions {
  delimiter?: string;
  /** A WHATWG label given by the user; without one, certain encodings are decoded and others are rejected. */
  encoding?: string;
  /** How the user gives one. */
  howToDeclare: (encoding: string) => string;
  /** Bytes read so far. */
  onBytes?: (bytes: number) => void;
}

/** A record's cells, or why it is none; `line` is where it begins, from 1. */
export type CsvRecord = { line: number; cells: string[] } | { line: number; why: string };

/** The first record is the header. @throws UnreadableFile for a file that is not text, or whose encoding is not certain */
export async function* csvRecords(file: string, options: RecordOptions): AsyncGenerator<CsvRecord> {
  const encoding = await encodingOf(file, { declared: options.encoding, howToDeclare: options.howToDeclare });
  yield* recordsOfText(textOf(file, encoding, options.onBytes), options);
}

/** The line count of the parser, for records and errors. */
interface LineCounts {
  lines: number;
  empty_lines: number;
}
type Skipped = Error & LineCounts & { code?: string };
type Parsed = { record: string[]; info: LineCounts } | { skipped: Skipped } | { failure: unknown };

/**
 * As `csvRecords`, for a text that is decoded already.
 * @param maxRecordBytes of one record; a longer one ends the reading, because all that follows may be part of it
 * @throws Error of the text, or for a record that is too long; the records before it have been given
 */
export async function* recordsOfText(
  text: AsyncIterable<string>,
  { delimiter = ',', maxRecordBytes = MAX_RECORD_BYTES }: { delimiter?: string; maxRecordBytes?: number } = {},
): AsyncGenerator<CsvRecord> {
  let [lines, emptyLines] = [0, 0];
  const parser: Parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    // A quote inside a cell is text; else one such cell would swallow the rows after it.
    relax_quotes: true,
    max_record_size: maxRecordBytes,
    skip_empty_lines: true,
    skip_records_with_error: true,
    // Among the records, so that all come in the order of the file, and those before a failure are not lost.
    on_skip(error) {
      parser.push({ skipped: error });
    },
  });
  async function* guarded() {
    try {
      yield* text;
    } catch (failure) {
      parser.push({ failure });
    }
  }
  pipeline(Readable.from(guarded()), parser).catch(() => {});
  for await (const parsed of parser as AsyncIterable<Parsed>) {
    if ('failure' in parsed) throw parsed.failure;
    const counts = 'skipped' in parsed ? parsed.skipped : parsed.info;
    const line = lines + 1 + counts.empty_lines - emptyLines;
    [lines, emptyLines] = [counts.lines, counts.empty_lines];
    if (!('skipped' in parsed)) yield { line, cells: parsed.record };
    else yield { line, why: whySkipped(parsed.skipped, line, maxRecordBytes) };
  }
}

/** @throws Error for a record that is too long, because the parser would silently omit the rest */
function whySkipped({ code, lines, message }: Skipped, line: number, maxRecordBytes: number): string {
  if (code === 'CSV_MAX_RECORD_SIZE')
    throw new Error(
      `The record that begins at line ${line} has more than ${maxRecordBytes} bytes, so it has an unclosed quote. Earlier records were read; correct it and run the same command again.`,
    );
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? `it has an unclosed quote, so lines ${line} to ${lines} could not be read`
    : message;
}
