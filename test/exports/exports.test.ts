/** All data of a party as a zip, over HTTP: for its representatives, complete, recorded, and nothing of others. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ homes: 8 });
});
afterAll(() => api.close());

async function exported(person: string, party: string) {
  const token = await localToken(api.folder, `${person}@covalue.example`);
  return fetch(`${api.url}/exports?party=${party}`, { headers: { authorization: `Bearer ${token}` } });
}

it('has every record of the party once, as the API shows it', async () => {
  const response = await exported('broker', 'org_brokerage');
  expect(response.status).toBe(200);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const lines = strFromU8(files['data.jsonl'] ?? new Uint8Array())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  expect(manifest).toMatchObject({ party: 'org_brokerage', isComplete: true, problem: null });
  expect(Object.values(manifest.counts).reduce((sum: number, count) => sum + Number(count), 0)).toBe(lines.length);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  expect(lines[0]).toMatchObject({ type: 'Organisation', id: 'org_brokerage' });
  for (const type of ['Service', 'Offering', 'ServiceRelationship', 'Activity', 'PropertyAlert', 'Match'])
    expect(manifest.counts[type]).toBeGreaterThan(0);
  const { data } = await api.call(
    'broker',
    '{ party(id: "org_brokerage") { ... on Organisation { relationships(first: 100) { totalCount } offerings { totalCount } } } }',
  );
  expect(lines.filter(({ type }) => type === 'ServiceRelationship').map(({ id }) => id)).toContain('rel_brokerage');
  expect(manifest.counts.ServiceRelationship).toBeGreaterThanOrEqual(data.party.relationships.totalCount);
  expect(manifest.counts.Offering).toBeGreaterThanOrEqual(data.party.offerings.totalCount);
}, 120_000);

it('has nothing more because its representative is an administrator', async () => {
  const linesOf = async () => {
    const files = unzipSync(new Uint8Array(await (await exported('broker', 'org_brokerage')).arrayBuffer()));
    return strFromU8(files['data.jsonl'] ?? new Uint8Array())
      .trim()
      .split('\n')
      .sort();
  };
  const administrator = (is: boolean) =>
    api.graph.execute("MATCH (p:Person {id: 'per_broker'}) SET p.administrator = $is", { is });
  const before = await linesOf();
  await administrator(true);
  const after = await linesOf();
  await administrator(false);
  const own = (lines: string[]) => lines.filter((line) => !line.includes('"id":"per_broker"'));
  expect(own(after)).toEqual(own(before));
}, 240_000);

it('is recorded', async () => {
  await expect
    .poll(
      async () =>
        JSON.stringify(
          await api.graph.query("MATCH (e:Event {name: 'partyDataExported'}) RETURN e.entityId AS id", {}),
        ),
      { timeout: 20_000 },
    )
    .toContain('org_brokerage');
});

it.each([
  ['client', 'org_brokerage', 403],
  ['admin', 'org_brokerage', 403],
  ['broker', 'org_none', 403],
  ['broker', '', 400],
])('%s gets nothing of %j', async (person, party, status) => {
  expect((await exported(person, party)).status).toBe(status);
});

it('is not for those without a token', async () => {
  expect((await fetch(`${api.url}/exports?party=org_brokerage`)).status).toBe(401);
});
