/** Checks of text that people type. Pure. */
import { DomainError } from '../errors.ts';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../values/text-limits.rules.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\p{Cs}]/u;
const CONTROL_REFUSED = 'Remove control characters and unpaired surrogates.';
/** Besides white space and format characters, e.g. the blank of Braille and the fillers of Hangul. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A name: one line with a visible character, at most `MAX_NAME_LENGTH`, spaces tidied. @throws DomainError INVALID_INPUT */
export function checkedName(value: string, field: string): string {
  const name = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!VISIBLE.test(name)) throw new DomainError('INVALID_INPUT', field, 'Enter at least one visible character.');
  if (name.length > MAX_NAME_LENGTH)
    throw new DomainError(
      'INVALID_INPUT',
      field,
      `Enter at most ${MAX_NAME_LENGTH} characters instead of ${name.length}.`,
    );
  if (CONTROL.test(name)) throw new DomainError('INVALID_INPUT', field, CONTROL_REFUSED);
  return name;
}

/** A text of several lines, at most `MAX_TEXT_LENGTH` characters; null and undefined stay. @throws DomainError INVALID_INPUT */
export function checkedText(value: string, field: string): string;
export function checkedText(value: string | null | undefined, field: string): string | null | undefined;
export function checkedText(value: string | null | undefined, field: string): string | null | undefined {
  if (typeof value !== 'string') return value;
  if (value.length > MAX_TEXT_LENGTH)
    throw new DomainError(
      'INVALID_INPUT',
      field,
      `Enter at most ${MAX_TEXT_LENGTH} characters instead of ${value.length}.`,
    );
  if (CONTROL.test(value)) throw new DomainError('INVALID_INPUT', field, CONTROL_REFUSED);
  return value.normalize('NFC');
}

/** A text without spaces around it, at most `max` characters; null for none. @throws DomainError INVALID_INPUT */
export function checkedShortText(value: string | null | undefined, field: string, max: number): string | null {
  const text = checkedText(value, field)?.trim() || null;
  if (text && text.length > max)
    throw new DomainError('INVALID_INPUT', field, `Enter at most ${max} characters instead of ${text.length}.`);
  return text;
}

/** Names that differ in case only are the same name. */
export function nameKey(owner: string, name: string): string {
  return `${owner}|${name.toLowerCase()}`;
}

/** The object may have been changed in the meantime. @throws DomainError VERSION_CONFLICT */
export function checkVersion(expected: number | null | undefined, current: number): void {
  if (expected !== null && expected !== undefined && expected !== current)
    throw new DomainError(
      'VERSION_CONFLICT',
      'expectedVersion',
      `The current version is ${current}, not ${expected}; read it again before you decide.`,
      {
        currentVersion: current,
      },
    );
}

/** Fields that always have a value: undefined leaves it as it is. @throws DomainError INVALID_INPUT for a field that is null */
export function refuseNull<T extends object>(input: T, ...fields: (keyof T & string)[]): void {
  for (const field of fields)
    if (input[field] === null)
      throw new DomainError('INVALID_INPUT', field, `\`${field}\` cannot be null; omit it to keep the current value.`);
}

/** The given fields of an input: undefined means unchanged, null clears the field. */
export function given<T extends object>(input: T, ...fields: (keyof T)[]): Partial<T> {
  const part: Partial<T> = {};
  for (const field of fields) if (input[field] !== undefined) part[field] = input[field];
  return part;
}

/** Only addresses that a browser may open: no `javascript:` in a link. */
export function webAddress(url: unknown, field: string): string {
  const address = String(url);
  if (!/^https?:\/\//i.test(address))
    throw new DomainError('INVALID_INPUT', field, 'Specify a URL that begins with https:// or http://.');
  return address;
}
