/** Requests that cost too much, name no operation or hold wrong values, over HTTP, WebSocket and event stream. */
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { Deadline } from '../../src/http/deadline.ts';
import { cursorOf, readHead } from '../../src/outbox/event-log.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { LiveClient } from '../support/live-client.ts';

let api: TestApi;
let token: string;

beforeAll(async () => {
  api = await startTestApi();
  token = `Bearer ${await localToken(api.folder, 'client@covalue.example')}`;
});
afterAll(() => api?.close());

interface Sent {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  body: any;
}

async function post(body: object, authorization: string | undefined = token, path = '/graphql'): Promise<Sent> {
  const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
  const response = await fetch(`${api.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
}

/** The answer to one operation over a WebSocket: its errors or its result. */
async function overWebSocket(payload: object): Promise<unknown> {
  const client = await LiveClient.open(api.url, token);
  client.send({ type: 'subscribe', id: '1', payload });
  await client.until(() => client.of('1').some(({ type }) => type === 'next' || type === 'error'));
  client.close();
  return client.of('1')[0]?.payload;
}

const aliases = `{ ${Array.from({ length: 200 }, (_, n) => `l${n}: listings { nodes { id } }`).join(' ')} }`;
const deep = `subscription { __typename events { ${'parties { relationships { nodes { provider '.repeat(1)}{ id }${'} } }'.repeat(1)} } }`;
const MUTATION = 'mutation Create($name: String!) { createPerson(input: {name: $name}) { errors { message } } }';
const people = async (name: string) =>
  (await api.graph.read('MATCH (p:Person {name: $name}) RETURN count(p) AS count', { name }))[0]?.count;

describe('an operation that is not in the document', () => {
  it.each([
    ['another name', MUTATION, 'Other'],
    ['the empty name', MUTATION, ''],
    ['no name of two', `${MUTATION} query Q { __typename }`, undefined],
    ['null of two', `${MUTATION} query Q { __typename }`, null],
    ['another name of two', `${MUTATION} query Q { __typename }`, 'create'],
    [
      'a fragment',
      `${MUTATION} fragment F on Mutation { __typename } query Q { ...G } fragment G on Query { __typename }`,
      'F',
    ],
  ])('is not executed: %s', async (name, query, operationName) => {
    const variables = { name: `Nobody by ${name}` };
    const body = { query, operationName, variables };
    const { status, body: answer } = await post(body);
    expect([status, answer.data ?? null]).toEqual([400, null]);
    expect(answer.errors[0].extensions.code).toMatch(/OPERATION_RESOLUTION_FAILURE|GRAPHQL_VALIDATION_FAILED/);
    expect(await overWebSocket(body)).toMatchObject([{ message: expect.any(String) }]);
    expect((await post(body, token, '/graphql/stream')).status).toBe(400);
    expect(await people(variables.name)).toBe(0);
  });

  it('is not executed by GET', async () => {
    const search = new URLSearchParams({ query: `query A { __typename } ${MUTATION}`, operationName: 'B' });
    const headers = { authorization: token, 'apollo-require-preflight': '1' };
    expect((await fetch(`${api.url}/graphql?${search}`, { headers })).status).toBe(400);
    search.set('operationName', 'A');
    expect(await (await fetch(`${api.url}/graphql?${search}`, { headers })).json()).toMatchObject({
      data: { __typename: 'Query' },
    });
    search.set('operationName', 'Create');
    expect((await fetch(`${api.url}/graphql?${search}`, { headers })).status).toBe(405);
  });

  it('is distinguished from one that is in the document, which is executed with or without its name', async () => {
    for (const operationName of ['Create', null, undefined]) {
      const name = `Somebody ${operationName}`;
      expect((await post({ query: MUTATION, operationName, variables: { name } })).body).toMatchObject({
        data: { createPerson: { errors: [] } },
      });
      expect(await people(name)).toBe(1);
    }
  });
});

describe('a request that is too large', () => {
  it('is refused on every transport', async () => {
    const tooLarge = { extensions: { code: 'QUERY_TOO_LARGE' } };
    const http = await post({ query: aliases });
    expect([http.status, http.body.errors]).toMatchObject([400, [tooLarge]]);
    expect(http.body.errors[0].extensions).toEqual({ code: 'QUERY_TOO_LARGE' });
    expect(await overWebSocket({ query: aliases })).toMatchObject([tooLarge]);
    expect((await post({ query: aliases }, token, '/graphql/stream')).body.errors).toMatchObject([tooLarge]);
    expect(
      await overWebSocket({ query: deep.replaceAll('provider {', `provider { ${'x: id '.repeat(300)}`) }),
    ).toMatchObject([tooLarge]);
  });

  it('is rejected by the page sizes in its variables', async () => {
    const query =
      'query Q($n: Int) { listings(first: $n) { nodes { feedback(first: $n) { nodes { replies { replies { id } } } } } } }';
    expect((await post({ query, variables: { n: 2 } })).body.errors).toBeUndefined();
    expect((await post({ query, variables: { n: 100 } })).body.errors).toMatchObject([
      { extensions: { code: 'QUERY_TOO_LARGE' } },
    ]);
  });

  it('is rejected by the length of its lists once that is known; a cut list is marked as cut', async () => {
    await api.graph.write((transaction) =>
      transaction.run(
        `MATCH (p:Person {email: 'client@covalue.example'}) UNWIND range(1, 1_100) AS n
         CREATE (p)-[:HAS_MORTGAGE]->(:Mortgage {id: 'mtg_long' + n, lender: 'L', asOfOn: date(), createdAt: datetime()})`,
        {},
      ),
    );
    const list = await post({ query: '{ viewer { person { mortgages { id } } } }' });
    expect(list.body.data.viewer.person.mortgages).toHaveLength(1_000);
    expect(list.body.extensions).toMatchObject({ cut: { fields: ['Person.mortgages'], delivered: 1_000 } });
    const remove = (most: number) =>
      api.graph.write((transaction) =>
        transaction.run(
          "MATCH (m:Mortgage) WHERE m.id STARTS WITH 'mtg_long' AND toInteger(substring(m.id, 8)) > $most DETACH DELETE m",
          { most },
        ),
      );
    await remove(400);
    for (const inner of ['mortgages { id lender }', 'relationships { nodes { consumer { mortgages { id } } } }']) {
      const query = `{ viewer { person { mortgages { owner { ${inner} } } } } }`;
      const { status, body } = await post({ query });
      expect([status, body.data ?? null, body.errors]).toMatchObject([
        400,
        null,
        [{ message: expect.stringContaining('more than 250000 values'), extensions: { code: 'QUERY_TOO_LARGE' } }],
      ]);
    }
    await remove(0);
  });

  it('gets an error in place of an event that is too large, and then the next event', async () => {
    const mortgages = (last: number) =>
      api.graph.write((transaction) =>
        transaction.run(
          `MATCH (p:Person {email: 'client@covalue.example'}) UNWIND range(1, $last) AS n
           CREATE (p)-[:HAS_MORTGAGE]->(:Mortgage {id: 'mtg_event' + n, lender: 'L', asOfOn: date(), createdAt: datetime()})`,
          { last },
        ),
      );
    const remove = (few: number) =>
      api.graph.write((transaction) =>
        transaction.run("MATCH (m:Mortgage) WHERE m.id STARTS WITH 'mtg_event' WITH m SKIP $few DETACH DELETE m", {
          few: BigInt(few),
        }),
      );
    const change = async (summary: string) => {
      const input = { relationship: 'rel_brokerage', kind: 'CONSUMPTION', summary };
      const mutation =
        'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { errors { message } } }';
      expect((await api.call('client', mutation, { input })).data.recordActivity.errors).toEqual([]);
    };
    const client = await LiveClient.open(api.url, token);
    const after = cursorOf(await readHead(api.graph));
    const on = (selection: string) => ({
      query: `subscription { partyActivity(party: "per_client", after: "${after}") { name parties { ... on Person { ${selection} } } } }`,
    });
    client.send({ type: 'subscribe', id: 'wide', payload: on('mortgages { owner { mortgages { id lender } } }') });
    client.send({ type: 'subscribe', id: 'long', payload: on('mortgages { id }') });
    const got = (count: number) =>
      client.until(() => client.of('wide').length === count && client.of('long').length === count);
    await mortgages(1_100);
    await change('Looked at many mortgages');
    await got(1);
    await remove(1);
    await change('Looked at one mortgage');
    await got(2);
    client.close();
    expect(client.of('wide').map(({ payload }) => payload)).toMatchObject([
      { data: null, errors: [{ extensions: { code: 'QUERY_TOO_LARGE', cursor: expect.any(String) } }] },
      { data: { partyActivity: { name: 'activityRecorded' } } },
    ]);
    expect(client.of('long').map(({ payload }) => payload)).toMatchObject([
      { extensions: { cut: { fields: ['Person.mortgages'], delivered: 1_000 } } },
      { data: { partyActivity: { name: 'activityRecorded' } } },
    ]);
    await remove(0);
  });

  it('causes no work when it has no valid token', async () => {
    for (const query of [
      '{ viewer { person { id } } }',
      '{ nonsense }',
      'mutation { createPerson(input: {name: "X"}) { errors { message } } }',
    ]) {
      expect((await post({ query }, '')).status).toBe(401);
      expect((await post({ query }, 'Bearer nonsense')).status).toBe(401);
    }
    expect((await post({ query: `{ __typename } # ${'x'.repeat(100_000)}` }, '')).status).toBe(413);
    expect((await post({ query: `{ __typename } # ${'x'.repeat(100_000)}` }, 'Bearer nonsense')).status).toBe(401);
    expect((await post({ query: '{ __schema { queryType { name } } }' }, '')).body).toMatchObject({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
    expect(
      (
        await post(
          {
            query:
              'mutation { signIn(input: {email: "client@covalue.example", password: "wrong"}) { errors { code } } }',
          },
          '',
        )
      ).body,
    ).toMatchObject({ data: { signIn: { errors: [{}] } } });
  });
});

describe('a null where the type does not allow null', () => {
  it.each([
    ['@skip', 'query Q($w: Boolean = false) { viewer { person { id @skip(if: $w) } } }'],
    [
      '@include in a fragment',
      'query Q($w: Boolean = true) { viewer { ...F } } fragment F on Viewer { person @include(if: $w) { id } }',
    ],
    [
      '@skip in a mutation',
      'mutation Q($w: Boolean = false) { createPerson(input: {name: "Nobody by null"}) { person { id @skip(if: $w) } errors { message } } }',
    ],
    ['an argument', 'query Q($w: ID = "x") { node(id: $w) { id } }'],
    [
      'a field of an input',
      'query Q($w: Float = 1) { listings(filter: {near: {latitude: $w, longitude: 1, radiusKm: 1}}) { totalCount } }',
    ],
  ])('%s is an error of the request', async (_name, query) => {
    const { status, body } = await post({ query, variables: { w: null } });
    expect([status, body.data, body.errors]).toMatchObject([
      400,
      undefined,
      [{ message: expect.stringContaining('"$w"'), extensions: { code: 'BAD_USER_INPUT', field: 'w' } }],
    ]);
    expect(await overWebSocket({ query, variables: { w: null } })).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(await people('Nobody by null')).toBe(0);
  });
});

/** Runs for hours unless it is cancelled. */
const ENDLESS = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH sum(a * b) AS s RETURN s';
const running = async () => {
  const { records } = await api.graph.driver.executeQuery(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000)' RETURN currentQuery",
  );
  return records.length;
};

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await holds()); await new Promise((done) => setTimeout(done, 100)))
    if (Date.now() > end) throw new Error(`Not within 30 s: ${holds}`);
}

