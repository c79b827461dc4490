/** By what a person is found in texts, and how that is replaced. Pure. */
import { folded } from '../../graph/search-text.rules.ts';

/** In place of the name of an erased person. */
export const ERASED_NAME = 'Erased person';
/** In place of a text that a record must have. */
export const ERASED_TEXT = 'Erased';
const ERASED_PHONE = '[erased]';
/** Reserved by RFC 2606: no mail reaches it. */
const ERASED_DOMAIN = 'erased.invalid';
/** A shorter number may be anything. */
const MIN_PHONE_DIGITS = 7;
const MAX_COUNTRY_DIGITS = 3;
const MIN_NATIONAL_DIGITS = 8;
/** The end of a number, which is seldom divided. */
const LAST_DIGITS = 4;

export interface Terms {
  /** Present and earlier names that are replaced in records that concern the person, see `searchableNames`. */
  names: string[];
  /** Confirmed ones. */
  addresses: string[];
  phones: string[];
  /** Other texts that identify the person, e.g. hashes of an address in keys. */
  keys: string[];
}

/**
 * A name of one word may be any word, and one that another party has too may be that party: neither is replaced in texts. Most
 * texts in the person's own records are removed anyway.
 */
export function searchableNames(names: readonly string[], isTaken: (name: string) => boolean): string[] {
  return unique(names.map((name) => name.trim())).filter((name) => /\p{L}\s+\p{L}/u.test(name) && !isTaken(name));
}

/** The terms for records that do not concern the person. */
export const addressesOnly = (terms: Terms): Terms => ({ ...terms, names: [], phones: [] });

export const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** Lower-case texts, one of which each text contains that has to be changed. */
export function needlesOf({ names, addresses, phones, keys }: Terms): string[] {
  return unique([
    ...names.flatMap(spellings),
    ...addresses.flatMap((address) => [address, encodeURIComponent(address)]),
    ...phones.map(digitsOf).flatMap((digits) => (digits.length < MIN_PHONE_DIGITS ? [] : [digits.slice(-LAST_DIGITS)])),
    ...keys,
  ]).map((each) => each.toLowerCase());
}

/** As written, without accents, and as in JSON. */
function spellings(name: string): string[] {
  return unique([name, folded(name).trim(), JSON.stringify(name).slice(1, -1)]).filter(Boolean);
}

/** A function that replaces all terms in a text. @param erasure its ID, which makes the replaced addresses unique */
export function replacerOf(terms: Terms, erasure: string): (text: string) => string {
  const replacements: [RegExp, string][] = [
    ...terms.addresses.flatMap((address, index): [RegExp, string][] => {
      const pseudonym = `${erasure.replace('_', '-')}-${index + 1}@${ERASED_DOMAIN}`;
      return [
        [addressPattern(address), pseudonym],
        [addressPattern(encodeURIComponent(address)), encodeURIComponent(pseudonym)],
      ];
    }),
    ...terms.names
      .flatMap(spellings)
      .sort((a, b) => b.length - a.length)
      .map((name): [RegExp, string] => [namePattern(name), ERASED_NAME]),
    ...terms.phones
      .filter((phone) => digitsOf(phone).length >= MIN_PHONE_DIGITS)
      .map((phone): [RegExp, string] => [phonePattern(phone), ERASED_PHONE]),
    ...terms.keys.map((key): [RegExp, string] => [new RegExp(escaped(key), 'giu'), `${erasure}-key`]),
  ];
  return (text) => replacements.reduce((changed, [pattern, by]) => changed.replace(pattern, () => by), text);
}

/** In JSON a word may follow the escape of a line break. */
const begins = (before: string) => `(?:(?<!${before})|(?<=\\\\[nrtbf]))`;

function namePattern(name: string): RegExp {
  const words = name.split(/\s+/).map(escaped).join('\\s+');
  return new RegExp(`${begins('[\\p{L}\\p{N}]')}${words}(?![\\p{L}\\p{N}])`, 'giu');
}

/** Not as a part of a longer address. */
function addressPattern(address: string): RegExp {
  return new RegExp(`${begins('[\\p{L}\\p{N}._%+-]')}${escaped(address)}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`, 'giu');
}

/** The same digits, however they are grouped, also without the code of the country. */
function phonePattern(phone: string): RegExp {
  const digits = digitsOf(phone);
  const forms = Array.from({ length: MAX_COUNTRY_DIGITS + 1 }, (_, left) => digits.slice(left))
    .filter((each, left) => left === 0 || each.length >= MIN_NATIONAL_DIGITS)
    .map((each) => [...each].join('[\\s().\\-–/]{0,3}'));
  return new RegExp(`(?<!\\d)\\(?(?:\\+|00)?0?(?:${forms.join('|')})(?!\\d)`, 'gu');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, (character) => (character === '-' ? '\\x2d' : `\\${character}`));
}

export function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter(Boolean))];
}
