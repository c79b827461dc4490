/** Finds names by what people type: words from anywhere in the name, beginnings, acronyms, and words with a typing error. Pure. */
import { distance } from 'fastest-levenshtein';

/** Shorter words are not corrected: too many others are one letter away. */
const MIN_CORRECTED = 4;

/** Words that acronyms may leave out. */
const SMALL_WORDS = new Set(['a', 'and', 'at', 'by', 'de', 'for', 'in', 'of', 'on', 'the', 'to', 'und', 'von', 'y']);

/** Lower case without accents; everything else than letters and digits separates words. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * How well a name fits, 0 to 100; 0: it does not. The whole name, its beginning, all words by their beginnings, an acronym, text within
 * words, and words with one typing error, in this order. Shorter names come first among equals.
 */
export function fit(name: string, search: string): number {
  const [words, sought] = [wordsOf(name), wordsOf(search)];
  if (sought.length === 0 || words.length === 0) return 0;
  const brevity = 1 / (1 + words.join('').length);
  const [whole, typed] = [words.join(' '), sought.join(' ')];
  if (whole === typed) return 100;
  if (whole.startsWith(typed)) return 90 + brevity;
  if (eachInAnother(sought, words, (word, part) => word.startsWith(part))) return 80 + brevity;
  if (isAcronym(words, sought.join(''))) return 70 + brevity;
  if (eachInAnother(sought, words, (word, part) => word.includes(part))) return 60 + brevity;
  if (eachInAnother(sought, words, isNear)) return 40 + brevity;
  return 0;
}

/** The best `count` of them, best first. */
export function bestFits<T extends { name: string }>(items: readonly T[], search: string, count: number): T[] {
  return items
    .flatMap((item) => {
      const score = fit(item.name, search);
      return score > 0 ? [{ item, score }] : [];
    })
    .sort((a, b) => b.score - a.score || a.item.name.localeCompare(b.item.name))
    .slice(0, count)
    .map(({ item }) => item);
}

/** Each part belongs to a word of its own. */
function eachInAnother(parts: string[], words: string[], fits: (word: string, part: string) => boolean): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) return true;
  return words.some(
    (word, at) => fits(word, part) && eachInAnother(rest, [...words.slice(0, at), ...words.slice(at + 1)], fits),
  );
}

/** "mmb" and "mm": Maple & Main Brokerage; "lse": London School of Economics. At least two letters, from the first word. */
function isAcronym(words: string[], letters: string): boolean {
  if (letters.length < 2) return false;
  const initials = (list: string[]) => list.map((word) => word[0]).join('');
  return (
    initials(words).startsWith(letters) || initials(words.filter((word) => !SMALL_WORDS.has(word))).startsWith(letters)
  );
}

/** One letter missing, added or wrong, or two exchanged; also in the beginning of a longer word. */
function isNear(word: string, part: string): boolean {
  if (word.startsWith(part)) return true;
  if (part.length < MIN_CORRECTED) return false;
  const beginnings = [part.length - 1, part.length, part.length + 1].map((length) => word.slice(0, length));
  return beginnings.some((beginning) => distance(beginning, part) <= 1 || isExchanged(beginning, part));
}

function isExchanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
