/** Answers written as JSON are byte for byte what JSON.stringify makes of the same answers as objects. */
import { expect, it } from 'vitest';
import { type Form, OBJECTS } from '../../src/planner/form.ts';
import { JSON_FORM, jsonOf } from '../../src/planner/json-form.ts';
import type { Row } from '../../src/planner/reader.ts';

const VALUES: unknown[] = [
  ...[
    '',
    'plain',
    'quote " backslash \\ slash /',
    'tab\t line\n null\0 bell\x07 delete\x7f',
    'é € 😀',
    'é'.repeat(300),
  ],
  ...['\ud83d', 'alone \udc00 inside', '\u2028\u2029', 'a'.repeat(200), 'a'.repeat(201), `${'a'.repeat(150)}"`],
  ...[0, 7, 9, 10, -1, -0, 1.5, 1e21, 1e-7, 2 ** 53, Number.MAX_VALUE, Number.NaN, Number.POSITIVE_INFINITY],
  ...[true, false, null, [], ['a', null, { b: '"' }], {}, { nested: [1, 'é'] }],
];

/** An object with every way in which a plan puts objects together, read from rows with one value. */
function answerIn(form: Form) {
  const value = form.leaf(([each]: Row) => each);
  const object = form.object<Row>('Thing', [
    ['__typename', form.constant('Thing')],
    ['__proto__', value],
    ['property', form.leaf((each: unknown) => each) as never, 'length'],
  ]);
  const empty = form.object<Row>('Nothing', []);
  return form.record<Row[]>([
    ['things', (rows, parameters) => form.list(rows, (row) => object(row, parameters))],
    ['none', (_rows, parameters) => form.list([], (row: Row) => object(row, parameters))],
    ['missing', (rows) => form.list(rows.slice(0, 2), (): unknown => undefined)],
    ['empty', (_rows, parameters) => empty([], parameters)],
    ['hidden', () => null],
    [
      'twice',
      (rows, parameters) => {
        let known: { value: unknown; from: number; to: number } | undefined;
        return form.list([1, 2], () => {
          if (known) return form.again(known.value, known.from, known.to);
          const from = form.position();
          const value = object(rows[2] ?? [], parameters);
          known = { value, from, to: form.position() };
          return value;
        });
      },
    ],
  ]);
}

const rows = VALUES.map((value): Row => [value]);
const written = (input: Row[]) => jsonOf(() => answerIn(JSON_FORM)(input, {})).toString();
const stringified = (input: Row[]) => JSON.stringify(answerIn(OBJECTS)(input, {}));

it('writes every value as JSON.stringify does', () => {
  expect(written(rows)).toBe(stringified(rows));
});

it('writes more than its buffer has at first, and a small answer after that', () => {
  const many = Array.from({ length: 9_000 }, () => rows).flat();
  expect(written(many) === stringified(many)).toBe(true);
  expect(written(rows)).toBe(stringified(rows));
});

it('writes null for what is not there', () => {
  expect(jsonOf(() => undefined).toString()).toBe('null');
});

it('starts again after an answer that could not be read', () => {
  expect(() =>
    jsonOf(() =>
      JSON_FORM.list([1], () => {
        throw new Error('too large');
      }),
    ),
  ).toThrow('too large');
  expect(written(rows)).toBe(stringified(rows));
});
