/** What a search text is compared with: words and parts of words, in the form of `searchText`. Pure. */
import { invalidInput } from '../errors.ts';
import { boundedSearch, idIn } from './search-input.rules.ts';
import { parseSearch } from './search-text.rules.ts';

/** A shorter part is found at the beginning of a word only. */
const MIN_INNER_CHARACTERS = 3;

/** Each word has its spellings. They are compared with words that stand between spaces. */
export interface Needles {
  /** The whole text as a name. */
  phrases: string[];
  /** Spellings that begin a word. */
  beginnings: string[][];
  /** Spellings that may be anywhere in a word. */
  parts: string[][];
  /** For a full-text index of `searchName`: finds all that `parts` finds. */
  lucene: string;
  /** An ID in the text, e.g. pasted with a link; null finds nothing. */
  id: string | null;
}

/** @throws a typed error that names `field`, for a text that is too long, or without a letter or digit */
export function needlesOf(text: unknown, field: string): Needles {
  const bounded = boundedSearch(text, field);
  const search = parseSearch(bounded);
  if (!search) throw invalidInput(field, 'Give at least one letter or digit.');
  const words = search.words.map(({ spellings, joined }) => [...new Set([...spellings, ...joined])]);
  const isShort = (form: string) => [...form].length < MIN_INNER_CHARACTERS;
  return {
    phrases: search.phrases.map((phrase) => `| ${phrase}`),
    beginnings: words.map((forms) => forms.map((form) => ` ${form}`)),
    parts: words.map((forms) => forms.map((form) => (isShort(form) ? ` ${form}` : form))),
    lucene: words
      .map(
        (forms) =>
          `(${forms.map((form) => (isShort(form) ? `searchName:${form}*` : `searchName:*${form}*`)).join(' OR ')})`,
      )
      .join(' AND '),
    id: idIn(bounded),
  };
}
