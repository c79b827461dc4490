/** Who needs a second factor, and how often a code may be tried. Pure. */
import type { AttemptLimit } from './attempt-limits.rules.ts';

const MINUTE_MS = 60_000;
/** Wrong codes of one person. */
export const MAX_WRONG_CODES = 5;
export const WRONG_CODES_MINUTES = 15;

/** For whom the operator requires a second factor. */
export type SecondFactorRequired = 'nobody' | 'administrators' | 'everyone';

export function isRequired(required: SecondFactorRequired, administrator: boolean): boolean {
  return required === 'everyone' || (required === 'administrators' && administrator);
}

export function codeLimit(person: string): AttemptLimit {
  return { key: `code|person|${person}`, max: MAX_WRONG_CODES, windowMs: WRONG_CODES_MINUTES * MINUTE_MS };
}
