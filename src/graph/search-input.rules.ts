/** What a person types into a search: its length, and IDs in it. Pure. */
import { invalidInput } from '../errors.ts';
import { MAX_SEARCH_CHARACTERS } from '../values/text-limits.rules.ts';

const ID = /(?<![\p{L}\p{N}_])[a-z]{2,4}_[0-9a-z_]+/iu;

/** @throws a typed error that names `field`, for a search that is too long */
export function boundedSearch(text: unknown, field: string): string {
  const search = String(text);
  if (search.length > MAX_SEARCH_CHARACTERS)
    throw invalidInput(
      field,
      `Give at most ${MAX_SEARCH_CHARACTERS} characters, e.g. a name; this has ${search.length}.`,
    );
  return search;
}

/** An ID in the text, e.g. pasted with a link; null finds nothing. */
export function idIn(text: string): string | null {
  return ID.exec(text)?.[0].toLowerCase() ?? null;
}
