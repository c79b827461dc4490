/** Which offers save most, estimated quickly by the formula of annuities, without rounding to minor units. Pure. */

import { Compounding, type Loan } from './amortisation.rules.ts';
import { type Mortgage, type RateOffer } from './mortgage.rules.ts';
import { knownMonths } from './mortgage-comparison.rules.ts';

/** The offers, the best first; the penalty is the same for all of them. Right to some minor units for each month. */
export function byEstimatedSaving<O extends RateOffer>(
  mortgage: Mortgage,
  loan: Loan,
  offers: O[],
  horizonMonths?: number,
): O[] {
  const estimates = offers.map((offer) => {
    const months = knownMonths(mortgage, loan, offer, horizonMonths);
    const saving = cost(loan, loan, months) - cost(loan, offer, months) - Number(offer.fees);
    return { offer, saving };
  });
  return estimates.sort((a, b) => b.saving - a.saving).map(({ offer }) => offer);
}

/** All payments until then and the remaining balance, if the loan has the rate of `at`. */
function cost(loan: Loan, at: Pick<RateOffer, 'compounding'> & { annualRate: { toString(): string } }, months: number) {
  const [balance, yearly] = [Number(loan.balance), Number(at.annualRate.toString())];
  const rate = at.compounding === Compounding.MONTHLY ? yearly / 12 : (1 + yearly / 2) ** (1 / 6) - 1;
  if (loan.repayment === 'INTEREST_ONLY') return balance * (1 + rate * months);
  if (rate === 0) return balance;
  const pays = loan.repayment === 'GIVEN' ? Number(loan.payment) : (balance * rate) / (1 - (1 + rate) ** -loan.months);
  // The month in which it is paid off is a fraction here; payments end there.
  const end = pays > balance * rate ? -Math.log(1 - (balance * rate) / pays) / Math.log(1 + rate) : months;
  const paid = Math.min(months, end);
  const growth = (1 + rate) ** paid;
  return pays * paid + balance * growth - (pays * (growth - 1)) / rate;
}
