/**
 * Values of a feed's record: texts, numbers and yes/no, each either understood, not stated, or *unknown*. Pure.
 *
 * Unknown means stated but not understood. It is noted with the field and the value, and never read as something else.
 */

import { UTC_OFFSET } from '../../../values/offset.rules.ts';

/** One record: texts of a CSV, or values of any type of a JSON. Keys are field names of the RESO Data Dictionary. */
export type ResoRecord = Record<string, unknown>;

/** Called when a value is not understood; `value` is the text found, or "(missing)". */
export type NoteUnknown = (field: string, value: string) => void;

/** The reason why a record is rejected; `field` is the field of the feed. */
export class RecordProblem extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** A JSON number whose digits a JavaScript number would change, as in the file: `16092772160500747519`, `1e3`. */
export class NumberText {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export const MISSING = '(missing)';
/** In place of a number or a choice: not stated. */
const PLACEHOLDERS = /^(n\/?a|null|nan|none|unknown|not (available|applicable|specified|disclosed)|tbd|-+|\?+)$/i;
/** No listing is older or newer: programs write 0001, 1753, 1900, 1970-01-01 and 9999 if they have no date. */
const EARLIEST = '1970-01-02';
const LATEST = '2200-01-01';

/** Whether a text in place of a number or a choice means "not stated". */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDERS.test(value);
}

export class ResoFields {
  private readonly noted = new Set<string>();

  constructor(
    readonly record: ResoRecord,
    private readonly note: NoteUnknown = () => {},
  ) {}

  /** Once for each field of the record. */
  noteUnknown(field: string, value: string): void {
    if (!this.noted.has(field)) this.note(field, value);
    this.noted.add(field);
  }

  /** Undefined: not stated. A list of one value is that value; an object is unknown. */
  text(field: string): string | undefined {
    const value = single(this.record[field]);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'object' && !(value instanceof NumberText)) {
      this.noteUnknown(field, JSON.stringify(value) ?? 'an object');
      return undefined;
    }
    return plain(String(value)) || undefined;
  }

  /** @throws RecordProblem when it is not stated */
  required(field: string): string {
    const value = this.text(field);
    if (value === undefined) throw new RecordProblem(field, 'It is missing; a listing cannot be imported without it.');
    return value;
  }

  /** Undefined: not stated, or unknown. */
  number(field: string, lowest: number, highest: number, whole = false): number | undefined {
    const value = this.text(field);
    if (value === undefined || isPlaceholder(value)) return undefined;
    const parsed = Number(value);
    if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) && parsed >= lowest && parsed <= highest)
      if (!whole || Number.isInteger(parsed)) return parsed;
    this.noteUnknown(field, value);
    return undefined;
  }

  /** The words of a list or of one value, each in the spelling of `lookupWords`. */
  choices(field: string): string[] {
    const value = this.record[field];
    const all = Array.isArray(value) ? value : [this.text(field)];
    return all.flatMap((each) => (typeof each === 'string' && plain(each) ? [plain(each)] : []));
  }

  /** The first of the fields that is stated, as an ISO instant; undefined: none is stated, or it is unknown. */
  instant(...fields: string[]): string | undefined {
    for (const field of fields) {
      const value = this.text(field);
      if (value === undefined) continue;
      const instant = instantOf(value);
      if (instant && instant >= EARLIEST && instant < LATEST) return instant;
      this.noteUnknown(field, value);
    }
    return undefined;
  }
}

/** `undefined`: not stated; `'unknown'`: stated, but neither yes nor no. */
export function yesOrNo(value: unknown): boolean | 'unknown' | undefined {
  if (typeof value === 'boolean') return value;
  const text = value === undefined || value === null ? '' : plain(String(value));
  if (!text) return undefined;
  if (/^(true|yes|y|t|1|oui)$/i.test(text)) return true;
  return /^(false|no|n|f|0|non)$/i.test(text) ? false : 'unknown';
}

/** One spelling for "SingleFamilyResidence", "Single-Family Residence" and "SINGLE FAMILY RESIDENCE"; no accents. */
export function lookupWords(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without control characters, marks of direction and characters without width, which a feed has no use for. */
export function plain(value: string): string {
  return value.replaceAll(/[\p{Cc}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

const INSTANT = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)? ?(${UTC_OFFSET})?$`, 'i');

/** A time without a zone is UTC, wherever this runs. */
function instantOf(value: string): string | undefined {
  const parts = INSTANT.exec(value);
  if (!parts) return undefined;
  const [, date, time, , , zone] = parts;
  // A day that the month does not have would become one of the next month.
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) return undefined;
  const instant = new Date(`${date}${time?.replace(' ', 'T') ?? 'T00:00:00'}${zone ?? 'Z'}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

function single(value: unknown): unknown {
  return Array.isArray(value) && value.length <= 1 ? value[0] : value;
}
