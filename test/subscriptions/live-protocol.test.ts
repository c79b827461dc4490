/** Misuse of the graphql-transport-ws protocol: correct close codes, and the server continues. */
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { localToken } from '../../src/access-control/tokens.ts';
import { appendEvents } from '../../src/outbox/append-event.ts';
import { EventSubscription, SocketBuffer } from '../../src/subscriptions/subscription.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';
import { LiveClient } from '../support/live-client.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({
    environment: {
      LIVE_SUBSCRIPTIONS_PER_CONNECTION: '3',
      LIVE_SUBSCRIPTIONS_PER_PERSON: '5',
      LIVE_INIT_SECONDS: '0.5',
      LIVE_IDLE_SECONDS: '1.5',
      LIVE_PING_SECONDS: '12',
      LIVE_BUFFERED_EVENTS: '20',
    },
  });
});
afterAll(() => api.close());

const bearer = async (person = 'broker', lifetime?: string) =>
  `Bearer ${await localToken(api.folder, `${person}@covalue.example`, lifetime)}`;
const connected = async () => LiveClient.open(api.url, await bearer());
const EVENTS = 'subscription ($after: String) { events(after: $after) { cursor name changes } }';

async function codeAfter(...messages: (object | string | Buffer)[]): Promise<number | undefined> {
  const client = await LiveClient.open(api.url);
  for (const message of messages)
    client.socket.send(typeof message === 'object' && !Buffer.isBuffer(message) ? JSON.stringify(message) : message);
  await client.until(({ closed }) => closed);
  return client.closed?.code;
}

describe('closes with', () => {
  it.each([
    ['no JSON', '{', 4400],
    ['no object', '[]', 4400],
    ['an unknown type', { type: 'start', id: '1' }, 4400],
    ['a subscribe without id', { type: 'subscribe', payload: { query: '{ viewer { administrator } }' } }, 4400],
    ['a subscribe without query', { type: 'subscribe', id: '1', payload: {} }, 4400],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), 4400],
    ['an operation before connection_init', { type: 'subscribe', id: '1', payload: { query: EVENTS } }, 4401],
    ['connection_init without a token', { type: 'connection_init' }, 4401],
    ['connection_init with a bad token', { type: 'connection_init', payload: { authorization: 'Bearer a.b.c' } }, 4401],
    ['a frame of more than a mebibyte', ' '.repeat(1_100_000), 1009],
  ] as [string, object | string, number][])('%s', async (_what, message, code) => {
    expect(await codeAfter(message)).toBe(code);
  });

  it('a second connection_init: 4429', async () => {
    const init = { type: 'connection_init', payload: { authorization: await bearer() } };
    expect(await codeAfter(init, init)).toBe(4429);
  });

  it('no connection_init in time: 4408', async () => {
    expect(await codeAfter()).toBe(4408);
  });

  it('connection_init with a token that expired before: 4403', async () => {
    const authorization = await bearer('broker', '-1h');
    expect(await codeAfter({ type: 'connection_init', payload: { authorization } })).toBe(4403);
  });

  it('a duplicate id: 4409', async () => {
    const client = await connected();
    client.subscribe('same', EVENTS);
    client.subscribe('same', EVENTS);
    await client.until(({ closed }) => closed);
    expect(client.closed?.code).toBe(4409);
  });

  it('a subprotocol that it does not speak: refused at the upgrade', async () => {
    const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-ws');
    const closed = await new Promise<number>((done) => {
      socket.on('close', done);
      socket.on('error', () => {});
    });
    expect([1002, 1006, 4406]).toContain(closed);
  });

  it('a token that expires meanwhile: 4403, after which clients reconnect; a new one resumes from the cursor', async () => {
    const after = await cursorNow();
    const client = await LiveClient.open(api.url, await bearer('broker', '2s'));
    client.subscribe('1', EVENTS, { after });
    await client.until(({ closed }) => closed);
    expect(client.closed).toMatchObject({ code: 4403 });
    await append('whileAway');
    const again = await connected();
    again.subscribe('1', EVENTS, { after });
    await again.until(() => again.events('1').length);
    expect(again.events('1')).toMatchObject([{ name: 'whileAway' }]);
    again.close();
  });

  it('no operation for a long time despite answered pings: 1000', async () => {
    const client = await connected();
    await client.until(({ closed }) => closed);
    expect(client.closed).toMatchObject({ code: 1000 });
    expect(client.closed?.reason).toMatch(/Idle/);
  });

  it('a missing pong: terminated', async () => {
    const client = new LiveClient(
      new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { autoPong: false }),
    );
    await new Promise((done) => client.socket.once('open', done));
    client.send({ type: 'connection_init', payload: { authorization: await bearer() } });
    await client.until(({ messages }) => messages.length);
    client.subscribe('1', EVENTS);
    await client.until(({ closed }) => closed);
    expect(client.closed?.code).toBe(1006);
  });
});

