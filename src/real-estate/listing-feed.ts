/** Streams the records of a feed: CSV with a header, a JSON array, RESO Web API's `{"value": […]}`, or JSON lines. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { JSONParser } from '@streamparser/json';
import { parse } from 'csv-parse';
import {
  type FeedOptions,
  type Listing,
  REQUIRED_FIELDS,
  RecordProblem,
  type ResoRecord,
  readListing,
} from './reso.rules.ts';

export type FeedFormat = 'csv' | 'json' | 'jsonl';

export interface FeedProblem {
  /** Number of the record in the file, from 1; in a CSV the line where it begins. */
  place: number;
  listingKey?: string;
  field: string;
  why: string;
}

const LARGEST_RECORD = 4_194_304;

/** By the file's name, else by its first character. @throws Error for an empty file */
export async function formatOf(file: string): Promise<FeedFormat> {
  const extension = /\.(csv|tsv|jsonl|ndjson)$/i.exec(file)?.[1]?.toLowerCase();
  if (extension) return extension === 'csv' || extension === 'tsv' ? 'csv' : 'jsonl';
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const start = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\uFEFF/, '')
      .trimStart();
    if (!start) throw new Error(`${file} is empty; it takes at least one record.`);
    if (start.startsWith('[')) return 'json';
    if (!start.startsWith('{')) return 'csv';
    return /^\{[^\n]*\}\s*\n\s*\{/.test(start) ? 'jsonl' : 'json';
  } finally {
    await handle.close();
  }
}

/** Records as listings or problems, one at a time. @throws Error when the file as a whole cannot be read */
export async function* readFeed(
  file: string,
  format: FeedFormat,
  options: FeedOptions,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Listing | FeedProblem> {
  const stream = createReadStream(file);
  let bytes = 0;
  stream.on('data', (chunk) => {
    bytes += chunk.length;
    onBytes(bytes);
  });
  const records = { csv: csvRecords(file), json: jsonRecords, jsonl: lineRecords }[format](stream);
  for await (const { place, record, why } of records) {
    if (record === undefined) {
      yield { place, field: '(record)', why: why ?? 'This is no record.' };
      continue;
    }
    try {
      yield readListing(record, options);
    } catch (error) {
      if (!(error instanceof RecordProblem)) throw error;
      const key = record.ListingKey;
      yield { place, listingKey: key === undefined ? undefined : String(key), field: error.field, why: error.message };
    }
  }
}

export function isProblem(row: Listing | FeedProblem): row is FeedProblem {
  return 'why' in row;
}

interface Read {
  place: number;
  record?: ResoRecord;
  why?: string;
}

function csvRecords(file: string): (stream: Readable) => AsyncGenerator<Read> {
  return async function* read(stream) {
    const skipped: Read[] = [];
    const parser = parse({
      bom: true,
      delimiter: /\.tsv$/i.test(file) ? '\t' : ',',
      info: true,
      relax_column_count: true,
      max_record_size: LARGEST_RECORD,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error) skipped.push({ place: Number((error as { lines?: number }).lines ?? 0), why: error.message });
      },
    });
    stream.on('error', (error) => parser.destroy(error));
    stream.pipe(parser);
    let header: string[] | undefined;
    let line = 1;
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      while (skipped.length) yield skipped.shift() as Read;
      const place = line;
      line = info.lines + 1;
      if (!header) {
        header = record.map((name) => name.trim());
        const missing = REQUIRED_FIELDS.filter((field) => !header?.includes(field));
        if (missing.length)
          throw new Error(
            `The header lacks ${missing.join(', ')}; columns are named as in the RESO Data Dictionary. Found: ${header.slice(0, 20).join(', ')}`,
          );
      } else if (record.length > header.length)
        yield {
          place,
          why: `It has ${record.length} cells, the header ${header.length}; a cell with a comma needs quotes.`,
        };
      else yield { place, record: Object.fromEntries(header.map((name, index) => [name, record[index] || undefined])) };
    }
    while (skipped.length) yield skipped.shift() as Read;
    if (!header) throw new Error(`${file} is empty; its first line names the columns.`);
  };
}

/** Elements of the array that is the file or stands under `value`; nothing else of the file is kept. */
async function* jsonRecords(stream: Readable): AsyncGenerator<Read> {
  const parser = new JSONParser({ paths: ['$.*', '$.value.*'], keepStack: false });
  let found: unknown[] = [];
  let place = 0;
  let failure: Error | undefined;
  parser.onValue = ({ value, key, parent, stack }) => {
    // In `{"value": […]}` the array itself, and what stands beside it, are no records.
    if (typeof key === 'number' && stack.length <= 2) found.push(value);
    if (Array.isArray(parent)) parent.length = 0;
  };
  parser.onError = (error) => {
    failure = error;
  };
  for await (const chunk of stream) {
    parser.write(chunk as Uint8Array);
    for (const value of found)
      yield isRecord(value) ? { place: ++place, record: value } : { place: ++place, why: 'This is no object.' };
    found = [];
    if (failure) throw new Error(`The JSON is broken after record ${place}: ${failure.message}`);
  }
  if (!parser.isEnded) throw new Error(`The JSON ends too early, after record ${place}.`);
}

async function* lineRecords(stream: Readable): AsyncGenerator<Read> {
  let place = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    place++;
    if (!line.trim()) continue;
    try {
      const record = JSON.parse(place === 1 ? line.replace(/^\uFEFF/, '') : line);
      yield isRecord(record) ? { place, record } : { place, why: 'This line is no object.' };
    } catch (error) {
      yield { place, why: `This line is no JSON: ${(error as Error).message}` };
    }
  }
}

function isRecord(value: unknown): value is ResoRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
