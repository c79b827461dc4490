/** Signing in with an identity provider: a real one (`oidc-provider`), and one that lies. */
import type { AddressInfo } from 'node:net';
import { TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { createSignInLink, signInLink } from '../../src/features/access/sign-in-link.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import {
  CLIENT,
  type ForgedProvider,
  startForgedProvider,
  startProvider,
  type TestProvider,
} from '../support/identity-provider.ts';
import { TestBrowser } from '../support/test-browser.ts';

const PASSWORD = 'velvet tractor monsoon fig';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token errors { code field } } }';
const REFRESH = 'mutation ($input: SessionInput!) { refreshSignIn(input: $input) { token errors { code } } }';
const CONNECT =
  'mutation ($input: ConnectIdentityInput!) { connectIdentity(input: $input) { path errors { code field message } } }';
const DISCONNECT =
  'mutation ($input: DisconnectIdentityInput!) { disconnectIdentity(input: $input) { person { id identityBoundAt } errors { code message } } }';
const BEGIN_FACTOR = 'mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { secret } }';
const CONFIRM_FACTOR =
  'mutation ($input: SecondFactorCodeInput!) { confirmSecondFactor(input: $input) { errors { code message } } }';
const USE_LINK = 'mutation ($input: UseSignInLinkInput!) { useSignInLink(input: $input) { errors { code message } } }';
const END_OTHERS = 'mutation ($input: EndOtherSessionsInput!) { endOtherSessions(input: $input) { errors { code } } }';

let api: TestApi;
let provider: TestProvider;
/** Requires a second factor, and accepts that of the provider. */
let strict: Awaited<ReturnType<typeof createApp>>;
let home: string;
let strictHome: string;

const environment = (issuer: string) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_NAME: 'Example Inc',
});
const localhost = (url: string) => url.replace('127.0.0.1', 'localhost');

beforeAll(async () => {
  provider = await startProvider();
  api = await startTestApi({ environment: environment(provider.issuer) });
  home = localhost(api.url);
  strict = await createApp(
    api.graph,
    readConfig({
      COVALUE_DATA: api.folder,
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      MAIL_SENDING: 'false',
      SECOND_FACTOR_REQUIRED: 'everyone',
      OIDC_SECOND_FACTOR: 'mfa, hwk',
      ...environment(provider.issuer),
    }),
  );
  await new Promise<void>((done) => strict.api.server.listen(0, '127.0.0.1', done));
  strictHome = `http://localhost:${(strict.api.server.address() as AddressInfo).port}`;
  provider.register(home, strictHome);
  const hash = await hashedPassword(PASSWORD, []);
  for (const email of ['broker@covalue.example', 'trainer@covalue.example'])
    await run('MATCH (p:Person {email: $email}) CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})', {
      email,
      hash,
    });
});
afterAll(async () => {
  await strict.stop();
  await api.close();
  await provider.close();
});
beforeEach(async () => {
  provider.account = { sub: 'account of Sam', email: 'broker@covalue.example' };
  await run('MATCH (s:SignInSession) DETACH DELETE s');
  await run('MATCH (s:SignInAttempts) DETACH DELETE s');
  await run('MATCH (f:SecondFactor) DETACH DELETE f');
  await run(
    'MATCH (p:Person) WHERE p.identityHash IS NOT NULL SET p.identityHash = null, p.identityIssuer = null, p.identitySubject = null, p.identityBoundAt = null',
  );
});

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  api.graph.writeQuietly((transaction) => transaction.run(text, parameters));
const sessions = async () => (await run('MATCH (s:SignInSession) RETURN s.id AS id')).length;
const bound = async () =>
  (await run('MATCH (p:Person) WHERE p.identityHash IS NOT NULL RETURN p.id AS id')).map(({ id }) => id);

