/** The list of features, and what each declares. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/features.ts';
import { CORE_MIGRATIONS } from '../../src/graph/migrations.ts';

const folders = readdirSync('src/features');

describe('the features', () => {
  it('are all folders of src/features, in the order of the import rules', () => {
    const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
    const ordered = rules.forbidden
      .map(({ name }: { name: string }) => /^features\/([a-z-]+)-imports-no-later-folder$/.exec(name)?.[1])
      .filter((name: string | undefined) => name && folders.includes(name));
    const names = FEATURES.map(({ name }) => name);
    expect([...names].sort()).toEqual([...folders].sort());
    // The last folder of the order needs no rule.
    expect(names.slice(0, -1)).toEqual(ordered);
  });

  it('share no migration id, no name of an event, and no type', () => {
    const ids = [...CORE_MIGRATIONS, ...FEATURES.flatMap(({ migrations = [] }) => migrations)].map(({ id }) => id);
    const events = FEATURES.flatMap(({ events = {} }) => Object.keys(events));
    const types = FEATURES.flatMap(({ types = [] }) => types);
    for (const list of [ids, events, types]) expect(new Set<unknown>(list).size).toBe(list.length);
    for (const name of events) expect(name).toMatch(/^[a-z][A-Za-z]{2,60}$/);
  });
});
