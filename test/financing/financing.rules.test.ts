import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Compounding,
  exact,
  monthlyRate,
  payment,
  RepaymentType,
} from '../../src/features/financing/amortisation.rules.ts';
import {
  checkMortgage,
  type Mortgage,
  PenaltyKind,
  prepaymentPenalty,
  type RateOffer,
  RateType,
} from '../../src/features/financing/mortgage.rules.ts';
import { checkAsOf } from '../../src/features/financing/mortgage-age.rules.ts';
import { compare } from '../../src/features/financing/mortgage-comparison.rules.ts';
import {
  MAX_COMPARED,
  QUESTIONS,
  suggestMortgageBroker,
} from '../../src/features/financing/mortgage-suggestion.rules.ts';
import { checkedRateOffer } from '../../src/features/financing/rate-offer.rules.ts';
import { fromMinor } from '../../src/values/money.ts';
import { roundHalfUp } from '../../src/values/rounding.rules.ts';

const MORTGAGE: Mortgage = {
  balance: '412000',
  currency: 'CAD',
  annualRate: '0.0725',
  compounding: Compounding.MONTHLY,
  rateType: RateType.FIXED,
  remainingAmortisationMonths: 324,
  remainingTermMonths: 36,
  lender: 'First Harbour Bank',
  penaltyKind: PenaltyKind.THREE_MONTHS_INTEREST,
};
const offer = (annualRate: string, fees = '0', more: Partial<RateOffer> = {}): RateOffer => ({
  id: `rto_${annualRate}_${fees}`,
  broker: 'org_keystone',
  name: annualRate,
  annualRate,
  compounding: Compounding.MONTHLY,
  rateType: RateType.FIXED,
  termMonths: 60,
  fees,
  currency: 'CAD',
  ...more,
});
const AS_OF = { asOf: '2026-11-24' };

describe('golden cases', () => {
  it.each([
    ['412000', '0.0725', Compounding.MONTHLY, 324, '2901.28'],
    ['412000', '0.0599', Compounding.MONTHLY, 324, '2568.25'],
    ['500000', '0.05', Compounding.SEMI_ANNUAL, 300, '2908.02'],
  ])('%s at %s, %s, over %i months is paid with %s a month', (principal, rate, compounding, months, expected) => {
    expect(roundHalfUp(payment(exact(principal), monthlyRate(exact(rate), compounding), months), 2).toFixed(2)).toBe(
      expected,
    );
  });

  it.each([
    ['350000', '0.045', undefined, 36, PenaltyKind.THREE_MONTHS_INTEREST, '3937.50'],
    ['359000', '0.0525', undefined, 36, PenaltyKind.THREE_MONTHS_INTEREST, '4711.88'],
    ['285250', '0.03', undefined, 31, PenaltyKind.THREE_MONTHS_INTEREST, '2139.38'],
    ['285250', '0.03', '0.025', 31, PenaltyKind.GREATER_OF_THREE_MONTHS_AND_IRD, '3684.48'],
    ['285250', '0.03', '0.03', 31, PenaltyKind.GREATER_OF_THREE_MONTHS_AND_IRD, '2139.38'],
    ['285250', '0.03', '0.025', 31, PenaltyKind.NONE, '0.00'],
    // Half a cent after an even digit is rounded up too.
    ['100', '0.001', undefined, 31, PenaltyKind.THREE_MONTHS_INTEREST, '0.03'],
    ['100', '0.001', '0.0009', 31, PenaltyKind.GREATER_OF_THREE_MONTHS_AND_IRD, '0.03'],
  ])(
    'the penalty for leaving %s at %s (%s, %i, %s) is %s',
    (balance, annualRate, comparisonRate, remainingTermMonths, penaltyKind, expected) => {
      expect(
        prepaymentPenalty({
          ...MORTGAGE,
          balance,
          annualRate,
          comparisonRate,
          remainingTermMonths,
          penaltyKind,
          // Compares all digits: the charge itself, not only its display, has whole minor units.
        }).toNumber(),
      ).toBe(Number(expected));
    },
  );
});

// The exact value is 4,711.875; half a cent is rounded up to 4,711.88.
it('rounds half a cent correctly', () => {
  expect(exact('359000').times('0.0525').div(4).toString()).toBe('4711.875');
});

