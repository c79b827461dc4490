/** With an identity provider, its accounts are bound to people: by the verified address once, then by issuer and subject only. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';
import { appendTested } from '../support/append-events.ts';
import { LiveClient } from '../support/live-client.ts';

const [JWT_ISSUER, JWT_AUDIENCE] = ['https://login.example/', 'https://covalue.example'];

let api: TestApi;
let trusting: TestApi;
let provider: Server;
let privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  privateKey = pair.privateKey;
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'ES256' }] });
  provider = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys));
  await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done));
  const JWKS_URL = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`;
  const environment = { JWKS_URL, JWT_ISSUER, JWT_AUDIENCE };
  api = await startTestApi({ environment });
  trusting = await startTestApi({ environment: { ...environment, TRUST_UNVERIFIED_EMAIL: 'true' } });
});
afterAll(async () => {
  await Promise.all([api.close(), trusting.close()]);
  provider.close();
});

const ME = '{ viewer { administrator person { id email identityBoundAt } } }';

const tokenOf = (sub: string | undefined, claims: Record<string, unknown> = {}) =>
  new SignJWT({ iss: JWT_ISSUER, aud: JWT_AUDIENCE, sub, email_verified: true, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(privateKey);

async function ask(token: string, query = ME, variables: object = {}, url = api.url) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
  return { status: response.status, ...((await response.json()) as any) };
}
const as = async (sub: string, email?: string, claims = {}) => ask(await tokenOf(sub, { email, ...claims }));
const names = async (person: string) =>
  (
    await api.graph.read(
      'MATCH (e:Event) WHERE $person IN e.partyIds AND e.name STARTS WITH "identity" RETURN e.name AS name ORDER BY e.seq',
      { person },
    )
  ).map(({ name }) => name);
const release = async (token: string, person: string) =>
  (
    await ask(
      token,
      'mutation ($input: ReleaseIdentityInput!) { releaseIdentity(input: $input) { person { id } errors { code field } } }',
      { input: { person } },
    )
  ).data.releaseIdentity;

it('binds an account to the person with its verified address once, also when it is first used many times at once', async () => {
  const token = await tokenOf('sub-broker', { email: 'Broker@covalue.example' });
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask(token)));
  for (const { data } of answers)
    expect(data.viewer.person).toMatchObject({ id: 'per_broker', identityBoundAt: expect.stringMatching(/^20/) });
  await expect.poll(() => names('per_broker')).toEqual(['identityBound']);
  // Others do not see that the person has an account.
  const client = await as('sub-client', 'client@covalue.example');
  const query = '{ party(id: "per_broker") { ... on Person { id identityBoundAt } } }';
  expect((await ask(await tokenOf('sub-client'), query)).data.party).toEqual({
    id: 'per_broker',
    identityBoundAt: null,
  });
  expect(client.data.viewer.person.id).toBe('per_client');
});

it('then identifies the person by issuer and subject only', async () => {
  for (const claims of [
    {},
    { email: 'other@covalue.example' },
    { email: 'admin@covalue.example', email_verified: false },
  ]) {
    const { data } = await ask(await tokenOf('sub-broker', claims));
    expect(data.viewer).toMatchObject({
      administrator: false,
      person: { id: 'per_broker', email: 'broker@covalue.example' },
    });
  }
  // An address that is changed in Covalue changes nothing.
  await api.graph.writeQuietly((t) =>
    t.run("MATCH (p:Person {id: 'per_broker'}) SET p.email = 'renamed@covalue.example'", {}),
  );
  expect((await as('sub-broker', 'broker@covalue.example')).data.viewer.person.email).toBe('renamed@covalue.example');
  await api.graph.writeQuietly((t) =>
    t.run("MATCH (p:Person {id: 'per_broker'}) SET p.email = 'broker@covalue.example'", {}),
  );
});

it('refuses another account with the address of the person, and says why', async () => {
  const refused = await as('sub-thief', 'broker@covalue.example');
  expect(refused).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(refused.errors[0].message).toContain('signs in with another account of the identity provider');
  expect((await as('sub-broker')).data.viewer.person.id).toBe('per_broker');
});

it.each([
  ['no address', {}],
  ['an address that is not verified', { email: 'trainer@covalue.example', email_verified: false }],
  [
    'an address of which it does not state whether it is verified',
    { email: 'trainer@covalue.example', email_verified: undefined },
  ],
  ['an address that is verified by a text', { email: 'trainer@covalue.example', email_verified: 'true' }],
  ['an address of nobody', { email: 'nobody@covalue.example' }],
])('binds no account with %s', async (_, claims) => {
  expect(await ask(await tokenOf('sub-trainer', claims))).toMatchObject({
    status: 401,
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect(await api.graph.read("MATCH (p:Person {identitySubject: 'sub-trainer'}) RETURN p.id AS id", {})).toEqual([]);
});

it('requires a subject', async () => {
  const { status, errors } = await ask(await tokenOf(undefined, { email: 'trainer@covalue.example' }));
  expect([status, errors[0].message]).toEqual([401, expect.stringContaining('"sub"')]);
});

it('accepts addresses of a provider that does not state whether they are verified only with the setting', async () => {
  const unstated = await tokenOf('sub-mortgage', { email: 'mortgage@covalue.example', email_verified: undefined });
  expect((await ask(unstated)).status).toBe(401);
  const refused = await tokenOf('sub-mortgage', { email: 'mortgage@covalue.example', email_verified: false });
  expect((await ask(refused, ME, {}, trusting.url)).status).toBe(401);
  expect((await ask(unstated, ME, {}, trusting.url)).data.viewer.person.email).toBe('mortgage@covalue.example');
});

it('is released by an administrator only; its tokens end at once, and another account can be bound', async () => {
  const admin = await tokenOf('sub-admin', { email: 'admin@covalue.example' });
  const broker = await tokenOf('sub-broker');
  const live = await LiveClient.open(api.url, `Bearer ${broker}`);
  live.subscribe('1', 'subscription { events(filter: { names: ["tested"] }) { name } }');
  await appendTested(api.graph, 'x', [{ partyIds: ['per_broker'] }]);
  await live.until(() => live.events('1').length === 1);
  expect((await release(broker, 'per_broker')).errors).toMatchObject([{ code: 'NOT_FOUND', field: 'person' }]);
  expect((await release(admin, 'per_trainer')).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await release(admin, 'per_broker')).toEqual({ person: { id: 'per_broker' }, errors: [] });
  expect((await ask(broker)).status).toBe(401);
  await live.until(() => live.of('1').some(({ type }) => type !== 'next'));
  expect(live.events('1')).toHaveLength(1);
  live.socket.close();
  expect((await as('sub-new', 'broker@covalue.example')).data.viewer.person.id).toBe('per_broker');
  expect((await as('sub-broker', 'broker@covalue.example')).status).toBe(401);
  await expect.poll(() => names('per_broker')).toEqual(['identityBound', 'identityReleased', 'identityBound']);
});
