import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AbstentionReason } from '../../src/features/recommendations/models/abstention.rules.ts';
import { randomFrom } from '../../src/features/recommendations/models/held-cases.rules.ts';
import { rankingRows } from '../../src/features/recommendations/models/ranking-rows.rules.ts';
import type { ModelName } from '../../src/features/recommendations/models/select-model.rules.ts';
import { publishAfterTraining } from '../../src/features/recommendations/publishing/publish.actions.ts';
import { PARTIES_WITH_USERS } from '../../src/features/recommendations/publishing/publish.cypher.ts';
import {
  type PublishInProcessOptions,
  publishInProcess,
} from '../../src/features/recommendations/publishing/publish.fork.ts';
import { RANK_CANDIDATES } from '../../src/features/recommendations/ranking/evidence.cypher.ts';
import { rankCandidates } from '../../src/features/recommendations/ranking/ranking.actions.ts';
import { isHeldOut, recommendationsFor } from '../../src/features/recommendations/recommendation.actions.ts';
import { LEASE_LOST, trainInProcess } from '../../src/features/recommendations/training/fork.ts';
import { trainWithLease } from '../../src/features/recommendations/training/lease.ts';
import { memoryOf } from '../../src/features/recommendations/training/process-memory.ts';
import { type Training, trainOnGraph } from '../../src/features/recommendations/training/train.actions.ts';
import { trainingScheduler } from '../../src/features/recommendations/training-scheduler.ts';
import { connectionOf } from '../../src/graph/open-graph.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';

const NOW = '2024-06-01T00:00:00.000Z';
let api: TestApi;
let training: Training;

/** Consumers with a person who can sign in, besides `org_c1`. */
const LOOKING = Array.from({ length: 8 }, (_, index) => `org_c${10 + index}`);

/** One that gets such a person later. */
const LATER = 'org_c40';

