/** What changes in a record that contains a term of an erased person. Pure. */
import { searchableName, searchText } from '../../graph/search-text.rules.ts';
import { searchTerms } from '../contacts/contact-search.rules.ts';
import type { FoundRecord } from './concerned.rules.ts';

/** Made of other properties. */
const MADE = ['searchName', 'searchTerms'];

/**
 * The properties that change. The address of another party stays. The values of a chained record, of which the chain has the hash, are
 * removed. The words of a search are made of the new values, because they have other spellings.
 */
export function changesOf(
  { labels, values }: FoundRecord,
  found: readonly string[],
  replace: (text: string) => string,
): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const name of found) {
    if (MADE.includes(name) || (name === 'email' && labels.includes('Party'))) continue;
    const value = values[name];
    const changed = typeof value === 'string' ? replace(value) : Array.isArray(value) ? value.map(replace) : value;
    if (isSame(changed, value)) continue;
    if (labels.includes('AuditRecord')) {
      if (name === 'values') changes[name] = null;
    } else changes[name] = name === 'email' ? null : changed;
  }
  const after = { ...values, ...changes };
  if (values.searchTerms !== undefined && !isSame(searchTerms(after), values.searchTerms))
    changes.searchTerms = searchTerms(after);
  if (typeof values.searchName === 'string') {
    const searched = searchText(searchableName(after) ?? '');
    if (searched !== values.searchName) changes.searchName = searched;
  }
  return changes;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
