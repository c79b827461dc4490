/** Each property of the graph has its row in the table of erasures, and so has each kind of record. */
import 'reflect-metadata';
import { expect, it } from 'vitest';
import { createPlanner } from '../../src/app.ts';
import { selectionOf } from '../../src/features/erasure/export-selection.ts';
import { OWN_RECORDS } from '../../src/features/erasure/own-records.cypher.ts';
import { BLANKED, ENUMS, KEPT, REMOVED } from '../../src/features/erasure/personal-properties.vocabulary.ts';
import { FEATURES } from '../../src/features.ts';
import { CORE_VOCABULARY } from '../../src/graph/vocabulary.ts';

const VOCABULARIES = [CORE_VOCABULARY, ...FEATURES.flatMap(({ vocabulary }) => vocabulary ?? [])];
const TABLE = [...BLANKED, ...REMOVED, ...KEPT];

it('classifies each property of the vocabulary once: decide whether a new one may hold personal data', () => {
  const properties = [...new Set(VOCABULARIES.flatMap((each) => each.properties))];
  expect(properties.filter((name) => !TABLE.includes(name))).toEqual([]);
  expect(TABLE.filter((name) => !properties.includes(name))).toEqual([]);
  expect(TABLE.filter((name, index) => TABLE.indexOf(name) !== index)).toEqual([]);
});

it('names kinds of records once, and only kinds that there are', () => {
  const keys = OWN_RECORDS.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(Object.keys(ENUMS).filter((key) => !keys.includes(key))).toEqual([]);
  const labels = VOCABULARIES.flatMap((each) => each.labels);
  for (const { match } of OWN_RECORDS)
    for (const [, label = ''] of match.matchAll(/n:(\w+)/g)) expect(labels).toContain(label);
});

it('removes no property that a record of the API must have', () => {
  const { schema, shapes } = createPlanner();
  const types = [...shapes.types.values()];
  for (const { key, match, outcome } of OWN_RECORDS) {
    const label = /n:(\w+)/.exec(match)?.[1];
    const type = types.find((each) => each.label === label);
    if (!type || outcome === 'DELETED') continue;
    const object = schema.getType(type.name);
    if (!object || !('getFields' in object)) throw new Error(type.name);
    const removed = REMOVED.filter((name) => !ENUMS[key]?.includes(name));
    const lost = Object.values(object.getFields())
      .filter(({ name, type: of }) => String(of).endsWith('!') && removed.includes(name))
      .map(({ name }) => `${type.name}.${name}`);
    expect(lost).toEqual([]);
  }
});

it('has types that can be read by their IDs, for the export', () => {
  const types = [...createPlanner().shapes.types.values()];
  // `OWN_ANSWERS` reads recommendations.
  const labels = OWN_RECORDS.flatMap(({ match }) => /n:(?!Recommendation)(\w+)/.exec(match)?.[1] ?? []);
  expect(
    labels.filter((label) => !types.some((each) => each.label === label && each.idPrefix && each.visible)),
  ).toEqual([]);
});

it('exports the values, amounts and names of each type', () => {
  const { schema, shapes } = createPlanner();
  const mortgage = selectionOf(schema, shapes, 'Mortgage');
  expect(mortgage).toContain('balance { amount currency }');
  expect(mortgage).toContain('owner { __typename id name }');
  expect(selectionOf(schema, shapes, 'Person')).toMatch(
    /memberships { __typename role since .*organisation { __typename id name }/,
  );
});
