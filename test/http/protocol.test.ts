/** Details of HTTP, WebSocket and event stream on which other software relies. */
import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { serverAudits } from 'graphql-http';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { localToken } from '../../src/access-control/tokens.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { LiveClient } from '../support/live-client.ts';

let api: TestApi;
let authorization: string;
const JSON_HEADERS = { 'content-type': 'application/json' };

beforeAll(async () => {
  api = await startTestApi({ environment: { PUBLIC_URL: 'https://covalue.example', LOG_LEVEL: 'info' } });
  authorization = `Bearer ${await localToken(api.folder, 'client@covalue.example')}`;
});
afterAll(() => api?.close());

function send(body: unknown, headers: Record<string, string> = { authorization }, path = '/graphql') {
  return fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: { ...JSON_HEADERS, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

describe('the audits of graphql-over-http', () => {
  const audits = serverAudits({
    url: () => `${api.url}/graphql`,
    fetchFn: (url: string, init: RequestInit) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', authorization);
      return fetch(url, { ...init, headers });
    },
  });
  /** Decision 17: wrong documents and variables are an error of the request for either media type. */
  const DECIDED = new Set(['572B', 'FDE2', '7B9B']);

  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    if (DECIDED.has(audit.id)) expect(result.status).not.toBe('error');
    else expect(result).toMatchObject({ status: 'ok' });
  });
});

describe('headers', () => {
  it.each([
    ['an answer', '/graphql', 'POST'],
    ['an error', '/nothing', 'GET'],
    ['health', '/health/live', 'GET'],
  ])('of %s forbid storing and guessing, and ask for TLS', async (_, path, method) => {
    const body = method === 'POST' ? JSON.stringify({ query: '{ __typename }' }) : undefined;
    const { headers } = await fetch(`${api.url}${path}`, { method, headers: { ...JSON_HEADERS, authorization }, body });
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('of the guide permit no inline style, and its text does not name the host of the request', async () => {
    const answer = await fetch(`${api.url}/guides/story.html`, { headers: { host: 'evil.example' } });
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-inline');
    const text = await answer.text();
    expect(text).not.toContain('evil.example');
    expect(text).toContain('https://covalue.example/guides/covalue.grass');
  });
});

describe('a page of another origin', () => {
  it('gets no event stream', async () => {
    const foreign = { authorization, origin: 'https://evil.example' };
    for (const path of ['/graphql/stream', '/graphql']) {
      const headers = { ...foreign, accept: 'text/event-stream' };
      expect((await send({ query: '{ __typename }' }, headers, path)).status).toBe(403);
      const own = { ...headers, origin: 'https://covalue.example' };
      expect((await send({ query: '{ __typename }' }, own, path)).status).toBe(200);
    }
  });

  it('gets no WebSocket', async () => {
    const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { origin: 'https://evil.example' },
    });
    expect(await new Promise((done) => socket.once('error', (error) => done(error.message)))).toMatch(/403/);
  });
});

describe('the alias __proto__', () => {
  it.each([
    ['of a planned object', '{ __proto__: viewer { __proto__: person { __proto__: id } } }'],
    [
      'of a connection',
      '{ parties(first: 1) { __proto__: nodes { __proto__: id } pageInfo { __proto__: hasNextPage } } }',
    ],
    [
      'of a chain',
      '{ __proto__: valueChain(of: "per_client", direction: UPSTREAM) { __proto__: links { __proto__: depth } } }',
    ],
    ['of a mutation', 'mutation { __proto__: createPerson(input: {name: "Proto"}) { __proto__: errors { code } } }'],
    ['of introspection', '{ __proto__: __schema { __proto__: queryType { __proto__: name } } }'],
  ])('is in the answer: %s', async (_, query) => {
    const text = await (await send({ query })).text();
    expect(text.match(/"__proto__":/g)?.length, text).toBeGreaterThanOrEqual(query.match(/__proto__:/g)?.length ?? 9);
  });
});