describe('a statement is cancelled', () => {
  it('at the deadline of its request, for reads and writes', async () => {
    for (const run of [
      (deadline: Deadline) => api.graph.read(ENDLESS, {}, deadline.limits),
      (deadline: Deadline) => api.graph.write((transaction) => transaction.run(ENDLESS, {}), deadline.limits),
    ])
      await expect(run(new Deadline(1_000))).rejects.toMatchObject({ why: 'TIMED_OUT' });
    await until(async () => (await running()) === 0);
  });

  it('when the client disconnects', async () => {
    const { query } = api.graph;
    // Only the read of the request: what the application reads in the background has no client that could hang up.
    api.graph.query = (text, parameters, limits) =>
      query.call(api.graph, limits?.signal ? ENDLESS : text, parameters, limits);
    const sent = httpRequest(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: token },
    });
    sent.on('error', () => {});
    sent.end(JSON.stringify({ query: '{ viewer { person { id } } }' }));
    try {
      await until(async () => (await running()) === 1);
    } finally {
      api.graph.query = query;
      sent.destroy();
    }
    await until(async () => (await running()) === 0);
  });

  it('while Neo4j plans it, and its plan is ready for the next attempt', async () => {
    const wide = (name: string) =>
      `MATCH (${name}:Person) RETURN ${Array.from(
        { length: 40 },
        (_, n) =>
          `COUNT { (${name})-[:ACTS_FOR]->(o${n})-[:PROVIDER_OF]->(r${n}:ServiceRelationship)<-[:CONSUMER_OF]-(c${n}:Party)<-[:ACTS_FOR]-(p${n}:Person) WHERE p${n}.name = $name } AS n${n}`,
      ).join(', ')}`;
    const read = (name: string, ms?: number) =>
      api.graph.read(wide(name), { name: 'Sam' }, ms ? new Deadline(ms).limits : {});
    // The planning time on this machine; the second one counts, when Java is warm.
    await read('first');
    const started = performance.now();
    await read('second');
    const half = (performance.now() - started) / 2;
    await expect(read('third', half)).rejects.toMatchObject({ why: 'TIMED_OUT' });
    await api.graph.planning.idle();
    expect(await read('third', half)).not.toEqual([]);
  });

  it('by the time limit of Neo4j, for every client', async () => {
    const settings = await api.graph.read(
      "SHOW SETTINGS YIELD name, value WHERE name IN ['db.transaction.timeout', 'db.memory.transaction.max'] RETURN name, value",
      {},
    );
    expect(settings.map(({ value }) => value)).not.toContainEqual(expect.stringMatching(/^0/));
  });
});
