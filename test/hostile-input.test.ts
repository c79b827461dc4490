/**
 * Every argument of every query and mutation, and every field of their inputs, gets hostile values, one at a time: the
 * answer is a normal one or a typed error, never a fault of the server. No transaction is committed, so that each value
 * meets the same graph; payloads are read within their transaction.
 */
import {
  coerceInputValue,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localToken } from '../src/auth/tokens.ts';
import { startTestApi, type TestApi } from './api.ts';

/** All values at all places take minutes: HOSTILE_INPUT=all. Otherwise each place gets some, another place the others. */
const VALUES_A_PLACE = process.env.HOSTILE_INPUT === 'all' ? Number.POSITIVE_INFINITY : 4;
const PEOPLE = ['broker', 'client', 'mortgage', 'admin', 'trainer'];
const CODES =
  /^(INVALID_INPUT|NOT_FOUND|FORBIDDEN|UNAUTHENTICATED|ILLEGAL_STATE|VERSION_CONFLICT|ALREADY_EXISTS|IDEMPOTENCY_CONFLICT|TOO_MANY_ATTEMPTS|SLOT_TAKEN|QUERY_TOO_LARGE|BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/;

const cursor = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
const LONG = 'x'.repeat(100_000);
const TEXTS = ['', ' \u00a0\u200b', LONG, 'a\u0000b', '\ud800', 'a\u0007\u001b[2J', '\u202egnp.exe', 'NaN', '-1', '=1+1'];
const DATES = ['0000-00-00', '2026-02-30', '0000-01-01', '9999-12-31', '99999-01-01', '+99999-01-01', '2026-1-1', 'NaN'];
const HOSTILE: Record<string, unknown[]> = {
  Int: [-1, 0, 2_147_483_647, -2_147_483_648, 2 ** 53, 1.5, '5', ''],
  Float: [-1, 91, 181, 1e308, -1e308, 5e-324, '1', 'NaN'],
  Decimal: ['-1', '1.005', '9'.repeat(18), '9'.repeat(19), '0.000000000001', '0.00', 'NaN', 'Infinity', '1e5', '', 1.5],
  Date: [...DATES, ''],
  DateTime: [...DATES.map((day) => `${day}T00:00:00Z`), '2026-01-01T24:60:00Z', '9999-12-31T23:59:59.999-14:00', ''],
  EmailAddress: [...TEXTS, 'a@', `${'a'.repeat(65)}@x.example`, 'a\u0000b@x.example', `a@${'x.'.repeat(200)}example`],
  URL: [...TEXTS, 'javascript:alert(1)', `https://x.example/${LONG}`, 'https://\ud800', 'http://[::1', 'file:///etc'],
  Boolean: ['true', 1, 0],
  ID: [...TEXTS, 'org_brokerage', 'rel_brokerage', 'per_client', 'off_brokerage', '_', 'lst_', 12, `${'9'.repeat(400)}_`],
  String: [
    ...[...TEXTS, ...DATES.slice(0, 5), '2026-02-30T10:00', '99999-01-01T10:00', "'", '\\', '*~', 'a AND', 'EURO', 'Mars/Sea'],
    ...['9'.repeat(400), '\u0301'.repeat(300), '😀'.repeat(5_000), cursor(), cursor('x', 'y'), cursor(1e308, 'org_x')],
    ...[cursor('2026-02-30', 'org_x'), cursor('+999999999-01-01T00:00:00Z', 'x'), cursor(['a'], {}), cursor(null, null)],
  ],
};
const NEXT_MONTH = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const PLAIN: Record<string, unknown> = {
  ...{ Int: 12, Float: 1, Decimal: '1', Date: '2026-01-01', DateTime: '2026-01-01T00:00:00Z', Boolean: true },
  ...{ EmailAddress: 'x@covalue.example', URL: 'https://x.example/', 'name currency': 'CAD', timeZone: 'UTC' },
  ...{ client: 'per_client', person: 'per_broker', consumer: 'per_client', provider: 'org_brokerage' },
  ...{ offering: 'off_brokerage', service: 'svc_brokerage', product: 'prd_alert', alert: 'alr_story', to: 'org_notary' },
  ...{ request: 'ccr_story', questionnaire: 'fqn_story', resource: 'res_portal', organisation: 'org_brokerage' },
  ...{ party: 'org_brokerage', startsAt: `${NEXT_MONTH}T14:00`, milestone: 'SIGNED_UP', currency: 'CAD' },
};
/** Prefixes of the ids that `id` of a mutation may have, by the noun in its name. */
const NOUNS: [RegExp, string][] = [
  [/Relationship|Survey|Referral/, 'rel_'],
  [/Access|Invitation/, 'acs_'],
  [/Appointment/, 'apt_'],
  [/Service/, 'svc_'],
  [/Offering/, 'off_'],
  [/Consent/, 'cns_'],
  [/Webhook/, 'whk_'],
  [/Party/, 'org_'],
  [/Criteria/, 'ccr_'],
  [/Match/, 'mat_'],
  [/Resource/, 'res_'],
  [/Mail/, 'mai_'],
];

let api: TestApi;
let ids: string[];
const faults: string[] = [];
const tokens: Record<string, string> = {};
let calls = 0;

/** Carries the answer out of a transaction that is rolled back. */
class RolledBack extends Error {
  constructor(readonly answer: unknown) {
    super();
  }
}

beforeAll(async () => {
  api = await startTestApi({ homes: 5 });
  for (const name of PEOPLE) tokens[name] = await localToken(api.folder, `${name}@covalue.example`);
  const { graph } = api;
  const run = (who: string, query: string) => api.call(who, query);
  const visit = `relationship: "rel_brokerage", startsAt: "${NEXT_MONTH}T10:00", timeZone: "America/Toronto"`;
  const made = [
    await run('client', `mutation { proposeAppointment(input: {${visit}}) { appointment { id } errors { message } } }`),
    await run('broker', 'mutation { createWebhook(input: {party: "org_brokerage", url: "https://x.example/"}) { errors { message } } }'),
    await run('broker', 'mutation { proposeRelationship(input: {provider: "org_brokerage", consumer: "org_notary", offering: "off_brokerage"}) { errors { message } } }'),
  ];
  expect(JSON.stringify(made)).not.toContain('message');
  const rows = await graph.read('MATCH (n) WHERE n.id IS NOT NULL RETURN n.id AS id ORDER BY n.id', {});
  ids = rows.map(({ id }) => String(id));
  const { writeQuietly } = graph;
  graph.writeQuietly = (work, limits) =>
    writeQuietly
      .call(graph, async (transaction) => {
        throw new RolledBack(await work(transaction));
      }, limits)
      .catch((error) => {
        if (error instanceof RolledBack) return error.answer as never;
        throw error;
      });
});
afterAll(() => api?.close());

/** A usual value of a type, with what is required only. */
function plain(type: GraphQLInputType, name: string): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [plain(inner.ofType, name)];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, plain(field.type, field.name)]),
    );
  return PLAIN[name] ?? PLAIN[inner.name] ?? (inner.name === 'ID' ? 'rel_brokerage' : 'A text');
}

