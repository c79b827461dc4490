/** HTTP as browsers and clients use it: other origins, preflights, GET, compressed answers, event streams, sockets. */
import { type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { localToken } from '../../src/access-control/tokens.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

const APP = 'https://app.example';
const VIEWER = '{ viewer { person { id } } }';
const SCHEMA = '{ __schema { types { name description fields { name description args { name description } } } } }';

let api: TestApi;
let authorization: string;
beforeAll(async () => {
  api = await startTestApi({ environment: { CORS_ORIGINS: `${APP}, http://localhost:3000` } });
  authorization = await bearer();
});
afterAll(() => api.close());

const bearer = async (lifetime?: string) =>
  `Bearer ${await localToken(api.folder, 'broker@covalue.example', lifetime)}`;

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}

/** The raw response: nothing is added, decompressed or followed. */
function send(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${api.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode as number, headers: response.headers, bytes, text: String(bytes) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const get = (query: string, headers: Record<string, string> = {}) =>
  send(`/graphql?query=${encodeURIComponent(query)}`, { headers });
const post = (query: string, headers: Record<string, string> = {}, path = '/graphql') =>
  send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, ...headers },
    body: JSON.stringify({ query }),
  });
const preflight = (origin: string, path = '/graphql', headers: Record<string, string> = {}) =>
  send(path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,traceparent',
      ...headers,
    },
  });

