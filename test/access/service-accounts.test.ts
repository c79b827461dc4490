/** Service accounts: programs act for one organisation, within their scope, until they expire or are revoked. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { apiKeyHash, viewerKeyOf } from '../../src/access-control/viewer-key.ts';
import { keyOf } from '../../src/http/traffic.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { appendTested, numbered } from '../support/append-events.ts';
import { LiveClient } from '../support/live-client.ts';

const EVENTS = 'subscription { events(filter: { names: ["tested"] }) { name } }';
const ME = '{ viewer { id administrator person { id } party { id } serviceAccount { id name mutations state } } }';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await run(
    `MATCH (o:Party {id: 'org_brokerage'})
UNWIND [['deputy', 'REPRESENTATIVE'], ['member', 'MEMBER']] AS row
CREATE (p:Party:Person {id: 'per_' + row[0], name: row[0], email: row[0] + '@covalue.example', profile: 'PRIVATE', createdAt: datetime(),
  updatedAt: datetime(), version: 1})-[:ACTS_FOR {role: row[1], since: datetime()}]->(o)`,
  );
});
afterAll(() => api.close());

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  api.graph.writeQuietly((transaction) => transaction.run(text, parameters));

async function ask(key: string, query: string, variables: object = {}) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
  return { status: response.status, ...((await response.json()) as any) };
}

const PAYLOAD = 'serviceAccount { id version state expiresAt } key errors { code field message }';
const mutate = async (who: string, name: string, input: object) =>
  (
    await api.call(
      who,
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${PAYLOAD} } }`,
      { input },
    )
  ).data[name];
const create = (who: string, more: object = {}) =>
  mutate(who, 'createServiceAccount', { organisation: 'org_brokerage', name: 'Sync', ...more });

const recordActivity = (key: string) =>
  ask(
    key,
    'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { activity { id performedBy { id } } errors { code message } } }',
    { input: { relationship: 'rel_brokerage', kind: 'RELATIONSHIP_MANAGEMENT', summary: 'Synchronised' } },
  );

it('is created by representatives only, and the graph has only the hash of its key', async () => {
  const { serviceAccount, key, errors } = await create('broker');
  expect(errors).toEqual([]);
  expect(key).toMatch(/^cvk_[\w-]{43}$/);
  expect(serviceAccount.state).toBe('ACTIVE');
  const days = (Date.parse(serviceAccount.expiresAt) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(90);
  const stored = await run(
    'MATCH (n) WHERE any(k IN keys(n) WHERE toStringOrNull(n[k]) CONTAINS $key) RETURN n.id AS id',
    {
      key: key.slice(4),
    },
  );
  expect(stored).toEqual([]);
  for (const [who, code] of [
    ['member', 'FORBIDDEN'],
    ['admin', 'FORBIDDEN'],
    ['trainer', 'NOT_FOUND'],
  ] as const) {
    expect((await create(who)).errors).toMatchObject([{ code }]);
    expect((await mutate(who, 'renewServiceAccount', { id: serviceAccount.id })).errors).toMatchObject([{ code }]);
  }
  expect((await mutate('member', 'revokeServiceAccount', { id: serviceAccount.id })).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
});

it('sees what a member sees, and shows who it is', async () => {
  const { serviceAccount, key } = await create('broker');
  const { data } = await ask(key, ME);
  expect(data.viewer).toEqual({
    id: expect.stringMatching(/^vwr_/),
    administrator: false,
    person: null,
    party: { id: 'org_brokerage' },
    serviceAccount: { id: serviceAccount.id, name: 'Sync', mutations: [], state: 'ACTIVE' },
  });
  expect((await api.call('broker', ME)).data.viewer).toMatchObject({
    person: { id: 'per_broker' },
    serviceAccount: null,
  });
  const query =
    '{ serviceRelationship(id: "rel_brokerage") { id purpose terms: agreements { id } activities(first: 5) { totalCount } } parties(first: 50) { nodes { id email } } }';
  const seen = (await ask(key, query)).data;
  expect(seen).toEqual((await api.call('member', query)).data);
  expect(seen.serviceRelationship.id).toBe('rel_brokerage');
  // Nothing of a person: neither of those who created it, nor its other organisations.
  expect(
    (await ask(key, '{ party(id: "per_broker") { ... on Person { membershipOffers { role } webhooks { id } } } }')).data
      .party,
  ).toEqual({
    membershipOffers: [],
    webhooks: [],
  });
  expect((await ask(key, '{ backgroundWorkers { name } }')).data?.backgroundWorkers ?? []).toEqual([]);
});

it('uses only the mutations of its scope, for its organisation', async () => {
  const reading = (await create('broker')).key;
  expect((await recordActivity(reading)).data.recordActivity.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const { serviceAccount, key } = await create('broker', { mutations: ['recordActivity', 'giveFeedback'] });
  const { activity, errors } = (await recordActivity(key)).data.recordActivity;
  expect(errors).toEqual([]);
  expect(activity.performedBy.id).toBe('org_brokerage');
  await numbered(api.graph);
  const [row] = await api.graph.read('MATCH (e:Event {entityId: $id}) RETURN e.id AS event', { id: activity.id });
  const query = `{ node(id: "${row?.event}") { ... on Event { actor { id } serviceAccount { id } } } }`;
  const caused = { actor: null, serviceAccount: { id: serviceAccount.id } };
  expect((await api.call('member', query)).data.node).toEqual(caused);
  // The other party sees the event, and not which program of the organisation caused it.
  expect((await api.call('client', query)).data.node).toEqual({ actor: null, serviceAccount: null });
});

/** Written by hand, independently of the declarations. */
const DELEGABLE =
  `askCriteriaChange cancelActivity cancelAppointment completeAppointment confirmAppointment counterProposeAppointment deleteRecord dismissMatch favouriteMatch
  giveFeedback markMatchesSeen markRecommendationSeen moveAppointment proposeAppointment recordActivity recordContact registerProductUse restoreMatch
  updateActivity updateContact withdrawCriteriaChange`.split(/\s+/);