/** Values of a type of which one part is hostile. `seed` says which of the hostile values this place gets. */
function* hostile(type: GraphQLInputType, given: unknown, name: string, seed = { place: 0 }): Generator<unknown> {
  const inner = getNullableType(type);
  if (given !== null) yield null;
  if (isListType(inner)) {
    const [one] = (given as unknown[]) ?? [plain(inner.ofType, name)];
    yield* [[], [null], [[]], {}, Array.from({ length: 5_000 }, () => one)];
    for (const each of hostile(inner.ofType, one, name, seed)) yield [each];
  } else if (isInputObjectType(inner)) {
    yield* [{}, [], 'text', { ...(given as object), nothing: 1 }];
    const usual = given ?? plain(inner, name);
    for (const field of Object.values(inner.getFields()))
      for (const value of hostile(field.type, (usual as never)[field.name] ?? plain(field.type, field.name), field.name, seed))
        yield { ...(usual as object), [field.name]: value };
  } else {
    const all = isEnumType(inner) ? ['NOPE', '', 1, `${given}\u0000`] : (HOSTILE[inner.name] ?? []);
    const count = Math.min(VALUES_A_PLACE, all.length);
    for (let index = 0; index < count; index++) yield all[(seed.place + index) % all.length];
    yield* [{}, [[given, given]]].slice(0, VALUES_A_PLACE > 4 ? 2 : 0);
    seed.place += count;
  }
}

function selection(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (named.name === 'UserError') return '{ code field message }';
  if (named.name.endsWith('Connection')) return '{ nodes { __typename } totalCount pageInfo { endCursor } }';
  if (!isObjectType(named) || depth > 1) return '{ __typename }';
  const fields = Object.values(named.getFields()).filter(
    (field) => !field.args.length && (isLeafType(getNamedType(field.type)) || (depth === 0 && !/Connection/.test(String(field.type)))),
  );
  return `{ __typename ${fields.map((field) => `${field.name} ${selection(field.type, depth + 1)}`).join(' ')} }`;
}

type Field = GraphQLField<unknown, unknown>;
type Arguments = Record<string, unknown>;

