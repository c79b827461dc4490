import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/features/recommendations/models/held-cases.rules.ts';
import { usageFacts } from '../../src/features/recommendations/usage/usage.actions.ts';
import { CountedReads } from '../../src/graph/counted-reads.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

describe('in the graph', () => {
  const NOW = '2026-11-24T00:00:00.000Z';
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    const random = randomFrom(6);
    const peers = Array.from({ length: 60 }, (_, i) => ({
      consumer: `org_peer_${i}`,
      relationship: `rel_peer_${i}`,
      segment: i % 2 ? 'Home buyers' : 'Investors',
      startsOn: `2026-0${1 + (i % 4)}-15`,
      used: Array.from({ length: 10 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-20T23:30:00Z`).filter(
        (at) =>
          at.slice(5, 7) === `0${1 + (i % 4)}` || (at > `2026-0${2 + (i % 4)}` && random() < (i % 5 ? 0.8 : 0.05)),
      ),
    }));
    await api.graph.write((transaction) =>
      transaction.run(
        `MATCH (p:Party {id: 'org_brokerage'}), (o:Offering {id: 'off_brokerage'}), (used:Product {id: 'prd_alert'})
UNWIND $peers AS row
CREATE (c:Party:Organisation {id: row.consumer, name: row.consumer, segment: row.segment, profile: 'PRIVATE', version: 1, createdAt: datetime($now), updatedAt: datetime($now)})-[:CONSUMER_OF]->
  (r:ServiceRelationship {id: row.relationship, state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', startsOn: date(row.startsOn), version: 1, createdAt: datetime($now), updatedAt: datetime($now), stateSince: datetime($now)})<-[:PROVIDER_OF]-(p), (r)-[:ON]->(o)
WITH r, c, used, row UNWIND row.used AS at
CREATE (c)-[:PERFORMED]->(a:Activity {id: 'act_' + row.relationship + at, kind: 'CONSUMPTION', summary: 'Used', occurredAt: datetime(at), version: 1, createdAt: datetime($now), updatedAt: datetime($now)})-[:PART_OF]->(r), (a)-[:USED]->(used)`,
        { peers, now: NOW },
      ),
    );
  });
  afterAll(() => api.close());

  const ASK = `query($relationship: ID!) { underusedProducts(relationship: $relationship) { product { id } flag activeMonths months mean low high
    peers percentile belowQuartile peerGain { users others difference halfWidth } } }`;

  it('agrees with npm run usage on the same table, in few round trips', async () => {
    const today = new Date().toISOString();
    const facts = await usageFacts(new CountedReads(api.graph), 'broker@covalue.example', 'rel_peer_5', today);
    const folder = mkdtempSync(join(tmpdir(), 'covalue-usage-'));
    const month = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 7);
    const lines = (facts?.rows ?? []).flatMap(({ product, relationship, segment, since, usedIn }) =>
      (facts?.months ?? [])
        .filter((day) => day >= since)
        .map((day) => [relationship, product, month(day), usedIn.includes(day) ? 1 : 0, segment ?? ''].join()),
    );
    writeFileSync(join(folder, 'u.csv'), `consumer,offering,period,active,segment\n${lines.join('\n')}\n`);
    const out = join(folder, 'out.csv');
    const args = ['--usage', join(folder, 'u.csv'), '--as-of', `${today.slice(0, 7)}-01`, '--out', out];
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/usage.ts', ...args]);
    const told = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    let compared = 0;
    for (const id of ['rel_peer_5', 'rel_peer_6', 'rel_peer_10']) {
      const { data, extensions } = await api.call('broker', ASK, { relationship: id });
      expect(extensions?.covalue?.roundTrips).toBeLessThanOrEqual(2);
      expect(data.underusedProducts).toHaveLength(4);
      for (const each of data.underusedProducts) {
        const row = told.find(([consumer, offering]) => consumer === id && offering === each.product.id) as string[];
        const { activeMonths, months, mean, low, high } = each;
        for (const [index, value] of [activeMonths, months, mean, low, high].entries())
          expect(Math.abs(value - Number(row[index + 2])), `${id} ${index}`).toBeLessThan(1e-9);
        expect(each.flag).toBe((row[10] as string).replaceAll(/[- ]/g, '_').toUpperCase());
        if (each.percentile === null) continue;
        compared++;
        expect([each.peers, each.percentile, each.belowQuartile]).toEqual(row.slice(7, 10).map(Number));
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('of all consumers of a provider is that of each of its relationships', async () => {
    const query = `query($provider: ID!, $first: Int) { underuseOf(provider: $provider, first: $first) { evaluated isCut totalCount
      items { relationship { id } usage { product { id } flag activeMonths months mean low high peers percentile belowQuartile peerGain { users others difference halfWidth } } } } }`;
    const provider = 'org_brokerage';
    const { data, errors, extensions } = await api.call('broker', query, { provider, first: 100 });
    expect(errors).toBeUndefined();
    const all = data.underuseOf;
    expect(extensions?.covalue?.roundTrips).toBeLessThanOrEqual(2);
    expect(all).toMatchObject({ evaluated: 61, isCut: false });
    const alone: { usage: { belowQuartile: number } }[] = [];
    const relationships = ['rel_brokerage', ...Array.from({ length: 60 }, (_, i) => `rel_peer_${i}`)];
    for (const relationship of relationships)
      for (const usage of (await api.call('broker', ASK, { relationship })).data.underusedProducts)
        if (usage.flag === 'UNDER_USED') alone.push({ relationship: { id: relationship }, usage } as never);
    expect(alone.length).toBeGreaterThan(5);
    expect(all.totalCount).toBe(alone.length);
    expect(all.items).toHaveLength(Math.min(100, alone.length));
    // The order of the peers changes the last digits.
    const rounded = (value: unknown) =>
      JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toFixed(5)) : each));
    const texts = new Set(alone.map(rounded));
    expect(all.items.map(rounded).filter((text: string) => !texts.has(text))).toEqual([]);
    const best = alone.map(({ usage }) => usage.belowQuartile).sort((a, b) => b - a);
    const odds = all.items.map(({ usage }: { usage: { belowQuartile: number } }) => usage.belowQuartile);
    expect(rounded(odds)).toBe(rounded(best.slice(0, 100)));
    const few = (await api.call('broker', query, { provider, first: 2 })).data.underuseOf;
    expect(few).toEqual({ ...all, items: all.items.slice(0, 2) });
    for (const [person, id] of [
      ['client', provider],
      ['trainer', provider],
      ['broker', 'org_bank'],
      ['broker', 'org_unknown'],
    ] as const)
      expect((await api.call(person, query, { provider: id })).data.underuseOf, `${person} ${id}`).toBeNull();
    expect((await api.call('broker', query, { provider, first: 101 })).errors?.[0]?.message).toMatch(/1 to 100/);
  });

  it('is visible to the two parties only', async () => {
    expect((await api.call('broker', ASK, { relationship: 'rel_brokerage' })).data.underusedProducts).toHaveLength(4);
    expect((await api.call('client', ASK, { relationship: 'rel_brokerage' })).data.underusedProducts).toHaveLength(4);
    expect((await api.call('client', ASK, { relationship: 'rel_peer_5' })).data.underusedProducts).toBeNull();
    const text = JSON.stringify(await api.call('broker', ASK, { relationship: 'rel_peer_5' }));
    expect(text).not.toMatch(/rel_peer_(?!5)|org_peer/);
  });
});