it('a subscription whose only field is skipped is an error of the request', async () => {
  const query = 'subscription { events @skip(if: true) { id } }';
  const answer = await send({ query }, { authorization }, '/graphql/stream');
  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
  ]);
  const client = await LiveClient.open(api.url, authorization);
  client.send({ type: 'subscribe', id: '1', payload: { query } });
  await client.until(() => client.of('1').some(({ type }) => type === 'error'));
  client.close();
  expect(client.of('1')[0]?.payload).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
});

describe('the log', () => {
  /** Log lines of the requests that are sent meanwhile. */
  async function lines(during: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
    const written: Record<string, unknown>[] = [];
    const stream = new PassThrough();
    stream.on('data', (line) => written.push(JSON.parse(String(line))));
    const other = pino({ level: 'info' }, stream);
    const { log } = api.app;
    const info = log.info;
    log.info = other.info.bind(other) as typeof info;
    try {
      await during();
      await new Promise((done) => setTimeout(done, 50));
    } finally {
      log.info = info;
    }
    return written.filter(({ transport }) => transport !== undefined);
  }

  it('has a line for an operation of each transport, with its name and the codes of its errors', async () => {
    const query = 'query Named { viewer { person { id } } }';
    expect(await lines(() => send({ query }))).toMatchObject([{ operation: 'Named', transport: 'http', status: 200 }]);
    expect(await lines(() => send({ query: 'query Wrong { nonsense }' }))).toMatchObject([
      { operation: 'Wrong', codes: ['GRAPHQL_VALIDATION_FAILED'] },
    ]);
    expect(await lines(async () => (await send({ query }, { authorization }, '/graphql/stream')).text())).toMatchObject(
      [{ operation: 'Named', transport: 'event stream', status: 200, roundTrips: 1 }],
    );
    const overWebSocket = async (text: string) => {
      const client = await LiveClient.open(api.url, authorization);
      client.send({ type: 'subscribe', id: '1', payload: { query: text } });
      await client.until(() => client.of('1').length > 0);
      client.close();
    };
    expect(await lines(() => overWebSocket(query))).toMatchObject([
      { operation: 'Named', transport: 'websocket', roundTrips: 1 },
    ]);
    expect(await lines(() => overWebSocket('query Wrong { nonsense }'))).toMatchObject([
      { operation: 'Wrong', transport: 'websocket', codes: ['GRAPHQL_VALIDATION_FAILED'] },
    ]);
  });

  it('has a line for a failed sign-in, a wrong token and a body that is too large', async () => {
    const signIn = 'mutation SignIn { signIn(input: {email: "client@covalue.example", password: "wrong"}) { token } }';
    expect(await lines(() => send({ query: signIn }, {}))).toMatchObject([
      { operation: 'SignIn', status: 200, codes: ['INVALID_INPUT'] },
    ]);
    expect(await lines(() => send({ query: '{ __typename }' }, { authorization: 'Bearer x' }))).toMatchObject([
      { status: 401, codes: ['UNAUTHENTICATED'] },
    ]);
    expect(await lines(() => send(`"${'x'.repeat(1_048_576)}"`))).toMatchObject([
      { status: 413, codes: ['BAD_REQUEST'] },
    ]);
  });
});

it('in production a caller without a token reads no schema, gets no suggestions, and there is no explorer', async () => {
  const production = await startTestApi({
    story: false,
    environment: { NODE_ENV: 'production', SECRET_KEY: randomBytes(32).toString('base64') },
  });
  try {
    const ask = async (query: string) => {
      const answer = await fetch(`${production.url}/graphql`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify({ query }),
      });
      return [answer.status, await answer.text()] as const;
    };
    for (const query of ['{ __schema { queryType { name } } }', '{ __type(name: "Person") { name } }'])
      expect((await ask(query))[0]).toBe(401);
    const [status, text] = await ask('mutation { signIn(input: {email: "a@b.example", password: "x"}) { tokn } }');
    expect([status, text]).toEqual([400, expect.not.stringContaining('Did you mean')]);
    const page = await fetch(`${production.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(404);
  } finally {
    await production.close();
  }
});