describe('a comparison', () => {
  it('adds up', () => {
    const { oldPayments, newPayments, oldBalance, newBalance, fees, penalty, netSaving, horizonMonths, years } =
      compare(MORTGAGE, offer('0.0599', '1500'));
    expect(horizonMonths).toBe(36);
    expect(penalty).toBe('7467.50');
    const sum = exact(oldPayments).plus(oldBalance).minus(newPayments).minus(newBalance).minus(fees).minus(penalty);
    expect(sum.toFixed(2)).toBe(netSaving);
    expect(years.at(-1)).toEqual({ month: 36, oldBalance, newBalance, netSaving });
  });

  // With the annuity of the new rate, later repayment of principal would count as a cost of the switch.
  it('continues with the actual payment', () => {
    const comparison = compare({ ...MORTGAGE, monthlyPayment: '3000.00' }, offer('0.0599'));
    expect(comparison).toMatchObject({ oldPayment: '3000.00', newPayment: '3000.00', newPayments: '108000.00' });
  });

  it('names the break-even month', () => {
    const { breakEvenMonth, netSaving } = compare(MORTGAGE, offer('0.0599', '1500'));
    expect(Number(netSaving)).toBeGreaterThan(0);
    const before = compare(MORTGAGE, offer('0.0599', '1500'), { horizonMonths: (breakEvenMonth as number) - 1 });
    const then = compare(MORTGAGE, offer('0.0599', '1500'), { horizonMonths: breakEvenMonth as number });
    expect(Number(before.netSaving)).toBeLessThan(0);
    expect(Number(then.netSaving)).toBeGreaterThanOrEqual(0);
  });
});

describe('a suggestion', () => {
  it('asks for unknown facts', () => {
    expect(suggestMortgageBroker(undefined, [offer('0.05')], AS_OF)).toEqual({ kind: 'ask', questions: QUESTIONS });
    const { annualRate: _rate, ...rest } = MORTGAGE;
    expect(suggestMortgageBroker(rest, [offer('0.05')], AS_OF)).toMatchObject({
      kind: 'ask',
      questions: [{ field: 'annualRate' }],
    });
  });

  it('recommends staying when nothing saves, with the reason', () => {
    expect(suggestMortgageBroker(MORTGAGE, [], AS_OF)).toMatchObject({ kind: 'stay', reason: 'NO_OFFERS' });
    expect(suggestMortgageBroker(MORTGAGE, [offer('0.0724')], AS_OF)).toMatchObject({
      kind: 'stay',
      reason: 'NOTHING_SAVES',
    });
    expect(suggestMortgageBroker(MORTGAGE, [offer('0.0599')], { ...AS_OF, minimumNetSaving: '100000' })).toMatchObject({
      kind: 'stay',
      reason: 'BELOW_MINIMUM',
    });
  });

  it('does not choose the lowest rate when another saves more', () => {
    const suggestion = suggestMortgageBroker(MORTGAGE, [offer('0.0592', '12900'), offer('0.0599', '1500')], AS_OF);
    expect(suggestion).toMatchObject({
      kind: 'switch',
      best: { offer: { annualRate: '0.0599' } },
      alternatives: [{ offer: { annualRate: '0.0592' } }],
    });
  });

  it('compares the offers that save most, lists those not compared, and selects the best of all', () => {
    const offers = Array.from({ length: 1_000 }, (_, index) => ({
      ...offer((0.05 + ((index * 7) % 1_000) / 100_000).toFixed(5), String(100 + ((index * 13) % 2_000)), {
        termMonths: 12 + (index % 60),
      }),
      id: `rof_${index}`,
    }));
    for (const change of [{}, { monthlyPayment: '9000.00' }, { repaymentType: RepaymentType.INTEREST_ONLY }]) {
      const mortgage = { ...MORTGAGE, ...change };
      const suggestion = suggestMortgageBroker(mortgage, offers, AS_OF);
      if (suggestion.kind !== 'switch') throw new Error(suggestion.kind);
      expect(suggestion.alternatives).toHaveLength(MAX_COMPARED - 1);
      expect(suggestion.excluded).toHaveLength(1_000 - MAX_COMPARED);
      expect(suggestion.excluded[0]?.why).toContain('not compared');
      const least = Number(suggestion.alternatives.at(-1)?.netSaving);
      for (const { offer: left } of suggestion.excluded.slice(0, 100))
        expect(Number(compare(mortgage, left).netSaving)).toBeLessThanOrEqual(least + 5);
      expect(suggestion.best).toMatchObject(compare(mortgage, suggestion.best.offer));
    }
  });

  it('excludes unsuitable offers, with the reason', () => {
    const suggestion = suggestMortgageBroker(
      MORTGAGE,
      [
        offer('0.01', '0', { validUntil: '2026-11-23' }),
        offer('0.01', '0', { currency: 'EUR' }),
        offer('0.01', '0', { largest: '400000' }),
      ],
      AS_OF,
    );
    expect(suggestion).toMatchObject({ kind: 'stay', reason: 'NO_OFFERS', excluded: [{}, {}, {}] });
  });
});

