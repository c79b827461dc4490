/** The address with which a person signs in changes when the old and the new address have confirmed it, and never otherwise. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { emailChangeLink } from '../../src/features/access/email-change.actions.ts';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';

const PASSWORD = 'velvet tractor monsoon fig';
const [OLD, NEW] = ['client@covalue.example', 'new.client@example.org'];

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ environment: { TRUST_PROXY: 'true' } });
});
afterAll(() => api.close());

beforeEach(async () => {
  await run(`MATCH (c:EmailChange) DETACH DELETE c WITH count(*) AS n MATCH (a:SignInAttempts) DELETE a WITH count(*) AS n
MATCH (m:Mail|MailItem) DETACH DELETE m WITH count(*) AS n MATCH (p:Person {id: 'per_client'}) SET p.email = '${OLD}'`);
});

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  api.graph.writeQuietly((transaction) => transaction.run(text, parameters));

const ERRORS = 'errors { code field message }';
const request = async (email: string, who = OLD) =>
  (
    await api.call(
      who,
      `mutation ($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { person { id emailChange { newEmail oldConfirmed newConfirmed } } ${ERRORS} } }`,
      { input: { email } },
    )
  ).data.requestEmailChange;
const cancel = async () =>
  (await api.call(OLD, `mutation { cancelEmailChange(input: {}) { ${ERRORS} } }`)).data.cancelEmailChange;

/** The links in the mails, by the address to which they go. */
async function links(): Promise<Record<string, string>> {
  const rows = await run(
    "MATCH (i:MailItem)-[:IN]->(m:Mail {template: 'email-change'}) RETURN m.address AS address, i.content AS content ORDER BY i.at",
  );
  return Object.fromEntries(
    rows.map(({ address, content }) => {
      const { linkSeed } = JSON.parse(String(content)).data;
      return [address, emailChangeLink(api.app.settings.signIn, linkSeed, String(address))];
    }),
  );
}