/** Up to the address to which the provider sends the browser back. */
async function callbackOf(browser: TestBrowser, path = '/sign-in/oidc', at = home): Promise<string> {
  const callback = `${at}/sign-in/oidc/callback`;
  const response = await browser.open(`${at}${path}`, callback);
  return new URL(response.headers.get('location') ?? '', provider.issuer).href;
}
async function signInWith(browser: TestBrowser, path?: string, at = home): Promise<Response> {
  return browser.request(await callbackOf(browser, path, at));
}
async function withPassword(browser: TestBrowser, person = 'broker', at = home): Promise<string> {
  const { token, errors } = await browser.ask(at, SIGN_IN, { email: `${person}@covalue.example`, password: PASSWORD });
  expect(errors).toEqual([]);
  return token;
}
/** Signed in with a password, and connected. */
async function connected(person = 'broker'): Promise<{ browser: TestBrowser; token: string }> {
  const browser = new TestBrowser();
  const token = await withPassword(browser, person);
  const { path } = await browser.ask(home, CONNECT, { password: PASSWORD }, token);
  const response = await signInWith(browser, path);
  expect([response.status, response.headers.get('location')]).toEqual([303, '/#/account']);
  return { browser, token };
}
async function viewerOf(browser: TestBrowser, at = home): Promise<string | undefined> {
  const { token } = await browser.ask(at, REFRESH);
  if (!token) return undefined;
  return (await browser.ask(at, '{ viewer { person { id } } }', {}, token)).person.id;
}
/** The page says so, and there is no session. */
async function isRefused(response: Response, status: number, text: string): Promise<void> {
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(text);
  expect(response.headers.getSetCookie().filter((line) => line.startsWith('covalue-session'))).toEqual([]);
}

