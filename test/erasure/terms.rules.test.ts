/** Which texts are replaced when a person is erased. */
import { expect, it } from 'vitest';
import { needlesOf, replacerOf, searchableNames, type Terms } from '../../src/features/erasure/terms.rules.ts';

const TERMS: Terms = {
  names: ['Élodie O\'Brien "Lo"', 'Ana Li'],
  addresses: ['ana@covalue.example', 'a+b@covalue.example'],
  phones: ['+1 (416) 555-0134'],
  keys: ['hAsh_Of-address'],
};
const replace = replacerOf(TERMS, 'ers_1');

it.each([
  ['Called Ana Li today', 'Called Erased person today'],
  ['ANA  LI, ana li.', 'Erased person, Erased person.'],
  ['Ana Lin and Diana Li stay', 'Ana Lin and Diana Li stay'],
  ['{"text":"Dear\\nAna Li"}', '{"text":"Dear\\nErased person"}'],
  [JSON.stringify({ name: TERMS.names[0] }), '{"name":"Erased person"}'],
  ['elodie o\'brien "lo"', 'Erased person'],
  ['digest|ana@covalue.example|alr_1', 'digest|ers-1-1@erased.invalid|alr_1'],
  ['Write to Ana@Covalue.example.', 'Write to ers-1-1@erased.invalid.'],
  ['joana@covalue.example, ana@covalue.example.org', 'joana@covalue.example, ana@covalue.example.org'],
  ['?to=ana%40covalue.example', '?to=ers-1-1%40erased.invalid'],
  ['a+b@covalue.example', 'ers-1-2@erased.invalid'],
  ['+14165550134; 416.555.0134', '[erased]; [erased]'],
  ['(416) 555-0134, 0416 5550134, 5550134', '[erased], [erased], 5550134'],
  ['1-416-555-0134 or 214165550134', '[erased] or 214165550134'],
  ['sign-in|pair|192.0.2.1|hAsh_Of-address', 'sign-in|pair|192.0.2.1|ers_1-key'],
])('%s', (text, expected) => {
  expect(replace(text)).toBe(expected);
  expect(replace(expected)).toBe(expected);
});

it('finds in lower case all texts that it changes', () => {
  const needles = needlesOf(TERMS);
  expect(needles).toEqual(needles.map((needle) => needle.toLowerCase()));
  for (const text of ['ÉLODIE O\'BRIEN "LO"', 'elodie o\'brien "lo"', 'ana@covalue.example', '14165550134'])
    expect(needles.some((needle) => text.toLowerCase().includes(needle))).toBe(true);
});

it('replaces neither names of one word nor names of others outside of the records of the person', () => {
  expect(searchableNames(['Sun', 'Ana Li', 'Sam Okafor', ' '], (name) => name === 'Sam Okafor')).toEqual(['Ana Li']);
});
