/** Tokens of a sign-in end with its session: at once, over HTTP, WebSockets and event streams, on every server. */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { appendTested } from '../support/append-events.ts';
import { LiveClient } from '../support/live-client.ts';

const PASSWORD = 'velvet tractor monsoon fig';
const EVENTS = 'subscription { events(filter: { names: ["tested"] }) { name } }';

let api: TestApi;
let other: Awaited<ReturnType<typeof createApp>>;
let urls: string[];

beforeAll(async () => {
  api = await startTestApi({ environment: { TRUST_PROXY: 'true' } });
  other = await createApp(
    api.graph,
    readConfig({ COVALUE_DATA: api.folder, LOG_LEVEL: 'silent', NODE_ENV: 'test', MAIL_SENDING: 'false' }),
  );
  await new Promise<void>((done) => other.api.server.listen(0, '127.0.0.1', done));
  urls = [api.url, `http://127.0.0.1:${(other.api.server.address() as AddressInfo).port}`];
  const hash = await hashedPassword(PASSWORD, []);
  await run(
    "MATCH (p:Person {email: 'broker@covalue.example'}) CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})",
    { hash },
  );
});
afterAll(async () => {
  await other.stop();
  await api.close();
});

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  api.graph.writeQuietly((transaction) => transaction.run(text, parameters));

async function ask(query: string, variables: object = {}, token?: string, url = api.url) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': '192.0.2.7',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
  return { status: response.status, ...((await response.json()) as any) };
}

async function signIn(): Promise<{ token: string; refreshToken: string }> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { token refreshToken errors { message } } }';
  const { data } = await ask(query, { input: { email: 'broker@covalue.example', password: PASSWORD } });
  expect(data.signIn.errors).toEqual([]);
  return data.signIn;
}
const session = (name: string, refreshToken: string) =>
  ask(
    `mutation ($input: SessionInput!) { ${name}(input: $input) { ${name === 'signOut' ? 'done' : 'token refreshToken'} errors { code } } }`,
    { input: { refreshToken } },
  );
const createOrganisation = (token: string, url: string) =>
  ask(
    'mutation { createOrganisation(input: { name: "Late" }) { organisation { id } errors { code } } }',
    {},
    token,
    url,
  );

async function isRefused(token: string) {
  for (const url of urls) {
    const read = await ask('{ viewer { person { id } } }', {}, token, url);
    expect(read).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(read.errors[0].message).toBe('The session of broker@covalue.example has ended; sign in again.');
    const write = await createOrganisation(token, url);
    expect(write.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const list = await ask('{ recommendationModel { id } }', {}, token, url);
    expect(list.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  }
  expect(await run("MATCH (o:Organisation {name: 'Late'}) RETURN o.id AS id")).toEqual([]);
}

it('rejects the token of a session from its end on, and no other token of the person', async () => {
  const [first, second] = [await signIn(), await signIn()];
  expect((await ask('{ viewer { person { id } } }', {}, first.token)).data.viewer.person.id).toBe('per_broker');
  expect((await session('signOut', first.refreshToken)).data.signOut).toEqual({ done: true, errors: [] });
  await isRefused(first.token);
  for (const url of urls)
    expect((await ask('{ viewer { person { id } } }', {}, second.token, url)).data.viewer.person.id).toBe('per_broker');
  // Tokens of `npm run token` belong to no session.
  expect((await api.call('broker', '{ viewer { person { id } } }')).data.viewer.person.id).toBe('per_broker');
});

it('rejects all tokens of a session whose refresh token is used again, the ones of the thief and of the owner', async () => {
  const { token, refreshToken } = await signIn();
  const { data } = await session('refreshSignIn', refreshToken);
  const next = data.refreshSignIn;
  expect(next.errors).toEqual([]);
  expect((await ask('{ viewer { person { id } } }', {}, next.token)).errors).toBeUndefined();
  await run('MATCH (s:SignInSession) WHERE s.rotatedAt IS NOT NULL SET s.rotatedAt = s.rotatedAt - duration("PT31S")');
  expect((await session('refreshSignIn', refreshToken)).data.refreshSignIn.errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
  await isRefused(token);
  await isRefused(next.token);
});

it('ends subscriptions over WebSockets and event streams of all servers, and delivers no event after the end', async () => {
  const [ended, kept] = [await signIn(), await signIn()];
  const sockets = await Promise.all(urls.map((url) => LiveClient.open(url, `Bearer ${ended.token}`)));
  const staying = await LiveClient.open(api.url, `Bearer ${kept.token}`);
  for (const client of [...sockets, staying]) client.subscribe('1', EVENTS);
  const stream = await fetch(`${urls[1]}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${ended.token}`,
    },
    body: JSON.stringify({ query: EVENTS }),
  });
  expect(stream.status).toBe(200);
  await appendTested(api.graph, 'org_brokerage', [{ name: 'tested', partyIds: ['per_broker'] }]);
  for (const client of [...sockets, staying]) await client.until(() => client.events('1').length === 1);

  await session('signOut', ended.refreshToken);
  for (const client of sockets) await client.until(() => client.of('1').some(({ type }) => type !== 'next'));
  const text = await stream.text();
  expect(text).toContain('UNAUTHENTICATED');
  await appendTested(api.graph, 'org_brokerage', [{ name: 'tested', partyIds: ['per_broker'] }]);
  await staying.until(() => staying.events('1').length === 2);
  for (const client of sockets) {
    expect(client.events('1')).toHaveLength(1);
    expect(JSON.stringify(client.of('1').at(-1))).toContain('UNAUTHENTICATED');
    // The connection is open; it can do nothing more.
    client.subscribe('2', EVENTS);
    client.subscribe('3', '{ viewer { person { id } } }');
    await client.until(() => client.of('2').length && client.of('3').length);
    for (const id of ['2', '3']) expect(JSON.stringify(client.of(id))).toContain('UNAUTHENTICATED');
    client.socket.close();
  }
  staying.socket.close();
});

it('rejects the tokens of earlier sessions after a new password', async () => {
  const { token } = await signIn();
  expect((await ask('{ viewer { person { id } } }', {}, token)).errors).toBeUndefined();
  await run("MATCH (p:Person {id: 'per_broker'})<-[edge:SIGNS_IN]-(s:SignInSession) DELETE edge, s");
  await isRefused(token);
});
