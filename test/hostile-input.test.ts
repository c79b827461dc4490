/** Every argument and every input of the schema with hostile values: each is a typed error or an answer, never a fault. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.close());

const cursor = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url');
const ID = 'per_00000000000000000000000000';
const HOSTILE: Record<string, unknown[]> = {
  Int: [-1, 0, 2_147_483_647, -2_147_483_648, 2 ** 53],
  Float: [-1, 91, 181, 1e308, -1e308, 5e-324],
  Decimal: ['1.005', '-1', '999999999999999999', '0.000000000001', 'NaN', 'Infinity', '1e5', ''],
  Date: ['0000-01-01', '9999-12-31', '2026-02-30', '2026-13-01', 'NaN', ''],
  DateTime: ['0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2026-02-30T00:00:00Z', 'NaN', ''],
  EmailAddress: ['', 'a@', `${'a'.repeat(65)}@covalue.example`, 'a\u0000b@covalue.example'],
  URL: ['', 'javascript:alert(1)', `https://covalue.example/${'a'.repeat(10_000)}`],
  Boolean: [true, false],
  JSONObject: [{}, { a: { b: ['\u0000'] } }],
  ID: ['', ID, 'rel_', 'lst_nothing', '\u0000', 'x'.repeat(10_000), '_', `${'9'.repeat(400)}_1`],
  String: [
    ...[
      '',
      ' ',
      '\u0000',
      '\u202e',
      '"',
      "'",
      '\\',
      '*',
      '~',
      'AND',
      'a AND',
      'EURO',
      'eur',
      'NaN',
      '-1',
      'é'.repeat(300),
    ],
    ...['x'.repeat(10_000), '\ud800', '../../etc/passwd', '9'.repeat(400)],
    ...[
      cursor([]),
      cursor(['x', 'y']),
      cursor(['2026-02-30', ID]),
      cursor(['2026-02-30T00:00:00Z', ID]),
      cursor([1e308, ID]),
    ],
    ...[
      cursor(['+999999999-01-01T00:00:00Z', ID]),
      cursor(['', '']),
      cursor([1]),
      cursor(['x']),
      cursor([ID]),
      cursor([['a'], {}]),
    ],
  ],
};

/** A plain value of a type, for what is not tried at the moment. */
function plain(type: GraphQLInputType, depth = 0): unknown {
  if (isNonNullType(type)) return plain(type.ofType, depth);
  if (isListType(type)) return depth > 4 ? [] : [plain(type.ofType, depth + 1)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
        .map((field) => [field.name, plain(field.type, depth + 1)]),
    );
  return (
    {
      Int: 1,
      Float: 1,
      Decimal: '1',
      Date: '2026-01-01',
      DateTime: '2026-01-01T00:00:00.000Z',
      Boolean: true,
      JSONObject: {},
    }[type.name] ??
    { EmailAddress: 'x@covalue.example', URL: 'https://covalue.example/', ID }[type.name] ??
    'EUR'
  );
}

/** Values of a type in each of which one part is hostile, with the name of that part. */
function* hostile(type: GraphQLInputType, path: string, depth = 0): Generator<[path: string, value: unknown]> {
  if (isNonNullType(type)) return yield* hostile(type.ofType, path, depth);
  if (depth > 4) return;
  if (isListType(type)) {
    yield [path, []];
    yield [path, Array.from({ length: 300 }, () => plain(type.ofType))];
    for (const [inner, value] of hostile(type.ofType, path, depth + 1)) yield [inner, [value]];
  } else if (isInputObjectType(type))
    for (const field of Object.values(type.getFields()))
      for (const [inner, value] of hostile(field.type, `${path}.${field.name}`, depth + 1))
        yield [inner, { ...(plain(type) as object), [field.name]: value }];
  else if (!isEnumType(type)) for (const value of HOSTILE[type.name] ?? []) yield [path, value];
}

