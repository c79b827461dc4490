/** Streams the records of a feed: CSV with a header, JSON in any envelope (`json-records.ts`), or JSON lines. */

import { open, stat } from 'node:fs/promises';
import { recordsOfText } from '../../../tables/csv-records.ts';
import { encodingByMark, isDamaged } from '../../../tables/file-encoding.ts';
import { cellsUnder } from '../../../tables/header.rules.ts';
import { encodingOf, textOf, UnreadableFile } from '../../../tables/text-file.ts';
import { errorOf } from '../../../values/thrown.ts';
import { canonicalName, withKnownNames } from './canonical-names.rules.ts';
import { describeJson, isRecord } from './describe-json.ts';
import { withQuotedBareWords } from './json-bare-words.ts';
import { type FoundRecord } from './json-listing-builder.ts';
import { listingsIn, parseExactly, recordsOf } from './json-records.ts';
import {
  type FeedOptions,
  type Listing,
  PRICE_FIELDS,
  REQUIRED_FIELDS,
  readRecord,
  type Withdrawal,
  type WithheldListing,
} from './reso.rules.ts';
import { NumberText, plain, RecordProblem } from './reso-values.rules.ts';

export type FeedFormat = 'csv' | 'json' | 'jsonl';

export interface FeedProblem {
  /** Number of the record in the file, from 1; in a CSV the line where it begins. */
  place: number;
  listingKey?: string;
  field: string;
  why: string;
  /** An error that no rule foresaw, rather than a fault of the record that a rule names. */
  unforeseen?: Error;
  /** The record is refused, but it still forbids showing the address from an earlier one. */
  withdrawsAddress?: Withdrawal;
}

/** A listing and its place in the file, as in `FeedProblem`. */
export interface PlacedListing {
  place: number;
  listing: Listing | WithheldListing;
}

export interface ReadOptions extends FeedOptions {
  /** WHATWG label; absent: detected from the bytes. */
  encoding?: string;
  /** Called with what concerns the file, e.g. that it is one page of several. */
  onNotice?: (notice: string) => void;
  onBytes?: (bytes: number) => void;
}

const MAX_RECORD_BYTES = 4_194_304;
const HEAD_BYTES = 65_536;
/** A JSON without listings up to this size is read to describe it. */
const MAX_DESCRIBED_BYTES = 1_048_576;
/** Of documents before the first listing. */
const MAX_PROBLEMS_BEFORE = 1_000;
const DELIMITERS = [',', ';', '\t', '|'];

