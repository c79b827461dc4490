import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/features/recommendations/models/day.rules.ts';
import { isActive } from '../../src/features/recommendations/usage/usage-file.ts';
import { readMapping } from '../../src/import/mapping.rules.ts';
import { partyName } from '../../src/import/party-name.rules.ts';
import { readAmount } from '../../src/tables/amount.rules.ts';
import { csvCell } from '../../src/tables/csv-cell.rules.ts';
import { ColumnOrder, type DateFormat, provenOrder, readDate } from '../../src/tables/date.rules.ts';
import { cellsUnder, columnNames } from '../../src/tables/header.rules.ts';
import { quoted } from '../../src/tables/quoted.rules.ts';

const mapping = (changes: object = {}) =>
  readMapping(
    JSON.stringify({ source: 's', columns: { provider: 'P', consumer: 'C', service: 'S', month: 'M' }, ...changes }),
  );

describe('names', () => {
  const key = (text: string, names: object = {}) => partyName(mapping({ names }), text).key;

  it.each([
    ['Wal-Mart', 'Wal Mart'],
    ['Wal‑Mart', 'WALMART'],
    ['A.B.C.', 'A B C'],
    ['A.B.C.', 'ABC'],
    ['Smith/Jones', 'Smith / Jones'],
    ['Straße', 'STRASSE'],
    ['Weiß & Söhne', 'WEISS UND SÖHNE'.replace('UND', 'and')],
    ['ΟΔΟΣ', 'οδος'],
    ['ＡＣＭＥ', 'Acme'],
    ['ﬁrst', 'FIRST'],
    ['Ernst & Young', 'Ernst and Young'],
    ...['’', '‘', '‛', 'ʼ', 'ʻ', '´', '`', '′', '＇'].map((apostrophe) => ["O'Brien", `O${apostrophe}BRIEN`]),
    ['Disney+', 'Disney Plus'],
    ['Disney＋', 'disney +'],
    ['Acme™', 'Acme'],
    ['Acme®', 'ACME (TM)'],
    ['Acme℠ Widgets', 'Acme Widgets'],
    ['Section 1.1', 'Section 1 1'],
    ['Section 1.1', 'SECTION 1-1'],
    ['20,000 Leagues', '20000 Leagues'],
    ['Studio 54', 'Studio54'],
    ['3M', '3 M'],
    ['4×4 Hire', '4x4 Hire'],
    ['#1 Cabs', '1 Cabs'],
    ['Yahoo!', 'Yahoo'],
    ['I ❤ NY', 'I ❤\ufe0f NY'],
    ['STRAẞE', 'Straße'],
    ['Marks&Spencer', 'MARKS AND SPENCER'],
    ["Ben & Jerry's", 'Ben and Jerrys'],
    ['Toys “R” Us', 'Toys R Us'],
    ['7-Eleven', '7Eleven'],
    ['Nestlé', 'Nestle\u0301'],
    ['AC\u200bME\u00a0Ltd', 'Ac\u00adme\tLTD'],
    ['ООО «Ромашка»', 'ооо ромашка'],
    ['ﾄﾖﾀ', 'トヨタ'],
  ])('%s and %s are one organisation', (one, other) => {
    expect(key(one)).toBe(key(other));
  });

  it.each([
    ['Café', 'Cafe'],
    ['Muller', 'Müller'],
    ['Smith Jones', 'Smith Johns'],
    ['Section 1.1', 'Section 11'],
    ['Section 1-1', 'Section 11'],
    ['Version 2.0', 'Version 20'],
    ['Studio 5 4', 'Studio 54'],
    ['1½ Men', '11/2 Men'],
    ['1½ Men', '112 Men'],
    ['10² Labs', '102 Labs'],
    ['Disney+', 'Disney'],
    ['A+ Plumbing', 'A Plumbing'],
    ['C++', 'C'],
    ['C#', 'C'],
    ['100% Design', '100 Design'],
    ['£1 Shop', '$1 Shop'],
    ['Smith + Jones', 'Smith Jones'],
    ['Bank of the West', 'Bank of the East'],
    ['24/7 Cabs', '247 Cabs'],
    ['10:10', '1010'],
    ['1.5 Ventures', '15 Ventures'],
    ['+44', '44'],
  ])('%s and %s are two organisations', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  it('shows a name without trademarks, and with its apostrophe', () => {
    expect(partyName(mapping(), 'Acme™ O´Brien®').name).toBe("Acme O'Brien");
  });

  it('drops suffixes that are written with full stops', () => {
    const names = { suffixes: ['S.A.', 'GmbH & Co. KG', 'Ltd'], articles: ['The'] };
    expect(key('Foo S.A.', names)).toBe(key('FOO SA', names));
    expect(key('Foo GmbH & Co. KG', names)).toBe('foo');
    expect(key('The Foo L.T.D.', names)).toBe('foo');
    expect(key('S.A.', names)).toBe('sa');
  });
});

describe('amounts', () => {
  const read = (text: string, currency = 'GBP', decimalMark: '.' | ',' = '.') => {
    const amount = readAmount(text, { currency, decimalMark });
    return typeof amount === 'string' ? amount : amount.minor;
  };

  it.each([
    ['1234.50', 'GBP', 123450],
    ['1,234.50', 'GBP', 123450],
    ["1'234.50", 'CHF', 123450],
    ['1 234.50', 'GBP', 123450],
    ['12,34,567.89', 'INR', 123456789],
    ['₹ 1,23,456', 'INR', 12345600],
    ['Rs. 500', 'INR', 50000],
    ['\u22125', 'GBP', -500],
    ['\u20135.00', 'GBP', -500],
    ['-5', 'GBP', -500],
    ['5-', 'GBP', -500],
    ['(5)', 'GBP', -500],
    ['$ (5)', 'USD', -500],
    ['($5.00)', 'USD', -500],
    ['-$5', 'USD', -500],
    ['$-5', 'USD', -500],
    ['US$ 40.00', 'USD', 4000],
    ['US$40', 'USD', 4000],
    ['$40.00', 'CAD', 4000],
    ['CA$40', 'CAD', 4000],
    ['$40.00 CAD', 'CAD', 4000],
    ['R$ 10', 'BRL', 1000],
    ['kr 10', 'SEK', 1000],
    ['10 kr.', 'DKK', 1000],
    ['10 kr', 'NOK', 1000],
    ['10 kr', 'ISK', 10],
    ['10 zł', 'PLN', 1000],
    ['5.-', 'CHF', 500],
    ['5.00 DR', 'GBP', 500],
    ['5.00 CR', 'GBP', -500],
    ['5.00Cr.', 'GBP', -500],
    ['30,000,000', 'JPY', 30000000],
    ['¥ 5', 'JPY', 5],
    ['1.125', 'KWD', 1125],
    ['0', 'GBP', 0],
    ['-0.00', 'GBP', 0],
    ['.5', 'GBP', 50],
    ['GBP (53,180.08)', 'GBP', -5318008],
    ['$(2,500.00)', 'USD', -250000],
    ['€ -15.00', 'EUR', -1500],
    ['£5.00-', 'GBP', -500],
    ['1\u202f234.50', 'EUR', 123450],
    ['Rs 1,00,000/-', 'INR', 10000000],
    ['500/=', 'KES', 50000],
    ['CDN$ 10', 'CAD', 1000],
    ['\u202d5.00\u202c', 'EUR', 500],
    ['\u200e-5', 'EUR', -500],
    ['￥5', 'JPY', 5],
    ['RM 5', 'MYR', 500],
  ])('%s in %s is %d minor units', (text, currency, minor) => {
    expect(read(text, currency)).toBe(minor);
  });

  it('accepts the decimal mark of the mapping', () => {
    expect(read('1.234,50', 'EUR', ',')).toBe(123450);
    expect(read('1234,5 €', 'EUR', ',')).toBe(123450);
    expect(read('1.234,-', 'EUR', ',')).toBe(123400);
    expect(read('kr 5,—', 'DKK', ',')).toBe(500);
    expect(read('1.234,50', 'EUR', '.')).toContain('not an amount');
  });

  it.each([
    ['NGN 2,300.50', 'NGN'],
    ['€ 1,234.00', '€'],
    ['USD 7', 'USD'],
    ['$40.00', '$'],
    ['40 kr', 'kr'],
    ['US$5', 'US$'],
    ['₦5', '₦'],
  ])('%s in a column of GBP is refused as another currency', (text, mark) => {
    expect(read(text)).toContain(`in another currency ("${mark}")`);
  });

  it('distinguishes the dollars of different countries', () => {
    expect(read('US$5', 'CAD')).toContain('another currency');
    expect(read('CA$5', 'USD')).toContain('another currency');
    expect(read('A$5', 'USD')).toContain('another currency');
  });

  it.each([
    '=1+1',
    '1,23,4',
    '12 34',
    '1.2.3',
    '5 apples',
    '(5',
    '5)',
    '-(5)',
    '--5',
    '-5-',
    '1e5',
    '٣',
    'CR',
    '-',
    '5%',
    '5²',
    '²5',
    '5①',
    '$19⁹⁹',
    '½',
    ...[
      '5K',
      '£1.5m',
      '2bn',
      '3 lakh',
      '5 crore',
      '50p',
      '5 €/month',
      '5 EUR 3 ct',
      '5€50',
      '5 pts',
      'ca. 5',
      '~5',
      '<5',
    ],
    ...[
      '5-10',
      '€5–€10',
      '5 / 10',
      '[5.00]',
      '<5.00>',
      '(5) CR',
      '-5 CR',
      '(-5)',
      '5 CR DR',
      '1\n234',
      '1\t234',
      '#REF!',
    ],
    ...[
      '1_234',
      "1'234'50",
      '1,234 567',
      '1,23',
      '12.345.678',
      'Infinity',
      '0x1F',
      '١٢٣',
      '="5.00"',
      '99999999999999999999',
    ],
  ])('%s is not an amount', (text) => {
    expect(read(text)).toContain('not an amount');
  });

  it('does not guess whether Cr is a credit or a crore', () => {
    for (const text of ['5 Cr', '5 cr', '₹5cr.', '5 cR']) expect(read(text, 'INR')).toContain('crore');
    expect(read('5 CR', 'INR')).toBe(-500);
    expect(read('5 cr', 'GBP')).toBe(-500);
  });

  it('does not guess whether a full stop separates thousands without a declared decimal mark', () => {
    const undeclared = (text: string, currency: string) => readAmount(text, { currency });
    for (const text of ['1.234', '5.000', '€ 12.500', '-999.999'])
      expect(undeclared(text, 'EUR'), text).toContain('specify "decimalMark"');
    expect(undeclared('1.000', 'JPY')).toContain('may be 1.000 or 1000');
    for (const [text, currency, minor] of [
      ['0.125', 'EUR', 13],
      ['1234.567', 'EUR', 123457],
      ['1,234', 'EUR', 123400],
      ['5.125', 'KWD', 5125],
      ['1.2345', 'EUR', 123],
    ] as const)
      expect(undeclared(text, currency), text).toMatchObject({ minor });
    expect(read('5.000', 'EUR', '.')).toBe(500);
    expect(read('5.000', 'EUR', ',')).toBe(500000);
  });

  it('rounds half up and reports it', () => {
    expect(readAmount('1.005', { currency: 'GBP', decimalMark: '.' })).toEqual({ minor: 101, rounded: true });
    expect(readAmount('-1.005', { currency: 'GBP', decimalMark: '.' })).toEqual({ minor: -101, rounded: true });
    expect(readAmount('1.50', { currency: 'JPY', decimalMark: '.' })).toEqual({ minor: 2, rounded: true });
  });
});

describe('dates', () => {
  it.each([
    ['3/4/24', 'MM/DD/YY', '2024-3-4'],
    ['3/4/24', 'DD/MM/YY', '2024-4-3'],
    ['12/31/99', 'MM/DD/YY', '1999-12-31'],
    ['1/1/69', 'MM/DD/YY', '2069-1-1'],
    ['1/1/70', 'MM/DD/YY', '1970-1-1'],
    ['Jan-13', 'MMM-YY', '2013-1-1'],
    ['Jan-99', 'MMM-YY', '1999-1-1'],
    ['5 Sept 2024', 'DD MMM YYYY', '2024-9-5'],
    ['31.01.2013', 'DD/MM/YYYY', '2013-1-31'],
    ['2013-01-31T10:00:00Z', 'YYYY-MM-DD', '2013-1-31'],
    ['1/31/2013 0:00', 'MM/DD/YYYY', '2013-1-31'],
    ['20130131', 'YYYYMMDD', '2013-1-31'],
    ['2024/02/29', 'YYYY-MM-DD', '2024-2-29'],
    ['2024-01-31 24:00', 'YYYY-MM-DD', '2024-1-31'],
    ['1/2/2024 3:04:60 PM', 'MM/DD/YYYY', '2024-1-2'],
    ['Dec. 2024', 'MMM YYYY', '2024-12-1'],
  ])('%s as %s is %s', (text, format, date) => {
    const read = readDate(text, format as DateFormat);
    expect(read && `${read.year}-${read.month}-${read.day}`).toBe(date);
  });

  it('reads two-digit years in the window of the mapping', () => {
    expect(readDate('1/1/49', 'MM/DD/YY', 1950)?.year).toBe(2049);
    expect(readDate('1/1/50', 'MM/DD/YY', 1950)?.year).toBe(1950);
    expect(readDate('1/1/99', 'MM/DD/YY', 2000)?.year).toBe(2099);
  });

  it.each([
    ['2013-02-30', 'YYYY-MM-DD'],
    ['13/13/2024', 'DD/MM/YYYY'],
    ['03/13/2024', 'DD/MM/YYYY'],
    ['Janbar 2024', 'MMM YYYY'],
    ['soon', 'YYYY-MM'],
    ['2024-01-31 24:30', 'YYYY-MM-DD'],
    ['2024-01-31 10:00:99', 'YYYY-MM-DD'],
    ['45321', 'YYYY-MM-DD'],
    ['1900-01-00', 'YYYY-MM-DD'],
    ['0001-01-01', 'YYYY-MM-DD'],
    ['9999-12-31', 'YYYY-MM-DD'],
    ['2024-W05-1', 'YYYY-MM-DD'],
    ['31/12/2024', 'DD/MM/YY'],
    ['Mai 2024', 'MMM YYYY'],
    ['2024–01–31', 'YYYY-MM-DD'],
  ])('%s is not a date as %s', (text, format) => {
    expect(readDate(text, format as DateFormat)).toBeUndefined();
  });

  it('has one order for a whole column, or none', () => {
    const orderOf = (...dates: string[]) => {
      const column = new ColumnOrder();
      for (const date of dates) column.add(date);
      return column.order;
    };
    expect(orderOf('03/04/2024', '03/13/2024')).toBe('MM/DD');
    expect(orderOf('03/04/2024', '13/03/2024')).toBe('DD/MM');
    expect(orderOf('13/03/2024', '03/13/2024')).toBeUndefined();
    expect(orderOf('13.3.24', '3-13-24')).toBeUndefined();
    expect(orderOf('03/04/2024')).toBe('DD/MM');
  });
});

describe('the mapping', () => {
  it('refuses both orders of day and month, unknown currencies and amendments without an id', () => {
    expect(() => mapping({ monthFormat: ['DD/MM/YYYY', 'MM/DD/YYYY'] })).toThrow('not both');
    expect(() => mapping({ currency: 'EURO' })).toThrow('currency: an ISO 4217 code');
    expect(() => mapping({ currency: 'XXX' })).toThrow('currency: an ISO 4217 code');
    expect(() => mapping({ amendments: 'last' })).toThrow('columns.id');
    expect(mapping({ monthFormat: ['DD/MM/YYYY', 'MMM YYYY'] }).monthFormat).toEqual(['DD/MM/YYYY', 'MMM YYYY']);
  });
});

it('a use is yes, no, or a number of uses', () => {
  for (const text of ['1', 'Y', 'true', '12', '0.5']) expect([text, isActive(text)]).toEqual([text, true]);
  for (const text of ['0', '', 'No', 'F', '0.00']) expect([text, isActive(text)]).toEqual([text, false]);
  for (const text of ['-1', '1e3', '0x10', 'NaN', '1,000', 'once', '?', 'Infinity', ' ', '=1'])
    expect([text, isActive(text)]).toEqual([text, undefined]);
});

describe('headers', () => {
  it('omit empty columns at the end, and reject two of the same name', () => {
    expect(columnNames([' a ', 'b', '', ' '])).toEqual(['a', 'b']);
    expect(columnNames(['a', '', 'b', ''])).toEqual(['a', '', 'b']);
    expect(() => columnNames(['a', 'b', 'A '])).toThrow('Columns 1 and 3 are both named "A"');
    expect(cellsUnder(['a', 'b'], ['1', '2', '', ' '])).toEqual(['1', '2']);
    expect(cellsUnder(['a', 'b'], ['1', '2', 'x'])).toBeUndefined();
  });
});

describe('output', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1 519 555', "'+1 519 555"],
    ['-a', "'-a"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    [' =1', "' =1"],
    ['\t=1', `"'\t=1"`],
    ...['\u200b', '\ufeff', '\u0000', '\u001d', '\u202e', '\u00a0'].map((hidden) => [`${hidden}=1`, `'${hidden}=1`]),
    ...['﹦1', '﹢1', '﹣1', '﹫x', "-2+3+cmd|' /C calc'!A0"].map((text) => [text, `'${text}`]),
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['-5', '-5'],
    ['+1,234.5', '"+1,234.5"'],
    ['a;b', '"a;b"'],
    ['plain', 'plain'],
  ])('%s is written as %s', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });
  it('leaves numbers as they are', () => expect(csvCell(-0.5)).toBe('-0.5'));
  it('quotes texts shortened and without terminal control characters', () => {
    expect(quoted('a\u001b[31m\u202eb\n')).toBe('"a·[31m·b·"');
    expect(quoted('x'.repeat(100))).toHaveLength(63);
  });
});

