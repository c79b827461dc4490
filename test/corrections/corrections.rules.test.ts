import { describe, expect, it } from 'vitest';
import { actLabel, labelOf, shownChanges } from '../../src/dashboard/features/corrections/history.rules.ts';
import { fractionOf, percentageOf } from '../../src/dashboard/features/financing/percentage.rules.ts';
import { checkNothingDepends, checkOwnRecent } from '../../src/mutations/deletion/deletion.rules.ts';
import { driverProperties } from '../../src/mutations/undo/stored-property.ts';
import {
  checkUntil,
  edgesOnlyIn,
  reversed,
  type Snapshot,
  textOf,
  undoneVersion,
} from '../../src/mutations/undo/undo.rules.ts';

const snapshot = (version: number, more: Partial<Snapshot> = {}): Snapshot => ({
  ...{ element: '4:x:1', id: 'act_1', labels: ['Activity'], edges: [] },
  properties: [
    ['version', 'INTEGER NOT NULL', String(version)],
    ['summary', 'STRING NOT NULL', 'Talked'],
  ],
  ...more,
});
const edge = (element: string) => ({
  element,
  type: 'PART_OF',
  from: { element: '4:x:1', id: 'act_1' },
  to: { element: '4:x:2', id: 'rel_1' },
  properties: [],
});

describe('a snapshot', () => {
  it('is the same text for the same state, in whatever order it was read', () => {
    const one = snapshot(1, { labels: ['A', 'B'], edges: [edge('5:x:1'), edge('5:x:2')] });
    const other = snapshot(1, { labels: ['B', 'A'], edges: [edge('5:x:2'), edge('5:x:1')] });
    other.properties.reverse();
    expect(textOf(one)).toBe(textOf(other));
    expect(textOf(one)).not.toBe(textOf(snapshot(2)));
    expect(textOf(null)).toBe('');
  });

  it('has the edges that the other state lacks, each once', () => {
    const before = snapshot(1, { edges: [edge('5:x:1'), edge('5:x:2')] });
    expect(edgesOnlyIn([before, before], [snapshot(2, { edges: [edge('5:x:2')] })])).toEqual([edge('5:x:1')]);
  });

  it.each([
    ['changed', { before: snapshot(3), after: snapshot(4) }, 5],
    ['deleted', { before: snapshot(3), after: null }, 5],
    ['created', { before: null, after: snapshot(1) }, 2],
  ])('of a %s record goes on with the version after the event of the change', (_what, states, version) => {
    expect(undoneVersion({ id: 'act_1', edges: 'all', ...states })).toBe(version);
  });

  it('has properties of the types that records have, and refuses others', () => {
    const at = driverProperties([
      ['at', 'ZONED DATETIME NOT NULL', '2026-01-02T03:04Z'],
      ['day', 'DATE NOT NULL', '2026-01-02'],
      ['whole', 'FLOAT NOT NULL', '2.0'],
      ['count', 'INTEGER NOT NULL', '9007199254740993'],
      ['names', 'LIST<STRING NOT NULL> NOT NULL', ['a', 'b']],
      ['is', 'BOOLEAN NOT NULL', 'false'],
    ]);
    expect(Object.fromEntries(Object.entries(at).map(([key, value]) => [key, String(value)]))).toEqual({
      at: '2026-01-02T03:04:00Z',
      day: '2026-01-02',
      whole: '2',
      count: '9007199254740993',
      names: 'a,b',
      is: 'false',
    });
    expect(typeof at.whole).toBe('number');
    expect(() => driverProperties([['length', 'DURATION NOT NULL', 'P1D']])).toThrow(TypeError);
  });
});

it('a change leads back from after to before', () => {
  expect(reversed({ state: { before: 'ACTIVE', after: 'ENDED' }, endsOn: { after: '2026-01-01' } })).toEqual({
    state: { before: 'ENDED', after: 'ACTIVE' },
    endsOn: { before: '2026-01-01', after: null },
  });
});

it('an undo is possible until its last moment', () => {
  const until = '2026-01-01T00:00:10.000Z';
  expect(() => checkUntil(until, until)).not.toThrow();
  expect(() => checkUntil(until, '2026-01-01T00:00:10.001Z')).toThrow(/have passed/);
});

describe('a deletion', () => {
  const type = { what: 'service', dependents: { OF: 'offerings', INCLUDES: 'offerings' }, instead: 'Withdraw them.' };
  it('names what depends on the record and the viewer may see, without numbers', () => {
    expect(() => checkNothingDepends(type, [])).not.toThrow();
    const found = [
      { type: 'OF', isSeen: true },
      { type: 'INCLUDES', isSeen: true },
      { type: 'NEW', isSeen: true },
    ];
    expect(() => checkNothingDepends(type, found)).toThrow(/depends on it: offerings\. Withdraw them\.$/);
    const hidden = [
      { type: 'OF', isSeen: false },
      { type: 'NEW', isSeen: true },
    ];
    expect(() => checkNothingDepends(type, hidden)).toThrow(/because something depends on it\. Withdraw them\.$/);
  });

  it('is for the side that recorded it, for a day', () => {
    const viewer = { actsFor: (party: string) => party === 'org_1' };
    const check = (recordedBy: string | null, now: string) => () =>
      checkOwnRecent({ recordedBy, createdAt: '2026-01-01T00:00:00Z' }, { ...type, instead: '' }, { viewer, now });
    expect(check('org_1', '2026-01-02T00:00:00Z')).not.toThrow();
    expect(check('org_1', '2026-01-02T00:00:01Z')).toThrow(/more than 24 hours/);
    expect(check('org_2', '2026-01-01T00:00:00Z')).toThrow(/Only the side/);
    expect(check(null, '2026-01-01T00:00:00Z')).toThrow(/Only the side/);
  });
});

describe('the history', () => {
  it('offers values before for fields that can be edited, not of a creation', () => {
    const changes = {
      title: { before: 'Old', after: 'New' },
      terms: { before: null, after: 'Long' },
      validUntil: { after: '2030-01-01' },
      amountMinor: { before: 100, after: 200 },
      key: { before: 'a', after: 'b' },
    };
    expect(shownChanges(changes, ['title', 'terms', 'validUntil', 'amountMinor'])).toEqual([
      { field: 'title', label: 'Title', before: 'Old', after: 'New', restorable: 'Old' },
      { field: 'terms', label: 'Terms', before: null, after: 'Long', restorable: null },
      { field: 'validUntil', label: 'Valid until', before: null, after: '2030-01-01' },
      { field: 'amountMinor', label: 'Amount (minor units)', before: '100', after: '200' },
    ]);
    expect(labelOf('recordedAt')).toBe('Recorded at');
    expect(actLabel('updateAgreement')).toBe('Update agreement');
  });
});

it.each([
  ['0.0725', '7.25'],
  ['0.05', '5'],
  ['0.1', '10'],
  ['0.00125', '0.125'],
  ['0.10005', '10.005'],
])('%s is %s per cent, and back', (fraction, percentage) => {
  expect(percentageOf(fraction)).toBe(percentage);
  expect(Number(fractionOf(percentage))).toBe(Number(fraction));
});
