/** Sessions of browsers over HTTP: the cookie is set, exchanged and cleared, and nobody else can use it. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

const PASSWORD = 'velvet tractor monsoon fig';
const LISTED = 'https://partner.example';
const FIELDS = 'token expiresAt refreshToken errors { code field message }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ${FIELDS} } }`;
const REFRESH = `mutation ($input: SessionInput!) { refreshSignIn(input: $input) { ${FIELDS} } }`;
const SIGN_OUT = 'mutation ($input: SessionInput!) { signOut(input: $input) { done errors { code field message } } }';
const ME = '{ viewer { person { id } } }';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ environment: { CORS_ORIGINS: LISTED } });
  const hash = await hashedPassword(PASSWORD, []);
  for (const email of ['broker@covalue.example', 'trainer@covalue.example'])
    await run('MATCH (p:Person {email: $email}) CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})', {
      email,
      hash,
    });
});
afterAll(() => api.close());
beforeEach(() => run('MATCH (s:SignInSession) DETACH DELETE s'));

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  api.graph.writeQuietly((transaction) => transaction.run(text, parameters));
const sessions = async () => (await run('MATCH (s:SignInSession) RETURN s.id AS id')).length;
const later = () =>
  run('MATCH (s:SignInSession) WHERE s.rotatedAt IS NOT NULL SET s.rotatedAt = s.rotatedAt - duration("PT31S")');

/** A browser: it keeps cookies, and says which page it shows. */
class TestBrowser {
  readonly cookies = new Map<string, string>();
  lines: string[] = [];

  /** @param headers undefined ones are not sent */
  async ask(query: string, input: object = {}, headers: Record<string, string | undefined> = {}) {
    const all = {
      'content-type': 'application/json',
      origin: api.url,
      'covalue-session': 'cookie',
      cookie: this.header,
      ...headers,
    };
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined),
      body: JSON.stringify({ query, variables: { input } }),
    });
    this.take(response);
    // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
    const { data, errors } = (await response.json()) as any;
    const [payload] = Object.values(data ?? {}) as Record<string, unknown>[];
    // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
    return { status: response.status, headers: response.headers, errors, payload: payload as any };
  }
  get header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
  take(response: Response): void {
    this.lines = response.headers.getSetCookie();
    for (const line of this.lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/; Max-Age=0;/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
  value(name: string): string {
    return this.cookies.get(`${name}-${new URL(api.url).port}`) ?? '';
  }
  signIn(person = 'broker', headers = {}) {
    return this.ask(SIGN_IN, { email: `${person}@covalue.example`, password: PASSWORD }, headers);
  }
}

async function isSignedIn(token: string) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: ME }),
  });
  return response.status === 200;
}

it('keeps the refresh token in a cookie, and exchanges it for tokens', async () => {
  const browser = new TestBrowser();
  const { payload } = await browser.signIn();
  expect(payload).toMatchObject({ errors: [], refreshToken: null });
  expect(browser.lines).toHaveLength(2);
  expect(browser.lines[0]).toMatch(
    /^covalue-session-\d+=[\w.-]+; Path=\/; Max-Age=2592000; SameSite=Strict; HttpOnly$/,
  );
  expect(await isSignedIn(payload.token)).toBe(true);

  const before = { session: browser.value('covalue-session'), tag: browser.value('covalue-signed-in') };
  const refreshed = await browser.ask(REFRESH);
  expect(refreshed.payload).toMatchObject({ errors: [], refreshToken: null });
  expect(await isSignedIn(refreshed.payload.token)).toBe(true);
  expect(browser.value('covalue-session')).not.toBe(before.session);
  expect(browser.value('covalue-signed-in')).toBe(before.tag);
  // The rest of the session, not another 30 days.
  await run('MATCH (s:SignInSession) SET s.expiresAt = datetime() + duration("PT2H")');
  await later();
  await browser.ask(REFRESH);
  const [, maxAge] = /Max-Age=(\d+)/.exec(browser.lines[0] ?? '') ?? [];
  expect(Number(maxAge)).toBeGreaterThan(7_100);
  expect(Number(maxAge)).toBeLessThanOrEqual(7_201);
});

