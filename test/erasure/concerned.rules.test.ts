/** Which records concern an erased person, and what changes in them. */
import { expect, it } from 'vitest';
import { concerns, type FoundRecord } from '../../src/features/erasure/concerned.rules.ts';
import { changesOf } from '../../src/features/erasure/scrub.rules.ts';

const CONCERN = {
  person: 'per_me',
  own: new Set(['per_me', 'rel_mine', 'mai_about']),
  addresses: new Set(['me@b.example']),
};
const found = (labels: string[], values: Record<string, unknown>, near: string[] = []): FoundRecord => ({
  ...{ labels, values, near },
});
const audited = (parties: string[]) => JSON.stringify({ actor: 'per_me', parties });

it.each([
  ['an own record', found(['ServiceRelationship'], { id: 'rel_mine' }), true],
  ['a record that names an own one', found(['Pending'], { key: 'note|rel_mine|per_other' }), true],
  ['an item of an email about an own one', found(['MailItem'], { content: '{}' }, ['mai_about']), true],
  ['an event of the person', found(['Event'], { partyIds: ['org_x', 'per_me'], actorId: 'per_other' }), true],
  ['an event that the person caused', found(['Event'], { partyIds: ['org_x'], actorId: 'per_me' }), false],
  ['an audit record about the person', found(['AuditRecord'], { text: audited(['per_me']) }), true],
  ['an audit record of what the person did', found(['AuditRecord'], { text: audited(['org_x']) }), false],
  ['a draft of what the person did', found(['AuditChange', 'AuditUnchained'], { draft: audited(['org_x']) }), false],
  ['a contact with the address', found(['Contact'], { id: 'con_1', emails: ['Me@b.example'] }), true],
  ['a contact with another address', found(['Contact'], { id: 'con_1', emails: ['you@b.example'] }), false],
  ['another party', found(['Party', 'Person'], { id: 'per_other', recordedBy: 'per_me' }), false],
  ['an import that the person ran', found(['Import'], { id: 'imp_1', personId: 'per_me' }), false],
  ['a text of others', found(['Agreement'], { id: 'agr_1', terms: '500 per month' }), false],
])('%s', (_what, record, expected) => {
  expect(concerns(record, CONCERN)).toBe(expected);
});

const replace = (text: string) => text.replaceAll(/me@b\.example|Ana Li/g, 'X');

it('keeps the address of another party, and removes values of chained records', () => {
  expect(
    changesOf(
      found(['Party'], { email: 'me@b.example', description: 'me@b.example' }),
      ['email', 'description'],
      replace,
    ),
  ).toEqual({
    description: 'X',
  });
  expect(changesOf(found(['AuditRecord'], { values: 'Ana Li', text: 'Ana Li' }), ['values', 'text'], replace)).toEqual({
    values: null,
  });
});

it('makes the words of the search of the new values', () => {
  const contact = { name: 'Ana Li', emails: ['me@b.example'], searchTerms: ' ana li anali me@b.example' };
  expect(changesOf(found(['Contact'], contact), ['name', 'emails', 'searchTerms'], replace)).toEqual({
    ...{ name: 'X', emails: ['X'], searchTerms: ' x x' },
  });
  expect(
    changesOf(found(['Offering'], { name: 'For Ana Li', searchName: 'for ana li' }), ['name', 'searchName'], replace),
  ).toEqual({
    ...{ name: 'For X', searchName: 'for x | forx' },
  });
});
