import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { appendEvents, type NewEvent } from '../../src/outbox/append-event.ts';
import { cursorOf, pruneEvents, readHead } from '../../src/outbox/event-log.ts';
import { openTestGraph, startTestApi, type TestApi } from '../support/api.ts';
import { appendTested, numbered } from '../support/append-events.ts';
import { LiveClient } from '../support/live-client.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({
    environment: {
      LIVE_SUBSCRIPTIONS_PER_CONNECTION: '5',
      LIVE_SUBSCRIPTIONS_PER_PERSON: '2000',
      LIVE_INIT_SECONDS: '0.3',
    },
  });
});
afterAll(() => api.close());

const bearer = async (person: string, lifetime?: string) =>
  `Bearer ${await localToken(api.folder, `${person}@covalue.example`, lifetime)}`;
const connect = async (person: string, url = api.url) => LiveClient.open(url, await bearer(person));
const cursorNow = async () => (await api.call('admin', '{ eventCursor }')).data.eventCursor as string;
const settled = (ms = 250) => new Promise((done) => setTimeout(done, ms));

const RELATIONSHIP = `subscription ($id: ID!, $after: String) { relationshipChanged(id: $id, after: $after) {
  cursor name entityId entityVersion changes actor { id } parties { id } relationship { id purpose consumer { name } } } }`;
const EVENTS =
  'subscription ($after: String, $filter: EventFilter) { events(after: $after, filter: $filter) { cursor name entityId entityVersion } }';
const PARTY =
  'subscription ($party: ID!, $kinds: [String!], $after: String) { partyActivity(party: $party, kinds: $kinds, after: $after) { cursor name entityId } }';

const setPurpose = (purpose: string, id = 'rel_brokerage', person = 'broker') =>
  api.call(
    person,
    'mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { relationship { version } errors { message } } }',
    { input: { id, purpose } },
  );
const append = (events: Partial<NewEvent<string>>[]) => appendTested(api.graph, 'rel_brokerage', events);

describe('numbering', () => {
  it('leaves no gap with any number of concurrent writers', async () => {
    const before = await readHead(api.graph);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => append([{ entityId: `x${index % 4}`, entityVersion: index }, {}])),
    );
    for (let tries = 0; (await readHead(api.graph)) < before + 80 && tries < 100; tries++) await settled(50);
    const [row] = await api.graph.read(
      'MATCH (e:Event) WHERE e.seq > 0 RETURN count(e) AS count, max(e.seq) AS last, count(DISTINCT e.seq) AS distinct',
      {},
    );
    expect(row).toEqual({ count: before + 80, last: before + 80, distinct: before + 80 });
  });
  it('works in batches ordered by version, even if the clock ran backwards', async () => {
    await numbered(api.graph);
    const count = 2_500;
    const pending = Array.from({ length: count }, (_, index) => ({ entityId: 'gathered', entityVersion: index + 1 }));
    await api.graph.writeQuietly(async (transaction) => {
      for (const { entityId, entityVersion } of pending.reverse())
        await appendEvents(transaction, 'per_broker', new Date().toISOString(), [
          { name: 'tested', entityId, entityVersion, partyIds: ['org_brokerage'] },
        ]);
    });
    await numbered(api.graph);
    const batches = await api.graph.read(
      `MATCH (e:Event) WHERE e.seq > 0 AND e.entityId = 'gathered' WITH e ORDER BY e.seq
       WITH e.numberedAt AS at, collect(e.entityVersion) AS versions ORDER BY versions[0] RETURN versions`,
      {},
    );
    expect(batches.map(({ versions }) => (versions as number[]).length)).toEqual([1_000, 1_000, 500]);
    expect(batches.flatMap(({ versions }) => versions)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });
});

