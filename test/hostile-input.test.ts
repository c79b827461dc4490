/**
 * Each argument of each query and mutation, and each field of their inputs, gets hostile values, one at a time: the answer
 * is a normal one or a typed error, never a fault of the server. Derived from the schema, so a new field is tried too.
 * No transaction is committed: each value meets the same graph.
 */
import {
  coerceInputValue,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localToken } from '../src/auth/tokens.ts';
import { startTestApi, type TestApi } from './api.ts';

type Arguments = Record<string, unknown>;
type Field = GraphQLField<unknown, unknown>;
type Refused = { code?: string; field?: string; message?: string };

/** With HOSTILE_INPUT=all each place gets all values, in minutes; else a few, and the next place the next ones. */
const VALUES_A_PLACE = process.env.HOSTILE_INPUT === 'all' ? 1_000 : 2;
const PEOPLE = ['broker', 'client', 'mortgage', 'admin'];
const CODES =
  /^(INVALID_INPUT|NOT_FOUND|FORBIDDEN|UNAUTHENTICATED|ILLEGAL_STATE|VERSION_CONFLICT|ALREADY_EXISTS|IDEMPOTENCY_CONFLICT|TOO_MANY_ATTEMPTS|SLOT_TAKEN|QUERY_TOO_LARGE|BAD_USER_INPUT)$/;
const cursor = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
const LONG = 'x'.repeat(100_000);
const TEXTS = [
  '',
  ' \u00a0\u200b',
  LONG,
  'a\u0000b',
  '\ud800',
  '\u001b[2J',
  '\u202egnp.exe',
  'NaN',
  '-1',
  '=1+1',
  "'\\*~",
];
const DATES = '0000-00-00 2026-02-30 0000-01-01 9999-12-31 99999-01-01 +99999-01-01 2026-1-1 NaN'.split(' ');
const CURSORS = [[], ['x', 'y'], [1e308, 'org_x'], ['2026-02-30', 'org_x'], [['a'], {}], [null, null]];
const HOSTILE: Record<string, unknown[]> = {
  Int: [-1, 0, 2_147_483_647, -2_147_483_648, 2 ** 53, 1.5, '5'],
  Float: [-1, 91, 181, 1e308, -1e308, 5e-324, '1', 'NaN'],
  Decimal: ['-1', '1.005', '9'.repeat(18), '9'.repeat(19), '0.000000000001', 'NaN', 'Infinity', '1e5', '', 1.5],
  Date: [...DATES, ''],
  DateTime: [...DATES.map((day) => `${day}T00:00:00Z`), '2026-01-01T24:60:00Z', '9999-12-31T23:59:59.999-14:00'],
  EmailAddress: [...TEXTS, 'a@', `${'a'.repeat(65)}@x.example`, 'a\u0000b@x.example'],
  URL: [...TEXTS, 'javascript:alert(1)', `https://x.example/${LONG}`, 'https://\ud800', 'http://[::1'],
  Boolean: ['true', 1],
  ID: [...TEXTS, 'org_brokerage', 'rel_brokerage', 'per_client', '_', 12, `${'9'.repeat(400)}_`],
  String: [
    ...TEXTS,
    ...DATES,
    '2026-02-30T10:00',
    'EURO',
    'Mars/Sea',
    '9'.repeat(400),
    ...CURSORS.map((keys) => cursor(...keys)),
  ],
};
const USUAL: Record<string, unknown> = {
  ...{
    Int: 12,
    Float: 1,
    Decimal: '1',
    Date: '2026-01-01',
    DateTime: '2026-01-01T00:00:00Z',
    Boolean: true,
    ID: 'rel_brokerage',
  },
  ...{
    EmailAddress: 'x@covalue.example',
    URL: 'https://x.example/',
    timeZone: 'UTC',
    currency: 'CAD',
    milestone: 'SIGNED_UP',
  },
  ...{
    client: 'per_client',
    person: 'per_broker',
    consumer: 'per_client',
    provider: 'org_brokerage',
    to: 'org_notary',
  },
  ...{
    offering: 'off_brokerage',
    service: 'svc_brokerage',
    product: 'prd_alert',
    alert: 'alr_story',
    party: 'org_brokerage',
  },
  ...{
    request: 'ccr_story',
    questionnaire: 'fqn_story',
    resource: 'res_portal',
    organisation: 'org_brokerage',
    String: 'A text',
  },
};
/** Ids that `id` of a mutation may have, by the noun in its name. */
const NOUNS: [RegExp, string[]][] = [
  [/Access|Invitation/, ['acs_client']],
  [/Service|Offering/, ['svc_brokerage', 'off_brokerage']],
  [/Consent/, ['cns_client']],
  [/Party/, ['org_brokerage']],
  [/Resource/, ['res_portal']],
];

let api: TestApi;
const faults: string[] = [];
const tokens: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi();
  for (const name of PEOPLE) tokens[name] = await localToken(api.folder, `${name}@covalue.example`);
  const write = api.graph.writeQuietly.bind(api.graph);
  api.graph.writeQuietly = async (work, limits) => {
    const rolledBack: { answer?: unknown } = {};
    try {
      return await write(async (transaction) => {
        rolledBack.answer = await work(transaction);
        throw rolledBack;
      }, limits);
    } catch (error) {
      if (error === rolledBack) return rolledBack.answer as never;
      throw error;
    }
  };
});
afterAll(() => api?.close());

