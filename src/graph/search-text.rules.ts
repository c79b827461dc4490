/**
 * How names are prepared for search. One analysis serves both sides: what is stored in `searchName` and indexed, and what a
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
const TRADEMARKS = /[™®©℠]/gu;
/** Scripts without spaces between words: each character can begin a word. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc][\p{M}]*/gu;
const PIECES = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+/gu;
/** What joins two parts of one word: O'Brien, Wal-Mart, A.B.C., AT&T, Smith/Jones. */
const JOINED = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘`´′.\-‐‑‒–_&/·][\p{L}\p{M}\p{N}]+)+/gu;

/** One word of a search with its spellings, the plain one first. */
export type Spellings = string[];

export interface Search {
  /** The words as they stand at the beginning of an equal name. */
  phrase: string;
  words: Spellings[];
}

/** Without case, accents and width: `Łódź` is `lodz`, `Straße` is `strasse`, `ＡＣＭＥ` is `acme`. */
export function folded(text: string): string {
  return text
    .replace(TRADEMARKS, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(PLAIN, (letter) => PLAIN_LETTERS[letter] as string)
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .normalize('NFKC');
}

/** The text that the index holds for a name: its words in order, then their other spellings. */
export function searchText(name: string): string {
  const words = wordsOf(name);
  const plain = words.map(([word]) => word);
  const others = new Set([...words.flatMap(([, ...more]) => more), ...joinedWords(name), ...innerWords(name)]);
  for (const word of plain) others.delete(word as string);
  return plain.join(' ') + (others.size ? OTHER_SPELLINGS + [...others].join(' ') : '');
}

/** @returns undefined when the text has neither a letter nor a digit to search for */
export function parseSearch(text: string): Search | undefined {
  const words = wordsOf(text).slice(0, MAX_SEARCH_WORDS);
  return words.length ? { phrase: words.map(([word]) => word).join(' '), words } : undefined;
}

/**
 * The search in Lucene's syntax: each word must begin a word of the name, or differ from one by a letter or two. Words hold
 * only letters, digits and pictures, so nothing of them has a meaning for Lucene.
 */
export function luceneQuery({ words }: Search): string {
  const clauses = words.map((forms) => {
    const edits = allowedEdits(forms[0] as string);
    return [...forms.map((form) => `${form}*`), ...(edits ? forms.map((form) => `${form}~${edits}`) : [])].join(' OR ');
  });
  return clauses.map((clause) => `(${clause})`).join(' AND ');
}

/** A short word with a wrong letter is another word. */
function allowedEdits(word: string): number {
  const { length } = [...word];
  return length < 5 || /\d/.test(word) ? 0 : length < 9 ? 1 : 2;
}

/** `OBrien` for O'Brien, `walmart` for Wal-Mart. */
function joinedWords(name: string): string[] {
  return [...name.normalize('NFKC').matchAll(JOINED)].flatMap(([word]) =>
    spellings(word.replace(/[^\p{L}\p{M}\p{N}]/gu, '')),
  );
}

/** `Donald` for McDonald, `spot` for HubSpot. */
function innerWords(name: string): string[] {
  return [...name.normalize('NFKC').matchAll(/[\p{Lu}\p{Lt}]*\p{Ll}+(?=\p{Lu})|(?<=\p{Ll})\p{Lu}\p{L}*/gu)].flatMap(
    ([part]) => spellings(part),
  );
}

function wordsOf(text: string): Spellings[] {
  const spaced = text.replace(TRADEMARKS, ' ').normalize('NFKC').replace(WITHOUT_SPACES, ' $& ');
  return [...spaced.matchAll(PIECES)].flatMap(([piece]) => {
    const forms = spellings(piece);
    return forms.length ? [forms] : [];
  });
}

function spellings(piece: string): Spellings {
  const lower = piece.normalize('NFC').toLowerCase();
  const twoLetters = folded(lower.replace(/[äöüøå]/gu, (letter) => TWO_LETTERS[letter] as string));
  const forms = [folded(lower), twoLetters].flatMap((form) => {
    const kept = form.replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}]/gu, '');
    return kept ? [[...kept].slice(0, MAX_WORD).join('')] : [];
  });
  return [...new Set(forms)];
}
