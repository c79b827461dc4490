/** Which offers save most, estimated quickly by the formula of annuities, without rounding to minor units. Pure. */

import { Compounding, type Loan } from './amortisation.rules.ts';
import { type Mortgage, type RateOffer } from './mortgage.rules.ts';
import { afterTerm, type ComparisonOptions, horizonOf } from './mortgage-comparison.rules.ts';

/** The offers, the best first; the penalty is the same for all of them. Right to some minor units for each month. */
export function byEstimatedSaving<O extends RateOffer>(
  mortgage: Mortgage,
  loan: Loan,
  offers: O[],
  options: ComparisonOptions = {},
): O[] {
  const estimate = estimator(mortgage, loan, options);
  const estimates = offers.map((offer) => ({ offer, saving: estimate(offer) }));
  return estimates.sort((a, b) => b.saving - a.saving).map(({ offer }) => offer);
}

/** @returns the net saving of an offer without the penalty, to some minor units for each month */
export function estimator(
  mortgage: Mortgage,
  loan: Loan,
  options: ComparisonOptions = {},
): (offer: RateOffer) => number {
  const months = horizonOf(mortgage, loan, options.horizonMonths);
  const after = afterTerm(mortgage, options);
  const balance = Number(loan.balance);
  const costOf = (at: Terms, term: number) => cost(loan, balance, at, term, after, months);
  const present = costOf(loan, mortgage.remainingTermMonths);
  return (offer) => present - costOf(offer, offer.termMonths) - Number(offer.fees);
}

type Terms = Pick<RateOffer, 'compounding'> & { annualRate: { toString(): string } };

/** All payments until a month and the balance that remains, if the loan has the rate of `at` for its term, and then that of `after`. */
function cost(loan: Loan, balance: number, at: Terms, term: number, after: Terms, months: number): number {
  const isSame = at.compounding === after.compounding && Number(at.annualRate) === Number(after.annualRate);
  const firstMonths = isSame ? months : Math.min(term, months);
  const first = phase(loan, balance, at, loan.months, firstMonths);
  if (firstMonths === months) return first.paid + first.balance;
  const renewed = { ...loan, payment: paysInterest(loan, first.balance, after) ? loan.payment : undefined };
  const second = phase(renewed, first.balance, after, loan.months - firstMonths, months - firstMonths);
  return first.paid + second.paid + second.balance;
}

/** An actual payment that no longer covers the interest becomes the annuity at the renewal. */
function paysInterest({ payment }: Loan, balance: number, at: Terms): boolean {
  return Number(payment) > balance * monthly(at);
}

function monthly({ annualRate, compounding }: Terms): number {
  const yearly = Number(annualRate.toString());
  return compounding === Compounding.MONTHLY ? yearly / 12 : (1 + yearly / 2) ** (1 / 6) - 1;
}

/** @param amortisation months in which an annuity pays the balance back */
function phase(
  { repayment, payment }: Pick<Loan, 'repayment'> & { payment?: Loan['payment'] },
  balance: number,
  at: Terms,
  amortisation: number,
  months: number,
) {
  const rate = monthly(at);
  if (repayment === 'INTEREST_ONLY') return { paid: balance * rate * months, balance };
  const annuity = rate === 0 ? balance / amortisation : (balance * rate) / (1 - (1 + rate) ** -amortisation);
  const pays = repayment === 'GIVEN' && payment ? Number(payment) : annuity;
  if (rate === 0) {
    const paid = Math.min(balance, pays * months);
    return { paid, balance: balance - paid };
  }
  // The month in which it is paid off is a fraction here; payments end there.
  const end = pays > balance * rate ? -Math.log(1 - (balance * rate) / pays) / Math.log(1 + rate) : months;
  const paying = Math.min(months, end);
  const growth = (1 + rate) ** paying;
  return { paid: pays * paying, balance: Math.max(0, balance * growth - (pays * (growth - 1)) / rate) };
}
