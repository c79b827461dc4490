/**
 * The suggestion through the API: exact to the cent on the golden cases, "stay" when nothing saves, and questions when
 * facts are unknown.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';

const OPERATIONS = readFileSync('schema/operations.graphql', 'utf8');
const SUGGEST = `${/query SuggestMortgageBroker[\s\S]*?\n}\n/.exec(OPERATIONS)?.[0]}
${/fragment Comparison[\s\S]*?\n}\n/.exec(OPERATIONS)?.[0]}`;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function suggestion(client: string, who = 'broker') {
  const { data, errors } = await api.call(who, SUGGEST, { client });
  expect(errors).toBeUndefined();
  return data.suggestMortgageBroker;
}

async function recordMortgage(input: object) {
  const { data } = await api.call(
    'client',
    'mutation ($input: RecordMortgageInput!) { recordMortgage(input: $input) { mortgage { id } errors { field message } } }',
    { input },
  );
  return data.recordMortgage;
}

it('recommends the broker that saves most, with the whole calculation and the path to it', async () => {
  const found = await suggestion('per_client');
  expect(found.__typename).toBe('MortgageBrokerRecommendation');
  expect(found.broker.id).toBe('org_keystone');
  const { best, alternatives, path } = found;
  // 412,000 over 324 months at 7.25 % and at 5.99 %; three months' interest on 412,000 at 7.25 %.
  expect(best).toMatchObject({
    oldPayment: '2901.28',
    newPayment: '2568.25',
    penalty: '7467.50',
    fees: '1500.00',
    currency: 'CAD',
    horizonMonths: 36,
  });
  const sum = ['oldPayments', 'oldBalance'].reduce((total, key) => total + Math.round(Number(best[key]) * 100), 0);
  const minus = ['newPayments', 'newBalance', 'fees', 'penalty'].reduce(
    (total, key) => total + Math.round(Number(best[key]) * 100),
    0,
  );
  expect(sum - minus).toBe(Math.round(Number(best.netSaving) * 100));
  expect(best.points.at(-1)).toMatchObject({ month: 36, netSaving: best.netSaving });
  const before = best.points.findLast(({ month }: { month: number }) => month < best.breakEvenMonth);
  expect(Number(before.netSaving)).toBeLessThan(0);
  const savings = [best, ...alternatives].map(({ netSaving }: { netSaving: string }) => Number(netSaving));
  expect(savings).toEqual([...savings].sort((a, b) => b - a));
  expect(path.nodes.map(({ id }: { id: string }) => id)).toEqual([
    'per_client',
    'rel_brokerage',
    'org_brokerage',
    'rel_referral',
    'org_keystone',
  ]);
});

it('is not displaced by a broker with many low rates that nobody can accept', async () => {
  await api.graph.execute(
    `MATCH (b:Party {id: 'org_academy'}), (f:Offering {id: 'off_training'}), (o:RateOffer)<-[:QUOTES]-(:Party {id: 'org_keystone'})
WITH b, f, o LIMIT 1 UNWIND range(1, 1000) AS i CREATE (b)-[:QUOTES]->(x:RateOffer)-[:UNDER]->(f)
SET x = o {.*, id: 'rto_cheap_' + i, annualRate: '0.0001', currency: 'USD'}`,
    {},
  );
  try {
    expect((await suggestion('per_client')).broker.id).toBe('org_keystone');
  } finally {
    await api.graph.execute("MATCH (x:RateOffer) WHERE x.id STARTS WITH 'rto_cheap_' DETACH DELETE x", {});
  }
});

it('becomes a proposal that extends the relationship through which the broker became known', async () => {
  const offer = (await suggestion('per_client', 'client')).best.rateOffer.id;
  const { data } = await api.call(
    'client',
    `mutation ($input: AcceptMortgageBrokerInput!) { acceptMortgageBroker(input: $input) {
      relationship { id state provider { id } consumer { id } extends { id } purpose } errors { message } } }`,
    { input: { client: 'per_client', rateOffer: offer } },
  );
  expect(data.acceptMortgageBroker).toMatchObject({
    errors: [],
    relationship: {
      state: 'PROPOSED',
      provider: { id: 'org_keystone' },
      consumer: { id: 'per_client' },
      extends: { id: 'rel_brokerage' },
    },
  });
});

it('recommends staying when nothing saves, with the reason', async () => {
  const balance = { amount: '412000', currency: 'CAD' };
  const cheap = {
    client: 'per_client',
    balance,
    annualRate: '0.0450',
    compounding: 'MONTHLY',
    rateType: 'FIXED',
    remainingAmortisationMonths: 324,
    remainingTermMonths: 36,
    lender: 'First Harbour Bank',
    penaltyKind: 'THREE_MONTHS_INTEREST',
  };
  expect((await recordMortgage(cheap)).errors).toEqual([]);
  const found = await suggestion('per_client', 'client');
  expect(found).toMatchObject({ __typename: 'StayWithMortgage', reason: 'NOTHING_SAVES' });
  expect(found.sentence).toContain('First Harbour Bank');
  expect(found.comparisons.every(({ netSaving }: { netSaving: string }) => Number(netSaving) < 0)).toBe(true);

  // The broker does not use facts that the client recorded for itself only.
  expect((await suggestion('per_client', 'broker')).__typename).toBe('MortgageBrokerRecommendation');

  // With half of the facts it asks for the other half.
  const { compounding: _c, penaltyKind: _p, ...half } = cheap;
  expect((await recordMortgage(half)).errors).toEqual([]);
  const asked = await suggestion('per_client', 'client');
  expect(asked.__typename).toBe('FinancingQuestions');
  expect(asked.questions.map(({ field }: { field: string }) => field)).toEqual(['compounding', 'penaltyKind']);

  expect(await recordMortgage({ ...cheap, annualRate: '4.5' })).toMatchObject({
    mortgage: null,
    errors: [{ field: 'annualRate' }],
  });
});

it('asks questions if no facts are known, and discloses nothing about invisible clients', async () => {
  const asked = await suggestion('org_brokerage', 'broker');
  expect(asked.__typename).toBe('FinancingQuestions');
  expect(asked.questions).toHaveLength(8);
  expect(asked.questions[0]).toMatchObject({ field: 'balance' });
  expect(await suggestion('per_client', 'trainer')).toBeNull();
});
