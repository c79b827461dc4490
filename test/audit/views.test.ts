/** Who has seen mortgages, consents and contact data of others is recorded, off the path of the request. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import type { ViewRecord } from '../../src/audit/audit-record.rules.ts';
import { ViewBuffer } from '../../src/audit/view-buffer.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { appendTested } from '../support/append-events.ts';
import { LiveClient } from '../support/live-client.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const run = (text: string, parameters = {}) => api.graph.read(text, parameters);
const READ =
  '{ party(id: "per_client") { name ... on Person { email mortgages { id lender } consents { id purpose } } } }';

async function views(viewer: string) {
  const rows = await run(
    'MATCH (v:AuditView) WHERE v.draft CONTAINS $viewer RETURN v.draft AS draft, v.count AS count ORDER BY v.id',
    { viewer: `"actor":"${viewer}"` },
  );
  return rows.map(({ draft, count }) => ({ ...(JSON.parse(String(draft)) as ViewRecord), count }));
}
const seen = async (viewer: string) =>
  (await views(viewer)).map(({ sensitive, entity }) => `${sensitive} ${entity}`).sort();

it('records the sensitive records of others that an answer contained, within a second', async () => {
  const { data } = await api.call('broker', READ);
  expect(data.party.email).toBe('client@covalue.example');
  const expected = ['CONSENT cns_client', 'CONTACT per_client', 'MORTGAGE mtg_client'];
  await expect.poll(() => seen('per_broker'), { timeout: 3_000, interval: 50 }).toEqual(expected);
  const [view] = await views('per_broker');
  expect(view).toMatchObject({ kind: 'VIEW', subject: 'per_client', parties: ['per_client'], count: 1 });
});

it('counts repeated views of a short time as one', async () => {
  const before = await views('per_broker');
  for (let index = 0; index < 3; index++) await api.call('broker', READ);
  const counts = async () => (await views('per_broker')).map(({ count }) => count);
  await expect.poll(counts, { timeout: 3_000 }).toEqual(before.map(() => 4));
});

it('records what an event led to', async () => {
  const client = await LiveClient.open(api.url, `Bearer ${await localToken(api.folder, 'broker@covalue.example')}`);
  client.subscribe(
    '1',
    'subscription { events(filter: { entities: ["told"] }) { parties { id ... on Person { email } } } }',
  );
  await expect.poll(() => api.app.subscriptions.subscriptionCount, { timeout: 5_000 }).toBe(1);
  await appendTested(api.graph, 'told', [{ partyIds: ['org_brokerage', 'per_client'] }]);
  await client.until(({ messages }) => messages.some(({ type }) => type === 'next'));
  expect(JSON.stringify(client.events('1'))).toContain('client@covalue.example');
  const contact = async () => (await views('per_broker')).find(({ sensitive }) => sensitive === 'CONTACT')?.count;
  await expect.poll(contact, { timeout: 3_000 }).toBe(5);
  client.socket.close();
});

it('does not record own data, names, and values that were hidden', async () => {
  await api.call('client', READ);
  await api.call('admin', READ);
  await api.call('trainer', READ);
  await api.call('mortgage', '{ party(id: "per_client") { id name ... on Person { mortgages { id } } } }');
  await new Promise((done) => setTimeout(done, 1_500));
  for (const viewer of ['per_client', 'per_admin', 'per_mortgage']) expect(await seen(viewer)).toEqual([]);
});

it('records what an administrator saw, with the stated reason under the key of the person', async () => {
  await api.call(
    'admin',
    'mutation { openPersonalData(input: { party: "per_client", reason: "The client asked by phone" }) { errors { message } } }',
  );
  await api.call('admin', READ);
  const [admin] = await run('MATCH (p:Person) WHERE p.administrator RETURN p.id AS id');
  const viewer = String(admin?.id);
  await expect.poll(() => seen(viewer), { timeout: 3_000 }).toContain('CONTACT per_client');
  const [row] = await run('MATCH (v:AuditView) WHERE v.draft CONTAINS $viewer RETURN v.reason AS reason', { viewer });
  expect(row?.reason).toBe('The client asked by phone');
  await api.graph.execute("MATCH (v:AuditView:AuditUnchained) SET v.openUntil = '2020'", {});
  const chained = async () =>
    (await run('MATCH (v:AuditView:AuditRecord) RETURN v.text AS text')).map(({ text }) => String(text));
  await expect
    .poll(async () => (await chained()).filter((text) => text.includes(viewer)).length, { timeout: 5_000 })
    .toBeGreaterThanOrEqual(2);
  expect((await chained()).filter((text) => text.includes('by phone'))).toEqual([]);
  expect(await run('MATCH (v:AuditView:AuditRecord) WHERE v.reason IS NOT NULL RETURN v')).toEqual([]);
});

it('begins another record when the last one was chained', async () => {
  const before = (await views('per_broker')).length;
  await api.call('broker', READ);
  const open = () =>
    run("MATCH (v:AuditView:AuditUnchained) WHERE v.draft CONTAINS 'per_broker' RETURN v.count AS count");
  await expect.poll(async () => (await open()).map(({ count }) => count), { timeout: 3_000 }).toContain(1);
  expect(before).toBe(0);
});

it('keeps views while the graph is away, and never more than it may', async () => {
  const written: unknown[] = [];
  let isAway = true;
  const graph = {
    async writeQuietly(work: (runner: unknown) => Promise<unknown>) {
      if (isAway) throw new Error('away');
      return work({
        async run(_statement: unknown, { rows }: { rows: { id: string }[] }) {
          written.push(...rows);
          return rows.map(({ id }) => ({ id }));
        },
      });
    },
  };
  const buffer = new ViewBuffer(graph as never, api.app.log);
  const viewed = (record: number) => [{ kind: 'CONTACT', record: `per_${record}`, subject: `per_${record}` }];
  for (let record = 0; record < 20_010; record++) buffer.note('per_viewer', viewed(record));
  await expect(buffer.flush()).rejects.toThrow('away');
  isAway = false;
  await buffer.flush();
  expect(written).toHaveLength(20_000);
  buffer.note('per_viewer', viewed(19_999));
  await buffer.flush();
  expect(written).toHaveLength(20_001);
});
