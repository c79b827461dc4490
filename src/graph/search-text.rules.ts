/**
 * How names are prepared for search. One analysis serves both sides: the text stored in `searchName` and indexed, and the text that a
 * person types. The full-text index itself only splits at spaces. Pure.
 */

/** Longer words are compared by their first characters; Lucene refuses terms of more than 32 kB. */
const MAX_WORD = 64;
/** Words of a search beyond these do not narrow it further. */
const MAX_SEARCH_WORDS = 16;
/** Stands between the words of a name and their other spellings. */
const OTHER_SPELLINGS = ' | ';

/** Letters that Unicode does not decompose, and how people type them without the key. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ŧ: 't',
  ĸ: 'k',
  ƒ: 'f',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ɖ: 'd',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ς: 'σ',
  ґ: 'г',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
};
const PLAIN = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu');
/** Letters that are also written with two letters: Müller, Mueller; Ørsted, Oersted; Åse, Aase. */
const TWO_LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
/**
 * Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic with its lengthening stroke, and characters
 * that do not show. Marks of other scripts are letters of their own and stay.
 */
const MARKS = new RegExp(
  `[${[
    ...[
      '\\u0300-\\u036f',
      '\\u0483-\\u0487',
      '\\u1ab0-\\u1aff',
      '\\u1dc0-\\u1dff',
      '\\u20d0-\\u20ff',
      '\\ufe20-\\ufe2f',
    ],
    ...['\\u0591-\\u05bd', '\\u05bf', '\\u05c1\\u05c2', '\\u05c4\\u05c5', '\\u05c7'],
    ...[
      '\\u0610-\\u061a',
      '\\u0640',
      '\\u064b-\\u065f',
      '\\u0670',
      '\\u06d6-\\u06dc',
      '\\u06df-\\u06e8',
      '\\u06ea-\\u06ed',
    ],
    ...['\\ufe00-\\ufe0f', '\\p{Cf}'],
  ].join('')}]`,
  'gu',
);
const TRADEMARKS = /[™®©℠]|\((?:tm|sm|r)\)/giu;
/** Characters that people and keyboards use for the apostrophe; ´ and ＇ are replaced before NFKC, which changes them. */
const APOSTROPHES = /['’‘‛ʼʻʽʹˈ´`′＇ꞌ՚׳]/gu;
/** Signs that are read as a word, where they stand alone or at a word: Smith & Jones, AT&T, Disney+, 50% Off, Me@Work. */
const SIGNS = /(?<![^\s\p{L}\p{M}\p{N}])[&+%@](?![^\s\p{L}\p{M}\p{N}])/gu;
const SIGN_WORDS: Record<string, string> = { '&': 'and', '+': 'plus', '%': 'percent', '@': 'at' };
/** Scripts without spaces between words: each character can begin a word. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc][\p{M}]*/gu;
/** Words, and NUL after those that are written for a sign. */
const PIECES = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+(\0)?/gu;

/** One word of a name or a search. */
export interface Word {
  /** The plain one first. */
  /** At least one. */
  spellings: [string, ...string[]];
  /** Written in one with its neighbours: `walmart` for both words of "wal mart", `abc` for each letter of "A.B.C." */
  joined: string[];
  /** Whether it represents a sign such as &. */
  sign: boolean;
}

export interface Search {
  /** The words as at the beginning of an equal name, also with joined words written as one. */
  phrases: string[];
  words: Word[];
}

/** Without ™, ®, © and ℠, which Unicode would read as letters. */
export function withoutTrademarks(text: string): string {
  return text.replace(TRADEMARKS, ' ');
}

/** With ' for each kind of apostrophe. */
export function withPlainApostrophes(text: string): string {
  return text.replace(APOSTROPHES, "'");
}

/** Without case, accents and width: `Łódź` is `lodz`, `Straße` is `strasse`, `ＡＣＭＥ` is `acme`. */
export function folded(text: string): string {
  return withoutTrademarks(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(PLAIN, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .normalize('NFKC');
}

/** The indexed text of a name: its words in order, then their other spellings. */
export function searchText(name: string): string {
  const words = wordsOf(name);
  const plain = words.map(({ spellings: [word] }) => word);
  const others = new Set([
    ...words.flatMap(({ spellings: [, ...more], joined }) => [...more, ...joined]),
    ...innerWords(name),
  ]);
  for (const word of plain) others.delete(word);
  return plain.join(' ') + (others.size ? OTHER_SPELLINGS + [...others].join(' ') : '');
}

/** What a record is found by: its name, its title, or the address of a place. */
export function searchableName(values: Readonly<Record<string, unknown>>): string | undefined {
  const { name, title } = values;
  if (typeof name === 'string') return name;
  if (typeof title === 'string') return title;
  const place = ['address', 'city', 'stateOrProvince', 'postalCode'].flatMap((key) => values[key] ?? []);
  return place.length ? place.join(' ') : undefined;
}

/** @returns undefined when the text has neither a letter nor a digit to search for */
export function parseSearch(text: string): Search | undefined {
  const all = wordsOf(text).slice(0, MAX_SEARCH_WORDS);
  // A name without the sign is found too, after those that have it.
  const named = all.filter(({ sign }) => !sign);
  const words = named.length ? named : all;
  if (!words.length) return undefined;
  const plain = all.map(({ spellings: [word] }) => word);
  return { phrases: [...new Set([plain.join(' '), plain.join('')])], words };
}

/**
 * The search in Lucene's syntax: each word must begin a word of the name, or differ from one by a letter or two. Words hold
 * only letters, digits and pictures, so nothing of them has a meaning for Lucene.
 */
export function luceneQuery({ words }: Search): string {
  const clauses = words.map(({ spellings, joined }) => {
    const edits = allowedEdits(spellings[0]);
    return [
      ...[...spellings, ...joined].map((form) => `${form}*`),
      ...(edits ? spellings.map((form) => `${form}~${edits}`) : []),
    ].join(' OR ');
  });
  return clauses.map((clause) => `(${clause})`).join(' AND ');
}

/** A short word with a wrong letter is another word. */
function allowedEdits(word: string): number {
  const { length } = [...word];
  return length < 5 || /\d/.test(word) ? 0 : length < 9 ? 1 : 2;
}

/** `Donald` for McDonald, `donalds` for McDonald's, `spot` for HubSpot. */
function innerWords(name: string): string[] {
  const text = withPlainApostrophes(name).normalize('NFKC');
  return [
    ...`${text} ${text.replaceAll("'", '')}`.matchAll(/[\p{Lu}\p{Lt}]*\p{Ll}+(?=\p{Lu})|(?<=\p{Ll})\p{Lu}\p{L}*/gu),
  ].flatMap(([part]) => spellingsOf(part));
}

function wordsOf(text: string): Word[] {
  const chunks = withPlainApostrophes(withoutTrademarks(text))
    .normalize('NFKC')
    .split(/[\s\0]+/u)
    .map(wordsOfChunk);
  const groups = chunks.filter((words) => words.length);
  for (const words of groups) join(words);
  // "Wal Mart" and Walmart, "Toys R Us" and ToysRUs.
  for (const count of [2, 3])
    for (let from = 0; from + count <= groups.length; from++) join(groups.slice(from, from + count).flat());
  const all = groups.flat();
  const lengths = all.map(({ spellings: [word] }) => ([...word].length === 1 ? 'i' : ' ')).join('');
  for (const { index, 0: initials } of lengths.matchAll(/i{3,}/g)) join(all.slice(index, index + initials.length));
  return all;
}

/** The words of what stands between two spaces: two for O'Brien, Wal-Mart and Smith/Jones, three for A.B.C. and AT&T. */
function wordsOfChunk(chunk: string): Word[] {
  const spaced = chunk.replace(SIGNS, (sign) => ` ${SIGN_WORDS[sign]}\u0000 `).replace(WITHOUT_SPACES, ' $& ');
  return [...spaced.matchAll(PIECES)].flatMap(([piece, mark]) => {
    const [first, ...others] = spellingsOf(piece);
    return first === undefined ? [] : [{ spellings: [first, ...others], joined: [], sign: !!mark }];
  });
}

/** Adds to each of the words the form in which they are written as one. */
function join(words: Word[]): void {
  const named = words.filter(({ sign }) => !sign);
  if (named.length < 2) return;
  for (const spelling of [0, 1]) {
    const joined = cut(named.map(({ spellings }) => spellings[spelling] ?? spellings[0]).join(''));
    for (const word of named) if (!word.joined.includes(joined)) word.joined.push(joined);
  }
}

function spellingsOf(piece: string): string[] {
  const lower = piece.normalize('NFC').toLowerCase();
  const twoLetters = folded(lower.replace(/[äöüøå]/gu, (letter) => TWO_LETTERS[letter] ?? letter));
  const forms = [folded(lower), twoLetters].flatMap((form) => {
    const kept = form.replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}]/gu, '');
    return kept ? [cut(kept)] : [];
  });
  return [...new Set(forms)];
}

function cut(word: string): string {
  return [...word].slice(0, MAX_WORD).join('');
}
