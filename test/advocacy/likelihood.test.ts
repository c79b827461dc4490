/** Likelihood to recommend: against known truth, on degenerate input, and through the API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';

describe('the API', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    // Forty consumers of the broker; those who use it and get quick answers promote it. The drivers precede the answer.
    await api.graph.execute(
      `MATCH (p:Party {id: 'org_brokerage'}) UNWIND range(1, 40) AS i
       CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_likely_' + i, state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', startsOn: date('2025-01-01'), createdAt: datetime(), updatedAt: datetime(), version: 1})
         <-[:CONSUMER_OF]-(:Party:Person {id: 'per_likely_' + i, name: 'Consumer ' + i, profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1}),
         (:Survey {id: 'svy_likely_' + i, category: CASE WHEN i % 2 = 0 THEN 'PROMOTER' ELSE 'DETRACTOR' END, answeredAt: datetime('2026-10-01'), updatedAt: datetime(), createdAt: datetime(), version: 1})-[:SURVEYS]->(r),
         (r)<-[:WITHIN]-(f:Feedback {id: 'fbk_likely_' + i, side: 'CONSUMER', createdAt: datetime('2026-09-01')})<-[:REPLY_TO]-(:Feedback {id: 'fbk_reply_' + i, side: 'PROVIDER', createdAt: datetime('2026-09-01') + duration({hours: CASE WHEN i % 2 = 0 THEN 2 ELSE 90 END})})
       FOREACH (month IN CASE WHEN i % 2 = 0 THEN [5, 6, 7, 8] ELSE [] END |
         CREATE (r)<-[:PART_OF]-(:Activity {id: 'act_likely_' + i + '_' + month, kind: 'CONSUMPTION', occurredAt: datetime({year: 2026, month: month, day: 3})}))
       // Events after the answer do not count for it.
       CREATE (r)<-[:PART_OF]-(:Activity {id: 'act_late_' + i, kind: 'CONSUMPTION', occurredAt: datetime('2026-11-02')})`,
      {},
    );
  });
  afterAll(() => api.close());

  const QUERY = `query ($provider: ID!, $first: Int) { advocacy(provider: $provider, first: $first) { answers expected low high
    likelihoods { relationship { id } promoter passive detractor score prior drivers { driver value contribution } } } }`;

  it('shows the provider which consumers may not recommend it, based on the time before each answer', async () => {
    const { data, errors } = await api.call('broker', QUERY, { provider: 'org_brokerage', first: 100 });
    expect(errors).toBeUndefined();
    const { answers, expected, low, high, likelihoods } = data.advocacy;
    expect(answers).toBeGreaterThanOrEqual(40);
    expect(low).toBeLessThan(expected);
    expect(high).toBeGreaterThan(expected);
    const likely = likelihoods.filter((each: { relationship: { id: string } }) => /likely/.test(each.relationship.id));
    expect(likely).toHaveLength(40);
    for (const { relationship, promoter, drivers } of likely) {
      expect(promoter > 0.5, relationship.id).toBe(Number(relationship.id.split('_')[2]) % 2 === 0);
      const wait = drivers.find(({ driver }: { driver: string }) => driver === 'ANSWER_TIME');
      expect(wait.value).toBeCloseTo(Math.log1p(promoter > 0.5 ? 2 : 90), 9);
    }
    const { data: two } = await api.call('broker', QUERY, { provider: 'org_brokerage', first: 2 });
    expect(two.advocacy).toEqual({ ...data.advocacy, likelihoods: likelihoods.slice(0, 2) });
  });

  it('is not visible to anyone else', async () => {
    for (const person of ['client', 'trainer']) {
      const { data } = await api.call(person, QUERY, { provider: 'org_brokerage' });
      expect(data.advocacy).toBeNull();
    }
    const { errors } = await api.call('broker', QUERY, { provider: 'org_brokerage', first: 0 });
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  });
});
