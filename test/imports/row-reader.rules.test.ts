/** What people and spreadsheets write into cells, and what is understood of it. */
import { describe, expect, it } from 'vitest';
import { isBlank } from '../../src/features/imports/mapping/blank.rules.ts';
import type { ImportField, ImportSettings } from '../../src/features/imports/mapping/field.rules.ts';
import { isKnownName, mappingProblem, proposeFields } from '../../src/features/imports/mapping/field.rules.ts';
import { RowReader } from '../../src/features/imports/mapping/row-reader.rules.ts';
import type { Cell } from '../../src/tables/workbook.rules.ts';

const FIELDS: ImportField[] = [
  { name: 'name', label: 'Name', required: true, names: ['nom', 'bezeichnung'] },
  {
    name: 'email',
    label: 'Email',
    repeatable: true,
    names: ['e-mail', 'courriel'],
    fits: (text) => text.includes('@'),
    telling: true,
  },
  {
    name: 'phone',
    label: 'Phone',
    repeatable: true,
    names: ['telefon', 'téléphone'],
    fits: (text) => /\d{3}/.test(text),
  },
  { name: 'value', label: 'Value', names: ['betrag'], holds: 'amount' },
];
const SETTINGS: ImportSettings = {
  ...{ sheet: 0, encoding: 'utf-8', delimiter: ',', headerLine: 1, constants: {}, currency: 'EUR' },
  columns: [{ column: 0, field: 'value' }],
};
function reading(cell: Cell, field = 'value', more: Partial<ImportSettings> = {}) {
  const settings = { ...SETTINGS, columns: [{ column: 0, field }], ...more };
  return new RowReader(FIELDS, settings, ['Column'], [cell]);
}

describe('no value', () => {
  it.each(['', '  ', 'n/a', 'N/A', '#N/A', '-', '—', 'null', 'k.A.', 'k. A.', 'néant', 'keine Angabe', '???'])(
    '%j is blank',
    (text) => {
      expect(isBlank(text.trim())).toBe(true);
      expect(reading(text).has('value')).toBe(false);
    },
  );
  it.each(['0', 'Nanette', 'Nilsson', 'Noone', '-1'])('%j is a value', (text) => expect(isBlank(text)).toBe(false));
});

describe('amounts', () => {
  it.each([
    ['1.234,56', { decimalMark: ',' }, '1234.56'],
    ["1'234.56", {}, '1234.56'],
    ['1,234.56 €', {}, '1234.56'],
    [1234.5, { decimalMark: ',' }, '1234.50'],
    [0.1 + 0.2, {}, undefined],
    ['(12.00)', {}, '-12.00'],
  ] as const)('%j with %j is %j', (cell, more, amount) => {
    expect(reading(cell, 'value', more).money('value')?.amount).toBe(amount);
  });
  it('is not guessed where it may be two', () => {
    const row = reading('1.234');
    expect(row.money('value')).toBeUndefined();
    expect(row.problems).toEqual([{ column: 'Column', why: '"1.234" may be 1.234 or 1234; choose the decimal mark.' }]);
  });
  it('needs a currency', () => {
    const row = reading('12', 'value', { currency: undefined });
    expect(row.money('value')).toBeUndefined();
    expect(row.problems[0]?.why).toContain('no currency');
  });
});

