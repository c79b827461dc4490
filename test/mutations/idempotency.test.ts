/** What is kept under idempotency keys: for how long, in which form, and what a person gets back who has lost rights since. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { pruneIdempotencyKeys } from '../../src/mutations/idempotency.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

const HOUR_MS = 3_600_000;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** A second representative of the brokerage. */
beforeEach(() =>
  run(`MATCH (o:Organisation {id: 'org_brokerage'})
MERGE (p:Party:Person {id: 'per_second'}) SET p += {email: 'second@covalue.example', name: 'Second', version: 1, createdAt: datetime(), updatedAt: datetime()}
MERGE (p)-[m:ACTS_FOR]->(o) SET m.role = 'REPRESENTATIVE', m.since = datetime()`),
);

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  api.graph.writeQuietly((transaction) => transaction.run(text, parameters));
const dismissSecond = () => run("MATCH (:Person {id: 'per_second'})-[m:ACTS_FOR]->() DELETE m");

const TYPES: Record<string, string> = {
  publishCalendarFeed: 'CalendarFeedInput',
  resumeAccess: 'ChangeAccessInput',
  suspendAccess: 'ChangeAccessInput',
};

async function does(person: string, name: string, input: Record<string, unknown>, fields: string) {
  const type = TYPES[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code message } } }`;
  const { data, errors } = await api.call(person, query, { input });
  expect(errors).toBeUndefined();
  return data[name];
}

const webhook = (idempotencyKey: string, fields = 'webhook { id url } secret') =>
  does('second', 'createWebhook', { party: 'org_brokerage', url: 'https://example.com/', idempotencyKey }, fields);
const webhookCount = async () => (await run('MATCH (w:Webhook) RETURN count(w) AS count'))[0]?.count;

it('gives a person who was dismissed neither the object nor its secret, in any selection', async () => {
  const key = randomUUID();
  const first = await webhook(key);
  expect(first.secret).toMatch(/^whsec_/);
  expect(await webhook(key)).toEqual(first);
  await dismissSecond();
  const nothing = { webhook: null, secret: null, errors: [] };
  expect(await webhook(key)).toEqual(nothing);
  expect(await webhook(key, 'secret')).toEqual({ secret: null, errors: [] });
  expect(await webhook(key, 'webhook { id }')).toEqual({ webhook: null, errors: [] });
});

it('gives a person who was barred from a relationship, or whose access is suspended, nothing of it', async () => {
  const idempotencyKey = randomUUID();
  const input = { relationship: 'rel_brokerage', kind: 'RELATIONSHIP_MANAGEMENT', summary: 'Called', idempotencyKey };
  const again = () =>
    does('client', 'recordActivity', input, 'activity { summary relationship { id provider { name } } }');
  const first = await again();
  expect(first.activity.relationship.id).toBe('rel_brokerage');
  const { access } = await does('broker', 'grantAccess', { relationship: 'rel_brokerage' }, 'access { id }');
  await does('broker', 'suspendAccess', { id: access.id }, 'access { state }');
  expect(await again()).toEqual({ activity: null, errors: [] });
  await does('broker', 'resumeAccess', { id: access.id }, 'access { state }');
  expect(await again()).toEqual(first);
});

it('reads again what an object refers to, and keeps the own values of the object', async () => {
  const input = {
    relationship: 'rel_brokerage',
    kind: 'RELATIONSHIP_MANAGEMENT',
    summary: 'First',
    idempotencyKey: randomUUID(),
  };
  const again = () => does('broker', 'recordActivity', input, 'activity { id summary relationship { version } }');
  const first = await again();
  await run("MATCH (a:Activity {id: $id}) SET a.summary = 'Changed'", { id: first.activity.id });
  await run("MATCH (r:ServiceRelationship {id: 'rel_brokerage'}) SET r.version = 77");
  const { activity } = await again();
  expect(activity).toMatchObject({ summary: 'First', relationship: { version: 77 } });
});

it('keeps no part of an answer in clear, and no copy of one key is readable under another', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  const first = await webhook(one);
  await webhook(other);
  const { path } = await does('client', 'publishCalendarFeed', { idempotencyKey: randomUUID() }, 'path');
  const stored = JSON.stringify(await run('MATCH (k:IdempotencyKey) RETURN k.answer AS answer'));
  for (const secret of [first.secret, first.webhook.id, path, path.slice('/calendars/'.length, -'.ics'.length)])
    expect(stored).not.toContain(secret);
  await run(
    `MATCH (a:IdempotencyKey), (b:IdempotencyKey) WHERE a.key ENDS WITH $one AND b.key ENDS WITH $other SET b.answer = a.answer`,
    { one, other },
  );
  const { errors, ...rest } = await webhook(other);
  expect(errors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
  expect(rest).toEqual({ webhook: null, secret: null });
});

it('forgets a key after 24 hours: with the same or another input it begins a new request', async () => {
  const idempotencyKey = randomUUID();
  const create = (name: string) =>
    does('broker', 'createOrganisation', { name, idempotencyKey }, 'organisation { id }');
  const age = (hours: number) =>
    run('MATCH (k:IdempotencyKey) WHERE k.key ENDS WITH $key SET k.at = datetime($at)', {
      key: idempotencyKey,
      at: new Date(Date.now() - hours * HOUR_MS).toISOString(),
    });
  const first = await create('Kept');
  await age(23.9);
  expect(await create('Kept')).toEqual(first);
  await age(24.1);
  const second = await create('Kept');
  expect(second.organisation.id).not.toBe(first.organisation.id);
  await age(24.1);
  expect((await create('Other')).errors).toEqual([]);
});

it('deletes old keys in batches, and only those', async () => {
  await run(
    `UNWIND range(1, 2500) AS n CREATE (:IdempotencyKey {key: 'old ' + n, at: datetime() - duration('PT25H')})`,
  );
  await run(`CREATE (:IdempotencyKey {key: 'recent', at: datetime() - duration('PT23H')})`);
  expect(await pruneIdempotencyKeys(api.graph, new Date(Date.now() - 24 * HOUR_MS).toISOString())).toBe(2500);
  expect(
    await run("MATCH (k:IdempotencyKey) WHERE k.key STARTS WITH 'old ' OR k.key = 'recent' RETURN k.key AS key"),
  ).toEqual([{ key: 'recent' }]);
});

it('counts once at two servers at the same time, and each gives the answer of the other', async () => {
  const app = await createApp(
    api.graph,
    readConfig({ COVALUE_DATA: api.folder, LOG_LEVEL: 'silent', NODE_ENV: 'test', MAIL_SENDING: 'false' }),
  );
  await new Promise<void>((done) => app.api.server.listen(0, '127.0.0.1', done));
  const urls = [api.url, `http://127.0.0.1:${(app.api.server.address() as AddressInfo).port}`];
  const before = await webhookCount();
  const input = { party: 'org_brokerage', url: 'https://example.com/', idempotencyKey: randomUUID() };
  const query =
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } secret errors { code } } }';
  const authorization = `Bearer ${await localToken(api.folder, 'second@covalue.example')}`;
  const answers = await Promise.all(
    [...urls, ...urls, ...urls].map(async (url) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query, variables: { input } }),
      });
      return (await response.json()) as { data: { createWebhook: unknown } };
    }),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await webhookCount()).toBe(Number(before) + 1);
  await app.stop();
});
