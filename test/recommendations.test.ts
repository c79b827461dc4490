import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomFrom } from '../src/recommendations/back-test.rules.ts';
import { scoredRows } from '../src/recommendations/scored-rows.rules.ts';
import type { ModelName } from '../src/recommendations/train.rules.ts';
import { type Training, trainOnGraph } from '../src/recommendations/training.actions.ts';
import { startTestApi, type TestApi } from './api.ts';

const NOW = '2024-06-01T00:00:00.000Z';
let api: TestApi;
let training: Training;

/** 300 consumers in three segments, 12 offerings of one provider; what is owned depends on the segment. */
beforeAll(async () => {
  api = await startTestApi();
  const random = randomFrom(7);
  const consumers = Array.from({ length: 300 }, (_, c) => ({
    id: `org_c${c}`,
    name: `Consumer ${c}`,
    segment: `S${c % 3}`,
  }));
  const relations = consumers.flatMap(({ id }, c) => {
    const owned = new Set<number>();
    while (owned.size < 2 + (c % 3)) owned.add((4 * (c % 3) + Math.floor(random() ** 2 * 8)) % 12);
    return [...owned].map((o) => ({ consumer: id, offering: `off_${o}`, id: `rel_${c}_${o}` }));
  });
  await api.graph.write((transaction) =>
    transaction.run(
      `CREATE (p:Party:Organisation {id: 'org_p', name: 'Provider', profile: 'PUBLIC', version: 1, createdAt: datetime($now), updatedAt: datetime($now)})
       CREATE (s:Service {id: 'svc_p', name: 'Service', key: 'org_p|s', version: 1, createdAt: datetime($now), updatedAt: datetime($now)})<-[:PROVIDES]-(p)
       WITH p, s UNWIND range(0, 11) AS i
       CREATE (p)-[:OFFERS]->(:Offering {id: 'off_' + i, name: 'Offering ' + i, key: 'k' + i, published: true, contents: [], version: 1,
         createdAt: datetime($now), updatedAt: datetime($now)})-[:OF]->(s)
       WITH DISTINCT p UNWIND $consumers AS c
       CREATE (:Party:Organisation {id: c.id, name: c.name, segment: c.segment, profile: 'PRIVATE', version: 1, createdAt: datetime($now), updatedAt: datetime($now)})
       WITH DISTINCT p UNWIND $relations AS r
       MATCH (c:Party {id: r.consumer}), (o:Offering {id: r.offering})
       CREATE (p)-[:PROVIDER_OF]->(x:ServiceRelationship {id: r.id, state: 'ACTIVE', startsOn: date('2023-01-01'), liveKey: c.id + '|' + o.id,
         disclosure: 'PRIVATE', version: 1, createdAt: datetime($now), updatedAt: datetime($now), stateSince: datetime($now)})<-[:CONSUMER_OF]-(c)
       CREATE (x)-[:ON]->(o)
       WITH DISTINCT p
       MATCH (me:Person {email: 'client@covalue.example'}), (mine:Party {id: 'org_c1'})
       CREATE (me)-[:ACTS_FOR {role: 'REPRESENTATIVE'}]->(mine)`,
      { now: NOW, consumers, relations },
    ),
  );
});
afterAll(() => api.close());

const ASK = `query($for: ID!) { recommendations(for: $for, first: 100) { id offering { id name } score prior probability
  reasons { offering { id } segment contribution count of } } }`;
interface Asked {
  id: string;
  offering: { id: string };
  score: number;
  prior: number;
  probability: number;
  reasons: {
    offering: { id: string } | null;
    segment: string | null;
    contribution: number;
    count: number | null;
    of: number | null;
  }[];
}
const ask = async (party = 'org_c1'): Promise<Asked[]> =>
  (await api.call('client', ASK, { for: party })).data.recommendations;

it('answers nothing before a training', async () => {
  expect(await ask()).toEqual([]);
  expect((await api.call('client', '{ recommendationModel { id } }')).data).toEqual({ recommendationModel: null });
});

it.each(['random-walk', 'softmax', 'ease'] as ModelName[])(
  'answers in the graph as from tables, with reasons that add up, by %s',
  async (model) => {
    training = (await trainOnGraph(api.graph, NOW, { model })) as Training;
    const { table, trained } = training;
    const consumer = table.consumers.indexOf('org_c1');
    const rows = [...scoredRows(table, [consumer], trained.model, 99)].filter(([, , offering]) => offering.length < 8);
    const asked = (await ask()).filter(({ offering }) => offering.id.length < 8);
    expect(asked.map(({ offering }) => offering.id).sort()).toEqual(rows.map(([, , offering]) => offering).sort());
    for (const [, , offering, score, probability] of rows) {
      const same = asked.find((each) => each.offering.id === offering) as Asked;
      expect(Math.abs(same.score - score)).toBeLessThan(1e-9);
      expect(Math.abs(same.probability - probability)).toBeLessThan(1e-9);
      const sum = same.reasons.reduce((total, { contribution }) => total + contribution, same.prior);
      expect(Math.abs(sum - same.score)).toBeLessThan(1e-9);
    }
  },
);