async function answer(link: string | undefined, decision: string): Promise<{ status: number; text: string }> {
  const url = new URL(link ?? '');
  const response = await fetch(`${api.url}${url.pathname}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token: url.searchParams.get('token') ?? '', decision }),
  });
  return { status: response.status, text: await response.text() };
}
const emailOf = async (id = 'per_client') =>
  (await run('MATCH (p:Person {id: $id}) RETURN p.email AS email, p.version AS version', { id }))[0];
async function events() {
  await numbered(api.graph);
  return api.graph.read(
    `MATCH (e:Event) WHERE 'per_client' IN e.partyIds AND e.name STARTS WITH 'emailChange'
RETURN e.name AS name, e.entityVersion AS version, e.change AS change, e.partyIds AS parties ORDER BY e.seq DESC LIMIT 1`,
    {},
  );
}
async function signIn(email: string) {
  const query = `mutation ($input: SignInInput!) { signIn(input: $input) { token ${ERRORS} } }`;
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.9' },
    body: JSON.stringify({ query, variables: { input: { email, password: PASSWORD } } }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
  return ((await response.json()) as any).data.signIn;
}
const me = async (token: string) => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { person { id email } } }' }),
  });
  return response.status;
};

it('changes nothing until both addresses have confirmed; then the person signs in with the new one', async () => {
  const passwordHash = await hashedPassword(PASSWORD, []);
  await run(
    "MATCH (p:Person {id: 'per_client'}) MATCH (o:Party {id: 'org_academy'}) CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $passwordHash}), (o)-[:OFFERS_MEMBERSHIP {role: 'MEMBER', offeredAt: datetime()}]->(p)",
    {
      passwordHash,
    },
  );
  const before = await emailOf();
  const { token, errors } = await signIn(OLD);
  expect(errors).toEqual([]);
  expect(await request(NEW)).toEqual({
    person: { id: 'per_client', emailChange: { newEmail: NEW, oldConfirmed: false, newConfirmed: false } },
    errors: [],
  });
  const sent = await links();
  expect(Object.keys(sent).sort()).toEqual([OLD, NEW].sort());
  // Opening a link, as scanners of mails do, changes nothing.
  expect(
    await (await fetch(`${api.url}${new URL(sent[NEW] ?? '').pathname}${new URL(sent[NEW] ?? '').search}`)).text(),
  ).toContain(NEW);
  expect((await answer(sent[NEW], 'confirm')).text).toContain('other address must confirm');
  expect(await emailOf()).toEqual(before);
  // The same address again is not the other one.
  expect((await answer(sent[NEW], 'confirm')).text).toContain('other address must confirm');
  expect(await emailOf()).toEqual(before);
  expect(await me(token)).toBe(200);
  expect((await answer(sent[OLD], 'confirm')).status).toBe(200);
  expect(await emailOf()).toEqual({ email: NEW, version: Number(before?.version) + 1 });
  expect(await events()).toMatchObject([
    { name: 'emailChanged', version: Number(before?.version) + 1, parties: ['per_client'] },
  ]);
  expect(await me(token)).toBe(401);
  expect((await signIn(OLD)).errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  expect((await signIn(NEW)).errors).toEqual([]);
  for (const link of Object.values(sent)) expect((await answer(link, 'confirm')).status).toBe(410);
});

it('is cancelled and recorded when the old address objects', async () => {
  await request(NEW);
  const sent = await links();
  await answer(sent[NEW], 'confirm');
  expect((await answer(sent[OLD], 'reject')).status).toBe(200);
  const { version } = (await emailOf()) as { version: number };
  expect(version).toBeGreaterThan(0);
  expect(await events()).toEqual([
    { name: 'emailChangeRejected', version, change: '{"by":{"after":"OLD"}}', parties: ['per_client'] },
  ]);
  for (const side of [OLD, NEW]) expect((await answer(sent[side], 'confirm')).status).toBe(410);
  expect(await emailOf()).toMatchObject({ email: OLD });
});

it('does not mail an address again whose owner has objected', async () => {
  await request(NEW);
  expect((await answer((await links())[NEW], 'reject')).status).toBe(200);
  expect((await request(NEW)).errors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS', field: 'email' }]);
  expect((await request('another@example.org')).errors).toEqual([]);
});

it('lapses, is replaced by the next request, and can be cancelled', async () => {
  await request(NEW);
  const first = await links();
  await request('third@example.org');
  expect((await answer(first[OLD], 'confirm')).status).toBe(410);
  const second = await links();
  await run("MATCH (c:EmailChange) SET c.expiresAt = datetime() - duration('PT1S')");
  expect((await answer(second['third@example.org'], 'confirm')).status).toBe(410);
  await request(NEW);
  expect((await cancel()).errors).toEqual([]);
  expect((await answer((await links())[NEW], 'confirm')).status).toBe(410);
  expect((await cancel()).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

it('does not disclose whether the address belongs to somebody else, and does not take it', async () => {
  expect((await request('broker@covalue.example')).errors).toEqual([]);
  const sent = await links();
  await answer(sent['broker@covalue.example'], 'confirm');
  expect((await answer(sent[OLD], 'confirm')).status).toBe(409);
  expect(await emailOf()).toMatchObject({ email: OLD });
  expect(await emailOf('per_broker')).toMatchObject({ email: 'broker@covalue.example' });
});

it('is void when the mail of one address is sent to the other', async () => {
  await request(NEW);
  // E.g. retried by an administrator: to the current address of its recipient.
  const rows = await run('MATCH (i:MailItem)-[:IN]->(m:Mail {address: $address}) RETURN i.content AS content', {
    address: NEW,
  });
  const { linkSeed } = JSON.parse(String(rows[0]?.content)).data;
  expect((await answer(emailChangeLink(api.app.settings.signIn, linkSeed, OLD), 'confirm')).status).toBe(410);
});

it('is limited, and refuses the current address', async () => {
  expect((await request(OLD)).errors).toMatchObject([{ code: 'INVALID_INPUT', field: 'email' }]);
  for (let index = 0; index < 3; index++) expect((await request(NEW)).errors).toEqual([]);
  expect((await request(NEW)).errors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS' }]);
});

it('is seen by nobody else, not even in events', async () => {
  await request(NEW);
  const query = '{ party(id: "per_client") { ... on Person { emailChange { newEmail } } } }';
  expect((await api.call(OLD, query)).data.party.emailChange).toEqual({ newEmail: NEW });
  for (const who of ['broker', 'admin']) expect((await api.call(who, query)).data.party.emailChange).toBeNull();
  await numbered(api.graph);
  expect(
    await api.graph.read('MATCH (e:Event) WHERE e.change CONTAINS $address RETURN e.name AS name', { address: NEW }),
  ).toEqual([]);
});

const update = async (who: string, id: string, email: string) =>
  (
    await api.call(who, `mutation ($input: UpdatePartyInput!) { updateParty(input: $input) { ${ERRORS} } }`, {
      input: { id, email },
    })
  ).data.updateParty.errors;

it.each([
  ['a session', "CREATE (:SignInSession {id: 's', hash: 'h', expiresAt: datetime()})-[:SIGNS_IN]->(p)"],
  ['a password', "CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: 'x'})"],
  ['a sign-in in the past', 'SET p.signedInAt = datetime()'],
  ['an account at the identity provider', "SET p.identityHash = 'hash'"],
])('cannot be set by others for a person with %s', async (_, text) => {
  await run(
    "CREATE (:Party:Person {id: 'per_own', name: 'Own', email: 'own@example.org', profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})",
  );
  expect(await update('admin', 'per_own', 'first@example.org')).toEqual([]);
  await run(`MATCH (p:Person {id: 'per_own'}) ${text}`);
  expect(await update('admin', 'per_own', 'thief@example.org')).toMatchObject([{ code: 'FORBIDDEN', field: 'email' }]);
  expect(await update('broker', 'per_own', 'thief@example.org')).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await emailOf('per_own')).toMatchObject({ email: 'first@example.org' });
  await run("MATCH (p:Person {id: 'per_own'}) OPTIONAL MATCH (p)--(x:SignInSession|Credential) DETACH DELETE p, x");
});

it('cannot be set by the person without confirmation, nor by an administrator for itself', async () => {
  expect(await update('client', 'per_client', 'x@example.org')).toMatchObject([{ code: 'FORBIDDEN', field: 'email' }]);
  const [admin] = await run("MATCH (p:Person {email: 'admin@covalue.example'}) RETURN p.id AS id");
  expect(await update('admin', String(admin?.id), 'x@example.org')).toMatchObject([
    { code: 'FORBIDDEN', field: 'email' },
  ]);
});

it('can be corrected by who recorded the person, until the first sign-in', async () => {
  const created = await api.call(
    'broker',
    'mutation { createPerson(input: { name: "Ty Po", email: "tpyo@example.org" }) { person { id } errors { code } } }',
  );
  const { id } = created.data.createPerson.person;
  await run(
    `MATCH (p:Person {id: $id}), (:ServiceRelationship {id: 'rel_brokerage'})-[:ON]->(o), (b:Party {id: 'org_brokerage'})
CREATE (b)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_typo', state: 'AGREED', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'MEDIUM',
  startsOn: date(), proposedBy: 'org_brokerage', stateSince: datetime(), createdAt: datetime(), updatedAt: datetime(), version: 1})<-[:CONSUMER_OF]-(p), (r)-[:ON]->(o)`,
    { id },
  );
  const granted = await api.call(
    'broker',
    `mutation { grantAccess(input: { relationship: "rel_typo" }) { access { id } ${ERRORS} } }`,
  );
  const access = granted.data.grantAccess.access.id;
  const resend = async (email: string) => {
    await run("MATCH (q:Quota) WHERE q.key STARTS WITH 'invitation|' DELETE q");
    const query = `mutation ($input: ResendInvitationInput!) { resendInvitation(input: $input) { ${ERRORS} } }`;
    return (await api.call('broker', query, { input: { id: access, email } })).data.resendInvitation.errors;
  };
  expect(await resend('typo@example.org')).toEqual([]);
  expect(await emailOf(id)).toMatchObject({ email: 'typo@example.org' });
  // The link that went to the wrong address has ended.
  expect(
    await run('MATCH (l:SignInLink)-[:SIGNS_IN]->(:Person {id: $id}) RETURN l.address AS address', { id }),
  ).toEqual([{ address: 'typo@example.org' }]);
  expect(await resend('broker@covalue.example')).toMatchObject([{ code: 'INVALID_INPUT', field: 'email' }]);
  await run('MATCH (p:Person {id: $id}) SET p.signedInAt = datetime()', { id });
  expect(await resend('thief@example.org')).toMatchObject([{ code: 'FORBIDDEN', field: 'email' }]);
  expect(await emailOf(id)).toMatchObject({ email: 'typo@example.org' });
});
