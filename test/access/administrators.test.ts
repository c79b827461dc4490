/** Administrators appoint others and withdraw the right; there is always one who can sign in. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

const PASSWORD = 'velvet tractor monsoon fig';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const hash = await hashedPassword(PASSWORD, []);
  await run(
    `MATCH (p:Person) WHERE p.id IN ['per_admin', 'per_broker', 'per_client'] SET p.signedInAt = datetime()
CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})`,
    { hash },
  );
});
afterAll(() => api?.close());

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  api.graph.writeQuietly((transaction) => transaction.run(text, parameters));

type Name = 'appointAdministrator' | 'withdrawAdministrator';
async function change(who: string, name: Name, person: string, password: string | null = PASSWORD) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { person { id administrator } errors { code field ... on IllegalState { currentState } } } }`;
  const { data, errors } = await api.call(who, query, { input: { person, password } });
  return data?.[name] ?? { errors: errors?.map(({ extensions }) => ({ code: extensions.code })) };
}
const administrators = async (who: string) =>
  (await api.call(who, '{ administrators(first: 10) { totalCount nodes { id } } }')).data.administrators.nodes.map(
    ({ id }: { id: string }) => id,
  );

it('is only for administrators, who prove who they are', async () => {
  for (const who of ['broker', 'client'])
    expect((await change(who, 'appointAdministrator', 'per_broker')).errors).toEqual([
      { code: 'NOT_FOUND', field: 'person' },
    ]);
  for (const password of [null, 'another password'])
    expect((await change('admin', 'appointAdministrator', 'per_broker', password)).errors).toEqual([
      { code: 'INVALID_INPUT', field: 'password' },
    ]);
  expect(await administrators('broker')).toEqual([]);
  expect(await administrators('admin')).toEqual(['per_admin']);
});

it('refuses a person who has never signed in, organisations, and nobody', async () => {
  expect((await change('admin', 'appointAdministrator', 'per_trainer')).errors).toMatchObject([
    { code: 'ILLEGAL_STATE', currentState: 'NEVER_SIGNED_IN' },
  ]);
  for (const id of ['org_brokerage', 'per_nobody'])
    expect((await change('admin', 'appointAdministrator', id)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

it('does not withdraw the right of the last administrator', async () => {
  expect((await change('admin', 'withdrawAdministrator', 'per_admin')).errors).toMatchObject([
    { code: 'ILLEGAL_STATE', currentState: 'LAST_ADMINISTRATOR' },
  ]);
  expect((await change('admin', 'withdrawAdministrator', 'per_broker')).errors).toMatchObject([
    { code: 'ILLEGAL_STATE', currentState: 'NO_ADMINISTRATOR' },
  ]);
});

it('gives the right after the next sign-in, notifies all administrators, and is audited', async () => {
  await run(`MATCH (p:Person {id: 'per_broker'})
CREATE (:SignInSession {id: 'ses_before', hash: 'x', expiresAt: datetime() + duration('P1D')})-[:SIGNS_IN]->(p)`);
  expect(await change('admin', 'appointAdministrator', 'per_broker')).toEqual({
    person: { id: 'per_broker', administrator: true },
    errors: [],
  });
  expect((await change('admin', 'appointAdministrator', 'per_broker')).errors).toMatchObject([
    { code: 'ILLEGAL_STATE', currentState: 'ADMINISTRATOR' },
  ]);
  const [state] = await api.graph.read(
    `RETURN EXISTS { (:SignInSession {id: 'ses_before'}) } AS session,
  COLLECT { MATCH (m:Mail {template: 'notice'})-[:TO]->(p) RETURN p.id ORDER BY p.id } AS mails,
  COLLECT { MATCH (r) WHERE (r:AuditRecord OR r:AuditUnchained) AND coalesce(r.draft, r.text) CONTAINS '"administratorAppointed"' RETURN r.entityId } AS audited`,
    {},
  );
  expect(state).toEqual({ session: false, mails: ['per_admin', 'per_broker'], audited: ['per_broker'] });
  expect(await administrators('broker')).toEqual(['per_admin', 'per_broker']);
  // The others do not see it.
  const { data } = await api.call('client', '{ node(id: "per_broker") { ... on Person { name administrator } } }');
  expect(data.node?.administrator ?? null).toBe(null);
});

it('leaves one of two who withdraw each other at the same time', async () => {
  const answers = await Promise.all([
    change('admin', 'withdrawAdministrator', 'per_broker'),
    change('broker', 'withdrawAdministrator', 'per_admin'),
  ]);
  expect(answers.filter(({ errors }) => errors.length === 0).length).toBe(1);
  const rows = await api.graph.read('MATCH (p:Person {administrator: true}) RETURN p.id AS id', {});
  expect(rows.length).toBe(1);
});
