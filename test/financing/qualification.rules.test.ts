/** Qualification by the rules of a country, at the edges of each rule. Payments were calculated independently, with Python's decimals. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { Compounding, exact } from '../../src/features/financing/amortisation.rules.ts';
import { LENDING_RULES, readLendingRules } from '../../src/features/financing/lending-rules.rules.ts';
import { type Mortgage, PenaltyKind, type RateOffer, RateType } from '../../src/features/financing/mortgage.rules.ts';
import { type StatedMortgage, suggestMortgageBroker } from '../../src/features/financing/mortgage-suggestion.rules.ts';
import {
  checkQualificationFacts,
  missingQualificationFacts,
  type QualificationFacts,
  qualify,
} from '../../src/features/financing/qualification.rules.ts';

const LOAN = { balance: exact('400000'), months: 300 };
const OFFER = { annualRate: '0.05', compounding: Compounding.MONTHLY, currency: 'CAD' };
/** Its payment at 7 % is 2,827.12, so the housing costs are 3,527.12 a month, and 35.27 % of the income. */
const FACTS: Required<QualificationFacts> = {
  country: 'CA',
  homeValue: '640000',
  isInsured: false,
  annualIncome: '120000',
  monthlyDebtPayments: '500',
  annualPropertyTax: '4200',
  monthlyHeating: '150',
  monthlyCondoFees: '400',
};
const check = (change: QualificationFacts, offer: Partial<typeof OFFER> = {}, rules = LENDING_RULES) =>
  qualify({ ...FACTS, ...change }, LOAN, { ...OFFER, ...offer }, rules);

describe('the qualifying payment', () => {
  it.each([
    ['0.05', Compounding.MONTHLY, '0.07', '2827.12'],
    ['0.05', Compounding.SEMI_ANNUAL, '0.07', '2801.66'],
    // The floor: 3.25 % and two points are 5.25 %.
    ['0.0325', Compounding.MONTHLY, '0.0525', '2396.99'],
    ['0.0199', Compounding.MONTHLY, '0.0525', '2396.99'],
  ])('of an offer at %s, %s, is that at %s: %s', (annualRate, compounding, rate, payment) => {
    expect(check({}, { annualRate, compounding })).toMatchObject({
      qualifyingRate: rate,
      qualifyingPayment: payment,
      rules: { country: 'CA' },
    });
  });

  it('is just above the floor for an offer just above 3.25 %', () => {
    expect(check({}, { annualRate: '0.032501' }).qualifyingRate).toBe('0.052501');
  });
});

describe('each limit is permitted, and nothing above it', () => {
  it.each([
    ['an uninsured mortgage of 80 %', { homeValue: '500000' }, 'QUALIFIES', 'loan to value 80% ≤ 80%'],
    ['an uninsured mortgage just above 80 %', { homeValue: '499999.99' }, 'FAILS', 'loan to value 80.000002% > 80%'],
    ['an insured mortgage just below 95 %', { homeValue: '421052.64', isInsured: true }, 'QUALIFIES', '≤ 95%'],
    ['an insured mortgage just above 95 %', { homeValue: '421052.63', isInsured: true }, 'FAILS', '95.0000004% > 95%'],
    ['a mortgage above 95 %, insured or not', { homeValue: '420000', isInsured: undefined }, 'FAILS', '95.2% > 95%'],
    ['a mortgage of 62.5 %, insured or not', { isInsured: undefined }, 'QUALIFIES', 'loan to value 62.5% ≤ 80%'],
    ['housing costs just above 39 %', { annualIncome: '108526.76', monthlyDebtPayments: '0' }, 'FAILS', '> 39%'],
    ['housing costs just below 39 %', { annualIncome: '108526.78', monthlyDebtPayments: '0' }, 'QUALIFIES', '39%'],
    ['total debt service of 44 %', { monthlyDebtPayments: '872.88' }, 'QUALIFIES', 'total debt service 44% ≤ 44%'],
    [
      'total debt service a cent above 44 %',
      { monthlyDebtPayments: '872.89' },
      'FAILS',
      'total debt service 44.0001% > 44%',
    ],
    [
      'total debt service of 47.2 %',
      { monthlyDebtPayments: '1192.88' },
      'FAILS',
      'The client does not qualify: total debt service 47.2% > 44%.',
    ],
  ])('%s', (_what, change, status, sentence) => {
    const found = check(change as QualificationFacts);
    expect(found.status).toBe(status);
    expect(found.sentence).toContain(sentence);
  });

  it('names every rule that fails', () => {
    expect(check({ homeValue: '410000', annualIncome: '60000' }).sentence).toBe(
      'The client does not qualify: loan to value 97.6% > 80%, gross debt service 70.5% > 39%, total debt service 80.5% > 44%.',
    );
  });

  it('counts half of the condo fees', () => {
    expect(check({}).ratios[1]?.value).toBe('0.3527');
    expect(check({ monthlyCondoFees: '0' }).ratios[1]?.value).toBe('0.3327');
  });
});