/** Calls a field once for each of `tries` in one request. Answers the errors of each. */
async function call(kind: string, field: Field, tries: Arguments[], who?: string): Promise<{ code: string }[][]> {
  const used = field.args.filter(({ name }) => tries.some((each) => name in each));
  const definitions = tries.flatMap((_, n) => used.map(({ name, type }) => `$${name}${n}: ${type}`)).join(' ');
  const uses = tries.map((_, n) => {
    const given = used.map(({ name }) => `${name}: $${name}${n}`).join(' ');
    return `a${n}: ${field.name}${given && `(${given})`} ${selection(field.type)}`;
  });
  const query = `${kind}${definitions && `(${definitions})`} { ${uses.join(' ')} }`;
  const variables = Object.fromEntries(tries.flatMap((each, n) => used.map(({ name }) => [`${name}${n}`, each[name]])));
  calls += tries.length;
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(who && { authorization: `Bearer ${tokens[who]}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as { data?: Record<string, { errors?: [] }>; errors?: [] };
  const found = tries.map((_, n) => [...((data?.[`a${n}`] as { errors?: [] })?.errors ?? [])] as { code: string }[]);
  const report = (n: number, what: string) =>
    faults.push(`${who ?? 'nobody'}: ${field.name} ${what}: ${JSON.stringify(tries[n]).slice(0, 300)}`);
  for (const each of errors as { message: string; path?: string[]; extensions: Record<string, string> }[]) {
    const n = Number(/^a(\d+)$/.exec(String(each.path?.[0]))?.[1] ?? 0);
    const { code, field: at } = each.extensions ?? {};
    if (!code || !CODES.test(code)) report(n, `${response.status} ${code} ${each.message}`);
    else if (code === 'INVALID_INPUT' && !at) report(n, `INVALID_INPUT without a field: ${each.message}`);
    found[n]?.push({ code: code as string });
  }
  for (const [n, all] of found.entries())
    for (const { code, field: at, message } of all as { code: string; field?: string; message?: string }[])
      if (!CODES.test(code)) report(n, `${code} ${message}`);
      else if (code === 'INVALID_INPUT' && message && !at) report(n, `INVALID_INPUT without a field: ${message}`);
  if (response.status >= 500) report(0, `status ${response.status}`);
  if (!data && !errors.length) report(0, 'neither data nor errors');
  return found;
}

/** Arguments that the field answers, if any of these people and ids gets that far, and who it was. */
async function usual(kind: string, field: Field): Promise<{ who: string; args: Arguments }> {
  const args = Object.fromEntries(
    field.args.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => [name, plain(type, name)]),
  );
  const prefix = NOUNS.find(([noun]) => noun.test(field.name))?.[1] ?? 'rel_';
  const input = args.input as Arguments | undefined;
  const key = input && ['id', 'match', 'matches', 'rateOffer'].find((name) => name in input);
  const candidates = key ? ids.filter((id) => id.startsWith(prefix)).slice(0, 6) : [undefined];
  if (kind !== 'mutation' || !input) return { who: 'broker', args };
  let best = { who: 'broker', args };
  for (const id of candidates) {
    const tried = key ? { ...args, input: { ...input, [key]: key === 'matches' ? [id] : id } } : args;
    for (const who of PEOPLE) {
      const [errors] = await call(kind, field, [tried], who);
      if (!errors?.length) return { who, args: tried };
      if (errors[0]?.code !== 'NOT_FOUND') best = { who, args: tried };
    }
  }
  return best;
}

async function attack(kind: string, field: Field): Promise<void> {
  const { who, args } = await usual(kind, field);
  const good: Arguments[] = [];
  const bad: Arguments[] = [];
  for (const { name, type } of field.args)
    for (const value of hostile(type, args[name] ?? plain(type, name), name)) {
      let refused = false;
      coerceInputValue(value, type, () => {
        refused = true;
      });
      (refused ? bad : good).push({ ...args, [name]: value });
    }
  for (const tries of [...batches(bad, 20), ...batches(good, kind === 'query' ? 1 : 20)]) await call(kind, field, tries, who);
  await call(kind, field, [good[0] ?? args]);
}

function* batches(all: Arguments[], most: number): Generator<Arguments[]> {
  let batch: Arguments[] = [];
  let size = 0;
  for (const each of all) {
    const more = JSON.stringify(each).length;
    if (batch.length && (batch.length === most || size + more > 900_000)) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(each);
    size += more;
  }
  if (batch.length) yield batch;
}

it.each(['query', 'mutation'])('no hostile value of a %s is a fault', { timeout: 1_800_000 }, async (kind) => {
  const { schema } = api.app.planner;
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const queue = Object.values(type?.getFields() ?? {});
  const worker = async () => {
    for (let field = queue.shift(); field; field = queue.shift()) {
      const from = performance.now();
      await attack(kind, field);
      if (process.env.HOSTILE_INPUT) console.log(field.name, Math.round(performance.now() - from), calls);
    }
  };
  faults.length = 0;
  await Promise.all(Array.from({ length: 3 }, worker));
  expect(faults).toEqual([]);
  const { data } = await api.call('client', '{ viewer { person { name } } }');
  expect(data.viewer.person.name).toBeTruthy();
});