it('signs out by the cookie, and clears it', async () => {
  const browser = new TestBrowser();
  const { payload } = await browser.signIn();
  expect((await browser.ask(SIGN_OUT)).payload).toEqual({ done: true, errors: [] });
  expect(browser.cookies.size).toBe(0);
  expect(await isSignedIn(payload.token)).toBe(false);
  expect((await browser.ask(REFRESH)).payload.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});

it('gives tabs that begin at the same time one session, in any order of their requests', async () => {
  const browser = new TestBrowser();
  await browser.signIn();
  const first = browser.header;
  await browser.ask(REFRESH);
  const second = browser.header;
  const answers = await Promise.all(
    [first, second, first, second, second, first].map((cookie) => browser.ask(REFRESH, {}, { cookie })),
  );
  for (const { payload } of answers) expect(payload.errors).toEqual([]);
  expect(new Set(answers.map(({ headers }) => headers.getSetCookie()[0])).size).toBe(1);
  expect(await sessions()).toBe(1);
});

it('ends the session when a stolen old cookie is used, and clears both cookies', async () => {
  const browser = new TestBrowser();
  await browser.signIn();
  const stolen = browser.header;
  const { payload } = await browser.ask(REFRESH);
  await later();
  const thief = new TestBrowser();
  const answer = await thief.ask(REFRESH, {}, { cookie: stolen });
  expect(answer.payload.errors).toMatchObject([{ code: 'FORBIDDEN', field: 'refreshToken' }]);
  expect(thief.lines.filter((line) => line.includes('Max-Age=0'))).toHaveLength(2);
  expect(await isSignedIn(payload.token)).toBe(false);
  expect((await browser.ask(REFRESH)).payload.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});

it('ends the earlier session of the browser when another person signs in', async () => {
  const browser = new TestBrowser();
  const first = await browser.signIn('broker');
  const tag = browser.value('covalue-signed-in');
  const second = await browser.signIn('trainer');
  expect(await isSignedIn(first.payload.token)).toBe(false);
  expect(await isSignedIn(second.payload.token)).toBe(true);
  expect(browser.value('covalue-signed-in')).not.toBe(tag);
  expect(await sessions()).toBe(1);
});

it('keeps bearer clients as they are: the refresh token is answered, and no cookie is set or read', async () => {
  const browser = new TestBrowser();
  await browser.signIn();
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: api.url, cookie: browser.header },
    body: JSON.stringify({
      query: SIGN_IN,
      variables: { input: { email: 'trainer@covalue.example', password: PASSWORD } },
    }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
  const { data } = (await response.json()) as any;
  expect(data.signIn.refreshToken).toMatch(/^[\w-]+\.[\w-]+$/);
  expect(response.headers.getSetCookie()).toEqual([]);
  for (const query of [REFRESH, SIGN_OUT]) {
    const without = await browser.ask(query, {}, { 'covalue-session': undefined });
    expect(without.payload.errors).toMatchObject([{ code: 'INVALID_INPUT', field: 'refreshToken' }]);
  }
  expect(await sessions()).toBe(2);
});

it.each([
  ['another site', { origin: 'https://evil.example' }],
  ['a listed origin', { origin: LISTED }],
  ['a page without an origin', { origin: 'null' }],
  ['no page', { origin: undefined }],
  ['a page of the same site, as the browser says', { 'sec-fetch-site': 'same-site' }],
  ['an element that another site embeds, as the browser says', { 'sec-fetch-site': 'cross-site' }],
])('does not use the cookie for %s', async (_, headers) => {
  const browser = new TestBrowser();
  const { payload } = await browser.signIn();
  for (const query of [REFRESH, SIGN_OUT]) {
    const answer = await browser.ask(query, {}, headers);
    expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  }
  // Nor is a session put into it: nobody is signed in to an account of somebody else.
  expect((await new TestBrowser().signIn('trainer', headers)).headers.getSetCookie()).toEqual([]);
  expect(await isSignedIn(payload.token)).toBe(true);
});

it('allows no page of another origin to send credentials', async () => {
  for (const origin of [LISTED, 'https://evil.example', api.url]) {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,covalue-session',
      },
    });
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).not.toBe('*');
  }
});

it('authorises no query, mutation, event stream or WebSocket by the cookie', async () => {
  const browser = new TestBrowser();
  await browser.signIn();
  for (const query of [ME, 'mutation { createOrganisation(input: { name: "Late" }) { errors { code } } }']) {
    expect((await browser.ask(query)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  }
  for (const accept of ['text/event-stream', 'application/json']) {
    const stream = await fetch(`${api.url}/graphql/stream`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept,
        origin: api.url,
        'covalue-session': 'cookie',
        cookie: browser.header,
      },
      body: JSON.stringify({ query: 'subscription { events { name } }' }),
    });
    expect(stream.status).toBe(401);
  }
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { origin: api.url, cookie: browser.header, 'covalue-session': 'cookie' },
  });
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
  const code = await new Promise((done) => socket.on('close', done));
  expect(code).toBe(4401);
});
