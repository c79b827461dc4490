/** Compares a mortgage with an offer, year by year. Pure. */

import { DomainError } from '../../errors.ts';
import { minorUnits } from '../../values/money.ts';
import { roundHalfUp } from '../../values/rounding.rules.ts';
import {
  type Exact,
  exact,
  inMonth,
  type Loan,
  type LoanMonth,
  lastMonth,
  type Renewal,
  schedule,
} from './amortisation.rules.ts';
import { MAX_AMORTISATION_MONTHS, type Mortgage, prepaymentPenalty, type RateOffer } from './mortgage.rules.ts';
import { loanOf, renewed, switched } from './mortgage-loan.rules.ts';

export interface YearPoint {
  month: number;
  oldBalance: string;
  newBalance: string;
  /** Net saving up to then, after fees and penalty. */
  netSaving: string;
}

/** All that goes into a net saving, to the minor unit; the net saving is the exact sum of the figures beside it. */
export interface Comparison<O extends RateOffer = RateOffer> {
  offer: O;
  /** Where the comparison ends, the same for all offers. */
  horizonMonths: number;
  oldPayment: string;
  newPayment: string;
  oldPayments: string;
  newPayments: string;
  oldBalance: string;
  newBalance: string;
  /** Month of the last payment, and how much that is; null when it is after the horizon. */
  oldPaidOffMonth: number | null;
  newPaidOffMonth: number | null;
  oldLastPayment: string | null;
  newLastPayment: string | null;
  fees: string;
  penalty: string;
  netSaving: string;
  /** First month in which the cumulative net saving is not negative; null when that is after the horizon. */
  breakEvenMonth: number | null;
  years: YearPoint[];
  /** The months after which the rate of one of the loans is assumed; null if both are known until the horizon. */
  assumedAfterMonths: number | null;
}

export interface ComparisonOptions {
  /** Default: the rest of the present term. */
  horizonMonths?: number;
  /** Of both loans after their terms, compounded as the mortgage. Default: the rate of the mortgage, so that an offer saves nothing after its term. */
  rateAfterTerm?: string;
}

export type Saving = Pick<Comparison, 'horizonMonths' | 'netSaving'>;

/** @throws DomainError unless a comparison can run over so many months */
export function checkHorizon(horizonMonths: number | undefined, max = MAX_AMORTISATION_MONTHS): void {
  if (horizonMonths === undefined) return;
  if (!Number.isInteger(horizonMonths) || horizonMonths < 1 || horizonMonths > max)
    throw new DomainError(
      'INVALID_INPUT',
      'horizonMonths',
      `Specify 1 to ${max} months, at most the remaining amortisation.`,
    );
}

/** The months that are compared, the same for all offers; fewer if the present mortgage is paid off earlier. */
export function horizonOf(
  { remainingTermMonths }: Pick<Mortgage, 'remainingTermMonths'>,
  { months }: Pick<Loan, 'months'>,
  horizonMonths = remainingTermMonths,
): number {
  return Math.min(horizonMonths, months);
}

/** The assumed rate of both loans after their terms. */
export function afterTerm(mortgage: Mortgage, { rateAfterTerm }: ComparisonOptions): Terms {
  const { annualRate, compounding, currency } = mortgage;
  return { annualRate: rateAfterTerm ?? annualRate, compounding, currency };
}

type Terms = Pick<RateOffer, 'annualRate' | 'compounding' | 'currency'>;

/** Undefined if the loan keeps its rate. */
function renewalOf(loan: Loan, after: number, at: Terms): Renewal | undefined {
  if (loan.compounding === at.compounding && loan.annualRate.eq(at.annualRate)) return undefined;
  return { after, loanWith: (balance) => renewed(loan, balance, after, at) };
}

/** The present mortgage until the horizon, which is the same for all offers. */
export function presentSchedule(mortgage: Mortgage, loan: Loan, options: ComparisonOptions = {}): LoanMonth[] {
  const months = horizonOf(mortgage, loan, options.horizonMonths);
  const renewal = renewalOf(loan, mortgage.remainingTermMonths, afterTerm(mortgage, options));
  return schedule(loan, months, minorUnits(mortgage.currency), renewal);
}

