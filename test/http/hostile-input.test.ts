/** Hostile values for each argument and input field of the API, one at a time: answered, or refused by a typed error. */

import * as gql from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import type { Runner } from '../../src/graph/runner.ts';
import { UserErrorCode } from '../../src/schema/user-errors.ts';
import { type Answer, startTestApi, type TestApi } from '../support/api.ts';

type Arguments = Record<string, unknown>;
type Field = gql.GraphQLField<unknown, unknown>;
type Refused = { code?: string; field?: string };
/** With HOSTILE_INPUT=all each place gets all values, which takes minutes; otherwise each gets the next two. */
const VALUES_A_PLACE = process.env.HOSTILE_INPUT === 'all' ? 1_000 : 2;
const PEOPLE = ['broker', 'client', 'mortgage', 'admin'];
const CODES = new Set(['BAD_USER_INPUT', 'QUERY_TOO_LARGE', 'UNAUTHENTICATED', ...Object.keys(UserErrorCode)]);
const CURSORS = ['[]', '["x","y"]', '[1e308,"org_x"]', '["2026-02-30","org_x"]', '[["a"],{}]', '[null,null]'].map(btoa);
const words = (text: string) => text.split(' ');
const TEXTS = [
  ...words(" \u00a0\u200b a\u0000b \ud800 \u001b[2J \u202eab NaN -1 =1+1 '\\*~"),
  'x'.repeat(100_000),
  '9'.repeat(400),
];
const DATES = words('0000-00-00 2026-02-30 0000-01-01 9999-12-31 99999-01-01 +99999-01-01 2026-1-1 NaN');
const HOSTILE: Record<string, unknown[]> = {
  Int: [-1, 0, 2_147_483_647, -2_147_483_648, 2 ** 53, 1.5, '5'],
  Float: [-1, 91, 181, 1e308, -1e308, 5e-324, '1', 'NaN'],
  Decimal: [...words('-1 1.005 999999999999999999 9999999999999999999 0.000000000001 NaN Infinity 1e5 '), 1.5],
  Date: DATES,
  DateTime: [...DATES.map((day) => `${day}T00:00:00Z`), '2026-01-01T24:60:00Z', '9999-12-31T23:59:59.999-14:00'],
  EmailAddress: [...TEXTS, 'a@', `${'a'.repeat(65)}@x.example`, 'a\u0000b@x.example'],
  URL: [...TEXTS, 'javascript:alert(1)', `https://x.example/${'x'.repeat(100_000)}`, 'https://\ud800', 'http://[::1'],
  ID: [...TEXTS, ...words('org_brokerage rel_brokerage per_client _ lst_ 12')],
  String: [...TEXTS, ...DATES, ...words('2026-02-30T10:00 EURO Mars/Sea'), ...CURSORS],
};
/** Typical values of a field, by its name or type, or for `id` by the end of the mutation's name. IDs of the story. */
const USUAL: Arguments = Object.fromEntries(
  words(
    'Int:5 Float:1 Boolean:true String:text ID:rel_brokerage EmailAddress:x@x.example URL:https://x.example/ Decimal:1 Date:2026-01-01 DateTime:2026-01-01T00:00:00Z timeZone:UTC currency:CAD milestone:SIGNED_UP person:per_broker client:per_client consumer:per_client provider:org_brokerage party:org_brokerage organisation:org_brokerage offering:off_brokerage service:svc_brokerage product:prd_alert resource:res_portal to:org_notary alert:alr_story request:ccr_story questionnaire:fqn_story Access:acs_client Service:svc_brokerage Offering:off_brokerage Consent:cns_client Party:org_brokerage Resource:res_portal',
  ).map((pair) => pair.split(/:(.*)/).map((part) => (/^(\d+|true)$/.test(part) ? JSON.parse(part) : part))),
);
let api: TestApi;
const faults: string[] = [];
const tokens: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi();
  for (const name of PEOPLE) tokens[name] = await localToken(api.folder, `${name}@covalue.example`);
  const write = api.graph.writeQuietly.bind(api.graph);
  // Nothing is committed, so that all values meet the same graph.
  api.graph.writeQuietly = async (work, limits) => {
    const undone: { answer?: unknown } = {};
    const all = async (transaction: Runner) => {
      undone.answer = await work(transaction);
      throw undone;
    };
    return write(all, limits).catch((error) => (error === undone ? undone.answer : Promise.reject(error)) as never);
  };
});
afterAll(() => api?.close());
/** @param all whether input objects have all fields, or those that are required */
function usual(type: gql.GraphQLInputType, name: string, all = false): unknown {
  const inner = gql.getNullableType(type);
  if (gql.isListType(inner)) return [usual(inner.ofType, name, all)];
  if (gql.isEnumType(inner)) return inner.getValues()[0]?.name;
  if (!gql.isInputObjectType(inner)) return USUAL[name] ?? USUAL[inner.name];
  const fields = Object.values(inner.getFields()).filter((field) => all || gql.isNonNullType(field.type));
  return Object.fromEntries(fields.map((field) => [field.name, usual(field.type, field.name, all)]));
}

