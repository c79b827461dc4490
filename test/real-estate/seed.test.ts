/** The seeded search has data for every screen, and equals the result of matching. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOMES } from '../../seed/plant.ts';
import { matchPending } from '../../src/features/real-estate/alerts/match.actions.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ homes: HOMES });
});
afterAll(() => api.close());

const count = (filter: string) => `matches(filter: {${filter}}) { totalCount }`;

it('has homes, unseen matches, favourites, dismissals, versions and a request', async () => {
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

it('has access, past and future visits, feedback, questions, mails and surveys', async () => {
  const { data, errors } = await api.call(
    'broker',
    `{ serviceRelationship(id: "rel_brokerage") { access { state signedInAt } feedback { nodes { text replies { text } } } mails { totalCount }
       appointments { nodes { state startsAt place { id } } } financingQuestionnaires { state mortgage { lender } } surveys { nodes { score category } } }
       netPromoterScore(provider: "org_brokerage") { answers score low high } }`,
  );
  expect(errors).toBeUndefined();
  const { access, feedback, mails, appointments, financingQuestionnaires, surveys } = data.serviceRelationship;
  expect(access).toEqual([{ state: 'ACTIVE', signedInAt: expect.any(String) }]);
  expect(feedback.nodes[0].replies).toHaveLength(1);
  expect(mails.totalCount).toBe(2);
  expect(appointments.nodes.map(({ state }: { state: string }) => state)).toEqual(['DONE', 'CONFIRMED', 'PROPOSED']);
  expect(Date.parse(appointments.nodes[1].startsAt)).toBeGreaterThan(Date.now());
  expect(financingQuestionnaires).toEqual([{ state: 'ANSWERED', mortgage: { lender: 'First Harbour Bank' } }]);
  expect(surveys.nodes).toEqual([{ score: 9, category: 'PROMOTER' }]);
  expect(data.netPromoterScore).toMatchObject({ answers: 1, score: 100 });
});

it('has all matches that a second matching would find', async () => {
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
