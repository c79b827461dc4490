/** The photo proxy with a real server that has the photos, and misbehaves. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { MAX_PHOTO_BYTES, MAX_REDIRECTS } from '../../src/features/real-estate/homes/photo.rules.ts';
import { listingId } from '../../src/features/real-estate/listings/listing.cypher.ts';
import { fetchPhoto } from '../../src/features/real-estate/photos/fetch-photo.ts';
import { reachOf } from '../../src/outbound/outbound-request.ts';
import { isForbiddenHost } from '../../src/outbound/private-address.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { png } from '../support/photo.ts';
import { arrive, record } from './feed.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let api: TestApi;
let source: Server;
let origin: string;
const seen: IncomingMessage[] = [];
const answers: Record<string, Answer> = {};

const IMAGE = png();
const photo: Answer = (_request, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(IMAGE);
const says =
  (status: number, headers: Record<string, string | number> = {}, body: string | Buffer = ''): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

beforeAll(async () => {
  api = await startTestApi({ environment: { WEBHOOK_PRIVATE_NETWORKS: 'true' } });
  source = createServer((request, response) => {
    seen.push(request);
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => source.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(source.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await api.close();
  source.closeAllConnections();
  await new Promise((done) => source.close(done));
});
beforeEach(() => {
  seen.length = 0;
});

/** Imports a listing with these photos. @returns its path */
async function listed(key: string, ...paths: string[]): Promise<string> {
  await arrive(api.graph, record(key, { Media: paths.map((path) => ({ MediaURL: `${origin}${path}` })) }));
  return `/homes/${listingId('test', key)}`;
}
async function get(path: string, person?: string, init: RequestInit = {}): Promise<Response> {
  const token = person && (await localToken(api.folder, `${person}@covalue.example`));
  return fetch(`${api.url}${path}`, {
    ...init,
    headers: { ...init.headers, ...(token && { authorization: `Bearer ${token}` }) },
  });
}
const count = async (path: string, person: string) =>
  (await api.call(person, `{ listing(id: "${path.split('/')[2]}") { photoCount photoUrl } }`)).data.listing;

it('delivers all photos of a listing, with nothing of the person who asks', async () => {
  Object.assign(answers, { '/a/1': photo, '/a/2': photo });
  const path = await listed('ordinary', '/a/1', '/a/2');
  expect(await count(path, 'client')).toEqual({ photoCount: 2, photoUrl: `${origin}/a/1` });
  const response = await get(`${path}/photos/2`, 'client', {
    headers: {
      cookie: 'covalue-session=secret',
      referer: 'https://covalue.example/',
      'x-forwarded-for': '203.0.113.7',
    },
  });
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(IMAGE);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': String(IMAGE.length),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    vary: 'authorization',
  });
  expect(seen.map(({ url }) => url)).toEqual(['/a/2']);
  expect(Object.keys(seen[0]?.headers ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ]);

  // The browser has it: no bytes, and the source is not asked again.
  const etag = response.headers.get('etag') ?? '';
  const again = await get(`${path}/photos/2`, 'broker', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  expect(seen).toHaveLength(1);
});

it('is for those who may see the listing: others learn nothing, and cause no request', async () => {
  Object.assign(answers, { '/own': photo });
  const path = await listed('own', '/own');
  const statuses = async (suffix = '/photos/1') =>
    Promise.all(
      [undefined, 'client', 'broker', 'trainer', 'nobody'].map(
        async (each) => (await get(`${path}${suffix}`, each)).status,
      ),
    );
  expect(await statuses('/photos/2')).toEqual([401, 404, 404, 404, 401]);
  expect(seen).toEqual([]);
  // Imported by the brokerage itself: for it and the clients that it serves.
  await api.graph.execute('MATCH (l:Listing {id: $id}) SET l.ownerId = "org_brokerage"', { id: path.split('/')[2] });
  expect(await statuses()).toEqual([401, 200, 200, 404, 401]);
  // Its seller does not permit it to be shown any more: a cached photo neither.
  await arrive(api.graph, record('own', { InternetEntireListingDisplayYN: false }));
  expect(await statuses()).toEqual([401, 404, 404, 404, 401]);
  expect(seen).toHaveLength(1);
});

it('names no address: other paths, methods and tokens are refused', async () => {
  Object.assign(answers, { '/plain': photo });
  const path = await listed('plain', '/plain');
  for (const other of [
    '/photos/0',
    '/photos/01',
    '/photos/100',
    '/photos/-1',
    '/photos/1/x',
    `/photos/1%2f`,
    `/photos/${origin}/plain`,
  ])
    expect((await get(`${path}${other}`, 'client')).status, other).toBe(404);
  expect((await get(`/homes/lst_0/photos/1?url=${origin}/plain`, 'client')).status).toBe(404);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const response = await get(`${path}/photos/1`, 'client', { method });
    expect([
      response.status,
      response.headers.get('allow'),
      response.headers.get('access-control-allow-origin'),
    ]).toEqual([405, 'GET', null]);
  }
  const stolen = await fetch(`${api.url}${path}/photos/1`, { headers: { authorization: 'Bearer x.y.z' } });
  expect(stolen.status).toBe(401);
  expect(seen).toEqual([]);
});