describe('a request that needs no preflight', () => {
  it('is answered by GET without a content type when it has a bearer token', async () => {
    const reply = await get(VIEWER, { authorization, accept: 'application/graphql-response+json' });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toMatchObject({ data: { viewer: { person: { id: 'per_broker' } } } });
  });

  it.each([
    ['GET without a token', 'GET', {}],
    ['GET with a scheme that browsers send by themselves', 'GET', { authorization: 'Basic dTpw' }],
    ['GET with an empty token', 'GET', { authorization: '' }],
    ['POST of text', 'POST', { 'content-type': 'text/plain' }],
    ['POST of text with parameters', 'POST', { 'content-type': 'text/plain;charset=UTF-8', origin: APP }],
    ['POST of a form', 'POST', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['POST without a content type', 'POST', {}],
  ])('is rejected: %s', async (_what, method, headers) => {
    const reply =
      method === 'GET'
        ? await get(VIEWER, headers as Record<string, string>)
        : await send('/graphql', { method, headers: headers as never, body: JSON.stringify({ query: VIEWER }) });
    expect(reply.status).toBe(method === 'GET' ? 400 : 415);
    expect(reply.text).toContain(method === 'GET' ? 'Cross-Site Request Forgery' : 'application/json');
  });

  it('never changes anything by GET', async () => {
    const mutation = 'mutation { markMatchesSeen(input: { ids: [] }) { errors { message } } }';
    expect((await get(mutation, { authorization })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('a page of another origin', () => {
  it.each(['/graphql', '/graphql/stream'])('that is listed may use %s', async (path) => {
    const reply = await preflight(APP, path);
    expect(reply.status).toBe(204);
    expect(reply.headers).toMatchObject({
      'access-control-allow-origin': APP,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization,content-type,traceparent',
    });
    expect(reply.headers.vary).toContain('origin');
    expect(reply.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('that is listed can read every response, including errors', async () => {
    const replies = [
      await post(VIEWER, { origin: APP }),
      await post('{', { origin: APP }),
      await post(VIEWER, { origin: APP, authorization: 'Bearer a.b.c' }),
      await get(VIEWER, { origin: APP }),
      await post(VIEWER, { origin: APP, authorization: 'Bearer a.b.c' }, '/graphql/stream'),
      await send('/graphql', {
        method: 'POST',
        headers: { origin: APP, authorization, 'content-type': 'application/json' },
        body: ' '.repeat(1_100_000),
      }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 400, 401, 400, 401, 413]);
    for (const { headers } of replies) {
      expect(headers['access-control-allow-origin']).toBe(APP);
      expect(headers.vary).toContain('origin');
    }
    expect((await post(VIEWER)).headers.vary).toContain('origin');
  });

  it.each(['https://other.example', 'null', 'http://app.example', 'https://app.example.other.example'])(
    'that is not listed, %s, is rejected with the setting to change',
    async (origin) => {
      const refused = await preflight(origin);
      expect(refused.status).toBe(403);
      expect(refused.headers['access-control-allow-origin']).toBeUndefined();
      expect(JSON.parse(refused.text).errors[0].message).toContain(
        origin === 'null' ? 'CORS_ORIGINS lists' : `CORS_ORIGINS=${origin}`,
      );
      const answered = await post(VIEWER, { origin });
      expect(answered.headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('needs no listing if it is our own; invalid headers are not echoed', async () => {
    expect((await preflight(api.url)).headers['access-control-allow-origin']).toBe(api.url);
    const odd = await preflight(APP, '/graphql', { 'access-control-request-headers': 'a b, <x>' });
    expect(odd.headers['access-control-allow-headers']).toBe('authorization, content-type');
    const plain = await send('/graphql', { method: 'OPTIONS' });
    expect([plain.status, plain.headers.allow]).toEqual([204, 'GET, POST, OPTIONS']);
  });

  it.each([
    [undefined, 101],
    [APP, 101],
    ['HTTPS://APP.example:443', 101],
    ['own', 101],
    ['https://other.example', 403],
    ['null', 403],
    ['http://localhost:3001', 403],
  ])('opens a WebSocket from %s: %s', async (origin, status) => {
    const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin: origin === 'own' ? api.url : origin,
    });
    const [code, message] = await new Promise<[number, string]>((resolve) => {
      socket.on('open', () => resolve([101, '']));
      socket.on('error', () => {});
      socket.on('unexpected-response', (_request, response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk;
        });
        response.on('end', () => resolve([response.statusCode as number, text]));
      });
    });
    socket.terminate();
    expect(code).toBe(status);
    if (status === 403) expect(message).toContain('CORS_ORIGINS');
  });
});

describe.each(['/graphql', '/graphql/stream'])('a request that cannot be read at %s', (path) => {
  const BODY = JSON.stringify({ query: VIEWER });
  const SEARCH = '{"query":"query($s:String){parties(search:$s){totalCount}}","variables":{"s":"Montr?al"}}';
  const latin1 = Buffer.from(SEARCH.replace('?', '\u00e9'), 'latin1');

  it.each([
    ['compressed', { 'content-encoding': 'gzip' }, gzipSync(BODY), 415, /content-encoding .*gzip/],
    ['called compressed', { 'content-encoding': 'br' }, BODY, 415, /content-encoding .*br/],
    ['not compressed', { 'content-encoding': 'identity' }, BODY, 200, /per_broker/],
    ['of another charset', { 'content-type': 'application/json; charset=ISO-8859-1' }, latin1, 415, /ISO-8859-1/],
    ['UTF-8, quoted', { 'content-type': 'application/json; charset="UTF-8"' }, BODY, 200, /per_broker/],
    ['Latin-1 without saying so', {}, latin1, 400, /not valid UTF-8/],
    ['UTF-16', {}, Buffer.from(BODY, 'utf16le'), 400, /not JSON/],
    ['with a byte order mark', {}, `\ufeff${BODY}`, 200, /per_broker/],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7B', 415, /application\/json/],
    ['JSON called text', { 'content-type': 'text/plain' }, BODY, 415, /application\/json/],
    ['JSON of an unknown type', { 'content-type': 'application/jsonx' }, BODY, 415, /application\/json/],
    ['too large', {}, `"${'x'.repeat(1_048_576)}"`, 413, /larger than 1048576 bytes/],
    ['null', {}, 'null', 400, /./],
    ['a list', {}, '[]', 400, /./],
  ] as const)('is rejected with the correct form, or read correctly: %s', async (_, headers, body, status, said) => {
    const reply = await send(path, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body,
    });
    expect(reply.status).toBe(status);
    expect(reply.text).toMatch(said);
    if (status !== 200) expect(JSON.parse(reply.text).errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  it('is rejected when characters of the URL are not UTF-8', async () => {
    const query = encodeURIComponent('query($s:String){parties(search:$s){totalCount}}');
    const at = (name: string) => `${path}?query=${query}&variables=%7B%22s%22%3A%22Montr${name}al%22%7D`;
    expect((await send(at('%E9'), { headers: { authorization } })).text).toMatch(/invalid percent encoding/);
    expect((await send(at('%C3%A9'), { headers: { authorization } })).status).toBe(200);
  });

  it('is answered with the scheme in 401, and the methods in 405', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const authorization of [{}, { authorization: 'Bearer x' }] as Record<string, string>[]) {
      const reply = await send(path, { method: 'POST', headers: { ...headers, ...authorization }, body: BODY });
      expect([reply.status, reply.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    }
    const put = await send(path, { method: 'PUT', headers: { ...headers, authorization }, body: BODY });
    expect([put.status, put.headers.allow]).toEqual([405, 'GET, POST']);
    expect(JSON.parse(put.text).errors[0].extensions.code).toBe('BAD_REQUEST');
  });
});

it.each([
  ['of another version', {}, { version: 2, sha256Hash: 'a' }],
  ['with a hash that is not its own', { query: VIEWER }, { version: 1, sha256Hash: 'a'.repeat(64) }],
])('is an error of the client: a persisted query %s', async (_, body, persistedQuery) => {
  const reply = await send('/graphql', {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, extensions: { persistedQuery } }),
  });
  expect([reply.status, JSON.parse(reply.text).errors[0].extensions]).toEqual([400, { code: 'BAD_REQUEST' }]);
});

describe('answers are compressed', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.1', 'gzip', gunzipSync],
  ] as const)('for "%s" by %s', async (accepted, encoding, decompress) => {
    const plain = await post(SCHEMA);
    const reply = await post(SCHEMA, { 'accept-encoding': accepted });
    expect(reply.headers['content-encoding']).toBe(encoding);
    expect(reply.headers.vary).toContain('accept-encoding');
    expect(Number(reply.headers['content-length'])).toBe(reply.bytes.length);
    expect(reply.bytes.length).toBeLessThan(plain.bytes.length / 4);
    expect(JSON.parse(String(decompress(reply.bytes)))).toEqual(JSON.parse(plain.text));
  });

  it('except small ones, unless the client rejects identity encoding', async () => {
    const small = await post(VIEWER, { 'accept-encoding': 'br, gzip' });
    expect(small.headers['content-encoding']).toBeUndefined();
    expect(small.headers.vary).toContain('accept-encoding');
    expect(JSON.parse(small.text).data).toBeTruthy();
    const refused = await post(VIEWER, { 'accept-encoding': 'gzip, identity;q=0' });
    expect(refused.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(String(gunzipSync(refused.bytes))).data).toBeTruthy();
  });

  it('only for clients that accept it; clients that accept no encoding get 406 before any work', async () => {
    for (const accepted of [{}, { 'accept-encoding': 'deflate' }, { 'accept-encoding': 'identity' }])
      expect((await post(SCHEMA, accepted as never)).headers['content-encoding']).toBeUndefined();
    expect((await post(SCHEMA, { 'accept-encoding': 'identity;q=0' })).status).toBe(406);
  });

  it('without a body for HEAD', async () => {
    const reply = await send('/graphql', { method: 'HEAD', headers: { authorization, 'accept-encoding': 'br' } });
    expect(reply.bytes.length).toBe(0);
    expect(reply.status).toBe(405);
  });
});

describe('an event stream', () => {
  const EVENTS = 'subscription { events { cursor } }';

  it.each(['/graphql', '/graphql/stream'])('is negotiated at %s, never compressed', async (path) => {
    const headers = { accept: 'text/event-stream', 'accept-encoding': 'gzip, br' };
    const reply = await post(VIEWER, headers, path);
    expect(reply.headers['content-type']).toMatch(/^text\/event-stream/);
    expect(reply.headers['content-encoding']).toBeUndefined();
    expect(reply.text).toContain('event: next\ndata: {"data":{"viewer":{"person":{"id":"per_broker"}}}');
    expect(reply.text).toMatch(/event: complete\ndata:\n\n$/);
    const byGet = await send(`${path}?query=${encodeURIComponent(VIEWER)}`, { headers: { ...headers, authorization } });
    expect(byGet.text).toContain('"per_broker"');
  });

  it.each([
    ['text/event-stream', '/graphql'],
    // A query is then answered as JSON, as urql expects.
    ['application/json, text/event-stream', '/graphql'],
    ['*/*', '/graphql/stream'],
  ])('accepted by "%s" at %s is closed without "complete" when the token expires', async (accept, path) => {
    const response = await fetch(`${api.url}${path}`, {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json', authorization: await bearer('2s') },
      body: JSON.stringify({ query: EVENTS }),
    });
    let text = '';
    const decoder = new TextDecoder();
    const read = async () => {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) text += decoder.decode(chunk);
    };
    await expect(read()).rejects.toThrow();
    expect(text).toContain('"UNAUTHENTICATED"');
    expect(text).not.toContain('complete');
  });

  it('requested with an expired token gets 401 with the advice to request a new one', async () => {
    const reply = await post(EVENTS, { accept: 'text/event-stream', authorization: await bearer('-1h') });
    expect(reply.status).toBe(401);
    expect(JSON.parse(reply.text).errors[0].extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'TOKEN_EXPIRED',
    });
  });
});

it('has scalars as the schema names them, and an ID of the viewer itself', async () => {
  const wrong = await api.call(
    'broker',
    'query ($since: Date!) { recommendationUplift(since: $since) { kinds: __typename } }',
    {
      since: '2026-02-30',
    },
  );
  expect(wrong.errors?.[0]?.message).toMatch(/"Date"|Date: write a day/);
  expect(JSON.stringify(wrong)).not.toContain('LocalDate');
  const ask = async (person: string) => (await api.call(person, '{ viewer { id person { id } } }')).data.viewer;
  const [broker, client] = [await ask('broker'), await ask('client')];
  expect(broker).toEqual({ id: 'vwr_broker', person: { id: 'per_broker' } });
  expect(client.id).not.toBe(broker.id);
  expect((await api.call('client', '{ node(id: "vwr_broker") { id } }')).data).toEqual({ node: null });
});