describe('an account', () => {
  it('signs nobody in before it is connected, whatever its verified address', async () => {
    await isRefused(await signInWith(new TestBrowser()), 403, 'is not connected with a person here');
    expect([await sessions(), await bound()]).toEqual([0, []]);
  });

  it('is connected by its person and signs in from then on, to the page that was opened', async () => {
    const { token } = await connected();
    expect(await bound()).toEqual(['per_broker']);
    const [mail] = await run("MATCH (i:MailItem) WHERE i.key STARTS WITH 'identity|per_broker' RETURN i.key AS key");
    expect(mail).toBeDefined();
    const me = await new TestBrowser().ask(home, '{ viewer { person { identityBoundAt } } }', {}, token);
    expect(me.person.identityBoundAt).not.toBeNull();

    provider.account.email = 'somebody-else@covalue.example';
    const browser = new TestBrowser();
    const response = await signInWith(browser, '/sign-in/oidc?to=%2Frelationships%2Frel_brokerage');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/#/relationships/rel_brokerage']);
    const lines = response.headers.getSetCookie();
    expect(lines.find((line) => line.startsWith('covalue-session'))).toMatch(/SameSite=Strict; HttpOnly$/);
    expect(lines.find((line) => line.startsWith('covalue-sign-in-'))).toMatch(/Max-Age=0/);
    expect(await viewerOf(browser)).toBe('per_broker');
  });

  it('is connected only with the password, and the code of the second factor', async () => {
    const browser = new TestBrowser();
    const token = await withPassword(browser);
    const connect = (proof: object) => browser.ask(home, CONNECT, proof, token);
    for (const proof of [{}, { password: 'guessed by a thief' }, { code: '123456' }])
      expect(await connect(proof)).toMatchObject({
        path: null,
        errors: [{ code: 'INVALID_INPUT', field: 'password' }],
      });
    const { secret } = await browser.ask(home, BEGIN_FACTOR, {}, token);
    const codeIn = (periods: number) =>
      new TOTP({ secret, issuer: 'Covalue' }).generate({ timestamp: Date.now() + periods * 30_000 });
    expect((await browser.ask(home, CONFIRM_FACTOR, { code: codeIn(0) }, token)).errors).toEqual([]);
    for (const code of [undefined, '000000'])
      expect(await connect({ password: PASSWORD, code })).toMatchObject({
        path: null,
        errors: [{ code: 'INVALID_INPUT', field: 'code' }],
      });
    const { path, errors } = await connect({ password: PASSWORD, code: codeIn(1) });
    expect(errors).toEqual([]);
    expect((await signInWith(browser, path)).status).toBe(303);
    expect(await bound()).toEqual(['per_broker']);
  });

  it('is disconnected when its person sets a password by a link', async () => {
    await connected();
    const disconnections = async () =>
      (await run("MATCH (e:Event {name: 'identityDisconnected', entityId: 'per_broker'}) RETURN e.id AS id")).length;
    const before = await disconnections();
    const now = new Date().toISOString();
    const { signIn } = api.app.settings;
    const { linkSeed } = await api.graph.write((transaction) =>
      createSignInLink(transaction, signIn, { person: 'per_broker', now, lifetimeMs: 60_000 }),
    );
    const token = new URL(signInLink(signIn, linkSeed)).searchParams.get('token') ?? '';
    const used = await new TestBrowser().ask(home, USE_LINK, { token, password: PASSWORD });
    expect(used.errors).toEqual([]);
    expect(await bound()).toEqual([]);
    await isRefused(await signInWith(new TestBrowser()), 403, 'is not connected');
    await expect.poll(disconnections, { timeout: 20_000 }).toBe(before + 1);
  });

  it('is read without the address and other claims of the person', async () => {
    const response = await new TestBrowser().open(`${home}/sign-in/oidc`, provider.issuer);
    const location = new URL(response.headers.get('location') ?? '');
    expect(location.searchParams.get('scope')).toBe('openid');
    expect(location.searchParams.get('code_challenge_method')).toBe('S256');
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^covalue-sign-in-\d+=v1\.[\w.-]+; Path=\/; Max-Age=600; SameSite=Lax; HttpOnly$/),
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('of another person is not connected twice, and a person has one', async () => {
    await connected('broker');
    const other = new TestBrowser();
    const token = await withPassword(other, 'trainer');
    const { path } = await other.ask(home, CONNECT, { password: PASSWORD }, token);
    await isRefused(await signInWith(other, path), 409, 'connected with another person already');
    expect(await bound()).toEqual(['per_broker']);

    const browser = new TestBrowser();
    const again = await browser.ask(home, CONNECT, { password: PASSWORD }, await withPassword(browser, 'broker'));
    expect(again.errors).toMatchObject([{ code: 'ILLEGAL_STATE' }]);
  });

  it('is disconnected, unless it is the last way to sign in; the other sessions end', async () => {
    const { browser, token } = await connected();
    const other = new TestBrowser();
    await signInWith(other);
    await run(
      "MATCH (:Person {id: 'per_broker'})-[:SIGNS_IN_WITH]->(c) SET c.kept = c.passwordHash, c.passwordHash = null",
    );
    const last = await browser.ask(home, DISCONNECT, {}, token);
    expect(last.errors).toMatchObject([{ code: 'ILLEGAL_STATE', message: expect.stringContaining('set a password') }]);
    await run("MATCH (:Person {id: 'per_broker'})-[:SIGNS_IN_WITH]->(c) SET c.passwordHash = c.kept, c.kept = null");
    const done = await browser.ask(home, DISCONNECT, {}, token);
    expect(done).toMatchObject({ errors: [], person: { id: 'per_broker', identityBoundAt: null } });
    expect(await viewerOf(browser)).toBe('per_broker');
    expect(await viewerOf(other)).toBeUndefined();
    await isRefused(await signInWith(new TestBrowser()), 403, 'is not connected');
  });

  it('is released by an administrator, which ends all sessions', async () => {
    const { browser } = await connected();
    await api.call('admin', 'mutation { releaseIdentity(input: { person: "per_broker" }) { errors { code } } }');
    expect(await viewerOf(browser)).toBeUndefined();
    expect(await bound()).toEqual([]);
  });

  it('signs nobody in whose access has ended', async () => {
    await connected();
    await run("MATCH (p:Person {id: 'per_broker'}) SET p.signInEndedAt = datetime()");
    await isRefused(await signInWith(new TestBrowser()), 403, 'Your access was suspended or has ended');
    await run("MATCH (p:Person {id: 'per_broker'}) SET p.signInEndedAt = null");
  });

  it('that its person cancels at the provider does not sign in', async () => {
    provider.account.sub = 'nobody';
    await isRefused(await signInWith(new TestBrowser()), 403, 'Example Inc did not sign you in');
  });
});

describe('an attacker', () => {
  it.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a b',
    '/%0d%0aset-cookie:x'.replaceAll('%0d%0a', '\r\n'),
  ])('does not send the browser elsewhere: %j', async (to) => {
    await connected();
    const response = await signInWith(new TestBrowser(), `/sign-in/oidc?to=${encodeURIComponent(to)}`);
    expect(response.headers.get('location')).toBe('/#/');
  });

  it('does not sign somebody in to the account of the attacker (login CSRF)', async () => {
    await connected();
    const attackers = await callbackOf(new TestBrowser());
    const victim = new TestBrowser();
    const before = provider.requests.filter((path) => path === '/token').length;
    await isRefused(await victim.request(attackers), 400, 'was begun in another browser');
    // With a sign-in of the victim that has begun.
    await callbackOf(victim);
    await isRefused(await victim.request(attackers), 400, 'was begun in another browser');
    expect(provider.requests.filter((path) => path === '/token').length).toBe(before);
  });

  it('does not inject a code: it was issued for another secret', async () => {
    await connected();
    const stolen = new URL(await callbackOf(new TestBrowser())).searchParams.get('code') ?? '';
    const attacker = new TestBrowser();
    const own = new URL(await callbackOf(attacker));
    own.searchParams.set('code', stolen);
    await isRefused(await attacker.request(own.href), 400, 'is not valid');
  });

  it('does not use an answer twice, not even with the cookie', async () => {
    await connected();
    const browser = new TestBrowser();
    const callback = await callbackOf(browser);
    const thief = new TestBrowser();
    browser.copyTo(thief, home);
    expect((await browser.request(callback)).status).toBe(303);
    await isRefused(await browser.request(callback), 400, 'has expired');
    await isRefused(await thief.request(callback), 400, 'is not valid');
  });

  it.each([
    ['another issuer', 'https://evil.example'],
    ['no issuer', undefined],
  ])('does not mix up providers: an answer of %s', async (_, issuer) => {
    await connected();
    const browser = new TestBrowser();
    const callback = new URL(await callbackOf(browser));
    if (issuer) callback.searchParams.set('iss', issuer);
    else callback.searchParams.delete('iss');
    await isRefused(await browser.request(callback.href), 400, 'is not valid');
  });

  it('does not connect an account by a link that somebody else opens', async () => {
    const attacker = new TestBrowser();
    const { path } = await attacker.ask(home, CONNECT, { password: PASSWORD }, await withPassword(attacker, 'trainer'));
    for (const signedIn of [false, true]) {
      const victim = new TestBrowser();
      if (signedIn) await withPassword(victim, 'broker');
      await isRefused(await victim.request(`${home}${path}`), 403, 'in the browser in which you are signed in');
    }
    // Nor by a changed one, nor after signing out.
    await isRefused(await attacker.request(`${home}${path.slice(0, -2)}xx`), 403, 'in the browser');
    const callback = await callbackOf(attacker, path);
    await attacker.ask(home, 'mutation ($input: SessionInput!) { signOut(input: $input) { done } }');
    await isRefused(await attacker.request(callback), 403, 'Your session has ended');
    expect(await bound()).toEqual([]);
  });

  it('does not connect an account with a bearer token alone', async () => {
    const answer = await api.call('broker', 'mutation { connectIdentity(input: {}) { path errors { code } } }');
    expect(answer.data.connectIdentity).toEqual({ path: null, errors: [{ code: 'ILLEGAL_STATE' }] });
  });

  it('does not replace the cookie of a sign-in with one of another installation or its own', async () => {
    await connected();
    const browser = new TestBrowser();
    const callback = await callbackOf(browser);
    const cookies = browser.cookies(home).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    browser.forget(home);
    await isRefused(await browser.request(callback, { headers: { cookie: cookies } }), 400, 'is not valid');
  });

  it('does not send answers without end: each is a request to the provider', async () => {
    await connected();
    await run(
      "MATCH (a:SignInAttempts) WHERE a.key STARTS WITH 'provider|' SET a.count = 100, a.until = datetime() + duration('PT5M')",
    );
    await isRefused(await signInWith(new TestBrowser()), 429, 'Too many attempts');
  });
});

