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
import { readWorkbook } from '../../src/tables/workbook.ts';

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

describe('hostile workbooks', () => {
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
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>';
    const text = (xml: string) => new TextEncoder().encode(xml);
    const file = zipSync({
      '[Content_Types].xml': text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      'xl/workbook.xml': text(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': text(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': text(sheet),
    });
    await expect(readWorkbook(file)).rejects.toThrow('too large');
  }, 60_000);
});
