/** Rows of the same contact become one change of it, within the limits of contacts. */
import 'reflect-metadata';
import { expect, it } from 'vitest';
import { checkedContact, MAX_ADDRESSES } from '../../src/features/contacts/contact.rules.ts';
import type { DuplicateRow } from '../../src/features/imports/duplicates.rules.ts';
import { DuplicateChoice, DuplicateReason } from '../../src/features/imports/import.rules.ts';
import { contactImport } from '../../src/features/imports/kinds/contact.kind.ts';
import { mergedContact } from '../../src/features/imports/kinds/contact-merge.rules.ts';
import { makePlan } from '../../src/features/imports/work/plan.ts';

const contact = (index: number) => {
  const input = { name: 'Dana Berg', emails: [`dana${index}@berg.example`] };
  return { input, values: checkedContact(input) };
};
function planOf(count: number, targetOf: (index: number) => DuplicateRow['of'] | undefined) {
  const records = Array.from({ length: count }, (_, index) => ({ line: index + 2, record: contact(index) }));
  const rows = records.map(({ line, record }) => ({ line, record, keys: { label: 'Dana Berg', keys: [] } }));
  const duplicates = rows.flatMap(({ line }, index) => {
    const of = targetOf(index);
    return of ? [{ line, label: 'Dana Berg', reason: DuplicateReason.SAME_NAME, of, ofLabel: 'Dana Berg' }] : [];
  });
  const byReason = [{ reason: DuplicateReason.SAME_NAME, choice: DuplicateChoice.MERGE }];
  const table = { names: [], rows, problems: [], leftOut: [] };
  const steps = makePlan(table, duplicates, { byReason, byLine: [] }, contactImport);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

it.each<[string, (index: number) => DuplicateRow['of'] | undefined]>([
  ['the first row', (index) => (index ? { line: 2 } : undefined)],
  ['an existing contact', () => ({ id: 'con_1' })],
])('rows that would make %s too long are rejected alone', (_, targetOf) => {
  const { write, settled } = planOf(MAX_ADDRESSES + 2, targetOf);
  expect(write).toHaveLength(1);
  expect(write[0]?.record).toMatchObject({ input: { emails: { length: MAX_ADDRESSES } } });
  expect(settled.map(({ outcome }) => outcome)).toEqual([
    ...Array.from({ length: MAX_ADDRESSES - 1 }, () => 'MERGED'),
    'REJECTED',
    'REJECTED',
  ]);
  expect(settled.at(-1)?.reason).toBe('emails: Together they are 21, and a contact has at most 20.');
});

it.each([
  ['emails', { emails: Array.from({ length: 21 }, (_, index) => `a${index}@b.example`) }],
  ['phones', { phones: Array.from({ length: 21 }, (_, index) => String(index + 100)) }],
  ['tags', { tags: Array.from({ length: 51 }, (_, index) => `tag ${index}`) }],
  [
    'identifiers',
    {
      identifierSchemes: Array.from({ length: 51 }, () => 'VAT'),
      identifierValues: Array.from({ length: 51 }, (_, index) => String(index)),
    },
  ],
])('a merge has no more %s than a contact', (field, other) => {
  expect(() => mergedContact({}, other, false)).toThrow(expect.objectContaining({ field }));
});

it('the plan of 40,000 rows of as many contacts takes time in proportion', () => {
  const started = performance.now();
  expect(planOf(40_000, (index) => ({ id: `con_${index}` })).write).toHaveLength(40_000);
  expect(performance.now() - started).toBeLessThan(2_500);
});