describe('answers', () => {
  it('pings, queries and mutations; after complete, the ID of a subscription can be used again', async () => {
    const client = await connected();
    client.send({ type: 'ping', payload: { any: 1 } });
    client.subscribe('q', '{ viewer { person { id } } }');
    await client.until(() => client.of('q').some(({ type }) => type === 'complete'));
    expect(client.messages).toContainEqual({ type: 'pong', payload: { any: 1 } });
    expect(client.of('q')[0]?.payload).toMatchObject({ data: { viewer: { person: { id: 'per_broker' } } } });
    client.subscribe('s', EVENTS, { after: await cursorNow() });
    await append('first');
    await client.until(() => client.events('s').length);
    client.send({ type: 'complete', id: 's' });
    await append('second');
    client.subscribe('s', EVENTS, { after: await cursorNow() });
    await append('third');
    await client.until(() => client.events('s').length > 1);
    expect(client.events('s').map(({ name }) => name)).not.toContain('second');
    client.close();
  });

  it('invalid, too deep or too large operations with errors, and keeps the connection', async () => {
    const client = await connected();
    const errorOf = async (id: string, query: string) => {
      client.subscribe(id, query);
      await client.until(() => client.of(id).length);
      expect(client.of(id)[0]?.type).toBe('error');
      return client.of(id)[0]?.payload[0].extensions.code;
    };
    expect(await errorOf('1', 'subscription {')).toBe('GRAPHQL_PARSE_FAILED');
    expect(await errorOf('2', 'subscription { nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await errorOf('3', 'subscription { a: events { id } b: events { id } }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(
      await errorOf(
        '4',
        `subscription { events { relationship { ${'extends { '.repeat(20)} id ${'}'.repeat(22)} }`.slice(0, -1),
      ),
    ).toMatch(/QUERY_TOO_LARGE|GRAPHQL_PARSE_FAILED/);
    // If it meant "from now on", events in between would be lost.
    expect(await errorOf('5', 'subscription { events(after: "") { id } }')).toBe('INVALID_INPUT');
    for (const id of ['a', 'b', 'c']) client.subscribe(id, EVENTS);
    expect(await errorOf('d', EVENTS)).toBe('TOO_MANY_SUBSCRIPTIONS');
    const other = await connected();
    for (const id of ['a', 'b']) other.subscribe(id, EVENTS);
    other.subscribe('c', EVENTS);
    await other.until(() => ['a', 'b', 'c'].some((id) => other.of(id).length));
    expect(['a', 'b', 'c'].flatMap((id) => other.of(id))[0]?.payload[0].extensions.code).toBe('TOO_MANY_SUBSCRIPTIONS');
    client.close();
    other.close();
  });

  it('a slow consumer by ending its subscription with the cursor to resume from, and with bounded buffers', async () => {
    const after = await cursorNow();
    const client = await connected();
    client.subscribe('1', EVENTS, { after });
    await append('before');
    await client.until(() => client.events('1').length);
    client.socket.pause();
    // The network buffers some megabytes before it blocks.
    const heavy = 'x'.repeat(200_000);
    for (let start = 0; start < 120; start += 20)
      await append(
        Array.from({ length: 20 }, (_, index) => `heavy${start + index}`),
        heavy,
      );
    await new Promise((done) => setTimeout(done, 1_000));
    client.socket.resume();
    const ended = (id: string) => client.of(id).some(({ type }) => type === 'error');
    await client.until(() => ended('1'), 90_000);
    const error = client.of('1').at(-1)?.payload[0];
    expect(error.extensions.code).toBe('RESUME_FROM_CURSOR');
    const seen = client.events('1');
    expect(seen.length).toBeLessThan(121);
    expect(error.extensions.cursor).toBe(seen.at(-1).cursor);
    // After resuming there, repeatedly if the test is slow, every event after `after` was received once.
    for (let turn = 2; seen.at(-1).name !== 'heavy119'; turn++) {
      const id = String(turn);
      client.subscribe(id, EVENTS, { after: seen.at(-1).cursor });
      await client.until(() => ended(id) || client.events(id).at(-1)?.name === 'heavy119', 30_000);
      seen.push(...client.events(id));
    }
    expect(seen.map(({ name }) => name)).toEqual([
      'before',
      ...Array.from({ length: 120 }, (_, index) => `heavy${index}`),
    ]);
    client.close();
  });

  it('event streams the same way: errors as JSON before it begins, next and complete in it', async () => {
    const stream = async (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${api.url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
        body: JSON.stringify(body),
      });
    expect((await stream({ query: EVENTS })).status).toBe(401);
    const authorization = await bearer();
    expect((await stream({ query: '{' }, { authorization })).status).toBe(400);
    const answer = await stream({ query: '{ viewer { administrator } }' }, { authorization });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect((await answer.text()).replace(/,"extensions":\{.*?\}\}/, '')).toBe(
      ':\n\nevent: next\ndata: {"data":{"viewer":{"administrator":false}}}\n\nevent: complete\ndata:\n\n',
    );
  });
});

it('clients that disconnect by ending their event stream at any moment', async () => {
  const { subscriptions: live } = api.app;
  const authorization = await bearer();
  const open = (url: string) => {
    const sent = httpRequest(`${api.url}${url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization },
    });
    sent.on('error', () => {});
    sent.end(JSON.stringify({ query: EVENTS }));
    return sent;
  };
  const until = async (holds: () => boolean) => {
    for (let tries = 0; !holds() && tries < 150; tries++) await new Promise((done) => setTimeout(done, 100));
    expect(holds()).toBe(true);
  };
  await until(() => live.subscriptionCount === 0);
  for (const url of ['/graphql', '/graphql/stream']) {
    const sent = open(url);
    await new Promise((begun) => sent.once('response', (answer) => answer.once('data', begun)));
    expect(live.subscriptionCount).toBe(1);
    sent.destroy();
    await until(() => live.subscriptionCount === 0);

    // While its subscription begins, before the first byte of the response.
    let goOn = () => {};
    const held = new Promise<void>((done) => {
      goOn = done;
    });
    const { subscribe: follow } = live;
    const following = new Promise<void>((begun) => {
      live.subscribe = async (...asked) => {
        const follower = await follow.apply(live, asked);
        begun();
        await held;
        return follower;
      };
    });
    const early = open(url);
    await following;
    expect(live.subscriptionCount).toBe(1);
    const connections = () => new Promise<number>((done) => api.app.api.server.getConnections((_, n) => done(n)));
    const before = await connections();
    early.destroy();
    for (let tries = 0; (await connections()) >= before && tries < 100; tries++)
      await new Promise((done) => setTimeout(done, 50));
    live.subscribe = follow;
    goOn();
    await until(() => live.subscriptionCount === 0);
  }
});

it('a subscription over plain HTTP with the address to use', async () => {
  expect((await api.call('broker', 'subscription { events { id } }')).errors?.[0]).toMatchObject({
    message: expect.stringContaining('/graphql/stream'),
    extensions: { code: 'BAD_REQUEST' },
  });
});

it('queries after all of the above', async () => {
  expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
  for (let tries = 0; api.app.subscriptions.subscriptionCount && tries < 50; tries++)
    await new Promise((done) => setTimeout(done, 100));
  expect(api.app.subscriptions.subscriptionCount).toBe(0);
});

it('all subscriptions of a socket from one bounded buffer', async () => {
  const buffer = new SocketBuffer(3);
  const ended: EventSubscription[] = [];
  const [a, b] = [1, 2].map(() => new EventSubscription('v', {} as never, buffer, (each) => ended.push(each))) as [
    EventSubscription,
    EventSubscription,
  ];
  a.push(1, {});
  b.push(1, {});
  b.push(2, {});
  b.push(3, {});
  expect(ended).toEqual([b]);
  expect(buffer.waiting).toBe(1);
  await expect(b.next()).rejects.toMatchObject({ extensions: { code: 'RESUME_FROM_CURSOR' } });
  expect(await a.next()).toEqual({ value: {}, done: false });
});

/** The cursor once every event has its number. */
async function cursorNow(): Promise<string> {
  await numbered(api.graph);
  return (await api.call('broker', '{ eventCursor }')).data.eventCursor;
}

function append(names: string | string[], text = '') {
  return api.graph.write((transaction) =>
    appendEvents(
      transaction,
      'per_broker',
      new Date().toISOString(),
      [names].flat().map((name) => ({
        name,
        entityId: 'rel_brokerage',
        entityVersion: 1,
        partyIds: ['org_brokerage'],
        change: { text: { after: text } },
      })),
    ),
  );
}
