/** Where there is little history: abstention with its reason, on the story and on a provider of managed services. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offeringFits } from '../../src/features/recommendations/ranking/fit.cypher.ts';
import { trainOnGraph } from '../../src/features/recommendations/training/train.actions.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ homes: 0 });
});
afterAll(() => api.close());

const KINDS = '[NEXT_OFFERING, OPPORTUNITY]';
const asked = async (who: string, party: string) =>
  (
    await api.call(
      who,
      `{ recommendations(for: "${party}", kinds: ${KINDS}) { id } opportunities(provider: "${party}") { id } recommendationAbstentions { kind reason have need sentence } }`,
    )
  ).data;

describe('the story', () => {
  it('has nobody to learn from: no suggestions, and the reason', async () => {
    await trainOnGraph(api.graph, new Date().toISOString());
    const { recommendations, opportunities, recommendationAbstentions } = await asked('broker', 'org_brokerage');
    expect([recommendations, opportunities]).toEqual([[], []]);
    expect(recommendationAbstentions).toHaveLength(2);
    for (const { reason, have, need, sentence } of recommendationAbstentions) {
      expect({ reason, need }).toEqual({ reason: 'TOO_FEW_CONSUMERS', need: 30 });
      expect(have).toBeLessThan(30);
      expect(sentence).toBe(`Not enough history yet: ${have} of about 30 consumers.`);
    }
  });

  it.each([
    ['a personal mortgage', 'a brokerage', 'off_bank_mortgage', 'org_brokerage', false],
    ['a personal mortgage', 'a home buyer', 'off_bank_mortgage', 'per_client', true],
    ["the brokers' partner programme", 'a home buyer', 'off_referral', 'per_client', false],
    ["the brokers' partner programme", 'a brokerage', 'off_referral', 'org_brokerage', true],
    ["the brokerage's offering", 'itself', 'off_brokerage', 'org_brokerage', false],
    ["the brokerage's offering", 'its broker', 'off_brokerage', 'per_broker', false],
    ["the brokerage's offering", 'a client', 'off_brokerage', 'per_client', true],
  ])('%s fits %s or not', async (_offering, _party, offering, party, expected) => {
    const text = `MATCH (c:Party {id: $party}), (o:Offering {id: $offering}) RETURN ${offeringFits('c', 'o', 'null')} AS fits`;
    expect(await api.graph.read(text, { party, offering })).toEqual([{ fits: expected }]);
  });
});

describe('a provider of managed services among 36 parties', () => {
  it('gets no guesses: too few relationships, with the numbers', async () => {
    await api.graph.write((transaction) =>
      transaction.run(
        `MATCH (me:Person {id: 'per_broker'})
CREATE (p:Party:Organisation {id: 'org_msp', name: 'Nimbus Managed Services', profile: 'PUBLIC', version: 1, createdAt: datetime(), updatedAt: datetime()}),
  (me)-[:ACTS_FOR {role: 'REPRESENTATIVE'}]->(p), (p)-[:PROVIDES]->(s:Service {id: 'svc_msp', name: 'Managed services', key: 'msp'})
WITH p, s UNWIND range(0, 4) AS i
CREATE (p)-[:OFFERS]->(o:Offering {id: 'off_msp_' + i, name: 'Managed ' + i, key: 'msp' + i, published: true, contents: [], version: 1, createdAt: datetime(), updatedAt: datetime()})-[:OF]->(s)
WITH p, collect(o) AS offerings UNWIND range(1, 35) AS n
CREATE (c:Party:Organisation {id: 'org_client_' + n, name: 'Client ' + n, profile: 'PRIVATE', version: 1, createdAt: datetime(), updatedAt: datetime()})
WITH p, offerings, c, n UNWIND range(0, n % 3) AS turn
WITH p, c, n, turn, offerings[(n + turn) % 5] AS o
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_msp_' + n + '_' + turn, state: 'ACTIVE', startsOn: date('2025-01-01') + duration({days: 7 * n + 30 * turn}),
  liveKey: c.id + '|' + o.id, disclosure: 'PRIVATE', version: 1, createdAt: datetime(), updatedAt: datetime(), stateSince: datetime()})<-[:CONSUMER_OF]-(c), (r)-[:ON]->(o)`,
        {},
      ),
    );
    await trainOnGraph(api.graph, new Date().toISOString());
    const { recommendations, opportunities, recommendationAbstentions } = await asked('broker', 'org_msp');
    expect([recommendations, opportunities]).toEqual([[], []]);
    const [first] = recommendationAbstentions;
    expect(first).toMatchObject({ kind: 'NEXT_OFFERING', reason: 'TOO_FEW_HOLDINGS', need: 200 });
    expect(first.sentence).toBe(`Not enough history yet: ${first.have} of about 200 relationships.`);
    const [row] = await api.graph.read(
      `MATCH (o:Offering)<-[:ON]-(r)<-[:CONSUMER_OF]-(c) WHERE r.state IN ['AGREED', 'ACTIVE', 'SUSPENDED', 'ENDED']
WITH o, count(DISTINCT c) AS consumers WHERE consumers > 1 RETURN toInteger(sum(consumers)) AS holdings`,
      {},
    );
    expect(first.have).toBe(Number(row?.holdings));
    expect(recommendationAbstentions[1]).toMatchObject({
      kind: 'OPPORTUNITY',
      reason: expect.stringMatching(/TOO_FEW|NO_CLEAR/),
    });
  });
});
