import { expect, it } from 'vitest';
import { type Command, matchingCommands } from '../../src/dashboard/features/search/command.rules.ts';
import {
  byKind,
  type Found,
  MAX_RECENT,
  pathOf,
  withRecent,
} from '../../src/dashboard/features/search/search.rules.ts';

const found = (id: string, more: Partial<Found> = {}): Found => ({
  id,
  kind: 'ORGANISATION',
  title: id,
  context: null,
  page: id,
  ...more,
});

it.each([
  [found('rel_1', { kind: 'RELATIONSHIP' }), '/relationships/rel_1'],
  [found('agr_1', { kind: 'AGREEMENT' }), '/records/agr_1'],
  [found('res_1', { kind: 'RESOURCE' }), '/records/res_1'],
  [found('con_1', { kind: 'CONTACT' }), '/contacts/con_1'],
  [found('lst_1', { kind: 'HOME' }), '/records/lst_1'],
])('leads from %o to %s', (record, path) => expect(pathOf(record)).toBe(path));

const COMMANDS: Command[] = [
  { path: '/catalogue', label: 'Catalogue', group: 'sections' },
  { path: '/account', label: 'My account', group: 'sections' },
  { path: '/contacts?new=contact', label: 'New contact', group: 'actions' },
];

it.each([
  ['cat', ['Catalogue']],
  ['ACCOUNT', ['My account']],
  ['contact new', ['New contact']],
  ['talogue', []],
  ['!', []],
])('finds by "%s" the commands %j', (text, labels) =>
  expect(matchingCommands(COMMANDS, text).map(({ label }) => label)).toEqual(labels),
);

it('groups hits by kind, in the order of the best ones', () => {
  const hits = [found('a'), found('b', { kind: 'HOME' }), found('c')];
  expect(byKind(hits).map(([kind, each]) => [kind, each.map(({ id }) => id)])).toEqual([
    ['ORGANISATION', ['a', 'c']],
    ['HOME', ['b']],
  ]);
});

it('keeps the latest records, each once', () => {
  let recent: Found[] = [];
  for (let n = 0; n < 20; n++) recent = withRecent(recent, found(`org_${n % 10}`));
  expect(recent).toHaveLength(MAX_RECENT);
  expect(recent[0]?.id).toBe('org_9');
  expect(new Set(recent.map(({ id }) => id)).size).toBe(MAX_RECENT);
});
