/** Comparison of secrets. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** The time that it takes does not tell how much of the secret was right, nor how long it is. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

const digest = (text: string) => createHash('sha256').update(text).digest();