describe('bad input', () => {
  it.each([
    [{ annualRate: '5.25' }, 'annualRate'],
    [{ balance: '0' }, 'balance'],
    [{ remainingAmortisationMonths: 0 }, 'remainingAmortisationMonths'],
    [{ remainingTermMonths: 325 }, 'remainingTermMonths'],
    [{ monthlyPayment: '2000' }, 'monthlyPayment'],
    [{ prepaymentShare: '1.5' }, 'prepaymentShare'],
  ])('%j is refused', (change, field) => {
    expect(() => checkMortgage({ ...MORTGAGE, ...change })).toThrowError(
      expect.objectContaining({ field, code: 'INVALID_INPUT' }),
    );
  });
});

describe('any mortgage', () => {
  const rates = fc.integer({ min: 1, max: 1999 }).map((basisPoints) => (basisPoints / 10_000).toFixed(4));
  const mortgages = fc
    .record({
      balance: fc.integer({ min: 1_000, max: 5_000_000 }).map(String),
      annualRate: rates,
      compounding: fc.constantFrom(...Object.values(Compounding)),
      remainingAmortisationMonths: fc.integer({ min: 2, max: 480 }),
      term: fc.integer({ min: 1, max: 120 }),
      penaltyKind: fc.constantFrom(...Object.values(PenaltyKind)),
      comparisonRate: rates,
    })
    .map(
      ({ term, ...rest }): Mortgage => ({
        ...MORTGAGE,
        ...rest,
        remainingTermMonths: Math.min(term, rest.remainingAmortisationMonths),
      }),
    );
  const fees = fc.integer({ min: 0, max: 20_000 }).map(String);

  it('never saves more with a higher rate or fee, and never has a negative penalty', () =>
    fc.assert(
      fc.property(mortgages, rates, rates, fees, fees, (mortgage, a, b, feeA, feeB) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const [cheap, dear] = Number(feeA) < Number(feeB) ? [feeA, feeB] : [feeB, feeA];
        const saved = (rate: string, fee: string) => Number(compare(mortgage, offer(rate, fee)).netSaving);
        // Payments are rounded to the cent, so equal rates may differ by one cent per month.
        expect(saved(high, cheap)).toBeLessThanOrEqual(saved(low, cheap) + 0.01 * mortgage.remainingTermMonths);
        expect(saved(low, dear)).toBeLessThanOrEqual(saved(low, cheap));
        expect(prepaymentPenalty(mortgage).gte(0)).toBe(true);
      }),
      { numRuns: 60 },
    ));

  it('is switched exactly when an offer saves, to the best one', () =>
    fc.assert(
      fc.property(mortgages, fc.uniqueArray(rates, { minLength: 1, maxLength: 5 }), fees, (mortgage, offered, fee) => {
        const offers = offered.map((rate) => offer(rate, fee));
        const savings = offers.map((each) => Number(compare(mortgage, each).netSaving));
        const suggestion = suggestMortgageBroker(mortgage, offers, AS_OF);
        expect(suggestion.kind).toBe(Math.max(...savings) > 0 ? 'switch' : 'stay');
        if (suggestion.kind === 'switch') expect(Number(suggestion.best.netSaving)).toBe(Math.max(...savings));
      }),
      { numRuns: 60 },
    ));
});