describe('a second factor', () => {
  const codeOf = (secret: string) => new TOTP({ secret, issuer: 'Covalue' }).generate();
  const enter = (browser: TestBrowser, code: string, origin = strictHome) =>
    browser.request(`${strictHome}/sign-in/oidc/code`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      body: new URLSearchParams({ code }),
    });

  it('that is required is set up and asked for, as with a password', async () => {
    await connected();
    const browser = new TestBrowser();
    const response = await signInWith(browser, '/sign-in/oidc?to=/account', strictHome);
    const page = await response.clone().text();
    await isRefused(response, 200, 'A second factor is required');
    const [, secret = ''] = /Secret: <strong>(\w+)/.exec(page) ?? [];
    await isRefused(await enter(browser, '000000'), 422, 'The code is wrong');
    await isRefused(await enter(browser, codeOf(secret), 'https://evil.example'), 400, 'is not valid');
    await isRefused(await enter(new TestBrowser(), codeOf(secret)), 400, 'is not valid');
    const done = await enter(browser, codeOf(secret));
    expect(done.status).toBe(200);
    expect(await done.text()).toContain('Each replaces one code of the app');
    expect(await viewerOf(browser, strictHome)).toBe('per_broker');
    // The verified account is used up.
    await isRefused(await enter(browser, codeOf(secret)), 400, 'is not valid');
  });

  it('is not required if the provider states an accepted one, and the session lasts', async () => {
    await connected();
    provider.account.amr = ['pwd', 'mfa'];
    const browser = new TestBrowser();
    expect((await signInWith(browser, '/sign-in/oidc', strictHome)).status).toBe(303);
    await run('MATCH (s:SignInSession) SET s.rotatedAt = null');
    for (let time = 0; time < 2; time++) expect(await viewerOf(browser, strictHome)).toBe('per_broker');
    // Without the setting the same statement counts for nothing.
    const [factor] = await run("MATCH (f:SecondFactor {id: 'per_broker'}) RETURN f.id AS id");
    expect(factor).toBeUndefined();
  });

  it('is required if the provider states another method', async () => {
    await connected();
    provider.account.amr = ['pwd'];
    await isRefused(
      await signInWith(new TestBrowser(), '/sign-in/oidc', strictHome),
      200,
      'A second factor is required',
    );
  });
});