describe('phone numbers', () => {
  it.each([
    ['+1 (416) 555-0123', ['+1 (416) 555-0123']],
    ['0041 44 555 01 23', ['0041 44 555 01 23']],
    ["'0445550123", ['0445550123']],
    [14165550123, ['14165550123']],
    ['1.4165550123E+10', ['14165550123']],
    ['416-555-0123 ext. 4', ['416-555-0123 ext. 4']],
  ] as const)('%j', (cell, phones) => {
    const row = reading(cell, 'phone');
    expect(row.phones('phone')).toEqual(phones);
    expect(row.problems).toEqual([]);
  });
  it.each(['4.91512E+11', 'ask Dana', '12'])('%j is refused', (text) => {
    const row = reading(text, 'phone');
    expect(row.phones('phone')).toEqual([]);
    expect(row.problems).toHaveLength(1);
  });
  it('is left out instead where that was chosen, and said', () => {
    const row = reading('4.91512E+11', 'phone', { leaveOutInvalid: true });
    expect(row.phones('phone')).toEqual([]);
    expect([row.problems, row.leftOut.length]).toEqual([[], 1]);
    expect(row.leftOut[0]?.why).toContain('has lost digits in a spreadsheet');
  });
});

it('reads several addresses of one cell, canonical', () => {
  const row = reading('Dana@Müller.example; mailto:info@example.org', 'email');
  expect(row.emails('email')).toEqual(['dana@xn--mller-kva.example', 'info@example.org']);
});

it('reads dates by the order of the column, and asks where there is none', () => {
  expect(reading('03/04/2026', 'value', { dateOrder: 'DD/MM' }).date('value')).toBe('2026-04-03');
  expect(reading('03/04/2026', 'value', { dateOrder: 'MM/DD' }).date('value')).toBe('2026-03-04');
  expect(reading('13/04/2026').date('value')).toBe('2026-04-13');
  expect(reading('2026-04-13T10:00').date('value')).toBe('2026-04-13');
  const row = reading('03/04/2026');
  expect(row.date('value')).toBeUndefined();
  expect(row.problems[0]?.why).toContain('choose the order');
});

it('reads rates as shares', () => {
  expect(reading('5,25 %').rate('value')).toBe('0.0525');
  expect(reading('5.25').rate('value')).toBe('0.0525');
  expect(reading(0.0525).rate('value')).toBe('0.0525');
  expect(reading('12').rate('value')).toBe('0.12');
});

describe('the proposal of a mapping', () => {
  const column = (name: string, ...values: Cell[]) => ({ name, values });
  it('knows names of three languages, with accents and case', () => {
    expect(
      proposeFields(FIELDS, [
        column('NOM', 'Dana'),
        column('Courriel', 'a@b.example'),
        column('TELEFON (privat)', '044 555 01 23'),
      ]),
    ).toEqual(['name', 'email', 'phone']);
    expect(isKnownName(FIELDS, 'Téléphone')).toBe(true);
  });
  it('looks at contents: typical ones are enough, a contradiction is none', () => {
    expect(proposeFields(FIELDS, [column('X', 'a@b.example', 'c@d.example'), column('Email', 'yes', 'no')])).toEqual([
      'email',
      undefined,
    ]);
  });
  it('proposes a field once, unless several columns may have it', () => {
    expect(
      proposeFields(FIELDS, [
        column('Name', 'A'),
        column('Name', 'B'),
        column('E-Mail', 'a@b.c'),
        column('Email', 'a@b.c'),
      ]),
    ).toEqual(['name', undefined, 'email', 'email']);
  });
  it('names what is missing or too much', () => {
    expect(mappingProblem(FIELDS, { columns: [], constants: {} }, 3)).toContain('"Name"');
    expect(mappingProblem(FIELDS, { columns: [], constants: { name: 'all' } }, 3)).toBeUndefined();
    expect(mappingProblem(FIELDS, { columns: [{ column: 3, field: 'name' }], constants: {} }, 3)).toContain(
      'no column 3',
    );
    expect(
      mappingProblem(
        FIELDS,
        {
          columns: [
            { column: 0, field: 'name' },
            { column: 1, field: 'name' },
          ],
          constants: {},
        },
        3,
      ),
    ).toContain('Only one column');
    expect(
      mappingProblem(
        FIELDS,
        {
          columns: [
            { column: 0, field: 'name' },
            { column: 0, field: 'email' },
          ],
          constants: {},
        },
        3,
      ),
    ).toContain('mapped twice');
  });
});
