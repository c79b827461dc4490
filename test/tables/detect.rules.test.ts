/** Encodings, separators, headers and workbooks of the real world, and hostile ones. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  proposeDecimalMark,
  proposeDelimiter,
  proposeEncoding,
  proposeHeader,
  uniqueNames,
} from '../../src/tables/detect.ts';
import { readWorkbook as readWithin } from '../../src/tables/workbook.ts';
import { rowOf, workbook } from '../support/workbook.ts';

describe('separators', () => {
  it.each([
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a,b\n"1;2;3;4",x\n', ','],
    ['a\tb\n1\t2,3\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['only\none column\n', ','],
    ['"Name, full";"Note"\n"x";"line 1\nline 2, with, commas"\n', ';'],
  ])('%j', (text, delimiter) => expect(proposeDelimiter(text)).toBe(delimiter));
});

describe('encodings', () => {
  it.each([
    [Buffer.from('name\nMüller'), 'utf-8', true],
    [Buffer.from('\ufeffname\nMüller', 'utf16le'), 'utf-16le', true],
    [Buffer.from('name\nM\u00fcller', 'latin1'), 'windows-1252', false],
  ])('%j', (bytes, encoding, isCertain) => expect(proposeEncoding(bytes)).toMatchObject({ encoding, isCertain }));
});

describe('headers', () => {
  const known = (name: string) => ['name', 'price'].includes(name.toLowerCase());
  it.each([
    [
      [
        ['Name', 'Price'],
        ['a', '1'],
      ],
      0,
    ],
    [[['Price list'], [], ['Name', 'Price'], ['a', '1']], 2],
    [
      [
        ['Foo', 'Bar'],
        ['a', '1'],
      ],
      0,
    ],
    [
      [
        ['1', 'a@b.c'],
        ['2', 'c@d.e'],
      ],
      -1,
    ],
  ])('%j', (records, index) => expect(proposeHeader(records, known)).toBe(index));
  it('gives each column a name of its own', () => {
    expect(uniqueNames(['Phone', '', 'phone', 'Phone'], 5)).toEqual([
      'Phone',
      'Column 2',
      'phone (2)',
      'Phone (3)',
      'Column 5',
    ]);
  });
});

describe('decimal marks', () => {
  it.each([
    [['1.234,56'], ','],
    [['1,234.56'], '.'],
    [['12,5', '3'], ','],
    [['1.234'], undefined],
    [['1,5', '1.5'], undefined],
    [['100'], undefined],
  ])('%j', (texts, mark) => expect(proposeDecimalMark(texts, 'EUR')).toBe(mark));
});

const LIMITS = { sheets: 30, rows: 20_100, columns: 200, cellLength: 20_000 };
const readWorkbook = (bytes: Uint8Array) => readWithin(bytes, LIMITS);
const SHARED = [' t="s"', '<v>0</v>'] as const;
const NUMBER = ['', '<v>1</v>'] as const;

describe('hostile workbooks', () => {
  it('one long text for many cells is not copied for each', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => rowOf(index + 1, 100, SHARED));
    const file = workbook(rows.join(''), ['x'.repeat(1_000_000)]);
    expect(file.length).toBeLessThan(65_536);
    const before = process.memoryUsage().rss;
    await expect(readWorkbook(file)).rejects.toThrow('too large together');
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1_048_576);
  }, 60_000);
  it('a text that is too long is cut, so that only its row is refused', async () => {
    const file = workbook(rowOf(1, 1, SHARED) + rowOf(2, 1, NUMBER), ['x'.repeat(1_000_000)]);
    const [sheet] = await readWorkbook(file);
    expect(sheet?.rows.map(([cell]) => (typeof cell === 'string' ? cell.length : cell))).toEqual([20_001, 1]);
  });
  it.each([
    ['201 columns', rowOf(1, 201, NUMBER), 'has 201 columns'],
    [
      '20,101 rows',
      Array.from({ length: 20_101 }, (_, index) => rowOf(index + 1, 1, NUMBER)).join(''),
      'has 20101 rows',
    ],
  ])('%s', async (_, rows, why) => {
    await expect(readWorkbook(workbook(rows))).rejects.toThrow(why);
  });

  it('a zip that is none', async () => {
    await expect(readWorkbook(zipSync({ 'readme.txt': new Uint8Array(10) }))).rejects.toThrow('not an Excel workbook');
    await expect(readWorkbook(Buffer.from('PK\u0003\u0004 broken'))).rejects.toThrow('cannot be read');
  });
  it('a zip bomb is not unpacked', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': new Uint8Array(1),
      'xl/workbook.xml': new Uint8Array(1),
      'xl/worksheets/sheet1.xml': new Uint8Array(200 * 1_048_576),
    });
    expect(bomb.length).toBeLessThan(1_048_576);
    await expect(readWorkbook(bomb)).rejects.toThrow('more than 64 MiB when unpacked');
  });
  it('a zip bomb with a false size costs no more than it states', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(100 * 1_048_576) }));
    // The central directory states 10 bytes.
    const at = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(10, at + 24);
    const before = process.memoryUsage().rss;
    await expect(readWorkbook(bomb)).rejects.toThrow();
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1_048_576);
  });
  it('a sheet with a cell at the end of the world', async () => {
    const file = workbook('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>');
    await expect(readWorkbook(file)).rejects.toThrow('too large');
  }, 60_000);
});