/**
 * Net saving over h months = (old payments + old balance at h) − (new payments + new balance at h) − fees − penalty. Both
 * loans are paid back in the same way; fees and penalty are paid in cash at the start and not added to the new loan. After
 * its term, each of them continues at an assumed rate.
 *
 * @param loan the mortgage as a loan today, when months have passed since its facts were recorded
 * @param oldRows `presentSchedule` with the same options, when several offers are compared
 * @throws DomainError for a horizon outside 1..remaining amortisation
 */
export function compare<O extends RateOffer>(
  mortgage: Mortgage,
  offer: O,
  options: ComparisonOptions = {},
  loan = loanOf(mortgage),
  oldRows?: LoanMonth[],
): Comparison<O> {
  const both = bothLoans(mortgage, offer, options, loan, oldRows);
  const { digits, oldLast, horizon, newLoan, newRows, fees, penalty, pointIn } = both;
  const newLast = lastMonth(newRows);
  const money = (value: Exact) => value.toFixed(digits);
  const points = newRows.map(({ month }) => pointIn(month));
  const end = inMonth(points, horizon);
  return {
    offer,
    horizonMonths: horizon,
    oldPayment: money(loan.payment),
    newPayment: money(newLoan.payment),
    oldPayments: money(end.oldPaid),
    newPayments: money(end.newPaid),
    oldBalance: money(end.oldBalance),
    newBalance: money(end.newBalance),
    oldPaidOffMonth: oldLast?.month ?? null,
    newPaidOffMonth: newLast?.month ?? null,
    oldLastPayment: oldLast ? money(oldLast.payment) : null,
    newLastPayment: newLast ? money(newLast.payment) : null,
    fees: money(fees),
    penalty: money(penalty),
    netSaving: money(end.netSaving),
    assumedAfterMonths: both.assumedAfterMonths,
    breakEvenMonth: points.find(({ month, netSaving }) => month > 0 && netSaving.gte(0))?.month ?? null,
    years: points
      .filter(({ month }) => month % 12 === 0 || month === horizon)
      .map(({ month, oldBalance, newBalance, netSaving }) => ({
        month,
        oldBalance: money(oldBalance),
        newBalance: money(newBalance),
        netSaving: money(netSaving),
      })),
  };
}

/** The net saving of `compare` alone, without its other months. */
export function savingOf(mortgage: Mortgage, offer: RateOffer, loan: Loan, oldRows: LoanMonth[]): Saving {
  const { digits, horizon, pointIn } = bothLoans(mortgage, offer, {}, loan, oldRows);
  return { horizonMonths: horizon, netSaving: pointIn(horizon).netSaving.toFixed(digits) };
}

function bothLoans(
  mortgage: Mortgage,
  offer: RateOffer,
  options: ComparisonOptions,
  loan: Loan,
  oldRows = presentSchedule(mortgage, loan, options),
) {
  checkHorizon(options.horizonMonths, loan.months);
  const digits = minorUnits(mortgage.currency);
  const oldLast = lastMonth(oldRows);
  const horizon = oldLast?.month ?? horizonOf(mortgage, loan, options.horizonMonths);
  const newLoan = switched(loan, offer);
  const newRows = schedule(
    newLoan,
    horizon,
    digits,
    renewalOf(newLoan, offer.termMonths, afterTerm(mortgage, options)),
  );
  const knownMonths = Math.min(offer.termMonths, mortgage.remainingTermMonths);
  const assumedAfterMonths = knownMonths < horizon ? knownMonths : null;
  const fees = exact(offer.fees);
  const penalty = prepaymentPenalty(mortgage);
  const pointIn = (month: number) => {
    const [old, { paid, balance }] = [inMonth(oldRows, month), inMonth(newRows, month)];
    const [oldBalance, newBalance] = [roundHalfUp(old.balance, digits), roundHalfUp(balance, digits)];
    const netSaving = old.paid.plus(oldBalance).minus(paid).minus(newBalance).minus(fees).minus(penalty);
    return { month, oldPaid: old.paid, newPaid: paid, oldBalance, newBalance, netSaving };
  };
  return { digits, oldLast, horizon, newLoan, newRows, fees, penalty, pointIn, assumedAfterMonths };
}