describe('what is not known', () => {
  it.each(Object.keys(FACTS) as (keyof QualificationFacts)[])('without %s neither passes nor fails', (name) => {
    // The other rules are met; whether insured decides between 80 and 95 %.
    const found = check({ homeValue: name === 'isInsured' ? '450000' : '640000', [name]: undefined });
    expect(found.status).toBe('UNKNOWN');
    expect(found.sentence).toMatch(/^It is not known whether the client qualifies/);
    const facts = { ...FACTS, homeValue: name === 'isInsured' ? '450000' : '640000', [name]: undefined };
    expect(missingQualificationFacts(facts, LOAN, LENDING_RULES)).toEqual([name]);
  });

  it('does not hide a failure', () => {
    expect(check({ monthlyDebtPayments: undefined, annualIncome: '60000' }).status).toBe('FAILS');
    expect(check({ annualIncome: undefined, homeValue: '410000' }).status).toBe('FAILS');
  });

  it('includes the rules of a country without rules, where nothing is asked for', () => {
    const found = check({ country: 'DE' });
    expect(found).toMatchObject({ status: 'UNKNOWN', ratios: [], rules: null });
    expect(found.sentence).toContain('no lending rules for Germany');
    expect(missingQualificationFacts({ country: 'DE' }, LOAN, LENDING_RULES)).toEqual([]);
  });

  it('is all asked for at once if nothing is known, but not whether the mortgage is insured', () => {
    expect(missingQualificationFacts({}, LOAN, LENDING_RULES)).toHaveLength(7);
    expect(missingQualificationFacts({}, LOAN, LENDING_RULES)).not.toContain('isInsured');
  });
});

describe('a suggestion', () => {
  const mortgage: Mortgage = {
    balance: '400000',
    currency: 'CAD',
    annualRate: '0.0725',
    compounding: Compounding.MONTHLY,
    rateType: RateType.FIXED,
    remainingAmortisationMonths: 300,
    remainingTermMonths: 36,
    lender: 'First Harbour Bank',
    penaltyKind: PenaltyKind.NONE,
  };
  const offer = (id: string, annualRate: string): RateOffer => ({
    ...{ id, broker: 'org_keystone', name: id, annualRate, compounding: Compounding.MONTHLY, fees: '0' },
    ...{ rateType: RateType.FIXED, termMonths: 60, currency: 'CAD' },
  });
  const suggest = (facts: StatedMortgage, ...offers: RateOffer[]) =>
    suggestMortgageBroker({ ...mortgage, ...facts }, offers, { asOf: '2026-11-30' });

  it('never contains an offer for which the client does not qualify, and says why', () => {
    // At 5.9 %, the payment is calculated at 7.9 %: 3,060.81; with the other costs and debts, 45.1 % of the income. At 4.9 %: 42.5 %.
    const facts = { ...FACTS, monthlyDebtPayments: '750' };
    const suggestion = suggest(facts, offer('rto_high', '0.059'), offer('rto_low', '0.049'));
    expect(suggestion).toMatchObject({
      kind: 'switch',
      best: { offer: { id: 'rto_low' }, qualification: { status: 'QUALIFIES' } },
      alternatives: [],
      excluded: [
        {
          offer: { id: 'rto_high' },
          why: 'The client does not qualify: total debt service 45.1% > 44%.',
          qualification: { status: 'FAILS' },
        },
      ],
      missing: [],
    });
  });

  it('is to stay if the client qualifies for none', () => {
    expect(suggest({ ...FACTS, annualIncome: '60000' }, offer('rto_low', '0.049'))).toMatchObject({
      kind: 'stay',
      reason: 'NO_OFFERS',
      sentence: 'The client does not qualify for any rate offer that fits this mortgage today.',
      comparisons: [],
    });
  });

  it('is made while income and value are missing, and asks for them', () => {
    expect(
      suggest({ ...FACTS, annualIncome: undefined, homeValue: undefined }, offer('rto_low', '0.049')),
    ).toMatchObject({
      kind: 'switch',
      best: { qualification: { status: 'UNKNOWN' } },
      excluded: [],
      missing: [{ field: 'homeValue' }, { field: 'annualIncome' }],
    });
  });
});

describe('lending rules of an operator', () => {
  const FRANCE = { ...LENDING_RULES[0], country: 'FR', totalDebtService: '0.35', grossDebtService: '0.35' };

  it('are added, and replace those of the same country', () => {
    const rules = readLendingRules(JSON.stringify([FRANCE, { ...LENDING_RULES[0], totalDebtService: '0.40' }]));
    expect(rules.map(({ country, totalDebtService }) => [country, totalDebtService])).toEqual([
      ['FR', '0.35'],
      ['CA', '0.40'],
    ]);
    expect(check({ country: 'FR' }, {}, rules).sentence).toContain('gross debt service 35.3% > 35%');
  });

  it.each([
    ['{', 'the file is not JSON'],
    ['[{"country": "Canada"}]', '0.country must be two capital letters'],
    [JSON.stringify([{ ...FRANCE, grossDebtService: '39' }]), '0.grossDebtService must be a fraction'],
    [JSON.stringify([FRANCE, FRANCE]), 'the list must have each country once'],
  ])('are refused as a whole with the wrong field: %s', (text, message) => {
    expect(() => readLendingRules(text)).toThrowError(message);
    const file = join(tmpdir(), `lending-rules-${process.pid}.json`);
    writeFileSync(file, text);
    expect(() => readConfig({ LENDING_RULES_FILE: file })).toThrowError(
      expect.objectContaining({ message: expect.stringContaining('LENDING_RULES_FILE') }),
    );
  });
});

describe('wrong facts', () => {
  it.each([
    [{ country: 'Canada' }, 'country'],
    [{ homeValue: '0' }, 'homeValue'],
    [{ annualIncome: '-1' }, 'annualIncome'],
    [{ monthlyDebtPayments: '-0.01' }, 'monthlyDebtPayments'],
    [{ monthlyCondoFees: '-5' }, 'monthlyCondoFees'],
  ])('%j are refused by the name of the field', (facts, field) => {
    expect(() => checkQualificationFacts(facts)).toThrowError(
      expect.objectContaining({ code: 'INVALID_INPUT', field }),
    );
  });
});
