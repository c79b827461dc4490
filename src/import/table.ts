/** Reads a table: decoded, cut into rows, each a purchase or the reason why it is none. One row is held at a time. */
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { minorUnits } from '../money.ts';
import type { Mapping } from './mapping.rules.ts';
import { columnPositions, type Problem, type Purchase, readPurchase } from './purchase.rules.ts';

/** A record larger than this is a file that lost a quote. */
const LARGEST_RECORD = 1_048_576;

export interface TableEvents {
  /** Bytes read so far. */
  onBytes?: (bytes: number) => void;
  /** Once, when bytes are not of the mapping's encoding; they become `�`. */
  onMalformed?: () => void;
}

/** @throws Error when the file cannot be read, is empty, or lacks a mapped column */
export async function* readTable(
  file: string,
  mapping: Mapping,
  events: TableEvents = {},
): AsyncGenerator<Purchase | Problem> {
  const skipped: Problem[] = [];
  const parser = parse({
    bom: true,
    delimiter: mapping.delimiter,
    info: true,
    relax_column_count: true,
    max_record_size: LARGEST_RECORD,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error)
        skipped.push({ line: Number((error as { lines?: number }).lines ?? 0), column: '(row)', why: error.message });
    },
  });
  // The parser carries an error of the stream to the loop below.
  pipeline(createReadStream(file), decoded(mapping.encoding, events), parser).catch(() => {});
  const digits = minorUnits(mapping.currency);
  let positions: Record<string, number> | undefined;
  let width = 0;
  let line = 1;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    while (skipped.length) yield skipped.shift() as Problem;
    const start = line;
    line = info.lines + 1;
    if (!positions) {
      positions = columnPositions(mapping, record);
      width = record.length;
    } else yield readPurchase(mapping, positions, width, record, start, digits);
  }
  while (skipped.length) yield skipped.shift() as Problem;
  if (!positions) throw new Error('The file is empty; its first line names the columns.');
}

function decoded(encoding: Mapping['encoding'], { onBytes, onMalformed }: TableEvents): Transform {
  const label = encoding === 'utf16le' ? 'utf-16le' : encoding;
  const decoder = new TextDecoder(label);
  // Tells what the other one passes over; its work is done at the first such byte.
  let strict: typeof decoder | undefined = new TextDecoder(label, { fatal: true });
  let bytes = 0;
  const check = (chunk?: Buffer) => {
    try {
      strict?.decode(chunk, { stream: chunk !== undefined });
    } catch {
      strict = undefined;
      onMalformed?.();
    }
  };
  return new Transform({
    decodeStrings: false,
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      onBytes?.(bytes);
      check(chunk);
      done(null, decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      check();
      done(null, decoder.decode());
    },
  });
}
