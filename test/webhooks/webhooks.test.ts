import { createHmac } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkedUrl } from '../../src/features/webhooks/webhook.rules.ts';
import { isForbiddenHost, publicLookup, resolver } from '../../src/outbound/private-address.ts';
import type { NewEvent } from '../../src/outbox/append-event.ts';
import { cursorOf, readHead } from '../../src/outbox/event-log.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { appendTested } from '../support/append-events.ts';

interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
  // biome-ignore lint/suspicious/noExplicitAny: the event as it came
  event: any;
}

let api: TestApi;
let receiver: Server;
let origin: string;
const received: Received[] = [];
/** The response of the receiver to an event, by path. */
let answer: (path: string, event: { name: string; relationshipId: string | null }) => number = () => 204;
/** Whether the receiver handles the response itself, late or without end. */
let slow: (path: string, response: ServerResponse) => boolean = () => false;
const slowRequests = new Set<string>();

beforeAll(async () => {
  api = await startTestApi({
    environment: { WEBHOOK_PRIVATE_NETWORKS: 'true', WEBHOOK_GIVE_UP_HOURS: String(6 / 3600) },
  });
  receiver = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const event = JSON.parse(body);
    if (slow(request.url as string, response)) return slowRequests.add(request.url as string);
    const status = answer(request.url as string, event);
    if (status < 300) received.push({ path: request.url as string, headers: request.headers as never, body, event });
    response.writeHead(status, status === 302 ? { location: `${origin}/redirected` } : {}).end();
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await api.close();
  receiver.closeAllConnections();
  await new Promise((done) => receiver.close(done));
});

const append = (events: Partial<NewEvent<string>>[]) => appendTested(api.graph, 'x', events);
const create = async (path: string, more = '', person = 'broker', party = 'org_brokerage') => {
  const { data } = await api.call(
    person,
    `mutation { createWebhook(input: { party: "${party}", url: "${origin}${path}" ${more} }) { webhook { id state cursor } secret errors { code field } } }`,
  );
  return data.createWebhook;
};
const read = async (id: string) =>
  (
    await api.call(
      'broker',
      `{ node(id: "${id}") { ... on Webhook { state disabledReason lastError failingSince nextAttemptAt cursor } } }`,
    )
  ).data.node;
const at = (path: string) => received.filter((each) => each.path === path);
async function until(holds: () => unknown, ms = 30_000) {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not within ${ms} ms: ${holds}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** A DNS answer (RFC 1035) with IPv4 addresses for a question of type A, and without any for others. */
function answerOf(query: Buffer, addresses: string[]): Buffer {
  const end = query.indexOf(0, 12) + 5;
  const isIpv4 = query.readUInt16BE(end - 4) === 1;
  const records = (isIpv4 ? addresses : []).map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]),
  );
  const header = Buffer.from(query.subarray(0, 12));
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(records.length, 6);
  header.writeUInt32BE(0, 8);
  return Buffer.concat([header, query.subarray(12, end), ...records]);
}

it('sends the events that its owner may see, signed', async () => {
  const { webhook, secret } = await create('/signed', 'names: ["tested", "relationshipUpdated"]');
  await append([{ name: 'other' }, { name: 'tested' }, { name: 'tested', partyIds: ['org_studio'] }]);
  await api.call(
    'broker',
    'mutation { updateRelationship(input: { id: "rel_brokerage", purpose: "signed" }) { errors { code } } }',
  );
  await until(() => at('/signed').length >= 2);
  expect(at('/signed').map(({ event }) => event.name)).toEqual(['tested', 'relationshipUpdated']);
  const [, { headers, body, event }] = at('/signed') as [Received, Received];
  const expected = createHmac('sha256', secret).update(`${headers['covalue-timestamp']}.${body}`).digest('hex');
  expect(headers['covalue-signature']).toBe(`v1=${expected}`);
  expect(headers['covalue-webhook']).toBe(webhook.id);
  expect(headers['covalue-event']).toBe(event.id);
  expect(event).toMatchObject({
    entityId: 'rel_brokerage',
    relationshipId: 'rel_brokerage',
    changes: { purpose: { after: 'signed' } },
  });
  await until(async () => (await read(webhook.id)).cursor === cursorOf(await readHead(api.graph)));
});

