/** Money on the real graph: the migration to ISO 4217's minor units, mortgages in any currency, and facts that age. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedCriteria } from '../../src/features/real-estate/homes/criteria.rules.ts';
import { HomeType, StandardStatus } from '../../src/features/real-estate/homes/home.rules.ts';
import {
  lookupOfCriteria,
  lookupOfHome,
  questionOf,
  wordsOf,
} from '../../src/features/real-estate/homes/lookup.rules.ts';
import { convertMinorUnits, factorsToIso4217 } from '../../src/graph/minor-units.migration.ts';
import { minorUnits } from '../../src/values/money.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('the migration to the minor units of ISO 4217', () => {
  // A power of two, where the logarithms of Neo4j and of JavaScript may differ in their last digit.
  const [before, after] = [2 ** 20 / 64, (100 * 2 ** 20) / 64];
  const lookup = (listPriceMinor: number) =>
    lookupOfHome({
      standardStatus: StandardStatus.ACTIVE,
      homeType: HomeType.HOUSE,
      forLease: false,
      listPriceMinor,
      currency: 'HUF',
      places: ['pecs'],
      features: [],
      lackingFeatures: [],
    }) as NonNullable<ReturnType<typeof lookupOfHome>>;
  const wanted = checkedCriteria({
    places: ['Pécs'],
    priceTo: { amount: String(after / 100), currency: 'HUF' },
    bedroomsFrom: 1,
  });
  const terms = JSON.stringify({ ...wanted, priceToMinor: before });
  const values = async () => {
    const [row] = await api.graph.read(
      'MATCH (n) WHERE n.key STARTS WITH "migrated" RETURN collect(properties(n)) AS all',
      {},
    );
    return Object.fromEntries(((row?.all ?? []) as Record<string, unknown>[]).map((each) => [each.key, each]));
  };

  it('converts amounts once, also when several processes migrate', async () => {
    await api.graph.write((t) =>
      t.run(
        `MATCH (m:Migration {id: 42}) DELETE m
CREATE (:Mortgage {key: 'migratedMortgage', currency: 'HUF', balanceMinor: 12345}),
  (:Activity {key: 'migratedActivity', currency: 'IQD', amountMinor: 7}),
  (:Activity {key: 'migratedCad', currency: 'CAD', amountMinor: 7}),
  (:Activity {key: 'migratedFree'}),
  (:ListingChange {key: 'migratedChange', currency: 'CAD', listPriceMinor: 5, previousCurrency: 'HUF', previousPriceMinor: 6}),
  (:Listing {key: 'migratedListing', currency: 'HUF', listPriceMinor: $before, lookup: $homeWords}),
  (:SearchCriteria {key: 'migratedCriteria', currency: 'HUF', priceToMinor: $before, terms: $terms, lookup: $criteriaWords})`,
        {
          before: BigInt(before),
          terms,
          homeWords: wordsOf(lookup(before)),
          criteriaWords: wordsOf(lookupOfCriteria({ ...wanted, priceToMinor: before })),
        },
      ),
    );
    const run = () => api.graph.driver.executeQuery(convertMinorUnits(42, 'test', { HUF: 100, IQD: 1000 }));
    await Promise.all([run(), run(), run()]);
    await run();
    const found = await values();
    expect(found.migratedMortgage).toMatchObject({ balanceMinor: 1_234_500 });
    expect(found.migratedMortgage).not.toHaveProperty('paymentMinor');
    expect(found.migratedActivity).toMatchObject({ amountMinor: 7_000 });
    expect(found.migratedCad).toMatchObject({ amountMinor: 7 });
    expect(found.migratedFree).toEqual({ key: 'migratedFree' });
    expect(found.migratedChange).toMatchObject({ listPriceMinor: 5, previousPriceMinor: 600 });
    expect(found.migratedListing).toMatchObject({ listPriceMinor: after });
    expect(found.migratedCriteria).toMatchObject({ priceToMinor: after });
    expect(JSON.parse(found.migratedCriteria?.terms as string)).toEqual(JSON.parse(JSON.stringify(wanted)));
    // Homes and criteria still match: all look-up words of both sides exist.
    const words = new Set(String(found.migratedListing?.lookup).trim().split(' '));
    expect([...words]).toEqual(expect.arrayContaining(wordsOf(lookup(after)).split(' ')));
    expect(questionOf(lookupOfCriteria(wanted))).toContain('p_HUF_');
    expect(String(found.migratedCriteria?.lookup).split(' ')).toEqual(
      expect.arrayContaining(['p_any', 'l_pecs', 'b_1']),
    );
    await api.graph.write((t) => t.run('MATCH (n) WHERE n.key STARTS WITH "migrated" DELETE n', {}));
  });

  it('has the factor for each currency on which Intl and ISO 4217 disagree', () => {
    const decimals = (currency: string) =>
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits as number;
    const factors = factorsToIso4217();
    for (const currency of ['CAD', 'JPY', 'KWD']) expect(factors).not.toHaveProperty(currency);
    for (const [currency, factor] of Object.entries(factors))
      expect(10 ** (decimals(currency) + Math.log10(factor)), currency).toBe(10 ** minorUnits(currency));
  });
});

describe('a mortgage on the graph', () => {
  const FACTS = {
    client: 'per_client',
    balance: { amount: '30000000', currency: 'JPY' },
    annualRate: '0.02',
    compounding: 'MONTHLY',
    rateType: 'FIXED',
    remainingAmortisationMonths: 324,
    remainingTermMonths: 36,
    lender: 'First Harbour Bank',
    penaltyKind: 'NONE',
  };
  const record = async (facts: object) => {
    const { data, errors } = await api.call(
      'client',
      `mutation ($input: RecordMortgageInput!) { recordMortgage(input: $input) {
        mortgage { id repaymentType balance { amount currency } } errors { code field } } }`,
      { input: { ...FACTS, ...facts } },
    );
    expect(errors).toBeUndefined();
    return data.recordMortgage;
  };
  const suggestion = (horizonMonths?: number) =>
    api.call(
      'client',
      `query ($horizonMonths: Int) { suggestMortgageBroker(client: "per_client", horizonMonths: $horizonMonths) { __typename
        ... on FinancingQuestions { outdated explanation questions { field } }
        ... on StayWithMortgage { reason sentence excluded { why } comparisons { ...Figures } }
        ... on MortgageBrokerRecommendation { best { ...Figures } } } }
      fragment Figures on MortgageComparison { currency oldPayment oldBalance newBalance penalty fees netSaving horizonMonths }`,
      { horizonMonths },
    );
  const day = (months: number, days = 0) => {
    const now = new Date();
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1 + days)).toISOString().slice(0, 10);
  };

  it.each([
    [{ balance: { amount: '30000000.5', currency: 'JPY' } }, 'balance'],
    [{ balance: { amount: '50000.1255', currency: 'KWD' } }, 'balance'],
    [{ balance: { amount: '90071992547409.92', currency: 'CAD' } }, 'balance'],
    [{ balance: { amount: '1', currency: 'XAU' } }, 'balance'],
    [{ monthlyPayment: { amount: '200000.5', currency: 'JPY' } }, 'monthlyPayment'],
    [{ monthlyPayment: { amount: '200000', currency: 'CAD' } }, 'monthlyPayment'],
    [{ asOf: '2031-01-01' }, 'asOf'],
  ])('%j is refused at %s', async (facts, field) => {
    expect(await record(facts)).toMatchObject({ mortgage: null, errors: [{ code: 'INVALID_INPUT', field }] });
  });

  it('is stored in yen and dinar as recorded', async () => {
    expect(await record({})).toMatchObject({ mortgage: { balance: FACTS.balance }, errors: [] });
    const dinar = { amount: '50000.125', currency: 'KWD' };
    expect(await record({ balance: dinar })).toMatchObject({ mortgage: { balance: dinar }, errors: [] });
    // The offers are in CAD.
    const { data } = await suggestion();
    expect(data.suggestMortgageBroker).toMatchObject({ reason: 'NO_OFFERS' });
    expect(data.suggestMortgageBroker.excluded[0].why).toBe('It is in CAD, the mortgage in KWD.');
  });

  it('that is interest-only is compared with a constant balance', async () => {
    const balance = { amount: '412000', currency: 'CAD' };
    const recorded = await record({ balance, annualRate: '0.0725', repaymentType: 'INTEREST_ONLY' });
    expect(recorded).toMatchObject({ mortgage: { repaymentType: 'INTEREST_ONLY' }, errors: [] });
    const { data } = await suggestion();
    expect(data.suggestMortgageBroker.best).toMatchObject({
      oldPayment: '2489.17',
      oldBalance: '412000.00',
      newBalance: '412000.00',
      penalty: '0.00',
    });
    for (const horizonMonths of [0, -1, 325])
      expect((await suggestion(horizonMonths)).errors?.[0]?.extensions, String(horizonMonths)).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'horizonMonths',
      });
  });

  it('whose term has ended is asked for again without a penalty, and a date in the future never counts', async () => {
    await api.graph.write((t) => t.run('MATCH (m:Mortgage)<-[:HAS_MORTGAGE]-({id: "per_client"}) DETACH DELETE m', {}));
    const facts = { balance: { amount: '300000', currency: 'CAD' }, annualRate: '0.06', remainingTermMonths: 12 };
    await record({ ...facts, penaltyKind: 'THREE_MONTHS_INTEREST', asOf: day(-29) });
    const { data } = await suggestion();
    expect(data.suggestMortgageBroker).toMatchObject({
      __typename: 'FinancingQuestions',
      outdated: 'TERM_ENDED',
      explanation: expect.stringContaining('The term ended on'),
    });
    expect(data.suggestMortgageBroker.questions).toHaveLength(8);

    // Recorded before days in the future were refused.
    await record({ ...facts, asOf: day(-6) });
    await api.graph.write((t) =>
      t.run(
        'MATCH (c {id: "per_client"}) CREATE (c)-[:HAS_MORTGAGE]->(:Mortgage {id: "mtg_future", asOfOn: date("2031-01-01"), lender: "Tomorrow"})',
        {},
      ),
    );
    const today = (await suggestion()).data.suggestMortgageBroker;
    expect(today.best ?? today.comparisons[0]).toMatchObject({ horizonMonths: 6 });
  });
});
