/** The password policy: length, and how hard a password must be to guess. Pure. */
import { DomainError } from '../../errors.ts';

/** Of five grades (0 to 4) the one at which a password withstands guessing at a rate of 10 a second for months. */
export const MIN_PASSWORD_SCORE = 3;

/** Characters of a password: long ones need no rules of signs (NIST SP 800-63B). */
export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 200;

/** @throws DomainError INVALID_INPUT for a password of a wrong length; whether it can be guessed is asked elsewhere */
export function checkPasswordLength(password: string, field = 'password'): void {
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH)
    throw new DomainError(
      'INVALID_INPUT',
      field,
      `Use at least ${MIN_PASSWORD_LENGTH} characters, e.g. four unrelated words.`,
    );
  if (length > MAX_PASSWORD_LENGTH)
    throw new DomainError('INVALID_INPUT', field, `Use at most ${MAX_PASSWORD_LENGTH} characters.`);
}

/** Letters and digits only. */
export function withoutSeparators(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Fewer characters besides known words do not make a password hard to guess. */
const MIN_OWN_CHARACTERS = 6;

/** Whether a password has little besides known words, in any order and with any separators. */
export function isMadeOf(password: string, known: readonly string[]): boolean {
  const words = known.map((word) => withoutSeparators(word).toLowerCase()).filter(({ length }) => length > 2);
  const letters = withoutSeparators(password).toLowerCase();
  let own = letters;
  for (const word of words.sort((a, b) => b.length - a.length)) own = own.replaceAll(word, '');
  return [...own].length < MIN_OWN_CHARACTERS && own.length < letters.length;
}

/** The same password however a keyboard composes it. */
export function normalPassword(password: string): string {
  return password.normalize('NFKC');
}