it('is disabled when the person who created it no longer represents the party, until another one enables it', async () => {
  await api.graph.execute(
    `MATCH (o:Party {id: 'org_brokerage'})
CREATE (:Party:Person {id: 'per_leaver', name: 'Leah Ver', email: 'leaver@covalue.example', profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(o)`,
    {},
  );
  const { data } = await api.call(
    'leaver',
    `mutation { createWebhook(input: {party: "org_brokerage", url: "${origin}/leaver", names: ["tested"]}) { errors { message } webhook { id responsiblePerson { name } } } }`,
  );
  expect(data.createWebhook).toMatchObject({ errors: [], webhook: { responsiblePerson: { name: 'Leah Ver' } } });
  const { id } = data.createWebhook.webhook;
  await append([{ name: 'tested' }]);
  await until(() => at('/leaver').length === 1);
  const dismissal =
    'mutation { dismissPerson(input: {organisation: "org_brokerage", person: "per_leaver"}) { errors { message } } }';
  expect((await api.call('broker', dismissal)).data.dismissPerson.errors).toEqual([]);
  await append([{ name: 'tested' }]);
  await until(async () => (await read(id)).state === 'DISABLED');
  expect((await read(id)).disabledReason).toContain('no longer represents the party');
  expect(at('/leaver')).toHaveLength(1);
  const enabling = `mutation { updateWebhook(input: {id: "${id}", enabled: true}) { errors { message } webhook { responsiblePerson { id } } } }`;
  expect((await api.call('broker', enabling)).data.updateWebhook.webhook.responsiblePerson.id).toBe('per_broker');
  await until(() => at('/leaver').length === 2);
});

it('retries with back-off, in order within a relationship, without delaying others, and replays from a cursor', async () => {
  const after = cursorOf(await readHead(api.graph));
  const { webhook } = await create('/flaky');
  let refusals = 2;
  answer = (path, { relationshipId }) =>
    path === '/flaky' && relationshipId === 'rel_a' && refusals-- > 0 ? 503 : 204;
  await append(
    Array.from({ length: 10 }, (_, index) => ({
      name: `n${index}`,
      relationshipId: index % 2 ? 'rel_a' : 'rel_b',
      entityVersion: index,
    })),
  );
  await until(async () => (await read(webhook.id)).lastError);
  expect(await read(webhook.id)).toMatchObject({ state: 'ACTIVE', lastError: 'The receiver answered with status 503' });
  const of = (relationship: string) =>
    at('/flaky')
      .filter(({ event }) => event.relationshipId === relationship)
      .map(({ event }) => event.entityVersion);
  await until(() => of('rel_a').length >= 5 && of('rel_b').length >= 5);
  expect(of('rel_a')).toEqual([1, 3, 5, 7, 9]);
  expect(of('rel_b').slice(0, 5)).toEqual([0, 2, 4, 6, 8]);
  await until(async () => (await read(webhook.id)).lastError === null);
  const count = at('/flaky').length;
  const { data } = await api.call(
    'broker',
    `mutation { replayWebhook(input: { id: "${webhook.id}", after: "${after}" }) { webhook { state } errors { code message } } }`,
  );
  expect(data.replayWebhook.errors).toEqual([]);
  await until(
    () =>
      at('/flaky')
        .slice(count)
        .filter(({ event }) => event.relationshipId === 'rel_a').length >= 5,
  );
  const bad = await api.call(
    'broker',
    `mutation { replayWebhook(input: { id: "${webhook.id}", after: "bad" }) { errors { code field } } }`,
  );
  expect(bad.data.replayWebhook.errors).toEqual([{ code: 'INVALID_INPUT', field: 'after' }]);
});

it('is disabled after long failure or by 410, with a reason, and continues where it stopped once enabled', async () => {
  const [down, gone] = [(await create('/down')).webhook, (await create('/gone')).webhook];
  answer = (path) => (path === '/down' ? 302 : path === '/gone' ? 410 : 204);
  await append([{ name: 'missed' }]);
  await until(async () => (await read(gone.id)).state === 'DISABLED');
  expect((await read(gone.id)).disabledReason).toMatch(/410/);
  await until(async () => (await read(down.id)).state === 'DISABLED');
  expect((await read(down.id)).disabledReason).toMatch(/No delivery has succeeded since .*status 302/);
  expect(at('/redirected')).toEqual([]);
  answer = () => 204;
  await api.call(
    'broker',
    `mutation { updateWebhook(input: { id: "${down.id}", enabled: true }) { errors { code } } }`,
  );
  await until(() => at('/down').some(({ event }) => event.name === 'missed'));
});

