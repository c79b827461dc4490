/**
 * Text files of unknown origin, decoded or refused: never a `�` that was not in the file.
 *
 *     const encoding = await encodingOf(file, { declared, howToDeclare: (name) => `--encoding ${name}` });
 *     for await (const text of textOf(file, encoding, onBytes)) …   // strings, without the byte order mark
 *
 * `encodingOf` reads the whole file once (about 1 s a GB) and throws `UnreadableFile`, whose message says what the file is
 * and what to do. It never holds more than a chunk.
 */

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { byteAt } from '../values/vectors.ts';
import { binaryFormatOf, encodingByMark, firstInvalidUtf8, wordInWindows1252 } from './file-encoding.ts';

const HEAD_BYTES = 65_536;

/** The file as a whole cannot be read; the message states its format and the fix. */
export class UnreadableFile extends Error {}

interface EncodingOptions {
  /** A WHATWG label that the user gave, e.g. `windows-1252`. A byte order mark is stronger. */
  declared?: string;
  /** How the user gives one, e.g. `--encoding windows-1252`. */
  howToDeclare: (encoding: string) => string;
}

/** The encoding of a text file. @throws UnreadableFile for other files, empty ones, and texts in an encoding that is not certain */
export async function encodingOf(file: string, { declared, howToDeclare }: EncodingOptions): Promise<string> {
  const head = await headOf(file);
  if (!head.length) throw new UnreadableFile(`${file} is empty.`);
  const marked = encodingByMark(head);
  const binary = declared && /^utf-?(16|32)/i.test(declared) ? undefined : binaryFormatOf(head);
  if (binary && !(marked && binary.name === 'a binary file'))
    throw new UnreadableFile(`${file} is ${binary.name}, not a text file; ${binary.advice}.`);
  const wanted = declared === undefined ? undefined : labelOf(declared, howToDeclare);
  if (marked?.startsWith('utf-16')) return marked;
  if (wanted?.startsWith('utf-16')) return wanted;
  const { ascii, problem } = await checkUtf8(file);
  if (wanted && wanted !== 'utf-8') {
    // Bytes of another encoding hardly ever form UTF-8 by chance; read as declared they would be "Ã©" for "é".
    if (!ascii && !problem && isSingleByte(wanted))
      throw new UnreadableFile(`${file} is UTF-8, not ${wanted}; specify ${howToDeclare('utf-8')} or none.`);
    return wanted;
  }
  if (!problem) return 'utf-8';
  if (problem.truncated)
    throw new UnreadableFile(`${file} ends within a character, so it was truncated; download it again.`);
  const { word, line } = problem;
  throw new UnreadableFile(
    `${file} is not UTF-8 (line ${line}). ${
      word
        ? `Read as windows-1252 (Excel on Windows), line ${line} has "${word}". If that is right, specify ${howToDeclare('windows-1252')}; otherwise specify the correct encoding.`
        : `Save it as UTF-8, or specify its encoding: ${howToDeclare('<name>')}.`
    }`,
  );
}

/** The text of a file in chunks, decoded strictly, without its byte order mark. @param onBytes bytes read so far */
export async function* textOf(
  file: string,
  encoding: string,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    onBytes(bytes);
    yield decoded(() => decoder.decode(chunk, { stream: true }));
  }
  yield decoded(() => decoder.decode());

  function decoded(decode: () => string): string {
    try {
      return decode();
    } catch {
      throw new UnreadableFile(`${file} is not ${encoding} throughout (within the first ${bytes} bytes).`);
    }
  }
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

interface Utf8Check {
  ascii: boolean;
  /** The first place that is not UTF-8. */
  problem?: { line: number; word?: string; truncated: boolean };
}

async function checkUtf8(file: string): Promise<Utf8Check> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [ascii, asciiBefore, line] = [true, true, 1];
  let before: Uint8Array = new Uint8Array(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    asciiBefore = ascii;
    ascii &&= !nonAscii(chunk);
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      // The end of the chunk before, from the start of a character on, so that a character across both is seen whole.
      let start = Math.max(0, before.length - 3);
      while (start < before.length && (byteAt(before, start) & 0xc0) === 0x80) start++;
      const bytes = Buffer.concat([before.subarray(start), chunk]);
      const index = firstInvalidUtf8(bytes);
      return {
        ascii,
        problem: {
          line: line + newlines(chunk.subarray(0, index)),
          word: wordInWindows1252(bytes, index),
          truncated: false,
        },
      };
    }
    line += newlines(chunk);
    before = chunk;
  }
  try {
    decoder.decode();
  } catch {
    let start = before.length - 1;
    while (start > 0 && (byteAt(before, start) & 0xc0) === 0x80) start--;
    // After other characters of UTF-8, or with part of one, it is cut off; else "…é" may be the last word of Windows-1252.
    const truncated = start < before.length - 1 || nonAscii(before.subarray(0, start)) || !asciiBefore;
    return { ascii, problem: { line, word: wordInWindows1252(before, before.length - 1), truncated } };
  }
  return { ascii };
}

function nonAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

function newlines(bytes: Uint8Array): number {
  let count = 0;
  for (let index = bytes.indexOf(10); index >= 0; index = bytes.indexOf(10, index + 1)) count++;
  return count;
}

function labelOf(declared: string, howToDeclare: (encoding: string) => string): string {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    throw new UnreadableFile(
      `Unknown encoding "${declared.slice(0, 40)}"; use e.g. ${howToDeclare('windows-1252')}, utf-16le, shift_jis.`,
    );
  }
}

function isSingleByte(encoding: string): boolean {
  return /^(windows-|iso-8859-|koi8|macintosh|ibm866|x-mac)/.test(encoding);
}
