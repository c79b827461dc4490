/** What prevents an erasure, the erasure by an administrator, and a process that ends in the middle of one. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { completeErasures } from '../../src/features/erasure/erasure.worker.ts';
import { FEATURES } from '../../src/features.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { erased, live, mutate, NAME, PASSWORD, preview, tracesIn } from './story.ts';

let api: TestApi;
const ADMIN_PASSWORD = 'granite lantern orchid 51';
const withoutWorker = FEATURES.map((each) => (each.name === 'erasure' ? { ...each, workers: undefined } : each));

beforeAll(async () => {
  api = await startTestApi({ features: withoutWorker });
  await live(api);
  const hash = await hashedPassword(ADMIN_PASSWORD, []);
  await api.graph.execute(
    'MATCH (p:Person) WHERE p.administrator CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})',
    { hash },
  );
});
afterAll(() => api.close());

const erase = async (input: object) => {
  const { confirmationToken } = await preview(api, 'admin', 'per_client');
  const all = {
    person: 'per_client',
    confirmationToken,
    reason: 'Asked for by letter',
    password: ADMIN_PASSWORD,
    ...input,
  };
  return mutate(api, 'admin', 'erasePerson', all, 'erasureId');
};

it('is prevented for the last administrator and the last representative, who learn what to do', async () => {
  expect(await preview(api, 'broker')).toMatchObject({
    confirmationToken: null,
    blockers: [
      { kind: 'LAST_REPRESENTATIVE', organisation: { id: 'org_brokerage' }, message: /appoint another representative/ },
    ].map((each) => ({ ...each, message: expect.stringMatching(each.message) })),
  });
  expect(await preview(api, 'admin')).toMatchObject({
    confirmationToken: null,
    blockers: [{ kind: 'LAST_ADMINISTRATOR' }],
  });
  const other = await preview(api, 'client');
  const { errors } = await mutate(api, 'broker', 'eraseMyAccount', { confirmationToken: other.confirmationToken });
  expect(errors).toMatchObject([{ field: 'confirmationToken' }]);
});

it('shows administrators nothing of what somebody recorded with contacts', async () => {
  const shown = async (person: string, of?: string) => {
    const { confirmationToken: _, ...rest } = await preview(api, person, of);
    return rest;
  };
  const before = [await shown('admin', 'per_client'), await shown('admin', 'per_broker')];
  const record = 'createdAt: datetime(), updatedAt: datetime(), version: 1';
  const terms = `state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'MEDIUM', startsOn: date(), stateSince: datetime(), ${record}`;
  for (const party of ['per_client', 'org_brokerage'])
    await api.graph.execute(
      `MATCH (p:Party {id: $party})
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship:Recorded {id: 'rel_rec_' + $party, proposedBy: $party, ${terms}})<-[:CONSUMER_OF]-(c:Contact:Recorded {id: 'con_rec_' + $party, recordedBy: $party, kind: 'PERSON', name: 'Casey', ${record}}),
  (p)-[:CONSUMER_OF]->(bought:ServiceRelationship:Recorded {id: 'rel_bought_' + $party, proposedBy: $party, ${terms}})<-[:PROVIDER_OF]-(c),
  (bought)-[:CREATES]->(:Resource:Recorded {id: 'res_rec_' + $party, kind: 'OTHER', name: 'Report', ${record}})<-[:OWNS]-(p),
  (:Agreement {id: 'agr_rec_' + $party, title: 'Terms', agreedOn: date(), ${record}})-[:GOVERNS]->(r),
  (p)-[:PERFORMED]->(:Activity {id: 'act_rec_' + $party, kind: 'PROVISION', summary: 'Called', occurredAt: datetime(), ${record}})-[:PART_OF]->(r)`,
      { party },
    );
  expect([await shown('admin', 'per_client'), await shown('admin', 'per_broker')]).toEqual(before);
  expect((await shown('client')).deleted).toEqual(
    expect.arrayContaining([
      { what: 'contacts', count: 1 },
      { what: 'recorded relationships', count: 2 },
    ]),
  );
  await api.graph.execute(
    `MATCH (n) WHERE n.id =~ '(rel|con|res|agr|act)_(rec|bought)_(per_client|org_brokerage)' DETACH DELETE n`,
    {},
  );
});

it('by an administrator needs a reason without the name, and the password of the administrator', async () => {
  expect((await erase({ reason: 'short' })).errors).toMatchObject([{ field: 'reason' }]);
  expect((await erase({ reason: `A letter of ${NAME.toLowerCase()}` })).errors).toMatchObject([{ field: 'reason' }]);
  expect((await erase({ password: PASSWORD })).errors).toMatchObject([{ field: 'password' }]);
  expect((await erase({ person: 'per_broker' })).errors).toMatchObject([{ field: 'confirmationToken' }]);
  expect(await api.graph.read('MATCH (e:Erasure) RETURN e.id AS id', {})).toEqual([]);
});

it('completes at the next start when the process was killed after its first steps', async () => {
  expect((await erase({})).errors).toEqual([]);
  expect(await preview(api, 'admin', 'per_client')).toBeNull();
  const { graph, folder } = api;
  expect((await tracesIn(graph)).length).toBeGreaterThan(20);
  await api.app.stop();
  const settings = {
    ...{ graph, installationKey: api.app.settings.installationKey, log: api.app.log },
    ...{ mailFolder: join(folder, 'outbox'), registers: [], sweepAgainMs: 1_000 },
  };
  const write = graph.write.bind(graph);
  let writes = 0;
  graph.write = (work, limits) => {
    if (++writes > 4) throw new Error('killed');
    return write(work, limits);
  };
  await expect(completeErasures(settings)).rejects.toThrow('killed');
  expect(await graph.read('MATCH (e:Erasure) RETURN e.state AS state, e.terms IS NULL AS done', {})).toEqual([
    { state: 'PENDING', done: false },
  ]);
  expect((await tracesIn(graph)).length).toBeGreaterThan(20);
  await graph.driver.close();
  const environment = { COVALUE_DATA: folder, ERASURE_SWEEP_AGAIN_SECONDS: '1' };
  api = await startTestApi({ keep: true, environment });
  await erased(api.graph);
  expect(await tracesIn(api.graph)).toEqual([]);
});

it('keeps the reason in the audit trail', async () => {
  const reasons = () =>
    api.graph.read(
      "MATCH (r:AuditRecord) WHERE r.values CONTAINS 'Asked for by letter' RETURN r.text CONTAINS 'personErased' AS erased",
      {},
    );
  await expect.poll(reasons, { timeout: 20_000 }).toEqual([{ erased: true }]);
});
