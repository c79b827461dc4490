/** What people may type. Pure. */
import { Refusal } from '../errors.ts';

export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 10_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\p{Cs}]/u;
const CONTROL_REFUSED = 'Leave out control characters and unpaired surrogates.';
/** Besides white space and format characters, e.g. the blank of Braille and the fillers of Hangul. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A name: one line, 1 to 200 characters, spaces tidied. @throws Refusal INVALID_INPUT */
export function checkedName(value: string, field: string): string {
  const name = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!VISIBLE.test(name)) throw new Refusal('INVALID_INPUT', field, 'Give at least one character that can be seen.');
  if (name.length > LONGEST_NAME)
    throw new Refusal('INVALID_INPUT', field, `Give at most ${LONGEST_NAME} characters; this has ${name.length}.`);
  if (CONTROL.test(name)) throw new Refusal('INVALID_INPUT', field, CONTROL_REFUSED);
  return name;
}

/** A text of several lines, at most 10,000 characters; null and undefined stay. @throws Refusal INVALID_INPUT */
export function checkedText<T extends string | null | undefined>(value: T, field: string): T {
  if (typeof value !== 'string') return value;
  if (value.length > LONGEST_TEXT)
    throw new Refusal('INVALID_INPUT', field, `Give at most ${LONGEST_TEXT} characters; this has ${value.length}.`);
  if (CONTROL.test(value)) throw new Refusal('INVALID_INPUT', field, CONTROL_REFUSED);
  return value.normalize('NFC') as T;
}

/** Names that differ in case only are the same name. */
export function nameKey(owner: string, name: string): string {
  return `${owner}|${name.toLowerCase()}`;
}

/** Somebody may have changed it since. @throws Refusal VERSION_CONFLICT */
export function checkVersion(expected: number | null | undefined, current: number): void {
  if (expected !== null && expected !== undefined && expected !== current)
    throw new Refusal(
      'VERSION_CONFLICT',
      'expectedVersion',
      `It is at version ${current}, not ${expected}: read it again, then decide.`,
      {
        currentVersion: current,
      },
    );
}

/** What of the input is given: undefined means "leave as it is", null means "none". */
export function given<T extends object>(input: T, ...fields: (keyof T)[]): Partial<T> {
  return Object.fromEntries(
    fields.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]),
  ) as Partial<T>;
}
