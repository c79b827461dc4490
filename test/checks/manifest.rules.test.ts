/** The list of features, and what each declares. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../scripts/source-files.ts';
import { FEATURES } from '../../src/features.ts';
import { CORE_MIGRATIONS } from '../../src/graph/migrations.ts';
import { CORE_VOCABULARY } from '../../src/graph/vocabulary.ts';

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

  it('declare each label, relationship type and property once, and name in statements none of a later feature', () => {
    const vocabularies = [CORE_VOCABULARY, ...FEATURES.flatMap(({ vocabulary }) => vocabulary ?? [])];
    for (const kind of ['labels', 'relationshipTypes', 'properties'] as const) {
      const names = vocabularies.flatMap((each) => each[kind]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
    // Migrations of the core are those of earlier versions, which had one list.
    const texts = (folder: string) =>
      filesIn(folder, /(\.cypher|\.migrations)\.ts$/).map((file) => readFileSync(file, 'utf8'));
    const layers = readdirSync('src').filter(
      (name) => !['features', 'dashboard', 'cli'].includes(name) && !name.includes('.'),
    );
    const parts = [
      layers.flatMap((layer) => texts(`src/${layer}`)),
      ...FEATURES.map(({ name }) => texts(`src/features/${name}`)),
    ];
    const found = parts.flatMap((part, index) => {
      const later = FEATURES.slice(index).flatMap(({ vocabulary }) => vocabulary ?? []);
      const names = new Set(later.flatMap(({ labels, relationshipTypes }) => [...labels, ...relationshipTypes]));
      return part.flatMap((text) =>
        [...text.matchAll(/[:|]([A-Z][A-Za-z_]+)\b/g)].flatMap(([, name = '']) =>
          names.has(name) ? [`${FEATURES[index - 1]?.name ?? 'core'}: ${name}`] : [],
        ),
      );
    });
    expect(found).toEqual([]);
  });
});