it('tells counts that a Cypher count confirms, none under 5, and no name of another consumer', async () => {
  await trainOnGraph(api.graph, NOW, { model: 'softmax' });
  const asked = await ask();
  expect(JSON.stringify(asked)).not.toContain('Consumer ');
  let counted = 0;
  for (const { offering, reasons } of asked)
    for (const { offering: source, segment, count, of } of reasons) {
      const [row] = await api.graph.read(
        `MATCH (c:Party)-[:CONSUMER_OF]->(r)-[:ON]->(:Offering ${source ? '{id: $source}' : ''})
           WHERE r.state IN ['AGREED', 'ACTIVE', 'SUSPENDED', 'ENDED'] ${source ? '' : 'AND EXISTS { (c)-[:IN_SEGMENT]->(:Segment {name: $source}) }'}
         WITH DISTINCT c RETURN count(c) AS of,
           count(CASE WHEN EXISTS { (c)-[:CONSUMER_OF]->(x)-[:ON]->(:Offering {id: $offering}) WHERE x.state <> 'PROPOSED' } THEN 1 END) AS n`,
        { source: source?.id ?? segment, offering: offering.id },
      );
      if (count === null) expect(Number(row?.n)).toBeLessThan(5);
      else {
        counted++;
        expect({ count, of }).toEqual({ count: Number(row?.n), of: Number(row?.of) });
        expect(count).toBeGreaterThanOrEqual(5);
      }
    }
  expect(counted).toBeGreaterThan(10);
});

it('answers in one round trip, and only to who acts for the party', async () => {
  const answer = await api.call('client', '{ recommendations(for: "org_c1") { score probability } }');
  expect(answer.extensions?.covalue?.roundTrips).toBe(1);
  expect(await ask('org_c2')).toBeNull();
});

it('keeps one current model and its card', async () => {
  const { data } = await api.call(
    'client',
    '{ recommendationModel { name consumers testedBy cases gain gainHalfWidth tried { model ndcg10 } } }',
  );
  expect(data.recommendationModel).toMatchObject({ name: 'softmax', testedBy: 'leave-one-out' });
  expect(data.recommendationModel.tried.map(({ model }: { model: string }) => model)).toContain('popularity');
  const [row] = await api.graph.read(
    `MATCH (m:RecommendationModel {current: true}) WITH collect(m.id) AS current
     MATCH ()-[e:EVIDENCE]->() RETURN current, collect(DISTINCT e.model) AS models`,
    {},
  );
  expect(row?.models).toEqual(row?.current);
});

it('does not bring back what was declined, and links what was accepted', async () => {
  const [first, second] = (await ask()) as [Asked, Asked];
  const answer = (name: string, input: object) =>
    api.call(
      'client',
      `mutation($input: ${name === 'decline' ? 'DeclineRecommendationInput' : 'AnswerRecommendationInput'}!) {
      done: ${name === 'seen' ? 'markRecommendationSeen' : `${name}Recommendation`}(input: $input) { id relationship { state } errors { code field } } }`,
      { input },
    );
  expect((await answer('seen', { id: first.id })).data.done).toMatchObject({ id: first.id, errors: [] });
  expect((await answer('decline', { id: first.id, reason: 'Too dear.' })).data.done).toMatchObject({ errors: [] });
  expect((await ask()).map(({ id }) => id)).not.toContain(first.id);
  expect((await answer('accept', { id: first.id })).data.done.errors).toMatchObject([{ code: 'ILLEGAL_STATE' }]);
  expect((await answer('accept', { id: 'rcm_wrong' })).data.done.errors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'id' },
  ]);
  expect((await answer('accept', { id: second.id })).data.done).toMatchObject({
    relationship: { state: 'PROPOSED' },
    errors: [],
  });
  expect((await ask()).map(({ id }) => id)).not.toContain(second.id);
  const [row] = await api.graph.read(
    'MATCH (a:Recommendation {id: $id})-[:LED_TO]->(r:ServiceRelationship)-[:ON]->(o) RETURN a.state AS state, o.id AS offering',
    { id: second.id },
  );
  expect(row).toEqual({ state: 'ACCEPTED', offering: second.offering.id });
  const { data } = await api.call('admin', '{ recommendationAnswers { kind seen accepted declined } }');
  expect(data.recommendationAnswers).toEqual([{ kind: 'NEXT_OFFERING', seen: 2, accepted: 1, declined: 1 }]);
});