describe('a mortgage that ends', () => {
  const SHORT: Mortgage = {
    ...MORTGAGE,
    balance: '100000',
    annualRate: '0.06',
    remainingAmortisationMonths: 60,
    remainingTermMonths: 60,
    penaltyKind: PenaltyKind.NONE,
  };

  it('of 100,000 at 6 %, paid with 10,000 a month, ends in month 11 with a smaller payment', () => {
    const comparison = compare({ ...SHORT, monthlyPayment: '10000' }, offer('0.055'));
    expect(comparison).toMatchObject({
      horizonMonths: 11,
      oldPayment: '10000.00',
      oldPaidOffMonth: 11,
      newPaidOffMonth: 11,
      oldBalance: '0.00',
      newBalance: '0.00',
    });
    const last = Number(comparison.oldLastPayment);
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThan(10_000);
    expect(Number(comparison.oldPayments)).toBeCloseTo(100_000 + last, 2);
    // Half a percent of a balance that falls from 100,000 to nothing in eleven months.
    expect(Number(comparison.netSaving)).toBeGreaterThan(200);
    expect(Number(comparison.netSaving)).toBeLessThan(300);
    expect(comparison.years.at(-1)).toMatchObject({ month: 11, oldBalance: '0.00' });
  });

  it('is settled by the last payment when paid with its annuity', () => {
    const comparison = compare(SHORT, offer('0.055'));
    expect(comparison).toMatchObject({ horizonMonths: 60, oldPaidOffMonth: 60, oldBalance: '0.00' });
    expect(Math.abs(Number(comparison.oldLastPayment) - Number(comparison.oldPayment))).toBeLessThan(0.31);
    expect(Number(comparison.oldPayments)).toBeCloseTo(
      59 * Number(comparison.oldPayment) + Number(comparison.oldLastPayment),
      2,
    );
  });

  it('is settled by the last payment when paid with the annuity as a lender rounds it', () => {
    // The annuity is 1,933.2801...
    for (const monthlyPayment of ['1933.28', '1933.29'])
      expect(compare({ ...SHORT, monthlyPayment }, offer('0.055'))).toMatchObject({
        horizonMonths: 60,
        oldPayment: monthlyPayment,
        oldPaidOffMonth: 60,
        oldBalance: '0.00',
        newBalance: '0.00',
      });
    // With two cents less, more remains than rounding explains.
    expect(compare({ ...SHORT, monthlyPayment: '1933.26' }, offer('0.055'))).toMatchObject({ oldPaidOffMonth: null });
  });

  // After the current term, and after that of the offer, the rate is assumed.
  it.each([
    [{}, undefined, 60, 36, 36, null],
    [{}, 24, 60, 36, 24, null],
    [{}, 60, 60, 36, 60, 36],
    [{}, 48, 12, 60, 48, 12],
    [{}, undefined, 12, 36, 36, 12],
    [{ remainingAmortisationMonths: 1, remainingTermMonths: 1 }, 1, 60, 1, 1, null],
    [{ remainingAmortisationMonths: 480 }, 480, 600, 36, 480, 36],
  ])(
    '%j over %s months, the rate on offer %i, the current one %i, ends after %i, and is assumed after %s',
    (change, horizonMonths, termMonths, term, expected, assumedAfterMonths) => {
      const mortgage = { ...SHORT, remainingTermMonths: term, ...change };
      const found = compare(mortgage, offer('0.055', '0', { termMonths }), { horizonMonths });
      expect(found).toMatchObject({ horizonMonths: expected, assumedAfterMonths });
    },
  );

  it('saves nothing after the term of the offer, unless another rate is assumed', () => {
    const short = offer('0.055', '0', { termMonths: 12 });
    const inTerm = Number(compare(SHORT, short, { horizonMonths: 12 }).netSaving);
    const later = Number(compare(SHORT, short, { horizonMonths: 36 }).netSaving);
    // The balance that was repaid faster, or slower, earns or costs interest for two years.
    expect(Math.abs(later - inTerm)).toBeLessThan(0.13 * Math.abs(inTerm));
    const lower = compare(SHORT, short, { horizonMonths: 36, rateAfterTerm: '0.05' });
    const higher = compare(SHORT, short, { horizonMonths: 36, rateAfterTerm: '0.07' });
    expect(Number(lower.netSaving)).toBeGreaterThan(later);
    expect(Number(higher.netSaving)).toBeLessThan(later);
  });

  it('compares all offers over the same months', () => {
    const offers = [12, 24, 60].map((termMonths) => offer('0.055', String(termMonths), { termMonths }));
    const suggestion = suggestMortgageBroker({ ...SHORT, remainingTermMonths: 48 }, offers, AS_OF);
    const all = suggestion.kind === 'switch' ? [suggestion.best, ...suggestion.alternatives] : [];
    expect(all.map(({ horizonMonths }) => horizonMonths)).toEqual([48, 48, 48]);
    expect(all.map(({ offer: { termMonths } }) => termMonths)).toEqual([60, 24, 12]);
    expect(suggestion).toMatchObject({ assumed: { horizonMonths: 48, rateAfterTerm: '0.06' } });
    expect(() => suggestMortgageBroker(SHORT, offers, { ...AS_OF, rateAfterTerm: '6' })).toThrowError(
      expect.objectContaining({ field: 'rateAfterTerm' }),
    );
  });

  it.each([0, -1, 61, 1.5, 1e9])('a horizon of %s months is refused', (horizonMonths) => {
    const refused = expect.objectContaining({ code: 'INVALID_INPUT', field: 'horizonMonths' });
    expect(() => compare(SHORT, offer('0.055'), { horizonMonths })).toThrowError(refused);
    // Also when there is no offer to compare.
    expect(() => suggestMortgageBroker(SHORT, [], { ...AS_OF, horizonMonths })).toThrowError(refused);
  });

  it('is paid off without interest, and at a rate of a hundredth of a percent', () => {
    const free = { ...SHORT, annualRate: '0', remainingAmortisationMonths: 3, remainingTermMonths: 3 };
    expect(compare(free, offer('0.0001'))).toMatchObject({
      oldPayment: '33333.33',
      oldPayments: '100000.00',
      oldLastPayment: '33333.34',
      newPayments: '100001.67',
      netSaving: '-1.67',
    });
  });
});

