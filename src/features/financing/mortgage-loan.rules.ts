/** A mortgage, or the loan that an offer would replace it with, with its payment. Pure. */
import { minorUnits } from '../../values/money.ts';
import { roundHalfUp } from '../../values/rounding.rules.ts';
import {
  type Compounding,
  type Exact,
  exact,
  type Loan,
  monthlyRate,
  payment,
  RepaymentType,
} from './amortisation.rules.ts';

interface RateOffer {
  annualRate: string;
  compounding: Compounding;
  currency: string;
}

/** Of a mortgage, what its payments depend on. */
interface Mortgage extends RateOffer {
  balance: string;
  remainingAmortisationMonths: number;
  monthlyPayment?: string;
  repaymentType?: RepaymentType;
}

type Terms = Pick<Loan, 'balance' | 'annualRate' | 'compounding' | 'months'>;

/** Of the first month, unrounded. */
export function interestOf({ balance, annualRate, compounding }: Mortgage): Exact {
  return exact(balance).times(monthlyRate(exact(annualRate), compounding));
}

/** Whether the payment is the interest as a lender rounds it, up or down: less than one minor unit apart. */
export function paysTheInterest(mortgage: Mortgage): boolean {
  if (mortgage.monthlyPayment === undefined) return false;
  const difference = exact(mortgage.monthlyPayment).minus(interestOf(mortgage));
  return difference
    .abs()
    .times(exact(10).pow(minorUnits(mortgage.currency)))
    .lt(1);
}

/** Whether it was recorded so, or nothing was said and the payment is the interest. */
export function isInterestOnly(mortgage: Mortgage): boolean {
  if (mortgage.repaymentType === undefined) return paysTheInterest(mortgage);
  return mortgage.repaymentType === RepaymentType.INTEREST_ONLY;
}

/** The mortgage as a loan with its payment, on the day for which its facts hold. */
export function loanOf(mortgage: Mortgage): Loan {
  const { annualRate, compounding, remainingAmortisationMonths: months, monthlyPayment } = mortgage;
  const terms = { balance: exact(mortgage.balance), annualRate: exact(annualRate), compounding, months };
  const repayment = isInterestOnly(mortgage) ? 'INTEREST_ONLY' : 'ANNUITY';
  if (monthlyPayment === undefined) return withPayment(terms, repayment, mortgage.currency);
  const pays = exact(monthlyPayment);
  if (repayment === 'INTEREST_ONLY') return { ...terms, repayment, payment: pays, endsInTime: false };
  return { ...terms, repayment: 'GIVEN', payment: pays, endsInTime: isAnnuity(pays, terms, mortgage.currency) };
}

/** Whether the payment is the annuity as a lender rounds it, up or down: less than one minor unit apart. */
function isAnnuity(pays: Exact, { balance, annualRate, compounding, months }: Terms, currency: string): boolean {
  const due = payment(balance, monthlyRate(annualRate, compounding), months);
  return pays
    .minus(due)
    .abs()
    .times(exact(10).pow(minorUnits(currency)))
    .lt(1);
}

function withPayment(terms: Terms, repayment: 'ANNUITY' | 'INTEREST_ONLY', currency: string): Loan {
  const rate = monthlyRate(terms.annualRate, terms.compounding);
  const due = repayment === 'ANNUITY' ? payment(terms.balance, rate, terms.months) : terms.balance.times(rate);
  return { ...terms, repayment, payment: roundHalfUp(due, minorUnits(currency)), endsInTime: repayment === 'ANNUITY' };
}

/**
 * The loan at another rate after some months, repaid in the same way: an annuity is calculated again for the months that are left. An actual
 * payment is kept, unless it no longer covers the interest.
 */
export function renewed(loan: Loan, balance: Exact, after: number, at: RateOffer): Loan {
  const { compounding, currency } = at;
  const terms = { balance, annualRate: exact(at.annualRate), compounding, months: loan.months - after };
  if (loan.repayment !== 'GIVEN') return withPayment(terms, loan.repayment, currency);
  const { payment: pays } = loan;
  if (!pays.gt(balance.times(monthlyRate(terms.annualRate, compounding))))
    return withPayment(terms, 'ANNUITY', currency);
  return { ...terms, repayment: 'GIVEN', payment: pays, endsInTime: isAnnuity(pays, terms, currency) };
}

/**
 * The same loan at the rate of an offer, repaid in the same way: an actual payment is kept, an annuity is calculated
 * again.
 */
export function switched(loan: Loan, { annualRate, compounding, currency }: RateOffer): Loan {
  const terms = { ...loan, annualRate: exact(annualRate), compounding };
  if (loan.repayment !== 'GIVEN') return withPayment(terms, loan.repayment, currency);
  return { ...terms, endsInTime: isAnnuity(loan.payment, terms, currency) };
}
