/** The words under which a contact is found, and how a search is compared with them. Pure. */
import { DomainError } from '../../errors.ts';
import { folded, parseSearch, searchText } from '../../graph/search-text.rules.ts';
import { MAX_SEARCH_CHARACTERS } from '../../values/text-limits.rules.ts';
import { type ContactValues, compared } from './contact.rules.ts';

/** Digits with what people write between them. */
const PHONE = /^\+?[\d\s()./-]+$/;

/** Name, addresses, phones, tags and identifiers as words, each after a space. */
export function searchTerms(values: ContactValues): string {
  const { name = '', emails = [], phones = [], phoneNumbers = [], tags = [] } = values;
  const words = [
    searchText(name),
    ...emails.map((email) => folded(email)),
    ...phones.map(digitsOf),
    ...phoneNumbers.map(digitsOf),
    ...tags.map((tag) => searchText(tag)),
    ...(values.identifierValues ?? []).map(compared),
  ];
  return ` ${words.filter(Boolean).join(' ')}`;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

export interface ContactSearch {
  /** Each has its spellings, of which one begins a word. */
  words: string[][];
  /** Begins a word: the whole search in one, e.g. an identifier without its punctuation. */
  joined: string;
  /** Part of a phone number, without the zeros of a prefix; null if the search is not a number. */
  digits: string | null;
}

/** @throws DomainError INVALID_INPUT for a search that is too long, or without a letter or digit */
export function parseContactSearch(text: string): ContactSearch {
  if (text.length > MAX_SEARCH_CHARACTERS)
    throw new DomainError('INVALID_INPUT', undefined, `Specify at most ${MAX_SEARCH_CHARACTERS} characters.`);
  const search = parseSearch(text);
  if (!search)
    throw new DomainError('INVALID_INPUT', undefined, 'Specify at least one letter or digit, or omit it to list all.');
  const address = /\S+@\S*/u.exec(text)?.[0];
  const digits = PHONE.test(text.trim()) ? digitsOf(text).replace(/^0+/, '') : '';
  return {
    words: address ? [[folded(address)]] : search.words.map(({ spellings, joined }) => [...spellings, ...joined]),
    joined: compared(folded(text)),
    digits: digits.length >= 3 ? digits : null,
  };
}