// Figures of a schedule that was written independently (Python, 60 digits), on cases of public bug reports.
describe('loans that calculators get wrong', () => {
  const { MONTHLY, SEMI_ANNUAL } = Compounding;
  it.each([
    ['a last payment that differs', '100000', '0.045', MONTHLY, 60, 'CAD', '1864.30', '111858.13', '1864.43'],
    ['no 361st payment', '427500', '0.03875', MONTHLY, 360, 'CAD', '2010.26', '723696.00', '2012.66'],
    ['the textbook', '200000', '0.06', MONTHLY, 360, 'CAD', '1199.10', '431677.06', '1200.16'],
    ['hardly any interest', '120000', '0.000000000001', MONTHLY, 360, 'CAD', '333.33', '120000.00', '334.53'],
    ['no interest', '36000', '0', MONTHLY, 36, 'CAD', '1000.00', '36000.00', '1000.00'],
    ['a car', '15000', '0.05', MONTHLY, 60, 'CAD', '283.07', '16984.10', '282.97'],
    ['one cent', '0.01', '0.05', MONTHLY, 1, 'CAD', '0.01', '0.01', '0.01'],
    ['Canadian compounding', '300000', '0.05', SEMI_ANNUAL, 300, 'CAD', '1744.81', '523445.93', '1747.74'],
    [
      'Canadian compounding over 20 years',
      '250000',
      '0.0349',
      SEMI_ANNUAL,
      240,
      'CAD',
      '1445.39',
      '346894.71',
      '1446.50',
    ],
    ['yen', '30000000', '0.0125', MONTHLY, 420, 'JPY', '88226', '37054859', '88165'],
    ['a payment that rounds to nothing', '1', '0.05', MONTHLY, 480, 'JPY', '0', '7', '7'],
    ['dinars', '50000.125', '0.0475', MONTHLY, 240, 'KWD', '323.113', '77546.969', '322.962'],
    ['four decimals', '2500.1234', '0.041', MONTHLY, 240, 'CLF', '15.2823', '3667.7592', '15.2895'],
  ] as const)(
    '%s',
    (_, balance, annualRate, compounding, months, currency, oldPayment, oldPayments, oldLastPayment) => {
      const mortgage: Mortgage = {
        ...{ ...MORTGAGE, balance, currency, annualRate, compounding, penaltyKind: PenaltyKind.NONE },
        ...{ remainingAmortisationMonths: months, remainingTermMonths: months },
      };
      checkMortgage(mortgage);
      const same = offer(annualRate, '0', { currency, compounding, termMonths: 600 });
      expect(compare(mortgage, same)).toMatchObject({
        ...{ oldPayment, oldPayments, oldLastPayment, oldPaidOffMonth: months, newPayments: oldPayments },
        netSaving: fromMinor(0, currency).amount,
      });
    },
  );

  it.each([
    ['more than is owed', '200000', 1, '100500.00'],
    ['all that is owed', '100500', 1, '100500.00'],
    ['a cent less than all', '100499.99', 2, '0.01'],
    ['a cent more than the interest', '500.01', null, null],
  ])('pays %s', (_, monthlyPayment, oldPaidOffMonth, oldLastPayment) => {
    const mortgage = { ...MORTGAGE, balance: '100000', annualRate: '0.06', monthlyPayment };
    const months = { remainingAmortisationMonths: 60, remainingTermMonths: 60 };
    checkMortgage({ ...mortgage, ...months });
    expect(compare({ ...mortgage, ...months }, offer('0.05'))).toMatchObject({ oldPaidOffMonth, oldLastPayment });
  });

  it.each(['-0.01', '1', '5', '100'])('a rate of %s is refused', (annualRate) => {
    expect(() => checkMortgage({ ...MORTGAGE, annualRate })).toThrowError(
      expect.objectContaining({ field: 'annualRate' }),
    );
  });
});