/** By the first character, else by the file's name. @throws UnreadableFile for an empty file and a page of a website */
export async function formatOf(file: string): Promise<FeedFormat> {
  const start = await headOf(file);
  if (!start) throw new UnreadableFile(`${file} is empty; at least one record is required.`);
  if (start.startsWith('<'))
    throw new UnreadableFile(`${file} is ${describeMarkup(start)}, not a feed; ask for JSON or CSV.`);
  if (!start.startsWith('[') && !start.startsWith('{')) return 'csv';
  if (/\.(jsonl|ndjson)$/i.test(file)) return 'jsonl';
  return /^\{[^\n]*\}\s*\n\s*\{/.test(start) ? 'jsonl' : 'json';
}

/** Records as listings or problems, one at a time. @throws Error when the file as a whole cannot be read, or holds none */
export async function* readFeed(
  file: string,
  format: FeedFormat,
  options: ReadOptions = {},
): AsyncGenerator<PlacedListing | FeedProblem> {
  const encoding = await encodingOf(file, {
    declared: options.encoding,
    howToDeclare: (name) => `--encoding ${name}`,
  });
  const text = () => textOf(file, encoding, options.onBytes);
  const records = { csv: csvRecords, json: jsonRecords, jsonl: lineRecords }[format](file, text, options);
  let any = false;
  for await (const { place, record, why } of records) {
    any = true;
    if (record === undefined) {
      yield { place, field: '(record)', why: why ?? 'This is not a record.' };
      continue;
    }
    const canonical = withKnownNames(record);
    // A record that is refused is reported as that, and not besides by its unknown values.
    const unknown: [field: string, value: string][] = [];
    const collecting = { ...options, noteUnknown: (...noted: (typeof unknown)[number]) => void unknown.push(noted) };
    try {
      const listing = readRecord(canonical, collecting);
      noteDamage(listing, collecting);
      for (const noted of unknown) options.noteUnknown?.(...noted);
      yield { place, listing };
    } catch (error) {
      yield problemOf(error, place, canonical.ListingKey);
    }
  }
  if (!any) throw new UnreadableFile(`${file} contains no listing, only a header.`);
}

/** An unexpected error in one record must not end the import of the others. */
function problemOf(thrown: unknown, place: number, key: unknown): FeedProblem {
  const error: Error & { withdrawsAddress?: Withdrawal } = errorOf(thrown);
  const isText = key !== undefined && (typeof key !== 'object' || key instanceof NumberText);
  const listingKey = isText ? plain(String(key)).slice(0, 100) : undefined;
  const { withdrawsAddress } = error;
  if (error instanceof RecordProblem)
    return { place, listingKey, field: error.field, why: error.message, withdrawsAddress };
  const why = `The record cannot be read: ${error.message}`;
  return { place, listingKey, field: '(record)', why, unforeseen: error, withdrawsAddress };
}

export function isProblem(row: PlacedListing | FeedProblem): row is FeedProblem {
  return 'why' in row;
}

type Text = () => AsyncGenerator<string>;

async function* csvRecords(file: string, text: Text): AsyncGenerator<FoundRecord> {
  const delimiter = await delimiterOf(file);
  let header: string[] | undefined;
  for await (const found of recordsOfText(text(), { delimiter, maxRecordBytes: MAX_RECORD_BYTES })) {
    const place = found.line;
    if ('why' in found) yield { place, why: `This is not a record: ${found.why}.` };
    else if (!header) header = checkedHeader(found.cells);
    else {
      // A shorter row has lost cells, and it is unknown which ones.
      const cells = cellsUnder(header, found.cells);
      yield cells?.length === header.length
        ? { place, record: Object.fromEntries(header.map((name, index) => [name, cells[index] || undefined])) }
        : {
            place,
            why: `It has ${found.cells.length} cells, but the header has ${header.length}; a cell with a comma or line break must be quoted.`,
          };
    }
  }
  if (!header) throw new UnreadableFile(`${file} is empty; its first line names the columns.`);
}

function checkedHeader(cells: string[]): string[] {
  const header = cells.map((name) => canonicalName(plain(name)));
  while (header.at(-1) === '') header.pop();
  const has = (field: string) => header.includes(field);
  const missing = [...REQUIRED_FIELDS.filter((field) => !has(field)), ...(PRICE_FIELDS.some(has) ? [] : ['ListPrice'])];
  if (missing.length)
    throw new UnreadableFile(
      `The header lacks ${missing.sort().join(', ')}; columns are named as in the RESO Data Dictionary. Found: ${header.slice(0, 20).join(', ').slice(0, 500)}`,
    );
  const twice = header.find((name, index) => name && header.indexOf(name) !== index);
  if (twice) throw new UnreadableFile(`The header has "${twice}" twice; remove one of the columns.`);
  return header;
}

/** The one by which the first line has a column ListingKey. */
async function delimiterOf(file: string): Promise<string> {
  const [first = ''] = (await headOf(file)).split(/\r?\n/);
  const names = (delimiter: string) =>
    first.split(delimiter).map((cell) => cell.trim().replaceAll('"', '').toLowerCase());
  return DELIMITERS.find((each) => first.includes(each) && names(each).includes('listingkey')) ?? ',';
}

async function* jsonRecords(file: string, text: Text, options: ReadOptions): AsyncGenerator<FoundRecord> {
  const before: FoundRecord[] = [];
  let any = false;
  const found = recordsOf(text(), () =>
    options.onNotice?.('The file is one page of several (it has a nextLink). Download all pages.'),
  );
  for await (const each of found) {
    any ||= each.record !== undefined;
    if (!any && before.length < MAX_PROBLEMS_BEFORE) before.push(each);
    if (!any) continue;
    yield* before.splice(0);
    yield each;
  }
  if (any) return;
  const { size } = await stat(file);
  let whole = '';
  if (size <= MAX_DESCRIBED_BYTES) for await (const part of text()) whole += part;
  throw new UnreadableFile(
    `${file} contains no listing: ${whole ? described(whole) : 'no object in it has a ListingKey'}.`,
  );
}

function described(json: string): string {
  try {
    return `it is ${describeJson(JSON.parse(json))}`;
  } catch (error) {
    return `its JSON is broken (${errorOf(error).message.slice(0, 200)})`;
  }
}

async function* lineRecords(_file: string, text: Text): AsyncGenerator<FoundRecord> {
  let place = 0;
  for await (const line of linesOf(text())) {
    place++;
    if (!line.trim()) continue;
    let value: unknown;
    try {
      let json = '';
      for await (const part of withQuotedBareWords([line])) json += part;
      value = parseExactly(json);
    } catch (error) {
      yield { place, why: `This line is not valid JSON: ${plain(errorOf(error).message).slice(0, 200)}` };
      continue;
    }
    const listings = listingsIn(value);
    for (const record of listings) yield { place, record };
    if (!listings.length)
      yield isRecord(value) && !('error' in value)
        ? { place, record: value }
        : { place, why: `This line is not a listing but ${describeJson(value)}.` };
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const part of text) {
    const lines = (rest + part).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

/** The first characters; those of encodings of one byte may be wrong, which does not matter for detecting the format. */
async function headOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    return new TextDecoder(encodingByMark(head) ?? 'latin1').decode(head).trimStart();
  } finally {
    await handle.close();
  }
}

function describeMarkup(start: string): string {
  if (!/^<(!doctype html|html|head|body)/i.test(start)) return 'XML';
  const title = /<title[^>]*>([^<]*)/i.exec(start)?.[1];
  return `a web page${title ? ` ("${plain(title).slice(0, 100)}")` : ''}`;
}

function noteDamage(
  listing: Listing | WithheldListing,
  { noteUnknown }: Required<Pick<ReadOptions, 'noteUnknown'>>,
): void {
  if ('withheld' in listing) return;
  const { city, address, stateOrProvince, remarks } = listing;
  for (const [field, value] of Object.entries({
    City: city,
    address,
    StateOrProvince: stateOrProvince,
    PublicRemarks: remarks,
  }))
    if (value && isDamaged(value)) noteUnknown(`${field} (damaged characters)`, value);
}
