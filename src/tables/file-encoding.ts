/**
 * The format of a file, detected from its bytes: not text, or text in some encoding. Pure; `text-file.ts` reads files.
 *
 * What is certain is decoded (a byte order mark, UTF-16, valid UTF-8). What could be several encodings is never guessed:
 * the caller gets the position and a proposal.
 */
import { byteAt } from '../values/vectors.ts';

/** A format that is not plain text, and the fix. */
export interface BinaryFormat {
  /** With its article, e.g. "a gzip archive". */
  name: string;
  advice: string;
}

const UNPACK = 'unpack it and give the file that is in it';
const EXPORT = 'save it as CSV (UTF-8) in the program that wrote it';
const FORMATS: [bytes: number[] | string, offset: number, name: string, advice: string][] = [
  [[0x1f, 0x8b], 0, 'a gzip archive', 'unpack it first: gunzip -c file.gz > file'],
  ['BZh', 0, 'a bzip2 archive', UNPACK],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 0, 'an xz archive', UNPACK],
  [[0x28, 0xb5, 0x2f, 0xfd], 0, 'a zstd archive', UNPACK],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 0, 'a 7z archive', UNPACK],
  ['Rar!', 0, 'a RAR archive', UNPACK],
  ['ustar', 257, 'a tar archive', UNPACK],
  [[0xd0, 0xcf, 0x11, 0xe0], 0, 'an old Office document (.xls or .doc)', EXPORT],
  ['%PDF', 0, 'a PDF document', 'ask for the data as CSV or JSON'],
  ['PAR1', 0, 'a Parquet file', 'write it as CSV or JSON lines'],
  ['Obj\u0001', 0, 'an Avro file', 'write it as CSV or JSON lines'],
  ['SQLite format 3', 0, 'an SQLite database', 'export the table as CSV'],
  [[0x89, 0x50, 0x4e, 0x47], 0, 'a PNG picture', 'give a table or a feed'],
  [[0xff, 0xd8, 0xff], 0, 'a JPEG picture', 'give a table or a feed'],
  ['GIF8', 0, 'a GIF picture', 'give a table or a feed'],
];
/** Control characters that no text has: all but tab, line ends, form feed and the end mark of DOS. */
const NO_TEXT = new Set([...Array(32).keys()].filter((code) => ![9, 10, 12, 13, 26].includes(code)));

/** The format of a file that is not text, by its first bytes (64 KiB suffice); undefined for text. */
export function binaryFormatOf(head: Uint8Array): BinaryFormat | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const zipped = zipFormatOf(bytes);
  if (zipped) return zipped;
  for (const [magic, offset, name, advice] of FORMATS) {
    const expected = typeof magic === 'string' ? Buffer.from(magic, 'latin1') : Buffer.from(magic);
    if (bytes.subarray(offset, offset + expected.length).equals(expected)) return { name, advice };
  }
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    return { name: 'a text in UTF-32', advice: 'save it as UTF-8' };
  if (!encodingByMark(bytes) && bytes.subarray(0, 4096).some((byte) => NO_TEXT.has(byte)))
    return { name: 'a binary file', advice: 'give a text: CSV or JSON' };
  return undefined;
}

function zipFormatOf(bytes: Buffer): BinaryFormat | undefined {
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK')) || !startsWith(bytes.subarray(2), 3, 4)) return undefined;
  const names = bytes.toString('latin1');
  if (names.includes('xl/') || names.includes('[Content_Types].xml'))
    return { name: 'an Excel workbook (.xlsx)', advice: EXPORT };
  if (names.includes('opendocument')) return { name: 'an OpenDocument spreadsheet (.ods)', advice: EXPORT };
  return { name: 'a zip archive', advice: UNPACK };
}

/**
 * The encoding shown by a byte order mark, or by the zero bytes of UTF-16 without a mark; undefined: neither,
 * so it is UTF-8 or an encoding of one byte a character.
 */
export function encodingByMark(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(head, 0xff, 0xfe) && !(head[2] === 0 && head[3] === 0)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff)) return 'utf-16be';
  let [even, odd] = [0, 0];
  const length = Math.min(head.length, 4096) & ~1;
  for (let index = 0; index < length; index += 2) {
    if (head[index] === 0) even++;
    if (head[index + 1] === 0) odd++;
  }
  const most = length / 2;
  // Feeds begin with names of fields, which are ASCII, so nearly every other byte is zero.
  if (length >= 4 && odd > most * 0.6 && even < most * 0.05) return 'utf-16le';
  if (length >= 4 && even > most * 0.6 && odd < most * 0.05) return 'utf-16be';
  return undefined;
}

/**
 * The index of the first byte that is not UTF-8, or -1. A character cut off by the end of `bytes` counts as whole.
 */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const lead = byteAt(bytes, index);
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 4;
    if (length === 4 && (lead < 0xf0 || lead > 0xf4)) return index;
    for (let next = 1; next < length && index + next < bytes.length; next++) {
      const byte = byteAt(bytes, index + next);
      const [low, high] = next === 1 ? secondByte(lead) : [0x80, 0xbf];
      if (byte < low || byte > high) return index;
    }
    index += length;
  }
  return -1;
}

/** The bytes that may follow a first byte, without overlong forms, surrogates and code points beyond U+10FFFF. */
function secondByte(lead: number): [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

/** The word around a byte as Windows-1252, e.g. "Montréal"; undefined when that encoding has no such character. */
export function wordInWindows1252(bytes: Uint8Array, index: number): string | undefined {
  const decoded = new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, index - 30), index + 30));
  const at = index - Math.max(0, index - 30);
  const word = [...decoded.matchAll(/[\p{L}\p{N}'’.-]+/gu)].find(
    ({ index: start, 0: found }) => start <= at && at < start + found.length,
  )?.[0];
  return word && !/[\u0080-\u009f]/.test(word) ? word : undefined;
}

/** Characters lost before the file was written (U+FFFD), or UTF-8 that was read as Windows-1252 ("MontrÃ©al"). */
export function isDamaged(text: string): boolean {
  return /\uFFFD|[ÂÃ][\u0080-\u00BF]|Ã[\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u2013-\u2122]/.test(text);
}

function startsWith(bytes: Uint8Array, ...expected: number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte);
}
