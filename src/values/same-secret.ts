/** Comparison of secrets. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** Takes the same time for every wrong secret of one length, so that an attacker learns nothing from it. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

const digest = (text: string) => createHash('sha256').update(text).digest();
