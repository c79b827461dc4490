/** Records that a person opened from the search, kept in this browser until it signs out. */
import { type Found, withRecent } from './search.rules.ts';

const KEY = 'covalue.recent';

export function recentOf(person: string): Found[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isOf(stored, person) ? stored.found.filter((each) => typeof each?.page === 'string') : [];
  } catch {
    return [];
  }
}

export function remember(person: string, opened: Found): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ person, found: withRecent(recentOf(person), opened) }));
  } catch {
    // Without storage nothing is remembered.
  }
}

export const forgetRecent = () => localStorage.removeItem(KEY);

function isOf(stored: unknown, person: string): stored is { found: Found[] } {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'person' in stored &&
    stored.person === person &&
    'found' in stored &&
    Array.isArray(stored.found)
  );
}
