/** Budgets and queues on a real server: one caller does not stop another. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { CostBudget, OverBudget } from '../../src/http/cost-budget.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { LiveClient } from '../support/live-client.ts';

let api: TestApi;
const LIMIT = 400_000;
const PARTIES =
  'query P($n: Int) { parties(first: 100) { nodes { id relationships(first: $n) { nodes { id provider { name } } } } } }';
const CHAIN = '{ valueChain(of: "per_client", direction: UPSTREAM) { links { depth } } }';

beforeAll(async () => {
  api = await startTestApi({
    environment: {
      REQUEST_COST_PER_MINUTE: String(LIMIT),
      ANONYMOUS_COST_PER_MINUTE: '20000',
      REQUEST_CONCURRENCY: '4',
      HEAVY_REQUEST_CONCURRENCY: '2',
      MAX_CONNECTIONS_PER_ADDRESS: '150',
    },
  });
});
afterAll(() => api?.close());

async function post(person: string | undefined, body: object, path = '/graphql', { url, folder } = api) {
  const token = person && (await localToken(folder, `${person}@covalue.example`));
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  const json: any = text.startsWith('{') ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, body: json, text };
}

describe('the budget of a caller', () => {
  it('is in each answer, and counts variables by their values', async () => {
    const costs: number[] = [];
    for (const n of [1, 1, 50]) {
      const { body } = await post('trainer', { query: PARTIES, variables: { n } });
      expect(body.extensions.cost).toEqual({
        requested: expect.any(Number),
        remaining: expect.any(Number),
        limit: LIMIT,
      });
      costs.push(body.extensions.cost.requested);
    }
    expect(costs[1]).toBe(costs[0]);
    expect(costs[2]).toBeGreaterThan(10 * (costs[0] ?? 0));
  });

  it('ends with 429 and Retry-After, for its caller only, on every transport', async () => {
    const answers: number[] = [];
    for (let n = 0; n < 20 && !answers.includes(429); n++) {
      const { status, headers, body } = await post('mortgage', { query: PARTIES, variables: { n: 100 } });
      answers.push(status);
      if (status !== 429) continue;
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(body.errors[0].extensions).toMatchObject({
        code: 'TOO_MANY_ATTEMPTS',
        retryAfterSeconds: expect.any(Number),
        cost: { limit: LIMIT },
      });
    }
    expect(answers.filter((status) => status === 200).length).toBeGreaterThan(3);
    expect(answers.at(-1)).toBe(429);
    const body = { query: PARTIES, variables: { n: 100 } };
    const streamed = await post('mortgage', body, '/graphql/stream');
    expect(streamed.text).toContain('TOO_MANY_ATTEMPTS');
    const token = `Bearer ${await localToken(api.folder, 'mortgage@covalue.example')}`;
    const client = await LiveClient.open(api.url, token);
    client.send({ type: 'subscribe', id: '1', payload: body });
    await client.until(() => client.of('1').length > 0);
    client.close();
    expect(JSON.stringify(client.of('1'))).toContain('TOO_MANY_ATTEMPTS');
    expect((await post('broker', body)).status).toBe(200);
  });

  it('is spent by documents that are parsed, also by those that are wrong', async () => {
    const wrong = (n: number) => ({ query: `{ nonsense${n} ${'viewer { person { id } } '.repeat(600)} }` });
    const statuses = new Set<number>();
    for (let n = 0; n < 40; n++) statuses.add((await post('client', wrong(n))).status);
    expect([...statuses]).toEqual([400, 429]);
  });

  it('of callers without a token is that of their address', async () => {
    const signIn = (n: number) => ({
      query: `mutation { signIn(input: {email: "nobody${n}@covalue.example", password: "x"}) { errors { code } } }`,
    });
    const statuses: number[] = [];
    for (let n = 0; n < 60 && statuses.at(-1) !== 429; n++) statuses.push((await post(undefined, signIn(n))).status);
    expect(statuses[0]).toBe(200);
    expect(statuses.at(-1)).toBe(429);
    expect((await post('broker', { query: '{ viewer { person { id } } }' })).status).toBe(200);
  });

  it('is one for all processes: each grants a twentieth by itself, and leases the rest', async () => {
    const limit = 100_000;
    const processes = Array.from({ length: 4 }, () => new CostBudget(api.graph, limit));
    let spent = 0;
    for (let n = 0; n < 400; n++)
      try {
        await processes[n % 4]?.spend('person everywhere', 1_000);
        spent += 1_000;
      } catch (error) {
        expect(error).toBeInstanceOf(OverBudget);
      }
    // The bucket, four shares of a twentieth, and the refill of the seconds of this test.
    expect(spent).toBeGreaterThanOrEqual(0.9 * limit);
    expect(spent).toBeLessThan(1.6 * limit);
  });

  it('is asked for in the graph only by those who spend much', async () => {
    const leases = { count: 0 };
    const counting = {
      writeQuietly: (...given: Parameters<typeof api.graph.writeQuietly>) => {
        leases.count++;
        return api.graph.writeQuietly(...given);
      },
    } as typeof api.graph;
    const budget = new CostBudget(counting, 1_000_000);
    for (let n = 0; n < 1_000; n++) await budget.spend(`person ${n}`, 20_000);
    expect(leases.count).toBe(0);
    // One who spends everything asks ten times, and no more when nothing is left.
    for (let n = 0; n < 500; n++) await budget.spend('person busy', 10_000).catch(() => undefined);
    expect(leases.count).toBeGreaterThan(8);
    expect(leases.count).toBeLessThan(30);
  });
});

it('one address cannot hold more sockets than its part, and half-sent requests end', async () => {
  const port = Number(new URL(api.url).port);
  const sockets = Array.from({ length: 200 }, () =>
    connect(port, '127.0.0.1')
      .on('error', () => {})
      .resume(),
  );
  try {
    const closed = () => sockets.filter(({ destroyed, readyState }) => destroyed || readyState === 'closed').length;
    for (let n = 0; n < 100 && closed() < 40; n++) await new Promise((done) => setTimeout(done, 50));
    expect(closed()).toBeGreaterThanOrEqual(40);
    expect(closed()).toBeLessThan(100);
    const half = sockets.find(({ readyState }) => readyState === 'open');
    half?.write('POST /graphql HTTP/1.1\r\nHost: x\r\n');
    for (let n = 0; n < 300 && half?.readyState === 'open'; n++) await new Promise((done) => setTimeout(done, 100));
    expect(half?.readyState).not.toBe('open');
  } finally {
    for (const socket of sockets) socket.destroy();
  }
});

it('a caller with many heavy requests does not keep another waiting; what is beyond its queue gets 503 at once', async () => {
  const other = await startTestApi({ environment: { HEAVY_REQUEST_CONCURRENCY: '2' } });
  const { graph } = other;
  const { query } = graph;
  let running = 0;
  let most = 0;
  // Each statement of the attacker takes longer than it does.
  graph.query = async (text, parameters, limits) => {
    if (parameters.viewer !== 'admin@covalue.example') return query.call(graph, text, parameters, limits);
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 300));
    running--;
    return query.call(graph, text, parameters, limits);
  };
  try {
    const heavy = Array.from({ length: 80 }, () => post('admin', { query: CHAIN }, '/graphql', other));
    await new Promise((done) => setTimeout(done, 200));
    let served = 0;
    for (const each of heavy) void each.then(({ status }) => status === 200 && served++);
    for (let n = 0; n < 20; n++) {
      expect(
        (await post('broker', { query: n % 2 ? '{ viewer { person { id } } }' : CHAIN }, '/graphql', other)).status,
      ).toBe(200);
    }
    // In turns: about one of the attacker for each of the other.
    expect(served).toBeLessThan(40);
    const answers = await Promise.all(heavy);
    const refused = answers.filter(({ status }) => status === 503);
    expect(most).toBe(1);
    expect(refused.length).toBeGreaterThan(20);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(refused[0]?.body.errors[0].extensions).toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: 1 });
  } finally {
    graph.query = query;
    await other.close();
  }
});
