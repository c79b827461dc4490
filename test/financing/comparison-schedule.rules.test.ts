/**
 * 10,000 random comparisons equal a schedule that is calculated month by month with integers (`financing-schedule.ts`), to the minor unit.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Compounding, RepaymentType } from '../../src/features/financing/amortisation.rules.ts';
import {
  checkMortgage,
  type Mortgage,
  PenaltyKind,
  type RateOffer,
  RateType,
} from '../../src/features/financing/mortgage.rules.ts';
import { suggestMortgageBroker } from '../../src/features/financing/mortgage-suggestion.rules.ts';
import { fromMinor, minorUnits } from '../../src/values/money.ts';
import { annuity, interest, isRoundedAnnuity, paidBack, rounded, units } from './financing-schedule.ts';

const COMPARISONS = 10_000;
const MORTGAGE = { rateType: RateType.FIXED, lender: 'First Harbour Bank' };
const offer = (annualRate: string, fees: string, more: Partial<RateOffer>): RateOffer => ({
  ...{ id: 'rto_random', broker: 'org_keystone', name: annualRate, annualRate, compounding: Compounding.MONTHLY },
  ...{ rateType: RateType.FIXED, termMonths: 60, fees, currency: 'CAD' },
  ...more,
});

describe('a comparison with an independent schedule', () => {
  const basisPoints = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(0, 1) },
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 1999 }) },
  );
  const cases = fc.record({
    currency: fc.constantFrom('JPY', 'CAD', 'KWD'),
    minor: fc.oneof(
      fc.integer({ min: 1, max: 1_000 }),
      fc.integer({ min: 1_000, max: 10 ** 9 }),
      fc.integer({ min: 10 ** 9, max: 10 ** 14 }),
    ),
    rate: basisPoints,
    newRate: basisPoints,
    semiAnnual: fc.boolean(),
    newSemiAnnual: fc.boolean(),
    months: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 480 })),
    term: fc.integer({ min: 1, max: 120 }),
    offerTerm: fc.integer({ min: 1, max: 120 }),
    kind: fc.constantFrom('annuity' as const, 'given' as const, 'interest only' as const),
    /** Of the balance, paid each month above the interest. */
    thousandths: fc.integer({ min: 1, max: 1_200 }),
    /** Whether the payment that is given is the annuity as a lender rounds it. */
    paysAnnuity: fc.boolean(),
    fees: fc.integer({ min: 0, max: 10 ** 6 }),
    horizon: fc.option(fc.integer({ min: 1, max: 480 }), { nil: undefined }),
    afterTerm: fc.option(basisPoints, { nil: undefined }),
    passed: fc.integer({ min: 0, max: 24 }),
    penaltyKind: fc.constantFrom(...Object.values(PenaltyKind)),
    comparison: basisPoints,
  });

  it(
    'has the same figures to the minor unit, also months after the facts were recorded',
    () =>
      fc.assert(
        fc.property(cases, (of) => {
          const decimals = minorUnits(of.currency);
          const text = (minor: bigint) => fromMinor(Number(minor), of.currency).amount;
          const rate = (points: number) => (points / 10_000).toFixed(4);
          const terms = {
            balance: units(BigInt(of.minor)),
            basisPoints: of.rate,
            semiAnnual: of.semiAnnual,
            months: of.months,
          };
          const payment =
            of.kind === 'annuity'
              ? annuity(terms)
              : of.kind === 'interest only'
                ? rounded(interest(terms))
                : of.paysAnnuity && units(annuity(terms)) > interest(terms)
                  ? annuity(terms)
                  : rounded(interest(terms)) + BigInt(Math.ceil((of.minor * of.thousandths) / 1_000)) + 1n;
          const term = Math.min(of.term, of.months);
          const mortgage: Mortgage = {
            ...MORTGAGE,
            balance: text(BigInt(of.minor)),
            currency: of.currency,
            annualRate: rate(of.rate),
            compounding: of.semiAnnual ? Compounding.SEMI_ANNUAL : Compounding.MONTHLY,
            remainingAmortisationMonths: of.months,
            remainingTermMonths: term,
            monthlyPayment: of.kind === 'given' ? text(payment) : undefined,
            repaymentType: of.kind === 'interest only' ? RepaymentType.INTEREST_ONLY : RepaymentType.REPAYMENT,
            penaltyKind: of.penaltyKind,
            comparisonRate: rate(of.comparison),
            asOf: '2024-03-15',
          };
          checkMortgage(mortgage);
          const settles = (loan: typeof terms) =>
            of.kind === 'annuity' || (of.kind === 'given' && isRoundedAnnuity(payment, loan));
          const old = { ...terms, kind: of.kind, payment, settles: settles(terms) };
          const before = paidBack(old, Math.min(of.passed, of.months));
          const today = new Date(Date.UTC(2024, 2 + of.passed, 15)).toISOString().slice(0, 10);
          const asked = of.horizon && of.passed < of.months ? Math.min(of.horizon, of.months - of.passed) : undefined;
          const suggestion = suggestMortgageBroker(
            mortgage,
            [
              offer(rate(of.newRate), text(BigInt(of.fees)), {
                currency: of.currency,
                termMonths: of.offerTerm,
                compounding: of.newSemiAnnual ? Compounding.SEMI_ANNUAL : Compounding.MONTHLY,
              }),
            ],
            {
              asOf: today,
              horizonMonths: asked,
              rateAfterTerm: of.afterTerm === undefined ? undefined : rate(of.afterTerm),
            },
          );
          if (of.passed >= term || before.last !== null) {
            expect(suggestion).toMatchObject({ kind: 'ask', outdated: {} });
            return;
          }
          const present = {
            ...old,
            balance: (before.rows[of.passed] as { balance: bigint }).balance,
            months: of.months - of.passed,
          };
          const left = term - of.passed;
          const known = Math.min(asked ?? left, present.months);
          const assumed = { basisPoints: of.afterTerm ?? of.rate, semiAnnual: of.semiAnnual };
          const kept = paidBack(present, known, { after: left, ...assumed });
          const horizon = kept.last ?? known;
          const offered = { ...present, basisPoints: of.newRate, semiAnnual: of.newSemiAnnual };
          const paid =
            of.kind === 'annuity' ? annuity(offered) : of.kind === 'given' ? payment : rounded(interest(offered));
          const changed = paidBack({ ...offered, payment: paid, settles: settles(offered) }, horizon, {
            after: of.offerTerm,
            ...assumed,
          });
          const quarter = (present.balance * BigInt(of.rate)) / 40_000n;
          const differential =
            (present.balance * BigInt(of.rate - of.comparison) * BigInt(term - of.passed)) / 120_000n;
          const penalty = {
            NONE: 0n,
            THREE_MONTHS_INTEREST: rounded(quarter),
            GREATER_OF_THREE_MONTHS_AND_IRD: rounded(quarter > differential ? quarter : differential),
          }[of.penaltyKind];
          const at = (month: number) => {
            const [a, b] = [kept.rows[month], changed.rows[month]] as { paid: bigint; balance: bigint }[] as [
              { paid: bigint; balance: bigint },
              { paid: bigint; balance: bigint },
            ];
            const [oldBalance, newBalance] = [rounded(a.balance), rounded(b.balance)];
            return {
              oldPaid: a.paid,
              newPaid: b.paid,
              oldBalance,
              newBalance,
              net: a.paid + oldBalance - b.paid - newBalance - BigInt(of.fees) - penalty,
            };
          };
          const end = at(horizon);
          const breakEven = Array.from({ length: horizon }, (_, index) => index + 1).find(
            (month) => at(month).net >= 0n,
          );
          const compared =
            suggestion.kind === 'switch'
              ? suggestion.best
              : suggestion.kind === 'stay'
                ? suggestion.comparisons[0]
                : undefined;
          expect(suggestion.kind).toBe(end.net > 0n ? 'switch' : 'stay');
          expect(compared).toMatchObject({
            horizonMonths: horizon,
            oldPayment: text(payment),
            newPayment: text(paid),
            oldPayments: text(end.oldPaid),
            newPayments: text(end.newPaid),
            oldBalance: text(end.oldBalance),
            newBalance: text(end.newBalance),
            oldPaidOffMonth: kept.last,
            newPaidOffMonth: changed.last,
            fees: text(BigInt(of.fees)),
            penalty: text(penalty),
            netSaving: text(end.net),
            breakEvenMonth: breakEven ?? null,
          });
          expect(compared?.netSaving.split('.')[1]?.length ?? 0).toBe(decimals);
          if (kept.last)
            expect(compared?.oldLastPayment).toBe(text((kept.rows[kept.last] as { payment: bigint }).payment));
        }),
        { numRuns: COMPARISONS },
      ),
    600_000,
  );
});
