import { expect, it } from 'vitest';
import { findDuplicates } from '../../src/features/imports/duplicates.rules.ts';
import { DuplicateReason } from '../../src/features/imports/import.rules.ts';

type Row = Parameters<typeof findDuplicates>[0][number];
const row = (line: number, name: string, email?: string): Row => ({
  line,
  label: name,
  name,
  keys: email ? [{ reason: DuplicateReason.EMAIL, key: email }] : [],
});
function found(rows: Row[], existing: Parameters<typeof findDuplicates>[1] = []) {
  const steps = findDuplicates(rows, existing);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.map(({ line, reason, of }) => [line, reason, 'id' in of ? of.id : of.line]);
  }
}

it('finds the same address before a similar name, and names of another order or with another accent', () => {
  const rows = [
    row(2, 'Dana Berg', 'dana@example.org'),
    row(3, 'Someone Else', 'dana@example.org'),
    row(4, 'Berg, Dana'),
    row(5, 'DÁNA BERG'),
    row(6, 'Dana Bergg'),
  ];
  expect(found(rows)).toEqual([
    [3, 'EMAIL', 2],
    [4, 'SAME_NAME', 2],
    [5, 'SAME_NAME', 2],
    [6, 'SIMILAR_NAME', 2],
  ]);
});

it('prefers an existing record, to which later rows of the same group also belong', () => {
  const existing = [{ id: 'x', label: 'Dana Berg', name: 'Dana Berg', keys: [] }];
  expect(found([row(2, 'Dana Berg', 'd@e.f'), row(3, 'Other Name', 'd@e.f')], existing)).toEqual([
    [2, 'SAME_NAME', 'x'],
    [3, 'EMAIL', 'x'],
  ]);
});

it.each([
  ['Unit 1', 'Unit 2'],
  ['Ann Li', 'Ann Lo'],
  ['Dana Berg', 'Sana Borg'],
  ['Müller AG', 'Miller Ltd'],
])('%s and %s are two', (a, b) => expect(found([row(2, a), row(3, b)])).toEqual([]));

it('compares 20,000 names in a second or so', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) =>
    row(index, `Person${(index * 7919) % 20_000} Family${(index * 104_729) % 20_000}`),
  );
  const started = performance.now();
  found(rows);
  expect(performance.now() - started).toBeLessThan(5_000);
});

it('compares a name with a limited number of others', () => {
  const unique = (index: number) => String(index).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
  const named = (name: string) => ({ id: name, label: name, name, keys: [] });
  const near = named('alga bexa dext gaxa lastwordoftheseall');
  const wanted = row(2, 'alfa beta delt gama lastwordoftheseall');
  expect(found([wanted], [near])).toEqual([[2, 'SIMILAR_NAME', near.id]]);
  const sharing = ['alfa', 'beta', 'delt', 'gama'].flatMap((word) =>
    Array.from({ length: 150 }, (_, index) => named(`${word} ${word}${unique(index + 1_000)}`)),
  );
  expect(found([wanted], [...sharing, near])).toEqual([]);
});