describe('a payment', () => {
  const check = (change: Partial<Mortgage>) =>
    checkMortgage({ ...MORTGAGE, balance: '300000', annualRate: '0.06', ...change });

  it.each([
    ['less than the interest', { monthlyPayment: '1400' }],
    ['the interest, as a repayment', { monthlyPayment: '1500', repaymentType: RepaymentType.REPAYMENT }],
    [
      'more than the interest, as interest-only',
      { monthlyPayment: '1600', repaymentType: RepaymentType.INTEREST_ONLY },
    ],
    [
      'less than the interest, as interest-only',
      { monthlyPayment: '1400', repaymentType: RepaymentType.INTEREST_ONLY },
    ],
    ['nothing', { monthlyPayment: '0' }],
    ['less than nothing', { monthlyPayment: '-1500' }],
  ])('is rejected with the amount of the interest: %s', (_what, change) => {
    expect(() => check(change)).toThrowError(
      expect.objectContaining({ field: 'monthlyPayment', message: expect.stringContaining('CAD 1,500') }),
    );
  });

  it.each([
    ['the interest', { monthlyPayment: '1500' }],
    ['the interest, said to be so', { monthlyPayment: '1500', repaymentType: RepaymentType.INTEREST_ONLY }],
    ['not said, interest-only', { repaymentType: RepaymentType.INTEREST_ONLY }],
  ])('keeps the balance: %s', (_what, change) => {
    check(change);
    const mortgage = { ...MORTGAGE, balance: '300000', annualRate: '0.06', penaltyKind: PenaltyKind.NONE, ...change };
    expect(compare(mortgage, offer('0.05'))).toMatchObject({
      horizonMonths: 36,
      oldPayment: '1500.00',
      oldPayments: '54000.00',
      oldBalance: '300000.00',
      newPayment: '1250.00',
      newPayments: '45000.00',
      newBalance: '300000.00',
      netSaving: '9000.00',
      oldPaidOffMonth: null,
    });
  });

  it('keeps the balance when the payment is the interest as a lender rounds it', () => {
    for (const monthlyPayment of ['2489.16', '2489.17'])
      expect(compare({ ...MORTGAGE, monthlyPayment }, offer('0.05'))).toMatchObject({
        oldPayment: monthlyPayment,
        oldBalance: '412000.00',
      });
  });
});

