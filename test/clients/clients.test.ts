/**
 * The code of docs/clients.md and docs/live-updates.md against a started server: each client with its default settings, its
 * connections cut, and its token expiring meanwhile.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { localToken } from '../../src/access-control/tokens.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { appendTested, numbered } from '../support/append-events.ts';
import { type CuttingProxy, startCuttingProxy } from './cutting-proxy.ts';
import { installGql, runGql } from './python-gql.ts';
import { relaySubscription, relayViewer } from './relay-artifacts.ts';
import { writeSnippets } from './snippets.ts';

// Before version 22 Node has no built-in WebSocket, which browsers have.
globalThis.WebSocket ??= WebSocket as never;

const VIEWER = 'query Me { viewer { id person { id name } } }';
const PARTY = 'query Party($id: ID!) { party(id: $id) { __typename id name } }';
const EVENTS =
  'subscription Changes($after: String) { events(after: $after, filter: { names: ["tested"] }) { id cursor entityVersion } }';
const ME = { id: 'vwr_broker', person: { id: 'per_broker' } };

let api: TestApi;
let proxy: CuttingProxy;
let url: string;
let folder: string;
const python = installGql();
// Reported by the test that needs it.
python.catch(() => {});

beforeAll(async () => {
  folder = writeSnippets('docs/clients.md', 'docs/live-updates.md');
  api = await startTestApi();
  proxy = await startCuttingProxy(api.url);
  url = `${proxy.url}/graphql`;
});
afterAll(async () => {
  proxy?.close();
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
  (await python).remove();
});

// biome-ignore lint/suspicious/noExplicitAny: the snippets are JavaScript, as readers have them
const snippet = (name: string): Promise<any> => import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href);
/** The package as the snippets have it: once. */
// biome-ignore lint/suspicious/noExplicitAny: see above
const native = async (name: string): Promise<any> => {
  const { createRequire } = await import('node:module');
  const path = createRequire(import.meta.url).resolve(name);
  return import(/* @vite-ignore */ pathToFileURL(path).href);
};
const token = () => localToken(api.folder, 'broker@covalue.example');

