/** The limits of a document, checked before it is validated, planned or executed. */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { type GraphQLError, getIntrospectionQuery, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createPlanner } from '../../src/app.ts';
import { readDocument } from '../../src/http/documents.ts';
import { resolveOperation } from '../../src/http/operation-request.ts';
import { costOf } from '../../src/http/request-limits.ts';
import { dashboardOperationsText } from '../../src/pages/dashboard-operations.ts';
import { MAX_STATEMENT_CHARACTERS } from '../../src/planner/plan.ts';
import { PlanCache } from '../../src/planner/plan-cache.ts';
import { fragmentsOf } from '../../src/planner/selection.ts';
import { operationSize } from '../../src/schema/expanded-fields.ts';

const { schema } = createPlanner();
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');

/** The first error of a document; undefined if it is accepted. */
function refusal(text: string, anonymous?: { operationName?: string }): GraphQLError | undefined {
  try {
    readDocument(schema, text, anonymous && { introspection: true, ...anonymous });
    return undefined;
  } catch (error) {
    return Array.isArray(error) ? error[0] : (error as GraphQLError);
  }
}

function sizeOf(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  return operationSize(schema, fragmentsOf(document), document.definitions[0] as OperationDefinitionNode, variables);
}

const exponential = `{ ...F0 } ${times(40, (n) => `fragment F${n} on Query { ...F${n + 1} v${n}: viewer { person { id } } ...F${n + 1} }`)}
  fragment F40 on Query { __typename }`;
const neverApplying = `{ node(id: "x") { ...on Person { ...on Node { ...on Organisation { ...A0 } } } } } ${times(
  30,
  (
    n,
  ) => `fragment A${n} on Organisation { p${n}: relationships { nodes { provider { ...on Person { ...on Node { ...on Organisation { ...A${n + 1} } } } } } }
    q${n}: relationships { nodes { provider { ...on Person { ...on Node { ...on Organisation { ...A${n + 1} } } } } } } }`,
)} fragment A30 on Organisation { id }`;
const twelveToTheFourth = `{ ${times(12, (n) => `a${n}: serviceRelationship(id: "x") { ...A }`)} }
  fragment A on ServiceRelationship { ${times(12, (n) => `b${n}: provider { ...B }`)} }
  fragment B on Party { ${times(12, (n) => `c${n}: relationships { nodes { ...C } }`)} }
  fragment C on ServiceRelationship { ${times(12, (n) => `d${n}: id`)} }`;

