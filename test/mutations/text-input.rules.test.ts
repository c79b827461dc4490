/** Names and texts that people may type. */
import { expect, it } from 'vitest';
import { checkedName, checkedText, refuseNull } from '../../src/mutations/input-checks.rules.ts';

it.each([
  ['  Maple \u00a0 &\tMain ', 'Maple & Main'],
  ['Cafe\u0301', 'Café'],
  ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
  ['می‌خواهم', 'می‌خواهم'],
  ['\u200fשלום!', '\u200fשלום!'],
  ['1', '1'],
])('accepts a visible name: %j', (given, kept) => {
  expect(checkedName(given, 'name')).toBe(kept);
});

it.each([
  '',
  ' \u3000',
  '\u200b',
  '\u200d\u2060\ufeff',
  '\u00ad',
  '\u034f',
  '\u3164',
  '\u115f\u1160\uffa0',
  '\u2800',
  '\ufe0f',
  '\u{e0001}',
])('rejects an invisible name: %j', (name) => {
  expect(() => checkedName(name, 'name')).toThrow('Enter at least one visible character.');
});

it.each(['a\u0000b', 'a\u001b[2J', 'a\u202eb', 'a\u2066b', 'a\ud83d', '\ude00b'])(
  'rejects text that cannot be stored or shown unchanged: %j',
  (text) => {
    const refused = 'Remove control characters and unpaired surrogates.';
    expect(() => checkedName(text, 'name')).toThrow(refused);
    expect(() => checkedText(text, 'note')).toThrow(refused);
  },
);

it('rejects null for a required field, and accepts an omitted field', () => {
  refuseNull({ name: undefined, kind: 'OTHER', description: null }, 'name', 'kind');
  expect(() => refuseNull({ name: 'x', kind: null }, 'name', 'kind')).toThrow(
    '`kind` cannot be null; omit it to keep the current value.',
  );
});
