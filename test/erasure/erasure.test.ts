/** The erasure of a person: nothing of it is left in the graph, in emails and in a restored backup. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verifyChain } from '../../src/audit/verify.ts';
import { makeBackup } from '../../src/backup/make-backup.ts';
import { restoreBackup } from '../../src/backup/restore-backup.ts';
import { eraseAgain } from '../../src/features/erasure/erase-again.ts';
import { REGISTER } from '../../src/features/erasure/register.ts';
import { KNOWN_MIGRATIONS } from '../../src/migrate.ts';
import { clearGraph, openTestGraph, startTestApi, type TestApi } from '../support/api.ts';
import { EMAIL, erased, live, mutate, NAME, noteAgain, PASSWORD, preview, tracesIn, tracesInMails } from './story.ts';

let api: TestApi;
let backup: string;
const folder = mkdtempSync(join(tmpdir(), 'covalue-erasure-'));

beforeAll(async () => {
  api = await startTestApi({ homes: 20, environment: { MAIL_SENDING: 'true', ERASURE_SWEEP_AGAIN_SECONDS: '1' } });
  await live(api);
  await vi.waitFor(
    async () => {
      const due = await api.graph.read('MATCH (m:QueuedMail) WHERE m.dueAt <= datetime() RETURN m.id AS id', {});
      expect(due).toEqual([]);
      expect((await tracesInMails(api.folder)).length).toBeGreaterThan(3);
    },
    { timeout: 60_000, interval: 500 },
  );
  ({ folder: backup } = await makeBackup(api.graph, {
    to: folder,
    keys: { dataFolder: api.folder },
    withKeys: true,
    maxPauseMs: 60_000,
    covalue: 'test',
  }));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

const erase = (input: object) => mutate(api, 'client', 'eraseMyAccount', input, 'erasureId');

it('is previewed by the person and by administrators only', async () => {
  const seen = await preview(api, 'client');
  expect(seen).toMatchObject({
    personId: 'per_client',
    name: NAME,
    endedRelationships: 3,
    blockers: [],
    needsPassword: true,
  });
  expect(seen.deleted).toContainEqual({ what: 'mortgages', count: 2 });
  expect(seen.pseudonymised).toContainEqual({ what: 'consents', count: 2 });
  expect(await preview(api, 'admin', 'per_client')).toMatchObject({ name: null, deleted: seen.deleted });
  expect(await preview(api, 'broker', 'per_client')).toBeNull();
});

it('needs the password, and the confirmation of the same person', async () => {
  const { confirmationToken } = await preview(api, 'client');
  expect((await erase({ confirmationToken })).errors).toMatchObject([{ code: 'INVALID_INPUT', field: 'password' }]);
  expect((await erase({ confirmationToken, password: 'another password' })).errors).toMatchObject([
    { field: 'password' },
  ]);
  const other = await preview(api, 'admin', 'per_client');
  expect((await erase({ confirmationToken: other.confirmationToken, password: PASSWORD })).errors).toMatchObject([
    { field: 'confirmationToken' },
  ]);
  const input = { person: 'per_client', confirmationToken, reason: 'Asked for by letter' };
  expect((await mutate(api, 'broker', 'erasePerson', input)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  for (let wrong = 0; wrong < 5; wrong++) await erase({ confirmationToken, password: `another password ${wrong}` });
  expect((await erase({ confirmationToken, password: PASSWORD })).errors).toMatchObject([
    { code: 'TOO_MANY_ATTEMPTS' },
  ]);
  await api.graph.execute('MATCH (a:SignInAttempts) WHERE a.key STARTS WITH "proof" DELETE a', {});
});

it('leaves no trace of name, address and phone in nodes, relationships and emails', async () => {
  expect((await tracesIn(api.graph)).length).toBeGreaterThan(50);
  const { confirmationToken } = await preview(api, 'client');
  const { errors } = await erase({ confirmationToken, password: PASSWORD });
  expect(errors).toEqual([]);
  const { errors: refused } = await api.call('client', '{ viewer { person { id } } }');
  expect(refused?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  await erased(api.graph);
  await expect.poll(() => tracesIn(api.graph), { timeout: 10_000 }).toEqual([]);
  expect(await tracesInMails(api.folder)).toEqual([]);
});

it('keeps the history pseudonymous: states, dates and amounts', async () => {
  const { data } = await api.call(
    'broker',
    `{ serviceRelationship(id: "rel_brokerage") { state endsOn purpose consumer { id name email }
      activities(first: 3) { totalCount nodes { summary note } } agreements { title terms } access { state } } }`,
  );
  expect(data.serviceRelationship).toMatchObject({
    ...{ state: 'ENDED', purpose: null, consumer: { id: 'per_client', name: 'Erased person', email: null } },
    agreements: expect.arrayContaining([{ title: 'Erased', terms: null }]),
  });
  expect(data.serviceRelationship.activities.nodes[0]).toEqual({ summary: 'Erased', note: null });
  expect(new Set(data.serviceRelationship.access.map(({ state }: { state: string }) => state))).toEqual(
    new Set(['REVOKED']),
  );
  const [other] = (
    await api.call('broker', '{ serviceRelationship(id: "rel_referral") { activities { nodes { summary note } } } }')
  ).data.serviceRelationship.activities.nodes;
  expect(other.summary).toBe('Recommended a client');
  expect(other.note).toMatch(/^Write to ers-\w+-\d@erased\.invalid\.$/);
});

it('gives the IDs only when an earlier request is repeated', async () => {
  const { activity, errors } = await noteAgain(api);
  expect(errors).toEqual([]);
  expect(activity).toMatchObject({ summary: 'Erased' });
});

it('publishes an event with IDs only, and leaves the audit trail verifiable', async () => {
  const [event] = await api.graph.read(
    'MATCH (e:Event {name: "personErased"}) RETURN e.entityId AS entity, e.change AS change',
    {},
  );
  expect(event).toEqual({ entity: 'per_client', change: '{}' });
  await expect.poll(async () => (await verifyChain(api.graph)).waiting, { timeout: 70_000 }).toBe(0);
  const { broken, withoutValues } = await verifyChain(api.graph);
  expect(broken).toBeUndefined();
  expect(withoutValues).toBeGreaterThanOrEqual(2);
});

it('is registered outside of the graph, so that a restored backup does not bring the person back', async () => {
  expect(readFileSync(join(api.folder, REGISTER), 'utf8')).toContain('per_client');
  await api.app.stop();
  await api.graph.driver.close();
  const graph = openTestGraph();
  try {
    await clearGraph(graph);
    const { installationKey } = api.app.settings;
    let before: string[] = [];
    await restoreBackup(graph, {
      folder: backup,
      keys: { dataFolder: api.folder },
      knownMigrations: KNOWN_MIGRATIONS,
      async beforeOpening() {
        before = await tracesIn(graph);
        const registers = [join(api.folder, REGISTER)];
        const settings = { graph, installationKey, log: api.app.log, mailFolder: join(folder, 'none'), registers };
        expect(await eraseAgain(settings)).toEqual(['per_client']);
      },
    });
    expect(before.length).toBeGreaterThan(50);
    expect(await tracesIn(graph)).toEqual([]);
    expect((await verifyChain(graph)).broken).toBeUndefined();
    expect(await graph.read('MATCH (k:PersonKey {person: "per_client"}) RETURN k.wrapped AS wrapped', {})).toEqual([
      { wrapped: null },
    ]);
  } finally {
    await graph.driver.close();
    api = await startTestApi({ keep: true });
  }
  expect((await api.call(EMAIL, '{ viewer { person { id } } }')).errors).toHaveLength(1);
});