describe('oversized documents are refused before validation', () => {
  it.each([
    ['fragments that double', exponential, /after expansion of fragments/],
    ['12 aliases on each of four levels', twelveToTheFourth, /after expansion of fragments/],
    ['fragments that double where they never apply', neverApplying, /repeatedly/],
    ['200 aliases of a list', `{ ${times(200, (n) => `l${n}: listings { nodes { id } }`)} }`, /200 lists/],
    [
      '200 aliases of a count',
      `{ ${times(200, (n) => `l${n}: listings { totalCount } `)} }`,
      /lists, connections and counts/,
    ],
    ['101 operations', `${times(101, (n) => `query Q${n} { __typename }`)}`, /100 operations/],
    [
      '6 aliases of a suggestion',
      `{ ${times(6, (n) => `s${n}: suggestMortgageBroker(client: "x") { __typename }`)} }`,
      /lists, connections and counts/,
    ],
    [
      '6 aliases of opportunities',
      `{ ${times(6, (n) => `o${n}: opportunities(consumer: "x") { score }`)} }`,
      /lists, connections and counts/,
    ],
    [
      '20 aliases of a value chain',
      `{ ${times(20, (n) => `c${n}: valueChain(of: "x", direction: UPSTREAM) { truncated }`)} }`,
      /160 lists/,
    ],
    ['201 aliases', `{ ${times(201, (n) => `a${n}: __typename`)} }`, /200 aliases/],
    [
      'a list that is aliased by a fragment',
      `{ viewer { ...A } } fragment A on Viewer { ${times(90, (n) => `p${n}: parties { nodes { id } }`)} }`,
      /lists|Cannot query/,
    ],
    ['many root fields', `{ ${'__typename '.repeat(4_900)} }`, /4900 fields/],
    ['__schema 50 times', `{ ${times(50, (n) => `s${n}: __schema { queryType { name } }`)} }`, /__schema/],
    [
      '__schema with all types of all fields',
      `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`,
      /introspection/i,
    ],
    ['one field 1,900 times', `{ viewer { person { ${'id '.repeat(1_900)} } } }`, /repeatedly/],
    ['one object 500 times', `{ viewer { ${'person { id } '.repeat(500)} } }`, /repeatedly/],
    ['251 fragments', `{ __typename } ${times(251, (n) => `fragment F${n} on Query { __typename }`)}`, /250 fragments/],
    ['5,001 tokens', `{ ${'a '.repeat(5_001)} }`, /5000 tokens/],
    ['duplicated directives', `{ viewer ${'@skip(if: false) '.repeat(900)} { person { id } } }`, /5000 tokens/],
    ['white space', `{${'\n'.repeat(200_000)}x }`, /131072 characters/],
    [
      '17 levels',
      `{ viewer ${'{ person { relationships { nodes { provider '.repeat(4)}{ id }${'} } } }'.repeat(4)} }`,
      /levels deep|Cannot query/,
    ],
    [
      'its selections are nested',
      `{ ${'...on Query { '.repeat(400)} __typename ${'}'.repeat(400)} }`,
      /its selections are nested/,
    ],
  ])('%s', (_name, text, message) => {
    const started = performance.now();
    const error = refusal(text);
    expect(error?.message).toMatch(message);
    expect(error?.extensions.code).toMatch(/QUERY_TOO_LARGE|GRAPHQL_VALIDATION_FAILED/);
    // No time is measured: exponential work would take hours.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('except for colocated fragments, which select the same leaves of one node', () => {
    const parts = times(150, (n) => `...P${n}`);
    const fragments = times(150, (n) => `fragment P${n} on Person { __typename id name profile version createdAt }`);
    const started = performance.now();
    expect(refusal(`{ viewer { person { ${parts} } } } ${fragments}`)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('including one wrong field among 4,900 tokens', () => {
    expect(refusal(`{ viewer { person { ${'id '.repeat(4_880)} wrong } } }`)?.extensions.code).toBe('QUERY_TOO_LARGE');
  });

  it('including a value that is nested thousands of times', () => {
    expect(refusal(`{ nodes(ids: ${'['.repeat(2_400)}${']'.repeat(2_400)}) { id } }`)?.extensions.code).toMatch(
      /^GRAPHQL_/,
    );
  });

  it('including fragments in a cycle, reported as such', () => {
    for (const text of [
      '{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A viewer { person { id } } }',
      '{ viewer { ...A } } fragment A on Viewer { person { ...P } } fragment P on Person { relationships { nodes { provider { ...P } } } }',
    ])
      expect(refusal(text)?.message).toMatch(/Cannot spread fragment/);
  });
});

describe('the depth limit holds', () => {
  const deep = (inner: string) => `{ provider { relationships { nodes ${inner} } } }`;
  const levels = (count: number) => {
    let text = '{ id }';
    for (let level = 0; level < count; level++) text = deep(text);
    return `serviceRelationship(id: "x") ${text}`;
  };
  it.each([
    ['alone', `{ ${levels(6)} }`],
    ['beside __typename', `{ __typename ${levels(6)} }`],
    ['beside __schema', `{ __schema { queryType { name } } ${levels(6)} }`],
    ['in an inline fragment', `{ ...on Query { __typename ${levels(6)} } }`],
    ['in a fragment', `{ __typename ...F } fragment F on Query { ${levels(6)} }`],
  ])('%s', (_name, text) => {
    expect(refusal(text)?.message).toMatch(/levels deep; select at most 16/);
  });
});

describe('page sizes are factors', () => {
  const nested = (first: string) =>
    `query Q($n: Int = 5) { listings(first: ${first}) { nodes { id history { id } feedback(first: ${first}) { nodes { id replies { id } } } } } }`;

  it('as literals, variables and defaults', () => {
    const small = sizeOf(nested('5'));
    expect(sizeOf(nested('$n'), { n: 5 })).toEqual(small);
    expect(sizeOf(nested('20'))).toEqual(sizeOf(nested('$unset')));
    expect(sizeOf(nested('100')).values).toBeGreaterThan(10 * small.values);
    expect(sizeOf(nested('100')).fields).toBe(small.fields);
  });

  it('and checked again with the variables of each request', () => {
    const document = readDocument(schema, nested('$n'));
    const definition = document.definitions[0] as OperationDefinitionNode;
    for (let again = 0; again < 2; again++) {
      expect(() => costOf(schema, document, definition, { n: 5 })).not.toThrow();
      expect(() => costOf(schema, document, definition, { n: 100 })).toThrow(
        /at most 250000 are permitted; use smaller pages/,
      );
    }
    expect(() => resolveOperation(schema, { document })).not.toThrow();
  });
});

describe('a cache evicts the least recently used entries when its memory is full', () => {
  it('of documents', () => {
    const long = (n: number) => `{ __typename } # ${n} ${'x'.repeat(100_000)}`;
    const first = readDocument(schema, long(0));
    expect(readDocument(schema, long(0))).toBe(first);
    for (let n = 1; n < 8; n++) readDocument(schema, long(n));
    expect(readDocument(schema, long(0))).not.toBe(first);
  });

  it('of plans', () => {
    const cache = new PlanCache<{ structure: number }>(() => 1_000_000);
    const operation = parse('{ viewer { person { id } } }').definitions[0] as OperationDefinitionNode;
    const planOf = (structure: number) => cache.get(operation, String(structure), () => ({ structure }));
    const first = planOf(0);
    expect(planOf(0)).toBe(first);
    for (let structure = 1; structure < 12; structure++) planOf(structure);
    const last = planOf(11);
    expect(planOf(0)).not.toBe(first);
    expect(planOf(11)).toBe(last);
  });
});

describe('operations of real clients are accepted', () => {
  const texts = {
    'schema/operations.graphql': readFileSync(new URL('../../schema/operations.graphql', import.meta.url), 'utf8'),
    'the dashboard': dashboardOperationsText(),
  };
  it.each(Object.entries(texts))('%s, with pages of 50', (_name, text) => {
    const document = parse(text);
    const fragments = fragmentsOf(document);
    let operations = 0;
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      operations++;
      const numbers = (definition.variableDefinitions ?? []).filter(
        ({ type }) => type.kind === 'NamedType' && type.name.value === 'Int',
      );
      const variables = Object.fromEntries(numbers.map(({ variable }) => [variable.name.value, 50]));
      const { fields, lists, values, depth } = operationSize(schema, fragments, definition, variables);
      const name = definition.name?.value;
      expect([fields < 1_300, lists < 60, values < 125_000, depth < 12], name).toEqual([true, true, true, true]);
    }
    expect(operations).toBeGreaterThan(10);
  });

  it('introspection by tools, signed in or not, with any options', () => {
    for (const options of [
      {},
      { inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
    ]) {
      expect(refusal(getIntrospectionQuery(options))).toBeUndefined();
      expect(refusal(`# anonymous\n${getIntrospectionQuery(options)}`, {})).toBeUndefined();
    }
  });
});

describe('without a token', () => {
  it.each([
    ['a query', '{ viewer { person { id } } }'],
    ['a query in fragments', '{ ...A } fragment A on Query { ...on Query { parties { nodes { id } } } }'],
    ['a field that there is not', '{ nonsense }'],
    ['a mutation', 'mutation { createPerson(input: {name: "X"}) { errors { message } } }'],
    ['a subscription', 'subscription { events { id } }'],
    ['introspection and a query', '{ __schema { queryType { name } } viewer { person { id } } }'],
    ['the operation that is named', 'query A { __typename } query B { viewer { person { id } } }', 'B'],
  ])('%s is rejected before validation', (_name, text, operationName?: string) => {
    expect(refusal(text, { operationName })?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('a document has a smaller budget', () => {
    expect(refusal(`{ ${'__typename '.repeat(1_200)} }`, {})?.message).toMatch(/1000 tokens; split it, or sign in/);
    expect(refusal(`{ __typename ${'\n'.repeat(20_000)} }`, {})?.message).toMatch(/16384 characters/);
  });

  it('signing in is accepted', () => {
    for (const field of ['signIn', 'refreshSignIn', 'signOut', 'requestSignInLink', 'useSignInLink', 'setUp'])
      expect(schema.getMutationType()?.getFields()[field]?.extensions.openToAll, field).toBe(true);
    expect(
      refusal('mutation M($input: SignInInput!) { signIn(input: $input) { errors { message } } }', {}),
    ).toBeUndefined();
  });
});

it.each([
  ['101 root fields', `{ ${times(101, (n) => `v${n}: viewer { person { id } }`)} }`, /101 root fields/],
  [
    '101 root fields in a fragment',
    `{ ...F } fragment F on Query { ${times(101, () => '__typename')} }`,
    /101 root fields/,
  ],
  ['11 directives', `{ __typename ${'@skip(if: false) '.repeat(11)} }`, /11 directives/],
])('%s are refused before validation', (_, text, said) => {
  expect(refusal(text)?.message).toMatch(said);
});

it('the text of a compiled statement is limited', () => {
  const planner = createPlanner();
  const statementOf = (count: number) => {
    const document = parse(
      `{ viewer { party { ${times(count, (n) => `r${n}: relationships(first: ${1 + (n % 99)}) { nodes { id provider { name } consumer { name } } }`)} } } }`,
    );
    return planner.query(document, document.definitions[0] as OperationDefinitionNode, {}).plan?.text.length;
  };
  expect(statementOf(3)).toBeLessThan(MAX_STATEMENT_CHARACTERS);
  expect(() => statementOf(1_000)).toThrow(/its statement has \d+ characters, but at most 300000/);
});