describe('a client that queries', () => {
  it('is Apollo Client, whose cache keeps all fields of the viewer', async () => {
    const { apolloClient } = await snippet('apollo.js');
    const { parse } = await import('graphql');
    const client = apolloClient(url, token);
    expect((await client.query({ query: parse(VIEWER) })).data.viewer).toMatchObject(ME);
    const administrator = parse('{ viewer { id administrator } }');
    await client.query({ query: administrator });
    expect(client.readQuery({ query: parse(VIEWER) })).toMatchObject({ viewer: ME });
    const party = await client.query({ query: parse(PARTY), variables: { id: 'org_brokerage' } });
    expect(party.data.party).toMatchObject({ __typename: 'Organisation', id: 'org_brokerage' });
    await expect(client.query({ query: parse('{ party(id: 5.5) { id } }') })).rejects.toThrow(/ID/);
    client.stop();
  });

  it('is urql, which sends GET without a content type', async () => {
    const { urqlClient } = await snippet('urql.js');
    const client = urqlClient(url, token);
    expect((await client.query(VIEWER, {}).toPromise()).data.viewer).toMatchObject(ME);
    const party = await client.query(PARTY, { id: 'org_brokerage' }).toPromise();
    expect(party.data.party).toMatchObject({ id: 'org_brokerage' });
    const wrong = await client.query('{ nothing }', {}).toPromise();
    expect(wrong.error.graphQLErrors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('is urql with persisted queries, which sends only the hash by GET once the server knows it', async () => {
    const { fetchWithToken } = await snippet('fetch-with-token.js');
    const { Client, fetchExchange } = await native('@urql/core');
    const { persistedExchange } = await native('@urql/exchange-persisted');
    const sent: string[] = [];
    const send = fetchWithToken(token);
    const observed = (input: string, init: RequestInit) => {
      sent.push(`${init.method} ${input.includes('query=') || init.body ? 'text' : 'hash'}`);
      return send(input, init);
    };
    const ask = async () => {
      const client = new Client({ url, fetch: observed, exchanges: [persistedExchange({}), fetchExchange] });
      return (await client.query('query Persisted { viewer { id person { id } } }', {}).toPromise()).data?.viewer;
    };
    expect(await ask()).toEqual({ id: 'vwr_broker', person: { id: 'per_broker' } });
    expect(await ask()).toEqual({ id: 'vwr_broker', person: { id: 'per_broker' } });
    expect([sent[0], sent.at(-1)]).toEqual(['GET hash', 'GET hash']);
  });

  it('is graphql-request, by POST and GET', async () => {
    const { requestClient } = await snippet('graphql-request.js');
    for (const options of [{}, { method: 'GET' }]) {
      const client = requestClient(url, token, options);
      expect((await client.request(VIEWER)).viewer).toMatchObject(ME);
      expect((await client.request(PARTY, { id: 'org_brokerage' })).party).toMatchObject({ id: 'org_brokerage' });
      await expect(client.request('{ nothing }')).rejects.toThrow(/Cannot query field/);
    }
  });

  it('is Relay, whose store distinguishes the viewer from the person', async () => {
    const { relayEnvironment } = await snippet('relay.js');
    const { fetchQuery, createOperationDescriptor } = await native('relay-runtime');
    const environment = relayEnvironment(url, token);
    expect((await fetchQuery(environment, relayViewer, {}).toPromise()).viewer).toMatchObject(ME);
    const stored = environment.lookup(createOperationDescriptor(relayViewer, {}).fragment).data;
    expect(stored.viewer).toMatchObject(ME);
  });

  it("is Python's gql, which fetches the schema first and subscribes to events", async ({ skip }) => {
    const { folder: venv, reason } = await python;
    if (!venv) {
      console.error(`Not run: ${reason}.`);
      return skip(reason);
    }
    const after = await cursorNow();
    await append(1, 3);
    const told = await runGql(venv, join(folder, 'gql_client.py'), [url, await token(), after]);
    expect(told).toEqual({
      viewer: { id: 'vwr_broker', person: { id: 'per_broker' } },
      found: ['nothing'],
      events: 3,
    });
  });
});

describe('a client that subscribes', () => {
  /** What `start` delivers: the versions of the events in the order of their arrival. */
  type Follow = (live: Live) => void;
  interface Live {
    after: string;
    token: () => Promise<string>;
    next: (version: number) => void;
    failed: (error: unknown) => void;
  }

  const apollo = async (): Promise<Follow> => {
    const { apolloClient } = await snippet('apollo.js');
    const { parse } = await import('graphql');
    return ({ after, token: fresh, next, failed }) => {
      apolloClient(url, fresh)
        .subscribe({ query: parse(EVENTS), variables: { after } })
        .subscribe({
          next: (result: never) => taken(result, next, failed),
          error: failed,
        });
    };
  };
  const urql = async (): Promise<Follow> => {
    const { urqlClient } = await snippet('urql.js');
    return ({ after, token: fresh, next, failed }) => {
      urqlClient(url, fresh)
        .subscription(EVENTS, { after })
        .subscribe((result: never) => taken(result, next, failed));
    };
  };
  const relay = async (): Promise<Follow> => {
    const { relayEnvironment } = await snippet('relay.js');
    const { requestSubscription } = await native('relay-runtime');
    return ({ after, token: fresh, next, failed }) => {
      requestSubscription(relayEnvironment(url, fresh), {
        subscription: relaySubscription,
        variables: { after },
        onNext: (data: { events: { entityVersion: number } }) => next(data.events.entityVersion),
        onError: failed,
      });
    };
  };
  const sse = async (): Promise<Follow> => {
    const { streamClient } = await snippet('graphql-sse.js');
    const { follow } = await snippet('resume-sse.js');
    return ({ after, token: fresh, next, failed }) => {
      const request = { query: EVENTS, variables: { after } };
      follow(streamClient(url, fresh), request, {
        // The last result before a token expires reports that; the client reconnects automatically.
        next: (result: never) => taken(result, next, () => {}),
        error: failed,
        complete: () => failed(new Error('It ended as if it were complete')),
      });
    };
  };

  it('receives each event once despite repeated disconnections', async () => {
    const [batch, steps, cuts] = [10, 20, 8];
    const after = await cursorNow();
    const followers = await Promise.all([apollo(), urql(), relay(), sse()]);
    const received = followers.map(() => [] as number[]);
    const failures: unknown[] = [];
    followers.forEach((follow, index) => {
      const next = (version: number) => received[index]?.push(version);
      follow({ after, token, next, failed: (error) => failures.push(error) });
    });
    let [events, cut] = [0, 0];
    // On a busy machine a client may still be reconnecting when the others are cut: continue until enough were cut.
    for (let step = 0; step < steps || cut < cuts; step++) {
      await append(events + 1, batch);
      events += batch;
      await pause(250);
      if (step % 6 === 3) cut += proxy.cut();
    }
    await until(() => failures.length || received.every((each) => each.length >= events));
    await pause(200);
    expect(failures).toEqual([]);
    const each = Array.from({ length: events }, (_, index) => index + 1);
    expect(received).toEqual(followers.map(() => each));
  });

  it('continues with a new token when the first expires', async () => {
    const after = await cursorNow();
    const followers = await Promise.all([apollo(), urql(), relay(), sse()]);
    const received = followers.map(() => [] as number[]);
    const failures: unknown[] = [];
    const asked = followers.map(() => 0);
    followers.forEach((follow, index) => {
      // The second one has already expired, as from a cache, so a new one is requested.
      const lifetimes = ['2s', '-1h'];
      const tokenOf = () => {
        const lifetime = lifetimes[asked[index] ?? 0] ?? '1h';
        asked[index] = (asked[index] ?? 0) + 1;
        return localToken(api.folder, 'broker@covalue.example', lifetime);
      };
      follow({
        after,
        token: tokenOf,
        next: (version) => received[index]?.push(version),
        failed: (error) => failures.push(error),
      });
    });
    await append(1, 1);
    await until(() => received.every(({ length }) => length) || failures.length);
    await until(() => asked.every((times) => times >= 3) || failures.length);
    await append(2, 1);
    await until(() => received.every(({ length }) => length >= 2) || failures.length);
    expect(failures).toEqual([]);
    expect(received).toEqual(followers.map(() => [1, 2]));
  });

  it('does not reconnect with a rejected token', async () => {
    const { liveSocket } = await snippet('live-socket.js');
    let asked = 0;
    const socket = liveSocket(url, async () => {
      asked++;
      return 'a.b.c';
    });
    const error = await new Promise<{ code?: number }>((resolve) => {
      socket.subscribe({ query: EVENTS }, { next() {}, error: resolve, complete: () => resolve({}) });
    });
    expect(error.code).toBe(4401);
    expect(asked).toBe(1);
  });
});

/** A result of any client: an event or errors. */
function taken(
  { data, error, errors }: { data?: { events: { entityVersion: number } }; error?: unknown; errors?: unknown },
  next: (version: number) => void,
  failed: (error: unknown) => void,
): void {
  if (data?.events) next(data.events.entityVersion);
  else failed(error ?? errors);
}

async function cursorNow(): Promise<string> {
  await numbered(api.graph);
  return (await api.call('broker', '{ eventCursor }')).data.eventCursor;
}

function append(first: number, count: number): Promise<void> {
  const events = Array.from({ length: count }, (_, index) => ({ entityVersion: first + index }));
  return appendTested(api.graph, 'rel_brokerage', events);
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function until(holds: () => unknown, ms = 50_000): Promise<void> {
  for (const end = Date.now() + ms; !holds(); await pause(50))
    if (Date.now() > end) throw new Error(`Not within ${ms} ms: ${holds}`);
}