it.each([
  ['13/04/2024', 'DD/MM'],
  ['04/13/2024', 'MM/DD'],
  ['4.13.24', 'MM/DD'],
  ['04/13/2024 10:00', 'MM/DD'],
  ['31/12/1999T23:59:59Z', 'DD/MM'],
  ['03/04/2024', undefined],
  // Not a date in any order of day and month.
  ['31/02/2024', undefined],
  ['02/30/2024', undefined],
  ['29/02/2023', undefined],
  ['29/02/2024', 'DD/MM'],
  ['31/04/2024', undefined],
  ['13/13/2024', undefined],
  ['00/13/2024', undefined],
  ['04/13/0024', undefined],
  ['04/13/2024 10:00+25:00', undefined],
  ['04/13/2024 see note', undefined],
  ['31 1 2024', 'DD/MM'],
  ['1/31/24', 'MM/DD'],
  ['29/2/1900', undefined],
])('%s proves the order %s', (text, order) => expect(provenOrder(text)).toBe(order));

it.each([
  ['2024-01-31T10:00:00+14:00', true],
  ['2024-01-31 10:00:00.123 -0500', true],
  ['2024-01-31T10:00:00Z', true],
  ['2024-01-31 10:00 PM', true],
  ['2024-01-31T10:00+05', true],
  ['2024-01-31 10:00 UTC', true],
  ['2024-01-31T10:00:00+25:00', false],
  ['2024-01-31T10:00:00+14:30', false],
  ['2024-01-31T10:00:00-05:75', false],
  ['2024-01-31T10:00:00-9999', false],
  ['2024-01-31T25:00', false],
  ['2024-01-31 10:99', false],
  ['2024-01-31 24:30', false],
  ['0001-01-01', false],
  ['0000-00-00 00:00:00', false],
])('%s is a valid time: %s', (text, isTime) => {
  expect(readDate(text, 'YYYY-MM-DD') !== undefined).toBe(isTime);
  expect(!Number.isNaN(dayOf(text))).toBe(isTime);
});