it('can be given only these mutations', async () => {
  const { errors } = await create('broker', { mutations: ['nothing'] });
  expect(errors[0].message.match(/Possible mutations: (.*)\./)[1].split(', ')).toEqual(DELEGABLE);
});

const NEVER = {
  giveConsent: { giver: 'org_brokerage', to: 'org_brokerage', purpose: 'FINANCING_REFERRAL' },
  answerSurvey: { relationship: 'rel_brokerage', score: 9 },
  acceptMembership: { organisation: 'org_brokerage' },
  appointPerson: { organisation: 'org_brokerage', person: 'per_member', role: 'REPRESENTATIVE' },
  dismissPerson: { organisation: 'org_brokerage', person: 'per_member' },
  createPerson: { name: 'New' },
  createOrganisation: { name: 'New' },
  updateParty: { id: 'org_brokerage', segment: 'Homes' },
  createServiceAccount: { organisation: 'org_brokerage', name: 'More' },
  createWebhook: { party: 'org_brokerage', url: 'https://example.org/hook' },
  openPersonalData: { party: 'per_client', reason: 'Because I want to' },
  eraseMyAccount: { confirmationToken: 'none' },
  erasePerson: { person: 'per_client', confirmationToken: 'none', reason: 'Because I want to' },
};

it.each(Object.entries(NEVER))('can never use %s, whatever its scope says', async (name, input) => {
  expect((await create('broker', { mutations: [name] })).errors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'mutations' },
  ]);
  const { serviceAccount, key } = await create('broker');
  await run('MATCH (a:ServiceAccount {id: $id}) SET a.mutations = [$name]', { id: serviceAccount.id, name });
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const inputType = name === 'acceptMembership' ? 'AnswerMembershipInput' : type;
  const call = `mutation ($input: ${inputType}!) { ${name}(input: $input) { errors { code } } }`;
  expect((await ask(key, call, { input })).data[name].errors).toEqual([{ code: 'FORBIDDEN' }]);
  expect((await mutate('broker', 'revokeServiceAccount', { id: serviceAccount.id })).errors).toEqual([]);
});

it('expires within a year', async () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  for (const expiresAt of [inDays(-1), inDays(367)])
    expect((await create('broker', { expiresAt })).errors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'expiresAt' },
    ]);
  expect((await create('broker', { expiresAt: inDays(365) })).errors).toEqual([]);
});

/** Whether it ends by itself or is cut off. */
async function allOf({ body }: Response): Promise<string> {
  let text = '';
  try {
    for await (const chunk of body as ReadableStream<Uint8Array>) text += Buffer.from(chunk);
  } catch {
    return text;
  }
  return text;
}