interface Call {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

function selection(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  if (type.name.endsWith('Connection')) return '{ nodes { __typename } totalCount pageInfo { endCursor } }';
  return type.name.endsWith('Payload') ? '{ errors { code field message } }' : '{ __typename }';
}

/** All arguments of a root field, one hostile at a time. */
function* calls(kind: string, field: GraphQLField<unknown, unknown>): Generator<Call> {
  const document = (args: readonly GraphQLArgument[]) =>
    `${kind} Hostile(${args.map(({ name, type }) => `$${name}: ${type}`).join(', ')}) {
      ${field.name}(${args.map(({ name }) => `${name}: $${name}`).join(', ')}) ${selection(field)} }`;
  for (const tried of field.args) {
    const others = field.args.filter((each) => each !== tried && isNonNullType(each.type));
    const query = document([tried, ...others]);
    for (const [path, value] of hostile(tried.type, tried.name))
      yield {
        name: `${field.name}(${path}: ${JSON.stringify(value).slice(0, 200)})`,
        query,
        variables: { ...Object.fromEntries(others.map(({ name, type }) => [name, plain(type)])), [tried.name]: value },
      };
  }
}

async function faults(all: Call[]): Promise<string[]> {
  const found: string[] = [];
  const queue = [...all];
  const worker = async () => {
    for (let call = queue.pop(); call; call = queue.pop()) {
      const { errors } = await api.call('broker', call.query, call.variables);
      for (const { message, extensions } of errors ?? [])
        if (!extensions.code || extensions.code === 'INTERNAL_SERVER_ERROR') found.push(`${call.name}: ${message}`);
        else if (extensions.code === 'INVALID_INPUT' && !extensions.field) found.push(`${call.name}: no field`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return found;
}

describe('no hostile value is a fault', () => {
  it('of any argument of any query', { timeout: 300_000 }, async () => {
    const fields = Object.values(api.app.planner.schema.getQueryType()?.getFields() ?? {});
    const all = fields.flatMap((field) => [...calls('query', field)]);
    expect(all.length).toBeGreaterThan(500);
    expect(await faults(all)).toEqual([]);
  });

  it('of any input of any mutation', { timeout: 300_000 }, async () => {
    const fields = Object.values(api.app.planner.schema.getMutationType()?.getFields() ?? {});
    // Three values for each part of each input: which, the position decides.
    const all = fields.flatMap((field) => [...calls('mutation', field)].filter((_call, index) => index % 7 === 0));
    expect(all.length).toBeGreaterThan(500);
    expect(await faults(all)).toEqual([]);
  });
});

describe('a wrong value of a query is told with its field', () => {
  it.each([
    ['priceTo: {amount: "1.005", currency: "EUR"}', 'filter.priceTo.amount'],
    ['priceFrom: {amount: "1", currency: "EURO"}', 'filter.priceFrom.currency'],
    ['priceTo: {amount: "999999999999999999", currency: "EUR"}', 'filter.priceTo.amount'],
    ['near: {latitude: 91, longitude: 0, radiusKm: 1}', 'filter.near.latitude'],
    ['near: {latitude: 1, longitude: -181, radiusKm: 1}', 'filter.near.longitude'],
    ['near: {latitude: 1, longitude: 1, radiusKm: -1}', 'filter.near.radiusKm'],
    ['near: {latitude: 1, longitude: 1, radiusKm: 1e300}', 'filter.near.radiusKm'],
  ])('listings(filter: {%s})', async (filter, field) => {
    const { data, errors } = await api.call('client', `{ listings(filter: {${filter}}) { totalCount } }`);
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', field } }]);
  });

  it.each([
    cursor(['2026-02-30T00:00:00Z', ID]),
    cursor(['x', ID]),
    cursor([1, ID]),
    cursor(['2026-01-01T00:00:00Z', 1]),
    'x'.repeat(10_000),
    '',
  ])('a forged cursor %.40s', async (after) => {
    const { errors } = await api.call(
      'client',
      'query Q($after: String) { listings(after: $after) { nodes { id } } }',
      { after },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', field: 'after' } }]);
  });
});
