/** Builds the listings of a JSON text from its tokens, without holding the whole text in memory. */

import { Tokenizer, TokenType } from '@streamparser/json';
import { isRecord, printable } from './describe-json.ts';
import { type ResoRecord } from './reso-values.rules.ts';

type Token = Parameters<Tokenizer['onToken']>[0];

export interface FoundRecord {
  /** Number of the record in the file, from 1. */
  place: number;
  record?: ResoRecord;
  why?: string;
}

/** Characters: a larger object without a ListingKey is an envelope, of which only the listings are kept. */
const MAX_LISTING = 4_194_304;
/** Elements of a list that are kept until it is clear whether the list has listings. */
const MAX_OTHERS = 100;

/** An open container, and the records found in it. */
interface Frame {
  value: Record<string, unknown> | unknown[];
  /** Offset of its first character. */
  start: number;
  /** The next token that the grammar permits. */
  expects: 'key' | 'colon' | 'value' | 'comma';
  key: string;
  isEmpty: boolean;
  /** It is an object with a ListingKey. */
  isListing: boolean;
  /** It is too large for a listing, so it is not kept. */
  isEnvelope: boolean;
  /** Whether its values are kept, because it, or an object around it, may be a listing. */
  isKept: boolean;
  /** Listings in it, until it is clear that it is not a listing itself. */
  found: Found[];
  /** Number of its direct elements that are listings. */
  listings: number;
  /** Elements that are not listings; they are reported where others beside them are. */
  others: Found[];
  othersLeftOut: number;
}
export type Found = Omit<FoundRecord, 'place'>;

/** Builds listings from tokens: the outermost objects with a ListingKey, wherever they are. */
export class ListingBuilder {
  readonly frames: Frame[] = [];
  /** Records that are complete, in the order of the file. */
  found: Found[] = [];
  private names: string[] = [];
  private documents = 0;
  /** Whether the last document says that it is one page of several. */
  isPage = false;
  private pageNow = false;
  /** Whether listings of the document that is open were given already. */
  private documentGave = false;

  /** @throws Error when the JSON is broken */
  take({ token, value, offset }: Token): void {
    const frame = this.frames.at(-1);
    if (token === TokenType.COMMA || token === TokenType.COLON) {
      const expected = token === TokenType.COMMA ? 'comma' : 'colon';
      if (frame?.expects !== expected) throw unexpected(value, offset);
      frame.expects = expected === 'colon' || Array.isArray(frame.value) ? 'value' : 'key';
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      const isList = token === TokenType.RIGHT_BRACKET;
      if (!frame || Array.isArray(frame.value) !== isList || (frame.expects !== 'comma' && !frame.isEmpty))
        throw unexpected(value, offset);
      this.close(frame, offset);
    } else if (frame?.expects === 'key') {
      if (token !== TokenType.STRING) throw unexpected(value, offset);
      frame.isEmpty = false;
      frame.expects = 'colon';
      frame.key = String(value);
      if (frame.key.toLowerCase() === 'listingkey') frame.isListing = true;
      if (this.frames.length === 1) this.noteName(frame.key);
    } else {
      if (frame && frame.expects !== 'value') throw unexpected(value, offset);
      if (frame) {
        frame.isEmpty = false;
        frame.expects = 'comma';
      }
      if (token === TokenType.LEFT_BRACE) this.open({}, 'key', offset);
      else if (token === TokenType.LEFT_BRACKET) this.open([], 'value', offset);
      else if (frame) {
        keep(frame, value);
        if (Array.isArray(frame.value)) addOther(frame, { why: 'This is not an object.' });
      }
    }
  }

  /** The listings of a document that was cut off. */
  rest(): Found[] {
    return this.frames.flatMap(({ found }) => found);
  }

  private open(value: Frame['value'], expects: Frame['expects'], start: number): void {
    const isKept = !Array.isArray(value) || Boolean(this.frames.at(-1)?.isKept);
    this.frames.push({
      ...{ value, start, expects, isKept, key: '', isEmpty: true, isListing: false, isEnvelope: false },
      ...{ found: [], listings: 0, others: [], othersLeftOut: 0 },
    });
  }

  private close(frame: Frame, offset: number): void {
    this.frames.pop();
    const parent = this.frames.at(-1);
    const record = isRecord(frame.value) ? frame.value : undefined;
    if (frame.isListing && frame.isEnvelope)
      frame.found.push({ why: `A ListingKey appears after more than ${MAX_LISTING} characters of its object.` });
    const isListing = frame.isListing && !frame.isEnvelope;
    const found = isListing && record ? [{ record }] : frame.found;
    if (!parent) {
      this.endDocument(found);
      return;
    }
    keep(parent, frame.value);
    if (isListing || (found.length && Array.isArray(parent.value))) {
      parent.listings++;
      if (showsOthers(parent)) {
        parent.found.push(...parent.others);
        if (parent.othersLeftOut) parent.found.push({ why: `${parent.othersLeftOut} more that are not listings.` });
        [parent.others, parent.othersLeftOut] = [[], 0];
      }
      parent.found.push(...found);
    } else if (found.length) parent.found.push(...found);
    else if (record) addOther(parent, { record });
    else if (Array.isArray(parent.value)) addOther(parent, { why: 'This is not an object.' });
    this.release(offset);
  }

  /**
   * Releases containers that are too large for a listing, and returns records outside of objects that may be listings.
   */
  private release(offset: number): void {
    let isKept = false;
    let given = true;
    for (const frame of this.frames) {
      const isObject = !Array.isArray(frame.value);
      if (isObject && !frame.isListing && !frame.isEnvelope && offset - frame.start > MAX_LISTING)
        frame.isEnvelope = true;
      isKept ||= isObject && !frame.isEnvelope;
      if (frame.isKept && !isKept) frame.value = isObject ? {} : [];
      frame.isKept = isKept;
      given &&= !isKept;
      if (given && frame.found.length) {
        this.found.push(...frame.found);
        frame.found = [];
        this.documentGave = true;
      }
    }
  }

  private endDocument(found: Found[]): void {
    this.documents++;
    this.found.push(...found);
    if (!found.length && !this.documentGave)
      this.found.push({
        why: `Document ${this.documents} of the file contains no listing${this.names.length ? `; its fields: ${printable(this.names.join(', '))}` : ''}.`,
      });
    [this.isPage, this.pageNow, this.names, this.documentGave] = [this.pageNow, false, [], false];
  }

  private noteName(name: string): void {
    if (this.names.length < 10) this.names.push(name);
    if (/nextLink$/.test(name)) this.pageNow = true;
  }
}

function keep({ value, key, isKept }: Frame, child: unknown): void {
  if (!isKept) return;
  if (Array.isArray(value)) value.push(child);
  else if (key !== '__proto__') value[key] = child;
}

/** In a list beside a listing, or in an object beside two, an element that is not a listing should have been one. */
function showsOthers({ value, listings }: Frame): boolean {
  return listings >= (Array.isArray(value) ? 1 : 2);
}

function addOther(frame: Frame, other: Found): void {
  if (showsOthers(frame)) frame.found.push(other);
  else if (frame.others.length < MAX_OTHERS) frame.others.push(other);
  else frame.othersLeftOut++;
}

function unexpected(value: unknown, offset: number): Error {
  return new Error(
    `unexpected ${printable(JSON.stringify(value) ?? String(value)).slice(0, 40)} at character ${offset + 1}`,
  );
}
