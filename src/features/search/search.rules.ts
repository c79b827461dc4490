/** How many hits a search has. Pure. */
import { invalidInput } from '../../errors.ts';

export const DEFAULT_HITS = 5;
export const MAX_HITS = 20;

/** @throws a typed error for a number out of range */
export function hitsOf(first: unknown): number {
  const hits = first ?? DEFAULT_HITS;
  if (typeof hits !== 'number' || !Number.isInteger(hits) || hits < 1 || hits > MAX_HITS)
    throw invalidInput('first', `Request 1 to ${MAX_HITS} hits of each kind.`);
  return hits;
}