/** 300 consumers in three segments, 12 offerings of one provider; owned offerings depend on the segment. */
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
       CREATE (me)-[:ACTS_FOR {role: 'REPRESENTATIVE'}]->(mine)
       WITH DISTINCT me UNWIND $looking AS id MATCH (c:Party {id: id})
       CREATE (:Party:Person {id: 'per_of_' + id, name: 'User', email: id + '@covalue.example', profile: 'PRIVATE', version: 1, createdAt: datetime($now), updatedAt: datetime($now)})-[:ACTS_FOR {role: 'REPRESENTATIVE'}]->(c)`,
      { now: NOW, consumers, relations, looking: LOOKING },
    ),
  );
});
afterAll(() => api.close());

const ASK = `query($for: ID!) { recommendations(for: $for, kinds: [NEXT_OFFERING], first: 100) { id offering { id name } score prior probability
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

/** The ranking itself, as the commands have it: also what people are not shown. */
const ranked = async (purpose: keyof typeof RANK_CANDIDATES = 'NEXT_OFFERING', viewer = 'client@covalue.example') => {
  const parameters = { viewer, party: 'org_c1', first: 100n, only: null, now: NOW, shown: false };
  const reader = { run: api.graph.read.bind(api.graph) };
  return (await rankCandidates(reader, RANK_CANDIDATES[purpose], parameters)) ?? [];
};

const abstentions = async () =>
  (await api.call('client', '{ recommendationAbstentions { kind reason have need sentence } }')).data
    .recommendationAbstentions as { kind: string; reason: string }[];

it('returns no recommendation before a training', async () => {
  expect(await ask()).toEqual([]);
  expect(await abstentions()).toMatchObject([
    { kind: 'NEXT_OFFERING', reason: AbstentionReason.NOT_TRAINED },
    { kind: 'OPPORTUNITY', reason: AbstentionReason.NOT_TRAINED },
  ]);
  expect((await api.call('client', '{ recommendationModel { id } }')).data).toEqual({ recommendationModel: null });
});

it.each(['random-walk', 'softmax', 'ease'] as ModelName[])(
  'answers from the graph as from tables, with reasons that add up, by %s',
  async (model) => {
    training = (await trainOnGraph(api.graph, NOW, { model })) as Training;
    const { table, trained } = training;
    const consumer = table.consumers.indexOf('org_c1');
    const rows = [...rankingRows(table, [consumer], trained.model, 99)].filter(([, , offering]) => offering.length < 8);
    const asked = (await ranked()).filter(({ target }) => target.length < 8);
    expect(asked.map(({ target }) => target).sort()).toEqual(rows.map(([, , offering]) => offering).sort());
    for (const [, , offering, score, probability] of rows) {
      const same = asked.find(({ target }) => target === offering) as (typeof asked)[0];
      expect(Math.abs(same.score - score)).toBeLessThan(1e-9);
      expect(Math.abs((same.probability as number) - probability)).toBeLessThan(1e-9);
      const sum = same.reasons.reduce((total, { contribution }) => total + contribution, same.prior);
      expect(Math.abs(sum - same.score)).toBeLessThan(1e-9);
    }
  },
);

it('reads only the highest priors and the targets with evidence, with the same scores', async () => {
  training = (await trainOnGraph(api.graph, NOW, { model: 'random-walk', mostPriors: 3 })) as Training;
  const { table, trained } = training;
  const [row] = await api.graph.read(
    `MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) MATCH (c:Party {id: 'org_c1'})
     CALL (m, c) { MATCH (m)-[:PRIOR]->(t) RETURN t UNION MATCH (c)-[:CONSUMER_OF]->()-[:ON]->()-[:EVIDENCE {model: m.id}]->(t) RETURN t
       UNION MATCH (c)-[:IN_SEGMENT]->()-[:EVIDENCE {model: m.id}]->(t) RETURN t }
     RETURN collect(t.id) AS reached, COUNT { (m)-[:PRIOR]->() } AS high, COUNT { (m)-[:LOW_PRIOR]->() } AS low`,
    {},
  );
  expect(row).toMatchObject({ high: 3, low: table.offerings.length - 3 });
  const rows = [...rankingRows(table, [table.consumers.indexOf('org_c1')], trained.model, 99)];
  const asked = await ranked();
  expect(asked.length).toBeGreaterThan(3);
  for (const { target, score, probability } of asked) {
    expect(row?.reached).toContain(target);
    const [, , , sameScore, sameProbability] = rows.find(([, , id]) => id === target) as (typeof rows)[0];
    expect(Math.abs(score - sameScore)).toBeLessThan(1e-9);
    // The targets that are read count among the others too, so that no probability is too high.
    expect(probability as number).toBeLessThanOrEqual(sameProbability + 1e-9);
    expect(probability as number).toBeGreaterThan(0);
  }
});

describe('what people are shown', () => {
  const change = (text: string, parameters = {}) => api.graph.write((transaction) => transaction.run(text, parameters));

  it('has at least twice the odds of popularity alone, compared with everything that the party does not have', async () => {
    training = (await trainOnGraph(api.graph, NOW, { model: 'softmax' })) as Training;
    const { table } = training;
    const own = await ranked();
    // By hand: shares of the holdings and probabilities of the model, among the offerings that the party does not have.
    const holders = new Map(own.map(({ target }) => [target, 0]));
    for (const column of table.owned.columns) {
      const offering = table.offerings[column] as string;
      if (holders.has(offering)) holders.set(offering, (holders.get(offering) as number) + 1);
    }
    const all = [...holders.values()].reduce((sum, count) => sum + count, 0);
    const odds = (share: number) => share / (1 - share);
    const likely = own.filter(({ target, probability, oddsRatio }) => {
      const ratio = odds(probability as number) / odds((holders.get(target) as number) / all);
      expect(oddsRatio).toBeCloseTo(ratio, 6);
      return ratio >= 2;
    });
    expect(likely.length).toBeGreaterThan(0);
    expect(likely.length).toBeLessThan(own.length);
    expect((await ask()).map(({ offering }) => offering.id)).toEqual(likely.map(({ target }) => target));
    expect(await abstentions()).toMatchObject([{ kind: 'OPPORTUNITY', reason: AbstentionReason.NO_CLEAR_GAIN }]);
  });

  const setting = (values: string) =>
    `MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) SET ${values}`;
  const KEPT = 'consumers holdings gain gainError'.split(' ').map((name) => `m.${name} = $m.${name}`);
  it.each([
    [
      'TOO_FEW_CONSUMERS',
      'm.consumers = 2',
      { have: 2, need: 30, sentence: 'Not enough history yet: 2 of about 30 consumers.' },
    ],
    ['TOO_FEW_HOLDINGS', 'm.holdings = 199', { have: 199, need: 200 }],
    ['NO_CLEAR_GAIN', 'm.gainError = m.gain', { have: null, need: null }],
    ['NO_CLEAR_GAIN', 'm.gain = null, m.gainError = null', { have: null, need: null }],
    // A model of an earlier release.
    ['HISTORY_UNKNOWN', 'm.consumers = null, m.holdings = null, m.gain = null, m.gainError = null', { have: null }],
  ])('is nothing, with the reason %s, if %s', async (reason, values, expected) => {
    const [before] = await api.graph.read(
      "MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) RETURN properties(m) AS m",
      {},
    );
    const [shown] = await ask();
    await change(setting(values));
    try {
      expect(await ask()).toEqual([]);
      expect((await abstentions())[0]).toMatchObject({ kind: 'NEXT_OFFERING', reason, ...expected });
      expect((await ranked()).length).toBeGreaterThan(3);
      const explain = '($id: ID!) { explainRecommendation(id: $id) { id } }';
      expect((await api.call('client', `query${explain}`, { id: shown?.id })).data.explainRecommendation).toBeNull();
    } finally {
      await change(setting(KEPT.join(', ')), { m: before?.m });
    }
    expect((await ask())[0]).toEqual(shown);
  });

  it('fits: nothing for other kinds or segments, nothing that it provides itself', async () => {
    const [{ offering }] = (await ask()) as [Asked];
    const isShown = async () => (await ask()).some((each) => each.offering.id === offering.id);
    const set = (values: string) =>
      change(
        `MATCH (o:Offering {id: $id})<-[p:PRIOR|LOW_PRIOR]-(:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) SET ${values}`,
        offering,
      );
    const kept = await ranked();
    for (const [values, expected] of [
      ["o.targetKind = 'PERSON'", false],
      ["o.targetKind = 'ORGANISATION'", true],
      ["o.targetKind = null, p.consumerKind = 'PERSON'", false],
      // The target group of the offering counts more than its consumers.
      ["o.targetKind = 'ORGANISATION'", true],
      ["o.targetSegments = ['Elsewhere']", false],
      ["o.targetSegments = ['elsewhere', 's1']", true],
      ["o.targetKind = null, o.targetSegments = null, p.consumerKind = 'ORGANISATION'", true],
    ] as const) {
      await set(values);
      expect(await isShown(), values).toBe(expected);
    }
    // The same service, by another provider.
    await change(
      "MATCH (c:Party {id: 'org_c1'}) CREATE (c)-[:PROVIDES]->(:Service {id: 'svc_own', name: 'SERVICE', key: 'own'})",
    );
    expect(await ask()).toEqual([]);
    expect(await ranked()).toEqual(kept);
    await change("MATCH (s:Service {id: 'svc_own'}) DETACH DELETE s");
    expect(await isShown()).toBe(true);
  });

  it('says why in words with counts, how sure it is, and by how much it is likelier', async () => {
    const query = `{ recommendations(for: "org_c1", kinds: [NEXT_OFFERING]) { sentence confidence oddsRatio offering { name } reasons { offering { name } segment count of contribution } } }`;
    const { recommendations } = (await api.call('client', query)).data;
    expect(recommendations.length).toBeGreaterThan(0);
    for (const { sentence, confidence, oddsRatio, offering, reasons } of recommendations) {
      expect(oddsRatio).toBeGreaterThanOrEqual(2);
      expect(confidence).toMatch(/^(LOW|MEDIUM|HIGH)$/);
      const said =
        /^Often added by organisations like yours: (\d+) of (\d+) consumers (that have (.+) also have|in the segment (.+) have) (.+)\.$/.exec(
          sentence,
        );
      const [count, of] = [Number(said?.[1]), Number(said?.[2])];
      const source = said?.[4] ? { offering: { name: said[4] } } : { segment: `segment: ${said?.[5]}` };
      expect(reasons).toContainEqual(expect.objectContaining({ count, of, ...source }));
      expect(said?.[6]).toBe(offering.name);
    }
  });

  it('stores with the model what decides it', async () => {
    const { table, trained } = training;
    const [row] = await api.graph.read(
      "MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) RETURN m.consumers AS consumers, m.holdings AS holdings, m.gain AS gain, m.gainError AS gainError",
      {},
    );
    expect(row).toEqual({
      ...{ consumers: 300, holdings: table.owned.columns.length },
      ...{ gain: trained.intervals?.gain, gainError: trained.intervals?.gainError },
    });
    const kinds = await api.graph.read(
      "MATCH (:RecommendationModel {current: true})-[p:PRIOR|LOW_PRIOR]->(t) WHERE t.id STARTS WITH 'off_' AND size(t.id) < 7 RETURN DISTINCT p.consumerKind AS kind",
      {},
    );
    expect(kinds).toEqual([{ kind: 'ORGANISATION' }]);
    expect(trained.intervals?.gainHalfWidth).toBeCloseTo(1.96 * (trained.intervals?.gainError as number));
  });
});

it('ignores offerings of only one consumer', async () => {
  const [row] = await api.graph.read(
    `MATCH (o:Offering)<-[:ON]-(r)<-[:CONSUMER_OF]-(c) WHERE r.state IN ['AGREED', 'ACTIVE', 'SUSPENDED', 'ENDED'] WITH o, count(DISTINCT c) AS consumers
     RETURN count(CASE WHEN consumers = 1 THEN 1 END) AS rare,
       count(CASE WHEN consumers = 1 AND EXISTS { (o)<-[:PRIOR|LOW_PRIOR|EVIDENCE]-() } THEN 1 END) AS learnt,
       count(CASE WHEN consumers > 1 AND NOT EXISTS { (o)<-[:PRIOR|LOW_PRIOR]-(:RecommendationModel {current: true}) } THEN 1 END) AS missing`,
    {},
  );
  expect(row).toMatchObject({ learnt: 0, missing: 0 });
  expect(row?.rare).toBeGreaterThan(0);
});

it('reports counts that Cypher confirms, none under 5, and no name of another consumer', async () => {
  await trainOnGraph(api.graph, NOW, { model: 'softmax' });
  const asked = await ranked();
  expect(JSON.stringify(asked)).not.toContain('Consumer ');
  expect(JSON.stringify(await ask())).not.toContain('Consumer ');
  let counted = 0;
  for (const { target, reasons } of asked)
    for (const { source, segment, n: count, of } of reasons) {
      const [row] = await api.graph.read(
        `MATCH (c:Party)-[:CONSUMER_OF]->(r)-[:ON]->(:Offering ${source ? '{id: $source}' : ''})
           WHERE r.state IN ['AGREED', 'ACTIVE', 'SUSPENDED', 'ENDED'] ${source ? '' : 'AND EXISTS { (c)-[:IN_SEGMENT]->(:Segment {name: $source}) }'}
         WITH DISTINCT c RETURN count(c) AS of,
           count(CASE WHEN EXISTS { (c)-[:CONSUMER_OF]->(x)-[:ON]->(:Offering {id: $offering}) WHERE x.state <> 'PROPOSED' } THEN 1 END) AS n`,
        { source: source ?? segment, offering: target },
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

it('answers in one round trip (a parallel one reads earlier answers), and only for those who act for the party', async () => {
  const answer = await api.call(
    'client',
    '{ recommendations(for: "org_c1", kinds: [NEXT_OFFERING]) { score probability } }',
  );
  expect(answer.extensions?.covalue?.roundTrips).toBe(2);
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
    `MATCH (m:RecommendationModel {current: true}) WITH collect(m.id) AS current, collect(m.purpose) AS purposes
     MATCH ()-[e:EVIDENCE]->() RETURN current, purposes, collect(DISTINCT e.model) AS models`,
    {},
  );
  expect(row?.purposes).toHaveLength(2);
  // One provider for all has no evidence, only a prior.
  for (const model of (row?.models ?? []) as string[]) expect(row?.current).toContain(model);
});

it('does not repeat declined recommendations, and links accepted ones to their outcome', async () => {
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
  const { data } = await api.call(
    'admin',
    '{ recommendationOutcomes { kind seen accepted declined expired acceptance realised benefits { amount unit } } }',
  );
  const outcome = { kind: 'NEXT_OFFERING', seen: 2, accepted: 1, declined: 1, expired: 0, acceptance: 0.5 };
  expect(data.recommendationOutcomes).toEqual([{ ...outcome, realised: 0, benefits: [] }]);
  await api.graph.write((transaction) =>
    transaction.run(`MATCH (:Recommendation)-[:LED_TO]->(r) SET r.state = 'AGREED'`, {}),
  );
  const { data: later } = await api.call('admin', '{ recommendationOutcomes { realised benefits { amount unit } } }');
  expect(later.recommendationOutcomes).toEqual([{ realised: 1, benefits: [{ amount: '1', unit: 'relationship' }] }]);
  expect((await api.call('client', '{ recommendationOutcomes { kind } }')).data.recommendationOutcomes).toEqual([]);
});

it('mixes the kinds, each explained and answered in its own way', async () => {
  const { data } = await api.call(
    'client',
    `{ recommendations(for: "per_client") { id kind state sentence offering { id } provider { id } rateOffer { id } benefit { amount unit } } }`,
  );
  const broker = data.recommendations.find(({ kind }: { kind: string }) => kind === 'MORTGAGE_BROKER');
  expect(broker).toMatchObject({ state: 'MADE', benefit: { unit: 'CAD' } });
  expect(Number(broker.benefit.amount)).toBeGreaterThan(0);
  const change = (name: string, type: string, id: string) =>
    api.call(
      'client',
      `mutation($input: ${type}!) { done: ${name}(input: $input) { relationship { state offering { id } } errors { code } } }`,
      { input: { id } },
    );
  await change('markRecommendationSeen', 'AnswerRecommendationInput', broker.id);
  const explain = `query($id: ID!) { explainRecommendation(id: $id) { kind state rateOffer { id } } }`;
  expect((await api.call('client', explain, { id: broker.id })).data.explainRecommendation).toEqual({
    kind: 'MORTGAGE_BROKER',
    state: 'SEEN',
    rateOffer: broker.rateOffer,
  });
  const accepted = await change('acceptRecommendation', 'AnswerRecommendationInput', broker.id);
  expect(accepted.data.done).toMatchObject({ relationship: { state: 'PROPOSED' }, errors: [] });
  expect((await api.call('client', explain, { id: broker.id })).data.explainRecommendation).toBeNull();
  expect(
    (await api.call('broker', '{ recommendations(for: "per_client", kinds: [MORTGAGE_BROKER]) { id } }')).data,
  ).toEqual({ recommendations: null });
});

it('recommends nothing to the control group, and compares the groups', async () => {
  const uplift = '{ recommendationUplift(since: "2023-01-01") { share heldOut advised heldOutRate uplift halfWidth } }';
  expect((await api.call('admin', uplift)).data.recommendationUplift).toBeNull();
  api.app.settings.holdOutShare = 0.3;
  try {
    const { recommendationUplift: found } = (await api.call('admin', uplift)).data;
    expect(found.heldOut / (found.heldOut + found.advised)).toBeCloseTo(0.3, 0);
    expect(found).toMatchObject({ share: 0.3, uplift: expect.any(Number), halfWidth: expect.any(Number) });
    expect((await api.call('client', uplift)).data.recommendationUplift).toBeNull();
    expect((await ask()).length > 0).toBe(!isHeldOut('org_c1', 0.3));
  } finally {
    api.app.settings.holdOutShare = 0;
  }
});

const events = async () => {
  await numbered(api.graph);
  const rows = await api.graph.read(
    `MATCH (e:Event {name: 'recommendationMade'})
     RETURN e.entityId AS id, e.partyIds AS parties, EXISTS { (:Recommendation {id: e.entityId, state: 'MADE'})-[:TO]->(:Party {id: e.partyIds[0]}) } AS kept`,
    {},
  );
  return rows as { id: string; parties: string[]; kept: boolean }[];
};

const expireLease = () =>
  api.graph.write((transaction) =>
    transaction.run(
      'MATCH (m:RecommendationModel) WHERE m.leaseOwner IS NOT NULL SET m.leaseUntil = datetime() - duration("PT1S")',
      {},
    ),
  );

/** Kills the process that publishes recommendations while it processes a party alone, where a lock makes it wait. */
async function killAt(party: string, now: string, options: PublishInProcessOptions): Promise<void> {
  const session = api.graph.driver.session();
  const lock = session.beginTransaction();
  try {
    await lock.run('MATCH (p:Party {id: $party}) SET p.lock = true', { party });
    let pid = 0;
    const onMessage = (_: unknown, from: number) => {
      pid = from;
    };
    const killed = expect(publishInProcess(api.graph, now, { ...options, onMessage })).rejects.toThrow(/SIGKILL/);
    const alone = 'MATCH (m:RecommendationModel {makingFor: $party}) RETURN m.id AS model';
    await vi.waitFor(async () => expect(await api.graph.read(alone, { party })).toHaveLength(1), { timeout: 30_000 });
    process.kill(pid, 'SIGKILL');
    await killed;
  } finally {
    await lock.rollback();
    await session.close();
  }
}

it('publishes recommendations after a training; after a kill the next process continues, sets a party aside that kills it again, and publishes each once', async () => {
  expect(await events()).toEqual([]);
  await trainWithLease(api.graph);
  // What does not fit is not published either.
  await api.graph.write((transaction) =>
    transaction.run("MATCH (o:Offering) WHERE o.id IN ['off_4', 'off_8'] SET o.targetKind = 'PERSON'", {}),
  );
  const now = new Date().toISOString();
  const looking = await api.graph.read(PARTIES_WITH_USERS, { after: '', limit: 1_000n });
  const reader = { run: api.graph.read.bind(api.graph) };
  const expected = new Map<string, string>();
  for (const { viewer, party } of looking as { viewer: string; party: string }[])
    for (const { id } of (await recommendationsFor(
      reader,
      api.app.registries.recommenders,
      viewer,
      { party, now, first: 5 },
      0,
    )) ?? [])
      expected.set(id, party);
  const options = { limits: { memoryMb: 1024, timeLimitMinutes: 5 }, partiesAtOnce: 1 };
  const signal = AbortSignal.abort();
  await expect(publishInProcess(api.graph, now, { ...options, signal })).rejects.toThrow(/STOPPED/);
  const onMessage = ({ step }: { step: string }, pid: number) => {
    if (step !== '0 published') process.kill(pid, 'SIGKILL');
  };
  await expect(publishInProcess(api.graph, now, { ...options, onMessage })).rejects.toThrow(/SIGKILL/);
  expect((await ask()).length).toBeGreaterThan(0);
  const before = await events();
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(expected.size);
  // The lease of the killed process expires.
  expect(await publishInProcess(api.graph, now, options)).toBeUndefined();
  expect(await publishAfterTraining(api.graph, api.app.registries.recommenders, now)).toBeUndefined();
  await expireLease();
  const published = new Set(before.flatMap(({ parties }) => parties));
  const suspect = [...expected.values()].filter((party) => !published.has(party)).at(-1) as string;
  const pageOfAll = { ...options, partiesAtOnce: 1_000 };
  await killAt(suspect, now, pageOfAll);
  await expireLease();
  const ofSuspect = [...expected.values()].filter((party) => party === suspect).length;
  await publishInProcess(api.graph, now, pageOfAll);
  expect((await events()).length).toBe(expected.size - ofSuspect);
  const setAside = 'MATCH (s:SetAside {loop: "RECOMMENDATIONS"}) RETURN s.record AS record, s.reason AS reason';
  expect(await api.graph.read(setAside, {})).toEqual([
    { record: suspect, reason: 'The process was terminated while it published recommendations for this party.' },
  ]);
  const later = new Date(Date.parse(now) + 60_000).toISOString();
  await publishInProcess(api.graph, later, options);
  expect(await api.graph.read(setAside, {})).toEqual([]);
  const all = await events();
  expect(all.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
  expect(all.every(({ kept, parties }) => kept && parties.length === 1)).toBe(true);
  expect(await publishInProcess(api.graph, now, options)).toBeUndefined();
});

it('publishes nothing of a model that abstains', async () => {
  const change = (text: string) => api.graph.write((transaction) => transaction.run(text, {}));
  await change(`MATCH (c:Party {id: '${LATER}'})
CREATE (:Party:Person {id: 'per_later', name: 'User', email: 'later@covalue.example', profile: 'PRIVATE', version: 1, createdAt: datetime(), updatedAt: datetime()})-[:ACTS_FOR {role: 'REPRESENTATIVE'}]->(c)`);
  await change(
    'MATCH (m:RecommendationModel {current: true}) SET m.kept = m.consumers, m.consumers = 2 REMOVE m.toldAt',
  );
  await publishAfterTraining(api.graph, api.app.registries.recommenders, new Date().toISOString());
  await change('MATCH (m:RecommendationModel {current: true}) SET m.consumers = m.kept REMOVE m.kept, m.toldAt');
  const ofLater = async () => (await events()).filter(({ parties }) => parties.includes(LATER));
  expect(await ofLater()).toEqual([]);
  await publishAfterTraining(api.graph, api.app.registries.recommenders, new Date().toISOString());
  expect((await ofLater()).length).toBeGreaterThan(0);
});

it('publishes each recommendation once, and waits for its answer', async () => {
  const made = async () => (await events()).filter(({ parties }) => parties.includes('org_c1'));
  const first = await made();
  await trainWithLease(api.graph);
  await publishAfterTraining(api.graph, api.app.registries.recommenders, new Date().toISOString());
  expect((await made()).map(({ id }) => id).sort()).toEqual(first.map(({ id }) => id).sort());
  expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
  expect(first.length).toBeGreaterThan(0);
  expect(first).toContainEqual({ id: expect.stringMatching(/^rcm_/), parties: ['org_c1'], kept: true });
  // Nobody acts for the others.
  const looking = new Set(['org_c1', LATER, ...LOOKING]);
  const others = (await events()).filter(
    ({ parties: [party = ''] }) => party.startsWith('org_c') && !looking.has(party),
  );
  expect(others).toEqual([]);
  const { data } = await api.call('client', ASK, { for: 'org_c1' });
  const shown = data.recommendations.map(({ id }: { id: string }) => id);
  expect(shown).toContain(first[0]?.id);
  const outcomes = await api.call('admin', '{ recommendationOutcomes { kind seen } }');
  const seenBefore = outcomes.data.recommendationOutcomes;
  const decline = `mutation($input: DeclineRecommendationInput!) { declineRecommendation(input: $input) { errors { message } } }`;
  const answer = await api.call('client', decline, { input: { id: first[0]?.id } });
  expect(answer.data.declineRecommendation.errors).toEqual([]);
  const after = await api.call('client', ASK, { for: 'org_c1' });
  expect(after.data.recommendations.map(({ id }: { id: string }) => id)).not.toContain(first[0]?.id);
  // Recommendations that were only published do not count as seen.
  const sum = (of: { seen: number }[]) => of.reduce((total, { seen }) => total + seen, 0);
  const { recommendationOutcomes } = (await api.call('admin', '{ recommendationOutcomes { kind seen } }')).data;
  expect(sum(recommendationOutcomes)).toBe(sum(seenBefore) + 1);
});

it.each([
  ['another process takes the lease', "MATCH (m:RecommendationModel {current: true}) SET m.leaseOwner = 'another'"],
  [
    'a newer model is in use',
    'MATCH (m:RecommendationModel {current: true}) SET m.current = false, m.wasCurrent = true',
  ],
])('publishes nothing further once %s', async (_, text) => {
  const state = 'MATCH (m:RecommendationModel {current: true}) REMOVE m.toldAt, m.madeUpTo, m.leaseOwner, m.leaseUntil';
  const change = (statement: string) => api.graph.write((transaction) => transaction.run(statement, {}));
  await change(`${state} WITH count(*) AS models MATCH (a:Recommendation {state: 'MADE'}) DETACH DELETE a`);
  let pages = 0;
  const onPage = async () => {
    pages++;
    if (pages === 2) await change(text);
  };
  const made = await publishAfterTraining(api.graph, api.app.registries.recommenders, new Date().toISOString(), {
    partiesAtOnce: 1,
    onPage,
  });
  expect(pages).toBe(2);
  const [kept] = await api.graph.read("MATCH (a:Recommendation {state: 'MADE'}) RETURN count(a) AS count", {});
  expect(Number(kept?.count)).toBe(made);
  await change('MATCH (m:RecommendationModel {wasCurrent: true}) SET m.current = true REMOVE m.wasCurrent');
  await expireLease();
  // It continues with the third party.
  await publishAfterTraining(api.graph, api.app.registries.recommenders, new Date().toISOString(), {
    partiesAtOnce: 1,
    onPage,
  });
  expect(pages).toBeGreaterThan(2);
});

it('trains on schedule when the model is old, one training at a time', async () => {
  const log = pino({ level: 'silent' });
  const current = () =>
    api.graph.read(
      `MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) RETURN m.id AS id, m.name AS name`,
      {},
    );
  const [before] = await current();
  expect(await trainWithLease(api.graph, { everyHours: 24_000_000 })).toBe('not due');
  const [one, other] = await Promise.all([trainWithLease(api.graph), trainWithLease(api.graph)]);
  expect([one, other].filter((each) => each === 'busy')).toHaveLength(1);
  const scheduler = trainingScheduler(api.graph, log, { everyHours: 1e-6, firstCheckMs: 0 });
  scheduler.start();
  await vi.waitFor(async () => expect((await current())[0]?.id).not.toBe(before?.id), {
    timeout: 180_000,
    interval: 200,
  });
  await scheduler.stop();
  const [row] = await api.graph.read('MATCH (l:TrainingLease) RETURN l.owner AS owner', {});
  expect(row?.owner).toBeNull();
});

describe('a training in its own process', () => {
  const ASK_RUNS =
    '{ trainingRuns(first: 2) { nodes { outcome reason attempt progress seconds peakMemoryMb nextAttemptAt } } }';
  const runs = async (person = 'admin') => (await api.call(person, ASK_RUNS)).data.trainingRuns.nodes;

  it('may be killed: the API keeps answering, the run records the reason, and the next one succeeds', async () => {
    let killed = 0;
    const kill = (pid: number) => {
      if (!killed) process.kill(pid, 'SIGKILL');
      killed = pid;
    };
    await expect(trainWithLease(api.graph, { onReport: kill })).rejects.toThrow(/SIGKILL/);
    expect(killed).toBeGreaterThan(0);
    expect((await ranked()).length).toBeGreaterThan(0);
    const [failed] = await runs();
    expect(failed).toMatchObject({ outcome: 'KILLED', reason: expect.stringContaining('SIGKILL'), attempt: 1 });
    expect(Date.parse(failed.nextAttemptAt)).toBeGreaterThan(Date.now());
    // The schedule waits for the next try; a manual start does not.
    expect(await trainWithLease(api.graph, { everyHours: 1e-6 })).toBe('not due');
    expect(await trainWithLease(api.graph)).toMatchObject({ opportunities: { id: expect.stringMatching(/^mod_/) } });
    const [succeeded] = await runs();
    expect(succeeded).toMatchObject({
      outcome: 'SUCCEEDED',
      reason: null,
      attempt: 2,
      progress: 1,
      nextAttemptAt: null,
    });
    expect(succeeded.peakMemoryMb).toBeGreaterThan(30);
    expect(await runs('client')).toEqual([]);
    // Nothing has changed since, and the model is recent: a start does not train.
    expect(await trainWithLease(api.graph, { everyHours: 24 })).toBe('not due');
  });

  it('reports that it was out of memory', async () => {
    const limits = { memoryMb: 24, timeLimitMinutes: 5 };
    await expect(trainWithLease(api.graph, { limits })).rejects.toThrow(/OUT_OF_MEMORY/);
    expect((await runs())[0]).toMatchObject({
      outcome: 'OUT_OF_MEMORY',
      reason: expect.stringContaining('TRAINING_MEMORY_MB'),
    });
    const [row] = await api.graph.read('MATCH (l:TrainingLease) RETURN l.owner AS owner', {});
    expect(row?.owner).toBeNull();
    expect(memoryOf(process.pid)?.residentMb).toBeGreaterThan(30);
  });

  it('records that another server took its lease', async () => {
    const limits = { memoryMb: 1024, timeLimitMinutes: 5 };
    const end = { limits, signal: AbortSignal.abort(LEASE_LOST), onMessage: () => {} };
    expect(await trainInProcess(connectionOf(api.graph), end)).toMatchObject({ outcome: 'LEASE_LOST' });
  });

  it('removes the remains of an interrupted one before it reads, and keeps the current model', async () => {
    const weights = async (model: string) => {
      const [row] = await api.graph.read(
        `MATCH (m:RecommendationModel {id: $model}) RETURN COUNT { (m)-[:PRIOR]->() } AS priors,
           COUNT { ()-[e:EVIDENCE {model: $model}]->() } AS evidence, m.current AS current`,
        { model },
      );
      return row;
    };
    const [current] = await api.graph.read(
      "MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) RETURN m.id AS id",
      {},
    );
    const before = await weights(current?.id as string);
    await api.graph.write((transaction) =>
      transaction.run(
        `MATCH (a:Offering {id: 'off_1'}), (b:Offering {id: 'off_2'})
         CREATE (m:RecommendationModel {id: 'mod_ended', current: false, purpose: 'NEXT_OFFERING', createdAt: datetime()})-[:PRIOR {weight: 1.0}]->(a),
           (a)-[:EVIDENCE {model: m.id, weight: 1.0}]->(b)`,
        {},
      ),
    );
    const ended = (_: number, step: string) => {
      if (step !== 'reading') throw new Error('ended');
    };
    await expect(trainOnGraph(api.graph, NOW, { onProgress: ended })).rejects.toThrow('ended');
    expect(await weights('mod_ended')).toEqual({ priors: 0, evidence: 0, current: false });
    expect(await weights(current?.id as string)).toEqual(before);
  });

  it('learns from a sample of a graph that is too large to read, and reports that', async () => {
    const found = await trainOnGraph(api.graph, NOW, { mostHoldings: 300 });
    const read = found?.table.owned.columns.length as number;
    expect(read).toBeGreaterThan(100);
    expect(read).toBeLessThanOrEqual(330);
    expect(found?.sample).toMatch(/random sample of [\d.]+% of the consumers/);
    expect((await trainOnGraph(api.graph, NOW))?.sample).toBeUndefined();
  });
});

describe('opportunities', () => {
  const ASK_OPPORTUNITIES = `query($consumer: ID, $provider: ID, $first: Int) { opportunities(consumer: $consumer, provider: $provider, first: $first) {
    id consumer { id } provider { id } sentence confidence oddsRatio score prior probability reasons { provider { id } segment contribution count of } } }`;
  const opportunities = async (person: string, variables: object) =>
    (await api.call(person, ASK_OPPORTUNITIES, { ...variables })).data.opportunities as {
      id: string;
      consumer: { id: string };
      provider: { id: string };
      score: number;
      prior: number;
      probability: number;
      reasons: { provider: { id: string } | null; contribution: number; count: number | null; of: number | null }[];
    }[];
  let found: Training;

  /** Six more providers with opportunities, and a declined proposal. */
  beforeAll(async () => {
    const random = randomFrom(8);
    const relations = Array.from({ length: 300 }, (_, c) =>
      [0, 1].map((turn) => ({
        consumer: `org_c${c}`,
        provider: `org_p${(2 * (c % 3) + Math.floor(random() ** 2 * 3)) % 6}`,
        id: `rel_more_${c}_${turn}`,
        day: `2024-0${1 + Math.floor(random() * 9)}-11`,
      })),
    ).flat();
    await api.graph.write((transaction) =>
      transaction.run(
        `UNWIND range(0, 5) AS i CREATE (p:Party:Organisation {id: 'org_p' + i, name: 'Provider ' + i, profile: 'PUBLIC', version: 1, createdAt: datetime($now), updatedAt: datetime($now)})
         WITH count(p) AS created UNWIND $relations AS row MATCH (p:Party {id: row.provider}), (c:Party {id: row.consumer})
         CREATE (p)-[:PROVIDER_OF]->(:ServiceRelationship {id: row.id, state: 'ENDED', startsOn: date(row.day), disclosure: 'PRIVATE', version: 1, createdAt: datetime($now), updatedAt: datetime($now), stateSince: datetime($now)})<-[:CONSUMER_OF]-(c)`,
        { now: NOW, relations },
      ),
    );
    found = (await trainOnGraph(api.graph, NOW))?.opportunities as Training;
  });

  it('are those of npm run opportunities on the same table, with reasons that add up', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'covalue-relations-'));
    const rows = await api.graph.read(
      `MATCH (c)-[:CONSUMER_OF]->(r)<-[:PROVIDER_OF]-(p) WHERE NOT r.state IN ['PROPOSED', 'DECLINED'] RETURN c.id + ',' + p.id + ',' + toString(r.startsOn) AS line`,
      {},
    );
    const segments = await api.graph.read(
      `MATCH (c:Party)-[:CONSUMER_OF]->() WHERE c.segment IS NOT NULL RETURN DISTINCT c.id + ',' + c.segment AS line`,
      {},
    );
    const file = (name: string, header: string, lines: { line?: unknown }[]) => {
      writeFileSync(join(folder, name), [header, ...lines.map(({ line }) => line)].join('\n'));
      return join(folder, name);
    };
    const out = join(folder, 'out.csv');
    const args = ['--relations', file('r.csv', 'consumer,provider,since', rows)].concat(
      ['--segments', file('s.csv', 'consumer,segment', segments), '--as-of', '2030-01-01'],
      ['--top', '50', '--out', out],
    );
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/opportunities.ts', ...args]);
    const told = readFileSync(out, 'utf8')
      .split('\n')
      .map((line) => line.split(','));
    const mine = new Map(
      told.filter(([consumer]) => consumer === 'org_c1').map((row) => [row[2], row.slice(3).map(Number)]),
    );
    const asked = await ranked('OPPORTUNITY', 'admin@covalue.example');
    expect(asked.map(({ target }) => target).sort()).toEqual([...mine.keys()].sort());
    const shown = await opportunities('admin', { consumer: 'org_c1', first: 50 });
    const likely = asked.filter(({ oddsRatio }) => (oddsRatio as number) >= 2);
    expect(shown.map(({ provider }) => provider.id)).toEqual(likely.map(({ target }) => target));
    expect(shown.length).toBeGreaterThan(0);
    for (const { target, score, prior, probability, reasons } of asked) {
      const [sameScore, sameProbability] = mine.get(target) as [number, number];
      expect(Math.abs(score - sameScore)).toBeLessThan(1e-9);
      expect(Math.abs((probability as number) - sameProbability)).toBeLessThan(1e-9);
      expect(Math.abs(reasons.reduce((sum, { contribution }) => sum + contribution, prior) - score)).toBeLessThan(1e-9);
      for (const { n: count, of } of reasons) expect(count === null ? of === null : count >= 5).toBe(true);
    }
    expect(found.table.owned.columns.length).toBeGreaterThan(400);
  });

  it('of a provider have the same scores, and exclude consumers with any relationship to it, even a declined one', async () => {
    const listed = await opportunities('admin', { provider: 'org_p1', first: 100 });
    expect(listed.length).toBeGreaterThan(20);
    for (const { sentence, confidence, oddsRatio } of listed as unknown as {
      sentence: string;
      confidence: string;
      oddsRatio: number;
    }[]) {
      expect(sentence).toMatch(
        / (also work with|work with) you\.$|similar to consumers of yours|as consumers of yours do/,
      );
      expect(oddsRatio).toBeGreaterThanOrEqual(2);
      expect(confidence).toMatch(/^(LOW|MEDIUM|HIGH)$/);
    }
    expect(listed.map(({ score }) => score)).toEqual(listed.map(({ score }) => score).sort((a, b) => b - a));
    const [top] = listed as [(typeof listed)[0]];
    const [same] = (await opportunities('admin', { consumer: top.consumer.id, first: 50 })).filter(
      ({ provider }) => provider.id === 'org_p1',
    );
    expect(Math.abs((same?.score as number) - top.score)).toBeLessThan(1e-9);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
    // The two lists differ in the probability: a cache must not put one in the place of the other.
    expect(same?.id).not.toBe(top.id);
    await api.graph.write((transaction) =>
      transaction.run(
        `MATCH (p:Party {id: 'org_p1'}), (c:Party {id: $consumer})
         CREATE (p)-[:PROVIDER_OF]->(:ServiceRelationship {id: 'rel_declined', state: 'DECLINED', startsOn: date('2024-01-01'), disclosure: 'PRIVATE'})<-[:CONSUMER_OF]-(c)`,
        { consumer: top.consumer.id },
      ),
    );
    const kind = (value: string) =>
      api.graph.write((transaction) =>
        transaction.run(
          "MATCH (:RecommendationModel {current: true})-[p:PRIOR|LOW_PRIOR]->(:Party {id: 'org_p1'}) SET p.consumerKind = $value",
          { value },
        ),
      );
    await kind('PERSON');
    expect(await opportunities('admin', { provider: 'org_p1', first: 100 })).toEqual([]);
    await kind('ORGANISATION');
    const after = await opportunities('admin', { provider: 'org_p1', first: 100 });
    expect(after.map(({ consumer }) => consumer.id)).not.toContain(top.consumer.id);
    const others = await opportunities('admin', { consumer: top.consumer.id, first: 50 });
    expect(others.map(({ provider }) => provider.id)).not.toContain('org_p1');
  });

  it('are shown to people who act for the party, based on data that it sees', async () => {
    expect(await opportunities('client', { provider: 'org_p1' })).toBeNull();
    expect(await opportunities('client', { consumer: 'org_c2' })).toBeNull();
    expect((await opportunities('client', { consumer: 'org_c1' })).length).toBeGreaterThan(0);
    await api.graph.write((transaction) =>
      transaction.run(
        `MATCH (me:Person {email: 'broker@covalue.example'}), (p:Party {id: 'org_p1'}) CREATE (me)-[:ACTS_FOR {role: 'REPRESENTATIVE'}]->(p)`,
        {},
      ),
    );
    // The consumers' profiles and relationships are private.
    const text = JSON.stringify(await opportunities('broker', { provider: 'org_p1', first: 100 }));
    expect(text).not.toMatch(/org_c\d/);
  });
});
