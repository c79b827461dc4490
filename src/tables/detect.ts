/** Proposes how a table of unknown origin is to be read. Proposals are shown to a person, who may change each. Pure. */
import { readAmount } from './amount.rules.ts';
import { encodingByMark, firstInvalidUtf8, wordInWindows1252 } from './file-encoding.ts';
import type { Cell } from './workbook.rules.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
/** What a person may choose instead of a proposal. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-15',
  'macintosh',
] as const;

export interface EncodingProposal {
  encoding: string;
  /** False: the bytes could be another encoding too. */
  isCertain: boolean;
  /** A word of the file in the proposed encoding, by which a person sees whether it is right. */
  sample?: string;
}

/** UTF-8 and UTF-16 are certain; other bytes are proposed as windows-1252, which Excel writes on Windows. */
export function proposeEncoding(bytes: Uint8Array): EncodingProposal {
  const marked = encodingByMark(bytes);
  if (marked) return { encoding: marked, isCertain: true };
  const invalid = firstInvalidUtf8(bytes);
  if (invalid < 0) return { encoding: 'utf-8', isCertain: true };
  return { encoding: 'windows-1252', isCertain: false, sample: wordInWindows1252(bytes, invalid) };
}

const SAMPLE_LINES = 50;

/** The separator that splits most lines into the same number of cells. */
export function proposeDelimiter(text: string): string {
  const lines = unquotedLines(text).slice(0, SAMPLE_LINES);
  const [first] = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = mostFrequent(counts.filter((count) => count > 0));
    return { delimiter, score: usual ? counts.filter((count) => count === usual).length * Math.min(usual, 10) : 0 };
  }).sort((a, b) => b.score - a.score);
  return first?.score ? first.delimiter : ',';
}

/** The lines of a text with quoted cells left out, which may contain separators and line breaks. */
function unquotedLines(text: string): string[] {
  return text
    .replaceAll(/(^|[,;\t|\n\r])"(?:[^"]|"")*"/g, '$1')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim());
}

function mostFrequent(values: number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Among this many first records, the header is looked for: some tables have lines with a title before it. */
const HEADER_WITHIN = 10;

/**
 * The index of the record that names the columns: the one with the most known names, else the first with several texts and no
 * numbers.
 * @param isKnown whether a cell is a usual name of a column
 * @returns -1 if the first record already is data
 */
export function proposeHeader(records: readonly (readonly Cell[])[], isKnown: (name: string) => boolean): number {
  const first = records.slice(0, HEADER_WITHIN);
  const known = first.map((cells) => cells.filter((cell) => typeof cell === 'string' && isKnown(cell)).length);
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  const isHeader = (cells: readonly Cell[]) => {
    const filled = cells.filter((cell) => String(cell).trim());
    return filled.length > 0 && filled.every((cell) => typeof cell === 'string' && !/[\d@]/.test(cell));
  };
  const widest = Math.max(0, ...first.map((cells) => cells.length));
  const wide = first.findIndex(
    (cells) => isHeader(cells) && cells.filter((cell) => String(cell).trim()).length * 2 > widest,
  );
  return wide;
}

/** Names of columns: unique, and never empty, so that each can be chosen. */
export function uniqueNames(cells: readonly Cell[], count = cells.length): string[] {
  const taken = new Map<string, number>();
  return Array.from({ length: Math.max(count, cells.length) }, (_, index) => {
    const name = String(cells[index] ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 100);
    const base = name || `Column ${index + 1}`;
    const before = taken.get(base.toLowerCase()) ?? 0;
    taken.set(base.toLowerCase(), before + 1);
    return before ? `${base} (${before + 1})` : base;
  });
}

/** The decimal mark that the amounts of a column prove; undefined where none does, or they contradict each other. */
export function proposeDecimalMark(texts: Iterable<string>, currency: string): '.' | ',' | undefined {
  const proven = new Set<'.' | ','>();
  for (const text of texts) {
    const digits = text.replaceAll(/[^\d.,]/g, '');
    if (!/[.,]/.test(digits)) continue;
    const [asPoint, asComma] = (['.', ','] as const).map(
      (decimalMark) => typeof readAmount(digits, { currency, decimalMark }) !== 'string',
    );
    if (asPoint && !asComma) proven.add('.');
    if (asComma && !asPoint) proven.add(',');
    // Three digits after the only mark may be thousands; other numbers of digits are decimals.
    const [, mark] = /^\d+([.,])(?:\d{1,2}|\d{4,})$/.exec(digits) ?? [];
    if (mark === '.' || mark === ',') proven.add(mark);
  }
  return proven.size === 1 ? [...proven][0] : undefined;
}
