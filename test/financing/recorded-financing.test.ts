/** Mortgages and rate offers that a party notes about its contacts: compared for it, and hidden from everybody else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';

let api: TestApi;
let client = '';
let sold = '';
let broker = '';
let bought = '';
let quoted = '';
let mortgage = '';
let rateOffer = '';

const act = async (who: string, mutation: string, input: object, fields: string) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} errors { code field message } } }`;
  const { data, errors } = await api.call(who, query, { input });
  expect(errors).toBeUndefined();
  return data[mutation];
};
const done = async (mutation: string, input: object, fields: string) => {
  const answer = await act('broker', mutation, input, fields);
  expect(answer.errors).toEqual([]);
  return answer;
};
const FACTS = {
  ...{
    balance: { amount: '412000', currency: 'CAD' },
    annualRate: '0.0725',
    compounding: 'MONTHLY',
    rateType: 'FIXED',
  },
  ...{ remainingAmortisationMonths: 324, remainingTermMonths: 36, lender: 'First Harbour Bank' },
  penaltyKind: 'THREE_MONTHS_INTEREST',
};
const RATE = {
  ...{ name: 'Five years', annualRate: '0.0399', compounding: 'SEMI_ANNUAL', rateType: 'FIXED', termMonths: 60 },
  fees: { amount: '900', currency: 'CAD' },
};
const RELATIONSHIP = 'relationship { id provider { id } consumer { id } offering { id } }';
const suggestion = async (who: string, party: string) => {
  const { data, errors } = await api.call(
    who,
    `{ suggestMortgageBroker(client: "${party}") { __typename ... on MortgageBrokerRecommendation { broker { id name } mortgage { id }
      best { rateOffer { id } } alternatives { rateOffer { id } } excluded { rateOffer { id } } }
      ... on StayWithMortgage { comparisons { rateOffer { id } } excluded { rateOffer { id } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.suggestMortgageBroker;
};

beforeAll(async () => {
  api = await startTestApi();
  const recorded = await done(
    'recordRelationship',
    {
      ...{ party: 'org_brokerage', side: 'PROVIDER', offering: 'off_brokerage' },
      newContact: { kind: 'PERSON', name: 'Casey Client', emails: ['client@covalue.example'] },
    },
    RELATIONSHIP,
  );
  [sold, client] = [recorded.relationship.id, recorded.relationship.consumer.id];
  const supply = await done(
    'recordRelationship',
    {
      ...{ party: 'org_brokerage', side: 'CONSUMER', offeringName: 'Mortgage brokerage' },
      newContact: { kind: 'ORGANISATION', name: 'Harbour Mortgages' },
    },
    RELATIONSHIP,
  );
  [bought, broker, quoted] = [supply.relationship.id, supply.relationship.provider.id, supply.relationship.offering.id];
});
afterAll(() => api.close());

const countOf = async (label: string) =>
  (await api.graph.query(`MATCH (n:${label}) RETURN count(n) AS count`, {}))[0]?.count;

it('a mortgage is noted without a consent and without an email', async () => {
  const before = [await countOf('Mail'), await countOf('Consent')];
  const consenting = await act(
    'broker',
    'recordMortgage',
    { client, relationship: sold, ...FACTS, consentUntil: new Date(Date.now() + 86_400_000).toISOString() },
    'mortgage { id }',
  );
  expect(consenting.errors).toMatchObject([{ code: 'INVALID_INPUT', field: 'consentUntil' }]);
  const noted = await done(
    'recordMortgage',
    { client, relationship: sold, ...FACTS },
    'mortgage { id isNote owner { id } recordedBy { id } }',
  );
  mortgage = noted.mortgage.id;
  expect(noted.mortgage).toMatchObject({ isNote: true, owner: { id: client }, recordedBy: { id: 'per_broker' } });
  expect([await countOf('Mail'), await countOf('Consent')]).toEqual(before);
});

it('the own mortgage is not stated in a relationship that nobody confirmed', async () => {
  const stated = await act(
    'broker',
    'recordMortgage',
    { client: 'org_brokerage', relationship: bought, ...FACTS },
    'mortgage { id }',
  );
  expect(stated.errors).toMatchObject([{ code: 'ILLEGAL_STATE', field: 'relationship' }]);
});

it('a rate of a mortgage broker who is not here is compared with it', async () => {
  const recorded = await done('recordRateOffer', { offering: quoted, ...RATE }, 'rateOffer { id broker { id } }');
  rateOffer = recorded.rateOffer.id;
  expect(recorded.rateOffer.broker.id).toBe(broker);
  const found = await suggestion('broker', client);
  expect(found).toMatchObject({
    __typename: 'MortgageBrokerRecommendation',
    broker: { id: broker, name: 'Harbour Mortgages' },
    mortgage: { id: mortgage },
    best: { rateOffer: { id: rateOffer } },
  });
  const changed = await done('updateRateOffer', { id: rateOffer, annualRate: '0.0379' }, 'rateOffer { annualRate }');
  expect(changed.rateOffer.annualRate).toBe('0.0379');
  const corrected = await done(
    'updateMortgage',
    { id: mortgage, ...FACTS, lender: 'Second Harbour Bank' },
    'mortgage { lender isNote }',
  );
  expect(corrected.mortgage).toEqual({ lender: 'Second Harbour Bank', isNote: true });
});

it('nobody else sees either, also not the client, an administrator or who asks for the own suggestion', async () => {
  for (const who of ['client', 'admin', 'trainer', 'mortgage']) {
    const { data } = await api.call(
      who,
      `{ mortgage: node(id: "${mortgage}") { id } rate: node(id: "${rateOffer}") { id } }`,
    );
    expect([who, data]).toEqual([who, { mortgage: null, rate: null }]);
    expect(await suggestion(who, client)).toBeNull();
  }
  expect(JSON.stringify(await suggestion('client', 'per_client'))).not.toContain(rateOffer);
  await numbered(api.graph);
  const told = await api.graph.query('MATCH (e:Event) WHERE e.entityId IN $ids RETURN e.partyIds AS partyIds', {
    ids: [mortgage, rateOffer],
  });
  expect(told.length).toBeGreaterThanOrEqual(4);
  // Named with their contacts, so that administrators do not see the events.
  for (const { partyIds } of told)
    expect([...(partyIds as string[])].sort()).toEqual([expect.stringMatching(/^con_/), 'org_brokerage']);
});

it('both are deleted with the relationships that they belong to', async () => {
  await done('deleteRecordedRelationship', { id: sold }, 'deleted');
  await done('deleteRecordedRelationship', { id: bought }, 'deleted');
  const left = await api.graph.query('MATCH (n) WHERE n.id IN $ids RETURN n.id AS id', {
    ids: [mortgage, rateOffer, quoted, sold, bought],
  });
  expect(left).toEqual([]);
  await done('deleteContact', { id: client }, 'deleted');
  await done('deleteContact', { id: broker }, 'deleted');
});