/** @param all whether also what may be left out is given */
function usual(type: GraphQLInputType, name: string, all: boolean): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [usual(inner.ofType, name, all)];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (!isInputObjectType(inner)) return USUAL[name] ?? USUAL[inner.name];
  const fields = Object.values(inner.getFields()).filter((field) => all || isNonNullType(field.type));
  return Object.fromEntries(fields.map((field) => [field.name, usual(field.type, field.name, all)]));
}

const place = { next: 0 };
function* hostile(type: GraphQLInputType, given: unknown, name: string): Generator<unknown> {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const [one] = given as unknown[];
    yield* [[], [null], {}, Array.from({ length: 5_000 }, () => one)];
    for (const each of hostile(inner.ofType, one, name)) yield [each];
  } else if (isInputObjectType(inner)) {
    yield* [[], { ...(given as object), nothing: 1 }];
    for (const field of Object.values(inner.getFields()))
      for (const value of hostile(
        field.type,
        (given as Arguments)[field.name] ?? usual(field.type, field.name, false),
        field.name,
      ))
        yield { ...(given as object), [field.name]: value };
  } else {
    const all = [null, ...(isEnumType(inner) ? ['NOPE', '', 1] : (HOSTILE[inner.name] as unknown[])), {}, [given]];
    for (let count = Math.min(VALUES_A_PLACE, all.length); count > 0; count--) yield all[place.next++ % all.length];
  }
}

/** Calls a field once for each of `tries` in one request; answers what refused the first. */
async function call(kind: string, field: Field, tries: Arguments[], who?: string): Promise<Refused[]> {
  const used = field.args.filter(({ name }) => tries.some((each) => name in each));
  const selected = isLeafType(getNamedType(field.type))
    ? ''
    : kind === 'query'
      ? '{ __typename }'
      : '{ errors { code field message } }';
  const asked = tries.map(
    (_, n) =>
      `a${n}: ${field.name}${used.length ? `(${used.map(({ name }) => `${name}: $${name}${n}`)})` : ''} ${selected}`,
  );
  const definitions = tries.flatMap((_, n) => used.map(({ name, type }) => `$${name}${n}: ${type}`));
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(who && { authorization: `Bearer ${tokens[who]}` }) },
    body: JSON.stringify({
      query: `${kind}${definitions.length ? `(${definitions})` : ''} { ${asked.join(' ')} }`,
      variables: Object.fromEntries(tries.flatMap((each, n) => used.map(({ name }) => [`${name}${n}`, each[name]]))),
    }),
  });
  const answer = (await response.json()) as {
    data?: Record<string, { errors?: Refused[] }>;
    errors?: { message: string; extensions: Refused }[];
  };
  const refusals = Object.values(answer.data ?? {}).flatMap((each) => each?.errors ?? []);
  const errors = [...(answer.errors ?? []).map(({ message, extensions }) => ({ message, ...extensions })), ...refusals];
  const wrong = errors.filter(({ code = '', field: at }) => !CODES.test(code) || (code === 'INVALID_INPUT' && !at));
  if (response.status >= 500 || wrong.length || !(answer.data || errors.length))
    faults.push(`${response.status} ${field.name} as ${who}: ${JSON.stringify([wrong, tries]).slice(0, 500)}`);
  return errors;
}

/** Who gets furthest with usual arguments, and the arguments. */
async function startOf(kind: string, field: Field): Promise<[who: string, args: Arguments]> {
  const given = field.args.filter(({ type, name }) => isNonNullType(type) || (kind === 'query' && name !== 'after'));
  const args = Object.fromEntries(given.map(({ name, type }) => [name, usual(type, name, kind === 'query')]));
  const input = args.input as Arguments | undefined;
  if (kind === 'query' || !input) return ['broker', args];
  const ids = 'id' in input ? (NOUNS.find(([noun]) => noun.test(field.name))?.[1] ?? ['rel_brokerage']) : [undefined];
  let best: [string, Arguments] = ['broker', args];
  for (const who of PEOPLE)
    for (const id of ids) {
      const tried = { ...args, input: { ...input, ...(id && { id }) } };
      const [error] = await call(kind, field, [tried], who);
      if (!error) return [who, tried];
      if (error.code !== 'NOT_FOUND') best = [who, tried];
    }
  return best;
}

it.each(['query', 'mutation'])('no hostile value of a %s is a fault', { timeout: 1_800_000 }, async (kind) => {
  const { schema } = api.app.planner;
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const queue = Object.values(type?.getFields() ?? {});
  const attack = async () => {
    for (let field = queue.shift(); field; field = queue.shift()) {
      const [who, args] = await startOf(kind, field);
      const tries: Record<'refused' | 'taken', Arguments[]> = { refused: [], taken: [] };
      for (const { name, type: argument } of field.args)
        for (const value of hostile(argument, args[name] ?? usual(argument, name, false), name)) {
          let border: 'refused' | 'taken' = 'taken';
          coerceInputValue(value, argument, () => {
            border = 'refused';
          });
          tries[border].push({ ...args, [name]: value });
        }
      // One value that its scalar refuses refuses the whole request, and the first fault of a query ends it.
      for (const [each, size] of [
        [tries.refused, 8],
        [tries.taken, kind === 'query' ? 1 : 8],
      ] as const)
        for (let from = 0; from < each.length; from += size)
          await call(kind, field, each.slice(from, from + size), who);
      await call(kind, field, [args]);
    }
  };
  faults.length = 0;
  await Promise.all([attack(), attack(), attack()]);
  expect(faults).toEqual([]);
  expect((await api.call('client', '{ viewer { person { name } } }')).data.viewer.person.name).toBeTruthy();
});
