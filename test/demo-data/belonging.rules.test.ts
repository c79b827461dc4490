/** Every relationship type of the graph says which end belongs to the other, so that the removal of demo data leaves nothing behind. */
import 'reflect-metadata';
import { expect, it } from 'vitest';
import { END_BELONGS, NEITHER_BELONGS, START_BELONGS } from '../../src/features/demo-data/belonging.rules.ts';
import { FEATURES } from '../../src/features.ts';
import { CORE_VOCABULARY } from '../../src/graph/vocabulary.ts';

it('decides on each relationship type once', () => {
  const declared = [CORE_VOCABULARY, ...FEATURES.flatMap(({ vocabulary }) => vocabulary ?? [])].flatMap(
    ({ relationshipTypes }) => relationshipTypes,
  );
  const decided = [...START_BELONGS, ...END_BELONGS, ...NEITHER_BELONGS];
  expect(
    declared.filter((type) => !decided.includes(type)),
    'add these to src/features/demo-data/belonging.rules.ts',
  ).toEqual([]);
  expect(decided.filter((type, index) => decided.indexOf(type) !== index)).toEqual([]);
});
