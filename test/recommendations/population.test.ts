/** The population around the story: an honest recommendation to a newcomer, with its reasons. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantStory } from '../../seed/plant.ts';
import { trainOnGraph } from '../../src/features/recommendations/training/train.actions.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
const now = new Date().toISOString();
beforeAll(async () => {
  api = await startTestApi({ story: false });
  await plantStory(api.graph, now, { homes: 0, population: true });
  await trainOnGraph(api.graph, now);
});
afterAll(() => api.close());

describe('the brokerage of the story', () => {
  it('sees what other brokerages have, with counts that Cypher confirms', async () => {
    const query = `{ recommendations(for: "org_brokerage", kinds: [NEXT_OFFERING]) { sentence confidence oddsRatio offering { id name targetKind provider { name } }
      reasons { offering { id } segment count of } } recommendationAbstentions(kinds: [NEXT_OFFERING]) { reason } recommendationModel { consumers holdings gain gainHalfWidth } }`;
    const { recommendations, recommendationAbstentions, recommendationModel } = (await api.call('broker', query)).data;
    expect(recommendationAbstentions).toEqual([]);
    expect(recommendationModel.consumers).toBeGreaterThanOrEqual(30);
    expect(recommendationModel.holdings).toBeGreaterThanOrEqual(200);
    expect(recommendationModel.gain).toBeGreaterThan(recommendationModel.gainHalfWidth);
    const [first] = recommendations;
    expect(first.offering).toMatchObject({ id: 'off_pop_tours', provider: { name: 'Roomwalk Tours' } });
    expect(first.sentence).toMatch(
      /^Often added by organisations like yours: \d+ of \d+ consumers .+ Virtual tour of a home\.$/,
    );
    expect(['MEDIUM', 'HIGH']).toContain(first.confidence);
    const counted = first.reasons.filter(({ count }: { count: number | null }) => count !== null);
    expect(counted.length).toBeGreaterThan(0);
    for (const { offering, segment, count, of } of counted) {
      const [row] = await api.graph.read(
        `MATCH (c:Organisation)-[:CONSUMER_OF]->(r)-[:ON]->(o) WHERE r.state = 'ACTIVE' AND (o.id = $offering OR $segment ENDS WITH ': ' + c.segment OR $segment = 'party: organisation')
WITH DISTINCT c RETURN count(c) AS of, count(CASE WHEN EXISTS { (c)-[:CONSUMER_OF]->()-[:ON]->({id: 'off_pop_tours'}) } THEN 1 END) AS count`,
        { offering: offering?.id ?? null, segment },
      );
      expect({ count, of }).toEqual({ count: Number(row?.count), of: Number(row?.of) });
    }
    // Nothing that is for people, that the brokerage provides, or that only other trades have.
    for (const { offering } of recommendations) expect(offering.targetKind).toBe('ORGANISATION');
    expect(JSON.stringify(recommendations)).not.toMatch(
      /off_(bank|notary|brokerage|mortgage|lending)|Statute|Quickfix/,
    );
  });

  it('is not advice for the client: nobody like her is known', async () => {
    const { recommendations } = (
      await api.call(
        'client',
        '{ recommendations(for: "per_client", kinds: [NEXT_OFFERING, OPPORTUNITY]) { sentence } }',
      )
    ).data;
    expect(recommendations).toEqual([]);
  });
});
