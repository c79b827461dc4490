/** Questions about the financing, consent, answers, referral and outcome, as a dashboard runs them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  // The client has not recorded anything yet.
  await api.graph.write((t) => t.run('MATCH (n) WHERE n:Mortgage OR n:Consent DETACH DELETE n', {}));
});
afterAll(() => api.close());

const change = async (person: string, mutation: string, input: object, answer: string) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await api.call(
    person,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code field message } ${answer} } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[mutation];
};
const SUGGEST = `{ suggestMortgageBroker(client: "per_client") { __typename ... on FinancingQuestions { questions { field } }
  ... on MortgageBrokerRecommendation { best { rateOffer { id } netSaving } alternatives { rateOffer { id } } excluded { rateOffer { id } why } } } }`;
const suggestion = async (person: string) => (await api.call(person, SUGGEST)).data.suggestMortgageBroker;
const FACTS = {
  balance: { amount: '412000', currency: 'CAD' },
  annualRate: '0.0725',
  compounding: 'MONTHLY',
  rateType: 'FIXED',
  remainingAmortisationMonths: 324,
  remainingTermMonths: 36,
  lender: 'First Harbour Bank',
  penaltyKind: 'THREE_MONTHS_INTEREST',
};
const seenBy = async (person: string) => {
  const { data } = await api.call(
    person,
    '{ party(id: "per_client") { ... on Person { mortgages { lender } consents { id isValid purpose } referrals { state } } } }',
  );
  return data.party;
};
let questionnaire: string;
let consent: string;

it('asks the client, who answers with a consent, and then gets the suggestion', async () => {
  expect((await suggestion('broker')).questions).toHaveLength(8);
  const asked = await change(
    'broker',
    'askFinancingQuestions',
    { relationship: 'rel_brokerage', note: 'It may save you money' },
    'questionnaire { id state fields questions askedBy { id } }',
  );
  expect(asked.questionnaire).toMatchObject({ state: 'ASKED', askedBy: { id: 'per_broker' } });
  expect(asked.questionnaire.fields).toHaveLength(8);
  questionnaire = asked.questionnaire.id;
  const again = await change(
    'broker',
    'askFinancingQuestions',
    { relationship: 'rel_brokerage' },
    'questionnaire { id }',
  );
  expect(again.errors[0].code).toBe('ALREADY_EXISTS');
  for (const [person, code] of [
    ['broker', 'FORBIDDEN'],
    ['trainer', 'NOT_FOUND'],
  ] as const) {
    const refused = await change(
      person,
      'answerFinancingQuestions',
      { questionnaire, ...FACTS },
      'questionnaire { id }',
    );
    expect(refused.errors[0].code, person).toBe(code);
  }
  const past = await change(
    'client',
    'answerFinancingQuestions',
    { questionnaire, ...FACTS, consentUntil: '2020-01-01T00:00:00Z' },
    'questionnaire { id }',
  );
  expect(past.errors[0]).toMatchObject({ field: 'consentUntil', code: 'INVALID_INPUT' });
  const answered = await change(
    'client',
    'answerFinancingQuestions',
    { questionnaire, ...FACTS },
    'questionnaire { state mortgage { lender } } mortgage { lender }',
  );
  expect(answered).toMatchObject({
    errors: [],
    questionnaire: { state: 'ANSWERED', mortgage: { lender: 'First Harbour Bank' } },
  });
  expect((await suggestion('broker')).__typename).toBe('MortgageBrokerRecommendation');
  const seen = await seenBy('broker');
  expect(seen).toMatchObject({
    mortgages: [{ lender: 'First Harbour Bank' }],
    consents: [{ isValid: true, purpose: 'FINANCING_ADVICE' }],
  });
  consent = seen.consents[0].id;
  // A mortgage broker to whom nothing was disclosed.
  expect((await seenBy('mortgage'))?.mortgages ?? []).toEqual([]);
});

it('does not let a newer note of the provider replace the facts of the client', async () => {
  const before = (await suggestion('client')).best.netSaving;
  const noted = await change(
    'broker',
    'recordMortgage',
    { client: 'per_client', relationship: 'rel_brokerage', ...FACTS, annualRate: '0.0995' },
    'mortgage { isNote }',
  );
  expect(noted).toMatchObject({ errors: [], mortgage: { isNote: true } });
  expect((await suggestion('client')).best.netSaving).toBe(before);
  await api.graph.write((t) => t.run('MATCH (m:Mortgage {noted: true}) DETACH DELETE m', {}));
});

it('uses and shows the answers only as long as the client consents', async () => {
  expect((await change('broker', 'withdrawConsent', { id: consent }, 'consent { id }')).errors[0].code).toBe(
    'FORBIDDEN',
  );
  expect((await change('trainer', 'withdrawConsent', { id: consent }, 'consent { id }')).errors[0].code).toBe(
    'NOT_FOUND',
  );
  const withdrawn = await change('client', 'withdrawConsent', { id: consent }, 'consent { isValid withdrawnAt }');
  expect(withdrawn).toMatchObject({ errors: [], consent: { isValid: false } });
  expect((await suggestion('broker')).__typename).toBe('FinancingQuestions');
  expect((await seenBy('broker')).mortgages).toEqual([]);
  const { data } = await api.call(
    'broker',
    `{ node(id: "${questionnaire}") { ... on FinancingQuestionnaire { state mortgage { id } } } }`,
  );
  expect(data.node).toEqual({ state: 'ANSWERED', mortgage: null });
  // Nor can the broker regain access by recording the mortgage again.
  const recorded = await change(
    'broker',
    'recordMortgage',
    { client: 'per_client', relationship: 'rel_brokerage', ...FACTS },
    'mortgage { id }',
  );
  expect(recorded.errors[0]).toMatchObject({ code: 'FORBIDDEN', field: 'relationship' });
  expect((await suggestion('client')).__typename).toBe('MortgageBrokerRecommendation');
  const given = await change(
    'client',
    'giveConsent',
    { to: 'org_brokerage', purpose: 'FINANCING_ADVICE' },
    'consent { id isValid }',
  );
  expect(given.consent).toEqual({ id: consent, isValid: true });
  expect((await suggestion('broker')).__typename).toBe('MortgageBrokerRecommendation');
  // Purpose: a consent to a referral does not cover advice. Expiry: an expired consent does not count.
  await api.graph.write((t) => t.run("MATCH (c:Consent) SET c.endsAt = datetime() - duration('PT1S')", {}));
  expect((await suggestion('broker')).__typename).toBe('FinancingQuestions');
  await change('client', 'giveConsent', { to: 'org_brokerage', purpose: 'FINANCING_REFERRAL' }, 'consent { id }');
  expect((await suggestion('broker')).__typename).toBe('FinancingQuestions');
  expect((await seenBy('broker')).mortgages).toHaveLength(1);
  await change('client', 'giveConsent', { to: 'org_brokerage', purpose: 'FINANCING_ADVICE' }, 'consent { id }');
});

it('does not repeat a declined suggestion, and records the saving of an accepted one', async () => {
  const first = await suggestion('client');
  const { best } = first;
  const declined = await change(
    'client',
    'declineMortgageBroker',
    { client: 'per_client', rateOffer: best.rateOffer.id, reason: 'A friend works there' },
    'referral { state reason expectedSaving { amount } rateOffer { id } }',
  );
  expect(declined.referral).toEqual({
    state: 'DECLINED',
    reason: 'A friend works there',
    expectedSaving: { amount: best.netSaving },
    rateOffer: { id: best.rateOffer.id },
  });
  for (const person of ['client', 'broker'])
    expect((await suggestion(person)).excluded, person).toContainEqual({
      rateOffer: best.rateOffer,
      why: 'The client declined it.',
    });
  const second = (await suggestion('client')).best;
  expect(second.rateOffer.id).not.toBe(best.rateOffer.id);
  const accepted = await change(
    'client',
    'acceptMortgageBroker',
    { client: 'per_client', rateOffer: second.rateOffer.id, shareFinancing: true },
    'relationship { id state provider { id } extends { id } }',
  );
  expect(accepted).toMatchObject({ errors: [], relationship: { state: 'PROPOSED', extends: { id: 'rel_brokerage' } } });
  const REFERRALS =
    '{ party(id: "per_client") { ... on Person { referrals { id state client { id } relationship { id } realisedSaving { amount } } } } }';
  const [referral] = (await api.call('client', REFERRALS)).data.party.referrals.filter(
    ({ state }: { state: string }) => state === 'ACCEPTED',
  );
  expect(referral.relationship.id).toBe(accepted.relationship.id);
  const outcome = (person: string, more: object) =>
    change(
      person,
      'recordReferralOutcome',
      { id: referral.id, switched: true, realisedSaving: { amount: '4100.50', currency: 'CAD' }, ...more },
      'referral { state realisedSaving { amount currency } completedAt }',
    );
  expect((await outcome('broker', {})).errors[0].code).toBe('NOT_FOUND');
  expect((await outcome('client', { realisedSaving: null })).errors[0].field).toBe('realisedSaving');
  expect((await outcome('client', { realisedSaving: { amount: '1', currency: 'EUR' } })).errors[0].field).toBe(
    'realisedSaving',
  );
  const done = await outcome('client', { note: 'As promised' });
  expect(done).toMatchObject({
    errors: [],
    referral: { state: 'SWITCHED', realisedSaving: { amount: '4100.50', currency: 'CAD' } },
  });
  const states = async (person: string) =>
    (await seenBy(person))?.referrals.map(({ state }: { state: string }) => state) ?? [];
  expect(await states('broker')).toEqual(['SWITCHED', 'DECLINED']);
  expect(await states('trainer')).toEqual([]);
  // Parties with the client's consent receive its events, and no events of other clients.
  await numbered(api.graph);
  const events = await api.graph.read(
    "MATCH (e:Event) WHERE e.name STARTS WITH 'referral' RETURN e.name AS name, e.partyIds AS parties ORDER BY e.seq",
    {},
  );
  const both = ['per_client', expect.stringMatching(/^org_(?!brokerage)/)];
  expect(events).toEqual([
    { name: 'referralDeclined', parties: ['per_client'] },
    { name: 'referralDeclined', parties: ['org_brokerage'] },
    { name: 'referralAccepted', parties: both },
    { name: 'referralAccepted', parties: ['org_brokerage'] },
    { name: 'referralCompleted', parties: both },
    { name: 'referralCompleted', parties: ['org_brokerage'] },
  ]);
  await change('client', 'withdrawConsent', { id: consent }, 'consent { id }');
  const { data } = await api.call(
    'client',
    '{ viewer: party(id: "per_client") { ... on Person { consents { id purpose isValid } } } }',
  );
  const other = data.viewer.consents.find(
    ({ id, isValid }: { id: string; isValid: boolean }) => id !== consent && isValid,
  );
  expect(other.purpose).toBe('FINANCING_REFERRAL');
});