async function subscribed(key: string) {
  const client = await LiveClient.open(api.url, `Bearer ${key}`);
  client.subscribe('1', EVENTS);
  const stream = await fetch(`${api.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: EVENTS }),
  });
  await appendTested(api.graph, 'x', [{}]);
  await client.until(() => client.events('1').length === 1);
  const text = allOf(stream);
  return {
    client,
    async ends() {
      await client.until(() => client.closed || client.of('1').some(({ type }) => type !== 'next'));
      expect((await text).match(/"name":"tested"/g)).toHaveLength(1);
      await appendTested(api.graph, 'x', [{}]);
      // Before the next test subscribes.
      await numbered(api.graph);
      expect(client.events('1')).toHaveLength(1);
      client.close();
    },
  };
}

it('ends when it is revoked, also over WebSockets and event streams', async () => {
  const { serviceAccount, key } = await create('broker');
  const live = await subscribed(key);
  expect((await mutate('deputy', 'revokeServiceAccount', { id: serviceAccount.id })).serviceAccount.state).toBe(
    'REVOKED',
  );
  const refused = await ask(key, ME);
  expect(refused).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(refused.errors[0].message).toContain('API key');
  expect((await recordActivity(key)).status).toBe(401);
  await live.ends();
  expect((await mutate('broker', 'renewServiceAccount', { id: serviceAccount.id })).errors).toMatchObject([
    { code: 'ILLEGAL_STATE' },
  ]);
});

it('ends when its key expires', async () => {
  const { serviceAccount, key } = await create('broker', { expiresAt: new Date(Date.now() + 6_000).toISOString() });
  const live = await subscribed(key);
  await live.ends();
  expect((await ask(key, ME)).status).toBe(401);
  expect(
    (await api.call('broker', `{ node(id: "${serviceAccount.id}") { ... on ServiceAccount { state } } }`)).data.node,
  ).toEqual({ state: 'EXPIRED' });
});

it('is suspended when the responsible person no longer represents the organisation, until another one renews it', async () => {
  const { serviceAccount, key } = await create('deputy');
  const live = await subscribed(key);
  const appoint = (role: string) =>
    api.call('broker', 'mutation ($input: AppointPersonInput!) { appointPerson(input: $input) { errors { code } } }', {
      input: { organisation: 'org_brokerage', person: 'per_deputy', role },
    });
  expect((await appoint('MEMBER')).data.appointPerson.errors).toEqual([]);
  expect((await ask(key, ME)).status).toBe(401);
  await live.ends();
  const query =
    '{ party(id: "org_brokerage") { ... on Organisation { serviceAccounts { id state responsiblePerson { id } } } } }';
  const shown = async () =>
    (await api.call('broker', query)).data.party.serviceAccounts.find(
      ({ id }: { id: string }) => id === serviceAccount.id,
    );
  expect(await shown()).toMatchObject({ state: 'SUSPENDED', responsiblePerson: { id: 'per_deputy' } });
  const renewed = await mutate('broker', 'renewServiceAccount', { id: serviceAccount.id });
  expect(await shown()).toMatchObject({ state: 'ACTIVE', responsiblePerson: { id: 'per_broker' } });
  // The person who left knows the old key.
  expect((await ask(key, ME)).status).toBe(401);
  expect((await ask(renewed.key, ME)).status).toBe(200);
});

it('shows when it was last used, and has a cost budget of its own', async () => {
  const [first, second] = [await create('broker'), await create('broker')];
  const cost = async (key: string) => (await ask(key, ME)).extensions.cost;
  const { limit } = await cost(first.key);
  const caller = { viewer: viewerKeyOf('key', apiKeyHash(first.key)), address: '' };
  await api.app.traffic.budget.spend(keyOf(caller), limit / 2);
  expect((await cost(first.key)).remaining).toBeLessThan(limit * 0.7);
  for (const other of [second.key, await localToken(api.folder, 'broker@covalue.example')])
    expect((await cost(other)).remaining).toBe(limit);
  const used = async ({ serviceAccount }: typeof first) =>
    (await api.call('member', `{ node(id: "${serviceAccount.id}") { ... on ServiceAccount { lastUsedAt } } }`)).data
      .node.lastUsedAt;
  await expect.poll(() => used(first), { timeout: 15_000 }).toMatch(/^20/);
  expect((await api.call('trainer', `{ node(id: "${first.serviceAccount.id}") { id } }`)).data.node).toBeNull();
});

it('accepts neither other keys nor the hash of a key', async () => {
  const { key } = await create('broker');
  expect((await ask(key, ME)).status).toBe(200);
  for (const other of [`cvk_${'A'.repeat(43)}`, apiKeyHash(key), `cvk_${apiKeyHash(key)}`, `${key}A`])
    expect(await ask(other, ME)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

it('is limited in number for each organisation', async () => {
  const organisation = (
    await api.call('broker', 'mutation { createOrganisation(input: { name: "Full" }) { organisation { id } } }')
  ).data.createOrganisation.organisation.id;
  const answers = await Promise.all(Array.from({ length: 22 }, () => create('broker', { organisation })));
  expect(answers.filter(({ errors }) => !errors.length)).toHaveLength(20);
  expect(answers.flatMap(({ errors }) => errors)[0]).toMatchObject({ code: 'ILLEGAL_STATE', field: 'organisation' });
});
