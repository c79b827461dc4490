/**
 * The schema as code generators and client caches read it: scalars, IDs and descriptions. All examples must select
 * every ID.
 */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType, isScalarType, isSpecifiedScalarType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selectionsWithoutId } from '../../src/cli/selections-without-id.ts';
import { opportunityId } from '../../src/features/recommendations/recommenders/score-contributions.rules.ts';
import { dashboardOperationFiles } from '../../src/pages/dashboard-operations.ts';
import { DateScalar, DateTimeScalar, JsonObjectScalar, UrlScalar } from '../../src/schema/scalars.ts';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('scalars', () => {
  it('have a specification URL, and are all listed in docs/clients.md', () => {
    const page = readFileSync('docs/clients.md', 'utf8');
    const own = types.filter(isScalarType).filter((type) => !isSpecifiedScalarType(type));
    expect(own.length).toBeGreaterThan(5);
    for (const { name, specifiedByURL } of own) {
      expect(specifiedByURL, name).toMatch(/^https?:\/\//);
      expect(page).toContain(`| \`${name}\` |`);
    }
  });

  it.each([
    [DateScalar, '2026-02-30', /^Date: write a day/],
    [DateScalar, 5, /^Date: write a day/],
    [DateScalar, '2026-11-24T00:00:00Z', /^Date: write a day/],
    [DateTimeScalar, '2026-11-24', /^DateTime: write an instant/],
    [UrlScalar, 'covalue', /^URL: write an absolute URL/],
    [JsonObjectScalar, 'text', /^JSONObject: specify an object/],
  ] as const)('%s rejects %j with its own name and the correct form', (scalar, value, message) => {
    expect(() => scalar.parseValue(value)).toThrow(message);
    const literal = { kind: 'StringValue', value: String(value) } as never;
    expect(() => scalar.parseLiteral(literal, {})).toThrow(message);
  });
});

it('has descriptions with correct plurals, and without names of libraries', () => {
  const texts = types.map(({ name, description }) => `${name}: ${description}`);
  expect(texts.filter((text) => /[^aeiou\W]ys\b|(ch|sh|x)s\b|Feedbacks|LocalDate/.test(text))).toEqual([]);
  for (const root of ['Query', 'Mutation', 'Subscription']) expect(schema.getType(root)?.description).toBeTruthy();
});

describe('ids', () => {
  it('are on objects that a cache must distinguish', () => {
    for (const name of ['Viewer', 'Opportunity']) {
      const type = schema.getType(name);
      expect(isObjectType(type) && String(type.getFields().id?.type)).toBe('ID!');
    }
  });

  it('of opportunities are unique per list, consumer and provider', () => {
    const ids = [
      opportunityId('consumer', 'org_a', 'org_b'),
      opportunityId('provider', 'org_a', 'org_b'),
      opportunityId('consumer', 'org_b', 'org_a'),
    ];
    expect(new Set(ids).size).toBe(3);
    expect(opportunityId('consumer', 'org_a', 'org_b')).toBe(ids[0]);
  });

  it('are selected in every operation of this repository', () => {
    expect(selectionsWithoutId(schema, documentOf(['schema/operations.graphql']))).toEqual([]);
    expect(selectionsWithoutId(schema, documentOf(dashboardOperationFiles()))).toEqual([]);
  });

  it.each([
    ['{ party(id: 1) { name } }', ['unnamed: party (Organisation, Person, Contact)']],
    ['query Q { party(id: 1) { ...P } } fragment P on Party { id name }', []],
    ['query Q { party(id: 1) { id: name } }', ['Q: party (Organisation, Person, Contact)']],
    ['{ node(id: 1) { __typename ... on Organisation { name } } }', ['unnamed: node (Organisation)']],
    ['{ node(id: 1) { __typename ... on Organisation { id name } } }', []],
    ['{ viewer { administrator } }', ['unnamed: viewer (Viewer)']],
    ['{ parties { totalCount nodes { id } pageInfo { hasNextPage } } }', []],
  ])('are reported as missing in %s: %j', (query, missing) => {
    expect(selectionsWithoutId(schema, parse(query))).toEqual(missing);
  });
});

function documentOf(files: string[]) {
  return parse(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
}
