/** The seeded search has something to show on every screen, and is what matching would say. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOMES } from '../../seed/plant.ts';
import { matchPending } from '../../src/real-estate/match.actions.ts';
import { startTestApi, type TestApi } from '../api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ homes: HOMES });
});
afterAll(() => api.close());

const count = (filter: string) => `matches(filter: {${filter}}) { totalCount }`;

it('shows homes, unseen matches, favourites, dismissals, versions and a request', async () => {
  const { data, errors } = await api.call(
    'client',
    `{ listings { totalCount nodes { address listPrice { amount } history { at } } }
       propertyAlert(id: "alr_story") { unseenCount criteria { version summary } criteriaVersions { validFrom validUntil } changeRequests { state criteria { version } }
         open: ${count('')} seen: ${count('seen: true')} favourites: ${count('favourite: true')} dismissed: ${count('dismissed: true')} ended: ${count('ended: true')}
         matches(first: 3) { nodes { seenAt score listing { address city homeType } } } }
       serviceRelationship(id: "rel_brokerage") { favourites { totalCount } propertyAlerts { id } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.listings.totalCount).toBe(HOMES);
  const alert = data.propertyAlert;
  expect(alert.criteriaVersions).toHaveLength(2);
  expect(alert.changeRequests).toEqual([{ state: 'CARRIED_OUT', criteria: { version: 2 } }]);
  for (const part of ['open', 'seen', 'favourites', 'dismissed', 'ended'])
    expect(alert[part].totalCount, part).toBeGreaterThan(0);
  expect(alert.unseenCount).toBeGreaterThan(2);
  expect(alert.matches.nodes.every(({ seenAt }: { seenAt: string | null }) => seenAt === null)).toBe(true);
  expect(data.serviceRelationship.favourites.totalCount).toBe(3);
  expect(data.serviceRelationship.propertyAlerts).toEqual([{ id: 'alr_story' }]);
});

it('matching anew finds nothing that the seed has not', async () => {
  const shown = () =>
    api.graph.read(
      'MATCH (m:Match) RETURN m.key AS key, m.score AS score, m.met AS met, m.endedAt IS NULL AS open ORDER BY key',
      {},
    );
  const before = await shown();
  await api.graph.write((transaction) => transaction.run('MATCH (a:PropertyAlert) SET a:AlertToMatch', {}));
  await api.graph.write((transaction) => transaction.run('MATCH (l:Listing) SET l:ListingToMatch', {}));
  expect(await matchPending(api.graph)).toBe(0);
  expect(await shown()).toEqual(before);
});
