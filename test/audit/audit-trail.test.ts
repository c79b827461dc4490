/** The audit trail: what a change records, the chain and what breaks it, and the key of a person. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InstallationKey } from '../../src/access-control/installation-key.ts';
import { type StoredRecord, valuesIn } from '../../src/audit/audit-record.rules.ts';
import { AuditChainer } from '../../src/audit/chainer.ts';
import { destroyPersonKey, personKeysWorker, readPersonKeys, unseal } from '../../src/audit/person-keys.ts';
import { verifyChain } from '../../src/audit/verify.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

const SECRET = 'the secret of this installation for tests';
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ environment: { SECRET_KEY: SECRET } });
});
afterAll(() => api.close());

const run = (text: string, parameters = {}) => api.graph.read(text, parameters);
const change = (text: string, parameters = {}) => api.graph.execute(text, parameters);

async function chained(): Promise<void> {
  await expect.poll(async () => (await verifyChain(api.graph)).waiting, { timeout: 20_000 }).toBe(0);
}

async function records(): Promise<StoredRecord[]> {
  await chained();
  return (await run('MATCH (r:AuditRecord) RETURN r.text AS text ORDER BY r.seq')).map(({ text }) =>
    JSON.parse(String(text)),
  );
}

async function rename(person: string, party: string, name: string) {
  const { data, errors } = await api.call(
    person,
    'mutation ($input: UpdatePartyInput!) { updateParty(input: $input) { errors { code message } } }',
    { input: { id: party, name } },
  );
  expect(errors ?? data.updateParty.errors).toEqual([]);
}

async function valuesOf(record: StoredRecord | undefined) {
  if (!record || !('sealed' in record.values) || !record.subject) return record?.values;
  const { subject } = record;
  const keys = await api.graph.write((runner) => readPersonKeys(runner, new InstallationKey(SECRET), [subject]));
  const key = keys.get(subject);
  return Buffer.isBuffer(key) ? unseal(key, record.id, record.values.sealed) : undefined;
}

describe('a change', () => {
  it('is recorded in its transaction: who, for whom, what, before and after', async () => {
    const before = (await records()).length;
    await rename('broker', 'org_brokerage', 'Maple Realty');
    await rename('client', 'per_client', 'Amara K. Osei');
    const [ofOrganisation, ofPerson] = (await records()).slice(before);
    expect(ofOrganisation).toMatchObject({
      ...{ kind: 'CHANGE', actor: 'per_broker', party: 'org_brokerage', capacity: 'REPRESENTATIVE' },
      ...{ mutation: 'updateParty', event: 'partyUpdated', entity: 'org_brokerage', subject: null },
      values: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(ofPerson).toMatchObject({
      actor: 'per_client',
      capacity: 'SELF',
      entity: 'per_client',
      subject: 'per_client',
    });
    const [beside] = await run('MATCH (r:AuditRecord {id: $id}) RETURN r.values AS values', { id: ofOrganisation?.id });
    expect(valuesIn(String(beside?.values))).toMatchObject({ change: { name: { after: 'Maple Realty' } } });
    expect(JSON.stringify(ofPerson)).not.toContain('Amara K.');
    expect(await valuesOf(ofPerson)).toMatchObject({ change: { name: { after: 'Amara K. Osei' } } });
  });

  it('is not recorded when it is refused', async () => {
    const before = await records();
    const { data } = await api.call(
      'trainer',
      'mutation { updateParty(input: { id: "org_brokerage", name: "Stolen" }) { errors { code } } }',
    );
    expect(data.updateParty.errors).toHaveLength(1);
    expect(await records()).toEqual(before);
  });

  it('keeps the input of a creation, without secrets', async () => {
    const { data } = await api.call(
      'broker',
      'mutation { createPerson(input: { name: "Nia Osei", idempotencyKey: "k-1" }) { person { id } errors { message } } }',
    );
    const record = (await records()).find(({ entity }) => entity === data.createPerson.person.id);
    expect(record).toMatchObject({ mutation: 'createPerson', event: 'partyCreated' });
    expect(await valuesOf(record)).toEqual({ input: { name: 'Nia Osei' } });
  });
});

describe('the chain', () => {
  it('is verified, also when two servers chain at the same time', async () => {
    const other = new AuditChainer(api.graph, new InstallationKey(SECRET), api.app.log);
    await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        await rename('broker', 'org_brokerage', `Maple Realty ${index}`);
        await other.chain(new Date().toISOString());
      }),
    );
    await chained();
    const { verified, broken } = await verifyChain(api.graph);
    expect(broken).toBeUndefined();
    expect(verified).toBeGreaterThanOrEqual(30);
    const [row] = await run('MATCH (r:AuditRecord) RETURN count(r) AS all, max(r.seq) AS last');
    expect(row).toEqual({ all: verified, last: verified });
  });

  describe('shows the first place', () => {
    let last: number;
    let text: string;
    beforeEach(async () => {
      await chained();
      ({ verified: last } = await verifyChain(api.graph));
      [{ text }] = (await run('MATCH (r:AuditRecord {seq: 5}) RETURN r.text AS text')) as [{ text: string }];
    });
    const broken = async () => (await verifyChain(api.graph)).broken;

    it('of a record that was changed', async () => {
      await change("MATCH (r:AuditRecord {seq: 5}) SET r.text = replace(r.text, 'per_', 'prs_')");
      expect(await broken()).toMatchObject({ seq: 5, what: expect.stringContaining('hash') });
      await change('MATCH (r:AuditRecord {seq: 5}) SET r.text = $text', { text });
      await change("MATCH (r:AuditRecord {seq: 5}) SET r.realEntity = r.entityId, r.entityId = 'org_elsewhere'");
      expect(await broken()).toMatchObject({ seq: 5, what: expect.stringContaining('properties') });
      await change('MATCH (r:AuditRecord {seq: 5}) SET r.entityId = r.realEntity REMOVE r.realEntity');
      expect(await broken()).toBeUndefined();
    });

    it('of values that were changed; deleted ones are counted', async () => {
      const [row] = await run(
        'MATCH (r:AuditRecord) WHERE r.values IS NOT NULL RETURN r.seq AS seq, r.values AS values LIMIT 1',
      );
      const { seq, values } = row as { seq: number; values: string };
      await change('MATCH (r:AuditRecord {seq: $seq}) SET r.values = $values', {
        seq,
        values: values.replace('{', '{ '),
      });
      expect(await broken()).toMatchObject({ seq, what: expect.stringContaining('values') });
      await change('MATCH (r:AuditRecord {seq: $seq}) REMOVE r.values', { seq });
      expect(await verifyChain(api.graph)).toMatchObject({ broken: undefined, withoutValues: 1 });
      await change('MATCH (r:AuditRecord {seq: $seq}) SET r.values = $values', { seq, values });
      expect(await verifyChain(api.graph)).toMatchObject({ broken: undefined, withoutValues: 0 });
    });

    it('of a record that was removed, also if the later ones were numbered again', async () => {
      await change('MATCH (r:AuditRecord {seq: 5}) REMOVE r:AuditRecord SET r:Removed');
      expect(await broken()).toMatchObject({ seq: 5, what: expect.stringContaining('missing') });
      await change('MATCH (r:AuditRecord) WHERE r.seq > 5 WITH r ORDER BY r.seq SET r.seq = r.seq - 1');
      expect(await broken()).toMatchObject({ seq: 5 });
      await change('MATCH (r:AuditRecord) WHERE r.seq >= 5 WITH r ORDER BY r.seq DESC SET r.seq = r.seq + 1');
      await change('MATCH (r:Removed) REMOVE r:Removed SET r:AuditRecord');
      expect(await broken()).toBeUndefined();
    });

    it('of records that changed places', async () => {
      const swap = `MATCH (a:AuditRecord {seq: 5}), (b:AuditRecord {seq: 6}) SET a.seq = -1 WITH a, b SET b.seq = 5 WITH a SET a.seq = 6`;
      await change(swap);
      expect(await broken()).toMatchObject({ seq: 5 });
      await change(swap);
      expect(await broken()).toBeUndefined();
    });

    it('of an end that was cut off: by the head, or by an anchor if the head was changed too', async () => {
      const { hash } = await verifyChain(api.graph);
      await change('MATCH (r:AuditRecord {seq: $last}) REMOVE r:AuditRecord SET r:Removed', { last });
      expect(await broken()).toMatchObject({ seq: last, what: expect.stringContaining('cut off') });
      await change(
        'MATCH (c:AuditChain), (r:AuditRecord {seq: $last - 1}) SET c.realHash = c.hash, c.seq = r.seq, c.hash = r.hash',
        { last },
      );
      // Nothing in the graph shows it, apart from the index of parties, which can be changed as well.
      const { broken: anchored } = await verifyChain(api.graph, [{ seq: last, hash }]);
      expect(anchored).toMatchObject({ seq: last, what: expect.stringContaining('anchor') });
      await change('MATCH (r:Removed) REMOVE r:Removed SET r:AuditRecord');
      await change('MATCH (c:AuditChain) SET c.seq = $last, c.hash = c.realHash REMOVE c.realHash', { last });
      expect(await broken()).toBeUndefined();
    });

    it('of a chain that was written again, by an anchor', async () => {
      const anchor = { seq: 5, hash: 'a'.repeat(64) };
      expect((await verifyChain(api.graph, [anchor])).broken).toMatchObject({
        seq: 5,
        what: expect.stringContaining('anchor'),
      });
    });
  });

  it('takes a record that cannot be read as it is, and goes on', async () => {
    await change("CREATE (:AuditChange:AuditUnchained {id: 'aud_bad', entityId: 'x', at: '2020', draft: 'no JSON'})");
    await rename('broker', 'org_brokerage', 'Maple Realty after a bad record');
    const all = await records();
    expect(all).toContainEqual({ unreadable: 'no JSON' });
    expect((await verifyChain(api.graph)).broken).toBeUndefined();
  });

  it('is verified by a command', async () => {
    await chained();
    const { uri, username, password } = testNeo4j();
    const audit = (...values: string[]) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/audit.ts', ...values], {
        env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
      });
    const head = (await audit('head')).stdout.trim();
    expect(head).toMatch(/^\d+:[0-9a-f]{64}$/);
    expect((await audit('verify', '--anchor', head)).stdout).toContain(`up to ${head}`);
    await expect(audit('verify', '--anchor', `3:${'0'.repeat(64)}`)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Broken at record 3'),
    });
  });
});

describe('the key of a person', () => {
  it('is wrapped again when the key of the installation is replaced', async () => {
    const wrapped = async () => (await run("MATCH (k:PersonKey {person: 'per_client'}) RETURN k.wrapped AS w"))[0]?.w;
    const before = await wrapped();
    const next = new InstallationKey('another secret that replaces the first one', [SECRET]);
    const worker = personKeysWorker(api.graph, next, api.app.log);
    worker.start();
    await worker.firstRound;
    await worker.stop();
    expect(await wrapped()).not.toBe(before);
    const back = personKeysWorker(
      api.graph,
      new InstallationKey(SECRET, ['another secret that replaces the first one']),
      api.app.log,
    );
    back.start();
    await back.firstRound;
    await back.stop();
    await rename('client', 'per_client', 'Amara Osei');
    expect(await valuesOf((await records()).at(-1))).toMatchObject({ change: { name: { after: 'Amara Osei' } } });
  });

  it('waits for the secret that is missing, without keeping up others', async () => {
    await change("MATCH (k:PersonKey {person: 'per_client'}) SET k.real = k.wrapped, k.wrapped = 'v1.unknown.x.y'");
    await rename('client', 'per_client', 'Amara O.');
    await rename('broker', 'org_brokerage', 'Maple Realty goes on');
    const inChain = async () =>
      JSON.stringify(await run('MATCH (r:AuditRecord) RETURN r.text AS text, r.values AS values'));
    await expect.poll(inChain, { timeout: 10_000 }).toContain('Maple Realty goes on');
    expect((await verifyChain(api.graph)).waiting).toBe(1);
    await change("MATCH (k:PersonKey {person: 'per_client'}) SET k.wrapped = k.real REMOVE k.real");
    await change("MATCH (r:AuditUnchained) SET r.openUntil = '2020'");
    expect(await valuesOf((await records()).at(-1))).toMatchObject({ change: { name: { after: 'Amara O.' } } });
  });

  it('erases the values when it is destroyed, and the chain still verifies', async () => {
    const [before] = (await records()).filter(({ subject }) => subject === 'per_client');
    expect(await valuesOf(before)).toBeDefined();
    await api.graph.write((transaction) => destroyPersonKey(transaction, 'per_client', new Date().toISOString()));
    expect(await valuesOf(before)).toBeUndefined();
    await rename('client', 'per_client', 'Amara after the end');
    expect((await records()).at(-1)).toMatchObject({ entity: 'per_client', values: { erased: true } });
    expect((await verifyChain(api.graph)).broken).toBeUndefined();
    const stored = JSON.stringify(
      await run('MATCH (r) WHERE r:AuditRecord OR r:PersonKey RETURN properties(r) AS all'),
    );
    expect(stored).not.toMatch(/Amara/);
  });
});