describe('what a source answers', () => {
  const huge = (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'image/png' }).write(IMAGE);
    const more = () => {
      while (response.writable && response.write(Buffer.alloc(262_144)));
      if (response.writable) response.once('drain', more);
    };
    more();
  };
  const cases: [name: string, answer: Answer, requests?: number][] = [
    [
      'a page that states that it is an image',
      says(200, { 'content-type': 'image/png' }, '<!doctype html><script>1</script>'),
    ],
    [
      'a drawing with scripts',
      says(
        200,
        { 'content-type': 'image/svg+xml' },
        '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
      ),
    ],
    ['nothing', says(200, { 'content-type': 'image/png' })],
    ['an error', says(500, { 'content-type': 'image/png' }, IMAGE)],
    ['a part', says(206, { 'content-type': 'image/png' }, IMAGE)],
    [
      'compressed bytes',
      says(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' }, '\x1f\x8b0123456789abcdef'),
    ],
    [
      'a length that is too large',
      (_request, response) => response.writeHead(200, { 'content-length': MAX_PHOTO_BYTES + 1 }).write(IMAGE),
    ],
    ['bytes without end', huge],
    [
      'half of what it states',
      (_request, response) => {
        response.writeHead(200, { 'content-length': 10_000 }).write(IMAGE, () => response.destroy());
      },
    ],
    ['a redirect to nowhere', says(302)],
    ['a redirect to a file', says(302, { location: 'file:///etc/passwd' })],
    ['a redirect without end', says(302, { location: '/source/12' }), MAX_REDIRECTS + 1],
  ];
  it.each(
    cases.map(([name, answer, requests = 1], index) => ({ name, answer, requests, path: `/source/${index + 1}` })),
  )('$name is not delivered', async ({ answer, requests, path }) => {
    answers[path] = answer;
    const home = await listed(path, path);
    const response = await get(`${home}/photos/1`, 'client');
    expect([response.status, await response.json()]).toEqual([
      502,
      { error: 'The photo is not available at its source; try again later.' },
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    // It is not asked again at once.
    expect((await get(`${home}/photos/1`, 'broker')).status).toBe(502);
    expect(seen).toHaveLength(requests);
  });

  it('an image with a wrong type is delivered as what it is', async () => {
    answers['/lying'] = says(200, { 'content-type': 'text/html' }, IMAGE);
    const response = await get(`${await listed('lying', '/lying')}/photos/1`, 'client');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  it('a redirect to a photo is followed', async () => {
    Object.assign(answers, { '/moved': says(301, { location: '/moved/there' }), '/moved/there': photo });
    expect((await get(`${await listed('moved', '/moved')}/photos/1`, 'client')).status).toBe(200);
  });

  it('is waited for only for a time, also if single bytes come', async () => {
    answers['/silent'] = () => {};
    answers['/slow'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png' }).write(IMAGE);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    };
    for (const path of ['/silent', '/slow'])
      await expect(fetchPhoto(`${origin}${path}`, reachOf(true), 300), path).rejects.toThrow(/timeout|abort/i);
  });
});

it('reaches no private network, at once or by a redirect', async () => {
  answers['/to/metadata'] = says(302, { location: 'http://169.254.169.254/latest/meta-data' });
  answers['/to/name'] = says(302, { location: origin.replace('127.0.0.1', 'localhost') });
  answers['/to/ipv6'] = says(302, { location: 'http://[::ffff:127.0.0.1]:1/' });
  for (const address of [`${origin}/plain`, 'http://10.0.0.1/', 'http://2130706433/', 'https://[fd00::1]/'])
    await expect(fetchPhoto(address, reachOf(false)), address).rejects.toThrow('is not on the public internet');
  // The first server is taken for a public one; each step is checked.
  const reach = { ...reachOf(false), isForbidden: (host: string) => host !== '127.0.0.1' && isForbiddenHost(host) };
  for (const path of ['/to/metadata', '/to/name', '/to/ipv6'])
    await expect(fetchPhoto(`${origin}${path}`, reach), path).rejects.toThrow('is not on the public internet');
  expect(seen.map(({ url }) => url)).toEqual(['/to/metadata', '/to/name', '/to/ipv6']);
});

it('asks the source once for all who wait, and for few photos at the same time', async () => {
  const waiting: ServerResponse[] = [];
  const paths = Array.from({ length: 10 }, (_, index) => `/many/${index}`);
  for (const path of paths) answers[path] = (_request, response) => void waiting.push(response);
  const home = await listed('many', ...paths);
  const all = paths.flatMap((_, index) =>
    ['client', 'broker'].map((person) => get(`${home}/photos/${index + 1}`, person)),
  );
  // Four of each person at the most: eight of ten.
  for (let answered = 0, most = 0; answered < paths.length; ) {
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    most = Math.max(most, waiting.length);
    expect(most).toBeLessThanOrEqual(8);
    const response = waiting.shift() as ServerResponse;
    photo(seen[0] as IncomingMessage, response);
    answered++;
  }
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual(all.map(() => 200));
  expect(seen).toHaveLength(paths.length);
});

it('counts for the budget of the person', async () => {
  answers['/budget'] = photo;
  const home = await listed('budget', '/budget');
  const { budget } = api.app.traffic;
  const spent: [string, number][] = [];
  const spend = budget.spend.bind(budget);
  budget.spend = (key, cost) => {
    spent.push([key, cost]);
    return spend(key, cost);
  };
  try {
    expect((await get(`${home}/photos/1`, 'client')).status).toBe(200);
  } finally {
    budget.spend = spend;
  }
  expect(spent).toEqual([['person client@covalue.example', 10_000]]);
});