it('is not delayed by receivers of another party that are slow, hang or never end their response', async () => {
  const endless = new Set<ServerResponse>();
  slow = (path, response) => {
    if (!path.startsWith('/slow')) return false;
    if (path.endsWith('0')) {
      response.writeHead(200);
      endless.add(response);
      const more = () => !response.destroyed && response.write('x'.repeat(50_000), () => setImmediate(more));
      more();
    } else setTimeout(() => response.writeHead(204).end(), 3_000);
    return true;
  };
  const { data } = await api.call('broker', '{ viewer { person { id } } }');
  const after = await readHead(api.graph);
  await api.graph.write((t) =>
    t.run(
      `MATCH (p:Person {id: $owner}) UNWIND range(0, 31) AS n
CREATE (p)-[:HAS_WEBHOOK]->(:Webhook {id: 'whk_slow' + n, url: $origin + '/slow' + n, names: ['slow'], secret: 'whsec_x', state: 'ACTIVE',
  position: $after, epoch: 0, failures: 0, version: 1, createdAt: datetime(), updatedAt: datetime()})`,
      { owner: data.viewer.person.id, origin, after: BigInt(after) },
    ),
  );
  const events = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ name: 'slow', partyIds: ['org_brokerage'], entityId: `x${n}` }));
  await append(events(60));
  // The others of the slow party still wait for their first turn.
  await until(() => slowRequests.size >= 3);
  const { webhook } = await create('/quick', 'names: ["slow"]');
  await append(events(20));
  await until(() => at('/quick').length === 20, 12_000);
  expect(slowRequests.size).toBeLessThan(32);
  // Four of them and two that are known as slow, with eight requests each at the same time.
  expect([...endless].filter((response) => !response.destroyed).length).toBeLessThanOrEqual(48);
  await api.graph.write((t) =>
    t.run("MATCH (w:Webhook) WHERE w.id STARTS WITH 'whk_slow' OR w.id = $id DETACH DELETE w", { id: webhook.id }),
  );
  slow = () => false;
}, 90_000);

it('belongs to representatives of the party, is visible only to the party, and ends when deleted', async () => {
  const { webhook } = await create('/own');
  expect((await create('/theirs', '', 'client')).errors).toMatchObject([{ code: 'NOT_FOUND', field: 'party' }]);
  const seen = (person: string) =>
    api.call(
      person,
      `{ node(id: "${webhook.id}") { id } party(id: "org_brokerage") { ... on Organisation { webhooks { id } } } }`,
    );
  expect((await seen('broker')).data).toMatchObject({ node: { id: webhook.id } });
  expect((await seen('broker')).data.party.webhooks).toContainEqual({ id: webhook.id });
  expect((await seen('client')).data.node).toBeNull();
  expect((await seen('client')).data.party?.webhooks ?? []).toEqual([]);
  const change = `mutation { deleteWebhook(input: { id: "${webhook.id}" }) { deletedId errors { code } } }`;
  expect((await api.call('client', change)).data.deleteWebhook.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await api.call('broker', change)).data.deleteWebhook).toEqual({ deletedId: webhook.id, errors: [] });
});

it('does not reach private networks unless configured', async () => {
  api.app.settings.webhookPrivateNetworks = false;
  try {
    for (const host of [
      '127.0.0.1',
      'localhost',
      '10.1.2.3',
      '169.254.169.254',
      '192.168.0.1',
      '172.20.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[fd00::1]',
      '[fe80::1]',
      '0.0.0.0',
      '100.64.0.1',
    ])
      expect(isForbiddenHost(host), host).toBe(true);
    for (const host of ['example.com', '8.8.8.8', '[2606:4700::1111]']) expect(isForbiddenHost(host), host).toBe(false);
    // A number is an address too: the URL parser writes it out.
    for (const url of ['http://2130706433/', 'http://0x7f.1/', 'http://127.1/'])
      expect(() => checkedUrl(url, isForbiddenHost), url).toThrow(/public internet/);
    expect((await create('/private')).errors).toEqual([{ code: 'INVALID_INPUT', field: 'url' }]);
    // Names are checked by all addresses that they resolve to when the connection is made.
    const names = createSocket('udp4', (query, { port }) => {
      const name = query.subarray(12, 12 + (query[12] as number) + 1).toString('latin1');
      const addresses = { a: ['8.8.8.8'], b: ['8.8.8.8', '10.0.0.1'] }[name.slice(1)] ?? [];
      names.send(answerOf(query, addresses), port, '127.0.0.1');
    });
    await new Promise<void>((bound) => names.bind(0, '127.0.0.1', bound));
    const servers = resolver.getServers();
    resolver.setServers([`127.0.0.1:${names.address().port}`]);
    const look = (name: string) =>
      new Promise((done) => publicLookup(name, { all: true }, (failure, found) => done(failure ?? found)));
    expect(await look('a.example')).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(String(await look('b.example'))).toMatch(/not on the public internet \(10\.0\.0\.1\)/);
    expect(await look('c.example')).toBeInstanceOf(Error);
    resolver.setServers(servers);
    names.close();
  } finally {
    api.app.settings.webhookPrivateNetworks = true;
  }
});
