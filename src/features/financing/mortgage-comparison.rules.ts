/** Compares a mortgage with an offer, year by year. Pure. */

import { DomainError } from '../../errors.ts';
import { minorUnits } from '../../values/money.ts';
import { roundHalfUp } from '../../values/rounding.rules.ts';
import { type Exact, exact, inMonth, type Loan, type LoanMonth, lastMonth, schedule } from './amortisation.rules.ts';
import { MAX_AMORTISATION_MONTHS, type Mortgage, prepaymentPenalty, type RateOffer } from './mortgage.rules.ts';
import { loanOf, switched } from './mortgage-loan.rules.ts';

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
  /** Where the comparison ends: nothing is known of the present mortgage after that, or of the offer. */
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
}

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

/** For how long the payments of both the mortgage and the offer are known. */
export function knownMonths(
  { remainingTermMonths }: Pick<Mortgage, 'remainingTermMonths'>,
  { months }: Loan,
  { termMonths }: Pick<RateOffer, 'termMonths'>,
  horizonMonths = months,
): number {
  return Math.min(horizonMonths, remainingTermMonths, termMonths, months);
}

/**
 * Net saving over h months = (old payments + old balance at h) − (new payments + new balance at h) − fees − penalty. Both
 * loans are paid back in the same way; fees and penalty are paid in cash at the start and not added to the new loan. The
 * horizon ends where the present term, the rate of the offer or the present mortgage ends.
 *
 * @param loan the mortgage as a loan today, when months have passed since its facts were recorded
 * @param oldSchedule the schedule of the loan over the remaining term or longer, when several offers are compared
 * @throws DomainError for a horizon outside 1..remaining amortisation
 */
export function compare<O extends RateOffer>(
  mortgage: Mortgage,
  offer: O,
  horizonMonths?: number,
  loan = loanOf(mortgage),
  oldSchedule?: LoanMonth[],
): Comparison<O> {
  checkHorizon(horizonMonths, loan.months);
  const digits = minorUnits(mortgage.currency);
  const known = knownMonths(mortgage, loan, offer, horizonMonths);
  const oldRows = (oldSchedule ?? schedule(loan, known, digits)).slice(0, known + 1);
  const oldLast = lastMonth(oldRows);
  const horizon = oldLast?.month ?? known;
  const newLoan = switched(loan, offer);
  const newRows = schedule(newLoan, horizon, digits);
  const newLast = lastMonth(newRows);
  const fees = exact(offer.fees);
  const penalty = prepaymentPenalty(mortgage);
  const money = (value: Exact) => value.toFixed(digits);
  const points = newRows.map(({ month, paid, balance }) => {
    const old = inMonth(oldRows, month);
    const [oldBalance, newBalance] = [roundHalfUp(old.balance, digits), roundHalfUp(balance, digits)];
    const netSaving = old.paid.plus(oldBalance).minus(paid).minus(newBalance).minus(fees).minus(penalty);
    return { month, oldPaid: old.paid, newPaid: paid, oldBalance, newBalance, netSaving };
  });
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