let next = 0;
function* hostile(type: gql.GraphQLInputType, given: unknown, name: string): Generator<unknown> {
  const inner = gql.getNullableType(type);
  if (gql.isListType(inner)) {
    const [one] = given as unknown[];
    yield* [[], [null], {}, Array.from({ length: 5_000 }, () => one)];
    for (const each of hostile(inner.ofType, one, name)) yield [each];
  } else if (gql.isInputObjectType(inner)) {
    const others = given as Arguments;
    yield* [[], { ...others, nothing: 1 }];
    for (const { name: field, type: of } of Object.values(inner.getFields()))
      for (const value of hostile(of, others[field] ?? usual(of, field), field)) yield { ...others, [field]: value };
  } else {
    const all = [...(gql.isEnumType(inner) ? ['NOPE', '', 1] : (HOSTILE[inner.name] ?? [])), {}, [given]];
    for (let count = Math.min(VALUES_A_PLACE, all.length); count > 0; count--) yield all[next++ % all.length];
  }
}

/** Calls a field with or without a token; returns the error. */
async function call(kind: string, field: Field, given: Arguments, who?: string): Promise<Refused | undefined> {
  const used = field.args.filter(({ name }) => name in given);
  const listed = (all: string[]) => (all.length ? `(${all})` : '');
  const selected = kind === 'query' ? '{ __typename }' : '{ errors { code field message } }';
  const query = `${kind}${listed(used.map(({ name, type }) => `$${name}: ${type}`))} {
    answer: ${field.name}${listed(used.map(({ name }) => `${name}: $${name}`))}
    ${gql.isLeafType(gql.getNamedType(field.type)) ? '' : selected} }`;
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(who && { authorization: `Bearer ${tokens[who]}` }) },
    body: JSON.stringify({ query, variables: given }),
  });
  const { data, errors = [] } = (await response.json()) as Answer;
  const refused: Refused[] = errors.map(({ extensions }) => extensions).concat(data?.answer?.errors ?? []);
  const isTyped = ({ code = '', field: at }: Refused) => CODES.has(code) && (code !== 'INVALID_INPUT' || at);
  if (response.status >= 500 || !refused.every(isTyped) || !(data || errors.length))
    faults.push(`${field.name} as ${who}: ${response.status} ${JSON.stringify([refused, given]).slice(0, 500)}`);
  return refused[0];
}

async function attack(kind: string, field: Field): Promise<void> {
  USUAL.id = USUAL[/[A-Z][a-z]+$/.exec(field.name)?.[0] ?? ''];
  // All arguments and fields of a query, so that it is one statement for all values.
  const most = kind === 'query';
  const needed = field.args.filter(({ type, name }) => gql.isNonNullType(type) || (most && name !== 'after'));
  const args: Arguments = Object.fromEntries(needed.map(({ name, type }) => [name, usual(type, name, most)]));
  let [who] = PEOPLE;
  for (who of PEOPLE) if (!/NOT_FOUND|FORBIDDEN/.test((await call(kind, field, args, who))?.code ?? '')) break;
  for (const { name, type } of field.args)
    for (const value of hostile(type, args[name] ?? usual(type, name), name))
      await call(kind, field, { ...args, [name]: value }, who);
  await call(kind, field, args);
}

it.each(['query', 'mutation'])(
  'no hostile value of a %s causes an internal error',
  { timeout: 1_800_000 },
  async (kind) => {
    faults.length = 0;
    const fields = Object.values(api.app.planner.schema.getRootType(kind as gql.OperationTypeNode)?.getFields() ?? {});
    for (const field of fields) await attack(kind, field);
    expect(faults).toEqual([]);
    expect((await api.call('client', '{ viewer { person { name } } }')).data.viewer.person.name).toBeTruthy();
  },
);