describe('other currencies', () => {
  it('are computed in their own minor units', () => {
    const yen = { ...MORTGAGE, balance: '30000000', currency: 'JPY', annualRate: '0.0125', monthlyPayment: undefined };
    const { offer: _o, years, ...figures } = compare(yen, offer('0.0075', '50000', { currency: 'JPY' }));
    for (const figure of [...Object.values(figures), ...years.flatMap((year) => Object.values(year))])
      if (typeof figure === 'string') expect(figure).toMatch(/^-?\d+$/);
    const dinar = { ...MORTGAGE, balance: '50000.125', currency: 'KWD' };
    expect(compare(dinar, offer('0.05', '1.5', { currency: 'KWD' }))).toMatchObject({
      fees: '1.500',
      // 50,000.125 · 7.25 % / 4
      penalty: '906.252',
    });
  });

  it.each([
    // The interest is 31,251.04 yen: a payment that differs by less than one yen is interest-only, a larger one reduces
    // the balance.
    ['30001000', 'JPY', '31251', '30001000'],
    ['30001000', 'JPY', '31252', '30001000'],
    ['30001000', 'JPY', '31253', undefined],
    // 52.083463… dinars: 52.085 is more, though less than a hundredth apart.
    ['50000.125', 'KWD', '52.084', '50000.125'],
    ['50000.125', 'KWD', '52.085', undefined],
  ])('%s %s, paid with %s, is interest-only by their minor unit', (balance, currency, monthlyPayment, oldBalance) => {
    const mortgage = { ...MORTGAGE, balance, currency, annualRate: '0.0125', monthlyPayment };
    checkMortgage(mortgage);
    const comparison = compare(mortgage, offer('0.01', '0', { currency }));
    if (oldBalance) expect(comparison).toMatchObject({ oldBalance });
    else expect(Number(comparison.oldBalance)).toBeLessThan(Number(balance));
  });

  it('are written in sentences with their own decimals', () => {
    const yen = { ...MORTGAGE, balance: '30000000', currency: 'JPY', annualRate: '0.01' };
    expect(suggestMortgageBroker(yen, [offer('0.02', '0', { currency: 'JPY' })], AS_OF)).toMatchObject({
      sentence: expect.stringMatching(/would cost JPY [\d,]+ over/),
    });
  });
});