describe('sessions', () => {
  it('end everywhere else, and the one that asks goes on', async () => {
    const [here, there] = [new TestBrowser(), new TestBrowser()];
    const token = await withPassword(here);
    await withPassword(there);
    expect(await here.ask(home, END_OTHERS, {}, token)).toEqual({ errors: [] });
    expect([await viewerOf(here), await viewerOf(there)]).toEqual(['per_broker', undefined]);
  });
});

describe('a provider that is not available or lies', () => {
  let forged: ForgedProvider;
  let app: Awaited<ReturnType<typeof createApp>>;
  let at: string;
  beforeAll(async () => {
    forged = await startForgedProvider();
    app = await createApp(
      api.graph,
      readConfig({
        COVALUE_DATA: api.folder,
        LOG_LEVEL: 'silent',
        NODE_ENV: 'test',
        MAIL_SENDING: 'false',
        ...environment(forged.issuer),
      }),
    );
    await new Promise<void>((done) => app.api.server.listen(0, '127.0.0.1', done));
    at = `http://localhost:${(app.api.server.address() as AddressInfo).port}`;
  });
  beforeEach(async () => {
    const browser = new TestBrowser();
    const { path } = await browser.ask(at, CONNECT, { password: PASSWORD }, await withPassword(browser, 'broker', at));
    expect((await signInWith(browser, path, at)).status).toBe(303);
  });
  afterEach(() => {
    Object.assign(forged, { claims: {}, isForged: false, status: 200 });
  });
  afterAll(async () => {
    await app.stop();
    await forged.close();
  });
  const now = () => Math.floor(Date.now() / 1000);

  it('signs in with an honest answer', async () => {
    const browser = new TestBrowser();
    expect((await signInWith(browser, '/sign-in/oidc', at)).headers.get('location')).toBe('/#/');
    expect(await viewerOf(browser, at)).toBe('per_broker');
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['another nonce', () => ({ nonce: 'of another sign-in' })],
    ['no nonce', () => ({ nonce: undefined })],
    ['another audience', () => ({ aud: 'another service' })],
    ['several audiences, for another party', () => ({ aud: [CLIENT.id, 'other'], azp: 'other' })],
    ['another issuer', () => ({ iss: 'https://evil.example' })],
    ['an end in the past', () => ({ iat: now() - 900, exp: now() - 600 })],
    ['no subject', () => ({ sub: undefined })],
  ])('does not sign in with %s', async (_, claims) => {
    forged.claims = claims();
    await isRefused(await signInWith(new TestBrowser(), '/sign-in/oidc', at), 400, 'is not valid');
  });

  it('does not sign in with a token that another key signed', async () => {
    forged.isForged = true;
    await isRefused(await signInWith(new TestBrowser(), '/sign-in/oidc', at), 400, 'is not valid');
  });

  it('says that the provider is not available, and other ways to sign in go on', async () => {
    forged.status = 503;
    await isRefused(await signInWith(new TestBrowser(), '/sign-in/oidc', at), 503, 'Example Inc is not available');
    const down = await createApp(
      api.graph,
      readConfig({
        COVALUE_DATA: api.folder,
        LOG_LEVEL: 'silent',
        NODE_ENV: 'test',
        MAIL_SENDING: 'false',
        ...environment('http://127.0.0.1:9'),
      }),
    );
    await new Promise<void>((done) => down.api.server.listen(0, '127.0.0.1', done));
    const there = `http://localhost:${(down.api.server.address() as AddressInfo).port}`;
    const started = performance.now();
    await isRefused(await new TestBrowser().request(`${there}/sign-in/oidc`), 503, 'Example Inc is not available');
    expect(performance.now() - started).toBeLessThan(6_000);
    await withPassword(new TestBrowser(), 'broker', there);
    await down.stop();
  });
});

it('is named to everybody, and only reached in the expected way', async () => {
  const named = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ signInProvider }' }),
  });
  expect(await named.json()).toMatchObject({ data: { signInProvider: 'Example Inc' } });
  expect((await fetch(`${api.url}/sign-in/oidc`, { method: 'POST', redirect: 'manual' })).status).toBe(405);
  // This machine has two names, but cookies belong to one.
  const other = await fetch(`${api.url}/sign-in/oidc?to=/account`, { redirect: 'manual' });
  expect(other.headers.get('location')).toBe(`${home}/sign-in/oidc?to=/account`);
});