describe('subscriptions', () => {
  it('show changes as the subscriber may see them', async () => {
    await numbered(api.graph);
    const after = await cursorNow();
    const [client, trainer] = [await connect('client'), await connect('trainer')];
    client.subscribe('1', RELATIONSHIP, { id: 'rel_brokerage', after });
    trainer.subscribe('1', RELATIONSHIP, { id: 'rel_brokerage' });
    await trainer.until(() => trainer.of('1').length);
    expect(trainer.of('1')[0]).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'NOT_FOUND' } }] });
    await setPurpose('a home near the park');
    await client.until(() => client.events('1').length);
    expect(client.events('1')[0]).toMatchObject({
      name: 'relationshipUpdated',
      entityId: 'rel_brokerage',
      changes: { purpose: { after: 'a home near the park' } },
      relationship: { id: 'rel_brokerage', purpose: 'a home near the park', consumer: { name: 'Dana Whitfield' } },
    });
    client.close();
    trainer.close();
  });

  it('replay from a cursor and continue live on another replica, without gaps or duplicates, by WebSocket and event stream', async () => {
    await numbered(api.graph);
    const after = await cursorNow();
    for (let index = 0; index < 120; index++)
      await append([{ name: 'tested', entityVersion: index + 1, relationshipId: 'rel_brokerage' }]);
    const graph = openTestGraph();
    const replica = await createApp(
      graph,
      readConfig({ COVALUE_DATA: api.folder, LOG_LEVEL: 'silent', NODE_ENV: 'test' }),
    );
    await new Promise<void>((done) => replica.api.server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(replica.api.server.address() as AddressInfo).port}`;
    const socket = await connect('broker', url);
    socket.subscribe('1', EVENTS, { after, filter: { names: ['tested'] } });
    socket.subscribe('2', RELATIONSHIP, { id: 'rel_brokerage', after });
    const sse = createClient({
      url: `${url}/graphql/stream`,
      headers: { authorization: await bearer('broker') },
      retryAttempts: 0,
    });
    const streamed: { entityVersion: number; cursor: string }[] = [];
    const ended = new Promise<void>((done, failed) => {
      const stop = sse.subscribe<{ events: { entityVersion: number; cursor: string } }>(
        { query: EVENTS, variables: { after, filter: { relationships: ['rel_brokerage'] } } },
        {
          next: ({ data }) => {
            if (data) streamed.push(data.events);
            if (streamed.length === 140) stop();
          },
          error: failed,
          complete: done,
        },
      );
    });
    for (let index = 120; index < 140; index++)
      await append([{ entityVersion: index + 1, relationshipId: 'rel_brokerage' }]);
    await socket.until(() => socket.events('1').length >= 140 && socket.events('2').length >= 140);
    await ended;
    const versions = Array.from({ length: 140 }, (_, index) => index + 1);
    for (const events of [socket.events('1'), socket.events('2'), streamed])
      expect(events.map(({ entityVersion }) => entityVersion)).toEqual(versions);
    // Resuming in the middle shows the rest only.
    socket.subscribe('3', EVENTS, { after: streamed[129]?.cursor, filter: { names: ['tested'] } });
    await socket.until(() => socket.events('3').length >= 10);
    expect(socket.events('3').map(({ entityVersion }) => entityVersion)).toEqual(versions.slice(130));
    socket.close();
    await replica.stop();
    await graph.driver.close();
  });

  it('can be filtered by party, kind and filter; modules only append events', async () => {
    await numbered(api.graph);
    const after = await cursorNow();
    const [broker, client] = [await connect('broker'), await connect('client')];
    broker.subscribe('activity', PARTY, { party: 'org_brokerage', kinds: ['kindA'], after });
    client.subscribe(
      'matched',
      `subscription { propertyMatched(alert: "alt_1", after: "${after}") { name entityId } }`,
    );
    client.subscribe(
      'made',
      `subscription { recommendationMade(for: "per_client", after: "${after}") { name entityId } }`,
    );
    broker.subscribe('stranger', 'subscription { recommendationMade(for: "per_client") { name } }');
    await broker.until(() => broker.of('stranger').length);
    expect(broker.of('stranger')[0]).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'NOT_FOUND' } }] });
    await append([
      { name: 'kindB' },
      { name: 'kindA' },
      { name: 'propertyMatched', entityId: 'alt_1', partyIds: ['per_client', 'org_brokerage'] },
      { name: 'propertyMatched', entityId: 'alt_2', partyIds: ['per_client'] },
      { name: 'recommendationMade', entityId: 'rec_1', partyIds: ['per_client'] },
    ]);
    await client.until(
      () => client.events('made').length && client.events('matched').length && broker.events('activity').length,
    );
    await settled();
    expect(broker.events('activity').map(({ name }) => name)).toEqual(['kindA']);
    expect(client.events('matched')).toEqual([{ name: 'propertyMatched', entityId: 'alt_1' }]);
    expect(client.events('made')).toEqual([{ name: 'recommendationMade', entityId: 'rec_1' }]);
    broker.close();
    client.close();
  });

  it('never show data of others, and end when access is withdrawn', async () => {
    await api.call(
      'broker',
      'mutation { appointPerson(input: {person: "per_client", organisation: "org_brokerage", role: MEMBER}) { errors { message } } }',
    );
    await api.call(
      'client',
      'mutation { acceptMembership(input: {organisation: "org_brokerage"}) { errors { message } } }',
    );
    await numbered(api.graph);
    const after = await cursorNow();
    const client = await connect('client');
    client.subscribe('org', PARTY, { party: 'org_brokerage', after });
    client.subscribe('all', EVENTS, { after });
    await append([{ name: 'forBrokerage' }, { name: 'forStudio', partyIds: ['org_studio'] }]);
    await client.until(() => client.events('org').length && client.events('all').length);
    const dismissed = await api.call(
      'broker',
      'mutation { dismissPerson(input: {person: "per_client", organisation: "org_brokerage"}) { errors { message } } }',
    );
    expect(dismissed.data.dismissPerson.errors).toEqual([]);
    await client.until(() => client.of('org').some(({ type }) => type === 'error'));
    expect(client.of('org').at(-1)).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'NOT_FOUND' } }] });
    await append([{ name: 'secret' }, { name: 'forClient', partyIds: ['per_client'] }]);
    await client.until(() => client.events('all').some(({ name }) => name === 'forClient'));
    expect(client.events('all').map(({ name }) => name)).toEqual(['forBrokerage', 'personDismissed', 'forClient']);
    client.close();
  });

  it('return typed errors for cursors that are invalid, unknown or older than the retention', async () => {
    const client = await connect('broker');
    const codeOf = async (id: string, after: string) => {
      client.subscribe(id, EVENTS, { after });
      await client.until(() => client.of(id).length);
      return client.of(id)[0]?.payload[0].extensions.code;
    };
    expect(await codeOf('1', 'nonsense')).toBe('INVALID_INPUT');
    expect(await codeOf('2', cursorOf(1_000_000_000))).toBe('CURSOR_UNKNOWN');
    await append([{ name: 'kept' }]);
    await numbered(api.graph);
    const middle = (await readHead(api.graph)) - 1;
    await api.graph.write((transaction) =>
      transaction.run('MATCH (e:Event) WHERE e.seq <= $middle SET e.numberedAt = datetime() - duration("P30D")', {
        middle,
      }),
    );
    expect(await pruneEvents(api.graph, new Date(Date.now() - 86_400_000).toISOString())).toBe(middle);
    expect(await codeOf('3', cursorOf(middle - 1))).toBe('CURSOR_EXPIRED');
    client.subscribe('4', EVENTS, { after: cursorOf(middle) });
    await client.until(() => client.events('4').length);
    expect(client.events('4').map(({ name }) => name)).toEqual(['kept']);
    client.close();
  });

  it('need few round trips for 1,000 subscribers to one event', async () => {
    await api.graph.execute(
      `MATCH (o:Organisation {id: 'org_studio'}) UNWIND range(1, 1000) AS i
       CREATE (:Party:Person {id: 'per_many' + i, name: 'Many', email: 'many' + i + '@covalue.example', profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})
         -[:ACTS_FOR {role: 'MEMBER', since: datetime()}]->(o)`,
      {},
    );
    const followed = await follow1000(api);
    let roundTrips = 0;
    const { query } = api.graph;
    api.graph.query = function counted(text, parameters) {
      if (text.includes('deliveries')) roundTrips++;
      return query.call(this, text, parameters);
    };
    await append([{ name: 'forAll', partyIds: ['org_studio'] }]);
    const results = await Promise.all(followed.map((stream) => stream.next()));
    api.graph.query = query;
    expect(results).toHaveLength(1000);
    for (const { value } of results)
      expect(value.data.events).toMatchObject({ name: 'forAll', parties: [{ id: 'org_studio' }] });
    expect(roundTrips).toBeLessThanOrEqual(4);
    await Promise.all(followed.map((stream) => stream.return()));
  });
});

async function follow1000({ app }: TestApi) {
  const { subscribeOperation, readOperation } = await import('../../src/http/operation.ts');
  const { SocketBuffer } = await import('../../src/subscriptions/subscription.ts');
  const { traffic } = app;
  const parameters = { query: 'subscription { events { name parties { id } } }' };
  const caller = { viewer: 'many1@covalue.example', address: '127.0.0.1' };
  const operation = await readOperation(app.planner.schema, parameters, caller, traffic);
  return Promise.all(
    Array.from(
      { length: 1000 },
      (_, index) =>
        subscribeOperation(
          app.planner,
          operation,
          {
            viewer: () => `many${index + 1}@covalue.example`,
            hub: app.subscriptions,
            buffer: new SocketBuffer(10),
          },
          { ...caller, viewer: `many${index + 1}@covalue.example` },
          traffic,
          // biome-ignore lint/suspicious/noExplicitAny: results of any shape
        ) as Promise<any>,
    ),
  );
}

it('can be tailed in a terminal as JSON lines, from a cursor', async () => {
  await numbered(api.graph);
  const after = await cursorNow();
  await append([{ name: 'tailed' }, { name: 'left' }]);
  const args = ['--import', 'tsx', 'src/cli/events.ts', '--url', api.url, '--as', 'broker@covalue.example'];
  const child = spawn(process.execPath, [...args, '--after', after, '--name', 'tailed', '--name', 'later'], {
    env: { ...process.env, COVALUE_DATA: api.folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const lines = () =>
    out
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).name);
  for (let tries = 0; lines().length < 1 && tries < 300; tries++) await settled(100);
  await append([{ name: 'later' }]);
  for (let tries = 0; lines().length < 2 && tries < 100; tries++) await settled(100);
  child.kill('SIGTERM');
  expect(lines()).toEqual(['tailed', 'later']);
});