describe('facts that were recorded some time ago', () => {
  const suggest = (change: Partial<Mortgage>, asOf = '2026-11-24', horizonMonths?: number) =>
    suggestMortgageBroker({ ...MORTGAGE, ...change }, [offer('0.0599', '1500')], { asOf, horizonMonths });

  it.each([
    // 12 months of a term from June 2024 ended in June 2025.
    [{ asOf: '2024-06-01', remainingTermMonths: 12 }, 'TERM_ENDED', '2025-06-01'],
    [{ asOf: '2023-11-24' }, 'TERM_ENDED', '2026-11-24'],
    [{ asOf: '2024-02-29', remainingTermMonths: 12 }, 'TERM_ENDED', '2025-02-28'],
    [{ asOf: '2025-01-01', balance: '100000', monthlyPayment: '10000' }, 'PAID_OFF', '2025-12-01'],
    [{ asOf: '2026-06-01', remainingTermMonths: 3, remainingAmortisationMonths: 3 }, 'PAID_OFF', '2026-09-01'],
    [{ asOf: '2019-01-01', remainingTermMonths: 300 }, 'TOO_OLD', '2019-01-01'],
    [{ asOf: '2025-10-01', rateType: RateType.VARIABLE }, 'TOO_OLD', '2025-10-01'],
    [{ asOf: '0206-06-01', remainingTermMonths: 300 }, 'TERM_ENDED', '0231-06-01'],
  ])('are requested again for %j, %s', (change, reason, day) => {
    expect(suggest(change as Partial<Mortgage>)).toEqual({
      kind: 'ask',
      questions: QUESTIONS,
      outdated: { reason, sentence: expect.stringContaining(day) },
    });
  });

  it.each([
    ['2026-11-24', 36],
    ['2026-10-25', 36],
    ['2026-10-24', 35],
    ['2026-10-01', 35],
    ['2023-11-25', 1],
    // Already today in the Pacific.
    ['2026-11-25', 36],
  ])('as of %s, %i months of the term are left', (asOf, left) => {
    expect(suggest({ asOf })).toMatchObject({ kind: left > 2 ? 'switch' : 'stay' });
    const suggestion = suggest({ asOf });
    const [best] =
      suggestion.kind === 'switch' ? [suggestion.best] : suggestion.kind === 'stay' ? suggestion.comparisons : [];
    expect(best?.horizonMonths).toBe(left);
  });

  it('count a month that ends on the last day of a month', () => {
    const suggestion = suggest({ asOf: '2026-10-31' }, '2026-11-30');
    expect(suggestion).toMatchObject({ best: { horizonMonths: 35 } });
  });

  it('leave a smaller balance and the same payment', () => {
    const first = compare(MORTGAGE, offer('0.0599'), { horizonMonths: 12 });
    const suggestion = suggest({ asOf: '2025-11-24' });
    expect(suggestion).toMatchObject({
      best: { horizonMonths: 24, oldPayment: '2901.28', years: [{ month: 0, oldBalance: first.oldBalance }, {}, {}] },
    });
    // A horizon is limited by the remaining amortisation.
    expect(() => suggest({ asOf: '2025-11-24' }, '2026-11-24', 313)).toThrowError(
      expect.objectContaining({ field: 'horizonMonths', message: expect.stringContaining('1 to 312') }),
    );
  });

  it.each([
    ['2026-11-24', true],
    ['2026-11-25', true],
    ['2026-11-26', false],
    ['2031-01-01', false],
  ])('%s, recorded at noon UTC of 24 November 2026, is accepted: %s', (asOf, fine) => {
    const check = () => checkAsOf(asOf, '2026-11-24T12:00:00.000Z');
    if (fine) check();
    else expect(check).toThrowError(expect.objectContaining({ code: 'INVALID_INPUT', field: 'asOf' }));
  });
});

it('ask for the current rate when the penalty depends on it', () => {
  const differential = { ...MORTGAGE, penaltyKind: PenaltyKind.GREATER_OF_THREE_MONTHS_AND_IRD };
  expect(suggestMortgageBroker(differential, [], AS_OF)).toMatchObject({
    kind: 'ask',
    questions: [{ field: 'comparisonRate' }],
  });
  expect(suggestMortgageBroker({ ...differential, comparisonRate: '0.07' }, [], AS_OF).kind).toBe('stay');
});

it('have no penalty when the term is over', () => {
  for (const penaltyKind of Object.values(PenaltyKind))
    expect(
      prepaymentPenalty({ ...MORTGAGE, penaltyKind, comparisonRate: '0.01', remainingTermMonths: 0 }).isZero(),
    ).toBe(true);
});

describe('rate offers', () => {
  const CAD = (amount: string, currency = 'CAD') => ({ amount, currency });
  const OFFERED = { annualRate: '0.05', termMonths: 60, fees: CAD('1500') };

  it.each([
    [{ fees: CAD('-1') }, 'fees'],
    [{ fees: CAD('1.5', 'JPY') }, 'fees'],
    [{ smallest: CAD('1', 'USD') }, 'smallest'],
    [{ largest: CAD('1.001') }, 'largest'],
    [{ smallest: CAD('-1') }, 'smallest'],
    [{ smallest: CAD('2'), largest: CAD('1') }, 'largest'],
    [{ termMonths: 0 }, 'termMonths'],
    [{ annualRate: '-0.01' }, 'annualRate'],
    [{ annualRate: '5' }, 'annualRate'],
  ])('%j is refused at %s', (change, field) => {
    expect(() => checkedRateOffer({ ...OFFERED, ...change })).toThrowError(
      expect.objectContaining({ code: 'INVALID_INPUT', field }),
    );
  });

  it('are stored in minor units of their currency', () => {
    expect(checkedRateOffer({ ...OFFERED, fees: CAD('0', 'JPY'), largest: CAD('30000000', 'JPY') })).toEqual({
      feesMinor: 0n,
      smallestMinor: null,
      largestMinor: 30_000_000n,
    });
  });
});
