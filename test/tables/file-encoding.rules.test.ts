/** Types of files, and how texts of unknown encoding are decoded or rejected. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { firstInvalidUtf8, isDamaged } from '../../src/tables/file-encoding.ts';
import { encodingOf, textOf, UnreadableFile } from '../../src/tables/text-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'covalue-encoding-'));
const TEXT = 'ListingKey,City\nk1,Montréal\nk2,Łódź 家\n';
let count = 0;

async function read(bytes: Buffer, declared?: string): Promise<string> {
  const file = join(folder, `f${count++}.csv`);
  writeFileSync(file, bytes);
  const encoding = await encodingOf(file, { declared, howToDeclare: (name) => `--encoding ${name}` });
  let text = '';
  for await (const part of textOf(file, encoding)) text += part;
  return text;
}
/** It has so few ASCII characters that only a byte order mark identifies UTF-16. */
const HAN = `東京電力${'家'.repeat(40)}\n`;
const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

it.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['UTF-16 LE without a mark', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16 BE with a mark', utf16be(TEXT)],
  ['UTF-16 BE without a mark', utf16be(TEXT).subarray(2)],
])('%s is decoded', async (_name, bytes) => {
  expect(await read(bytes)).toBe(TEXT);
});

it('UTF-16 is identified only by a byte order mark', async () => {
  expect(await read(Buffer.from(`\uFEFF${HAN}`, 'utf16le'))).toBe(HAN);
  expect(await read(utf16be(HAN))).toBe(HAN);
});

it('an uncertain encoding is rejected with a hint, and read when it is named', async () => {
  const text = `${'k0,Laval\n'.repeat(20_000)}k1,Montréal\n`;
  const bytes = Buffer.from(text, 'latin1');
  await expect(read(bytes)).rejects.toThrow(/not UTF-8 \(line 20001\).*"Montréal".*--encoding windows-1252/s);
  expect(await read(bytes, 'windows-1252')).toBe(text);
  await expect(read(Buffer.from('k1,Montré', 'latin1'))).rejects.toThrow(/"Montré"/);
  // UTF-8 declared as Windows-1252 would become "MontrÃ©al".
  await expect(read(Buffer.from(TEXT), 'windows-1252')).rejects.toThrow(/is UTF-8, not windows-1252/);
  await expect(read(bytes, 'klingon')).rejects.toThrow(/Unknown encoding "klingon"/);
  await expect(read(Buffer.from(TEXT).subarray(0, -3))).rejects.toThrow(/truncated/);
});

it.each([
  ['gzip', gzipSync(TEXT), /gzip archive.*gunzip/],
  ['zip', Buffer.from('PK\u0003\u0004\u0014\0\0\0feed.json'), /zip archive.*unpack/],
  ['xlsx', Buffer.from('PK\u0003\u0004\u0014\0\0\0[Content_Types].xml'), /Excel workbook.*CSV/],
  ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /Office document/],
  ['pdf', Buffer.from('%PDF-1.7\n'), /PDF/],
  ['parquet', Buffer.from('PAR1\0\0'), /Parquet/],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x5b, 0, 0, 0]), /UTF-32/],
  ['binary', Buffer.from([1, 2, 3, 0, 200, 7, 65]), /binary file/],
  ['empty', Buffer.alloc(0), /is empty/],
])('%s is described with the fix, without its bytes', async (_name, bytes, message) => {
  const refusal = await read(bytes).catch((error: Error) => error);
  expect(refusal).toBeInstanceOf(UnreadableFile);
  expect((refusal as Error).message).toMatch(message);
  expect((refusal as Error).message).toMatch(/^[\x20-\x7e]+$/);
});

it('finds the first byte that is not UTF-8, and text that was damaged before', () => {
  for (const [bytes, index] of [
    [Buffer.from(TEXT), -1],
    [Buffer.from(TEXT).subarray(0, -2), -1],
    [Buffer.from([65, 0xc0, 0x80]), 1],
    [Buffer.from([65, 0xed, 0xa0, 0x80]), 1],
    [Buffer.from([0xf5, 0x80, 0x80, 0x80]), 0],
    [Buffer.from('aé', 'latin1'), -1],
    [Buffer.from('aéb', 'latin1'), 1],
  ] as const)
    expect(firstInvalidUtf8(bytes), String(index)).toBe(index);
  expect(['Montr\uFFFDal', 'MontrÃ©al', 'Montréal', 'SÃO PAULO', 'Übung'].map(isDamaged)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
