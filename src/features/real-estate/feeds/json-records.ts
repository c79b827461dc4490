/**
 * Streams the listings of JSON texts, in whatever envelope: `[…]`, `{"value": […]}`, `{"D": {"Results": […]}}`, one object, or
 * several such documents one after the other. Listings are recognised by their ListingKey, not by the envelope's names.
 */

import { Tokenizer, TokenParser } from '@streamparser/json';
import { errorOf } from '../../../values/thrown.ts';
import { isRecord } from './describe-json.ts';
import { withQuotedBareWords } from './json-bare-words.ts';
import { type Found, type FoundRecord, ListingBuilder } from './json-listing-builder.ts';
import { NumberText, type ResoRecord } from './reso-values.rules.ts';

/** How deep listings may be in a line. */
const MAX_DEPTH = 64;

/** Keeps the text of numbers whose digits would change, such as keys beyond 2^53. */
class ExactTokenizer extends Tokenizer {
  protected override parseNumber(text: string): number {
    const parsed = Number(text);
    return (String(parsed) === text ? parsed : new NumberText(text)) as number;
  }
}

/** As `JSON.parse`, with `NumberText` for numbers whose digits would change. */
export function parseExactly(text: string): unknown {
  // Only long numbers and exponents are at risk, and JSON.parse is much faster.
  if (!/\d{15}|\d\.\d*0\b|\d[eE][+-]?\d/.test(text)) return JSON.parse(text);
  JSON.parse(text);
  let found: unknown;
  const tokenizer = new ExactTokenizer();
  const parser = new TokenParser({ paths: ['$'] });
  tokenizer.onToken = (token) => parser.write(token);
  parser.onValue = ({ value }) => {
    found = value;
  };
  tokenizer.write(text);
  if (!tokenizer.isEnded) tokenizer.end();
  return found;
}

/**
 * The listings of all documents, in whatever envelope, and what stands beside them in their lists.
 * @param onUnfinished called when the last document says that it is one page of several
 * @throws Error when the JSON is broken or ends too early; the listings before that have been given
 */
export async function* recordsOf(
  text: AsyncIterable<string>,
  onUnfinished: () => void = () => {},
): AsyncGenerator<FoundRecord> {
  const tokenizer = new ExactTokenizer({ separator: '' });
  const builder = new ListingBuilder();
  let place = 0;
  let failure: Error | undefined;
  tokenizer.onError = (error) => {
    failure ??= error;
  };
  tokenizer.onToken = (token) => {
    if (failure) return;
    try {
      builder.take(token);
    } catch (error) {
      failure = errorOf(error);
    }
  };
  const placed = (found: Found[]): FoundRecord[] => found.map((each) => ({ place: ++place, ...each }));
  for await (const part of withQuotedBareWords(text)) {
    tokenizer.write(part);
    const found = builder.found;
    builder.found = [];
    yield* placed(found);
    if (failure) {
      yield* placed(builder.rest());
      throw new Error(`The JSON is broken after record ${place}: ${failure.message}`);
    }
  }
  if (builder.frames.length) {
    yield* placed(builder.rest());
    throw new Error(`The JSON ends unexpectedly after record ${place}; the file is truncated.`);
  }
  if (builder.isPage) onUnfinished();
}

/** The listings within a value that was read whole. */
export function listingsIn(value: unknown, depth = 0): ResoRecord[] {
  if (Array.isArray(value)) return depth > MAX_DEPTH ? [] : value.flatMap((each) => listingsIn(each, depth + 1));
  if (!isRecord(value)) return [];
  if (Object.keys(value).some((name) => name.toLowerCase() === 'listingkey')) return [value];
  return depth > MAX_DEPTH ? [] : Object.values(value).flatMap((each) => listingsIn(each, depth + 1));
}
