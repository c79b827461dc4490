/** What a mortgage is, what it costs to leave it, and what another rate would save. Pure. */
import { DomainError } from '../../errors.ts';
import { minorUnits } from '../../values/money.ts';
import {
  type Compounding,
  cents,
  type Exact,
  exact,
  inMonth,
  type Loan,
  type LoanMonth,
  lastMonth,
  RepaymentType,
  schedule,
} from './amortisation.rules.ts';
import { interestOf, isInterestOnly, loanOf, paysTheInterest, switched } from './mortgage-loan.rules.ts';

export enum RateType {
  FIXED = 'FIXED',
  VARIABLE = 'VARIABLE',
}

export enum PenaltyKind {
  NONE = 'NONE',
  THREE_MONTHS_INTEREST = 'THREE_MONTHS_INTEREST',
  /** The greater of three months' interest and the interest rate differential (Canadian fixed rates). */
  GREATER_OF_THREE_MONTHS_AND_IRD = 'GREATER_OF_THREE_MONTHS_AND_IRD',
}

/** Amounts are decimals in `currency`; rates are decimals such as 0.0525. All holds for the day `asOf`. */
export interface Mortgage {
  balance: string;
  currency: string;
  annualRate: string;
  compounding: Compounding;
  rateType: RateType;
  remainingAmortisationMonths: number;
  remainingTermMonths: number;
  lender: string;
  /** What is really paid each month; undefined: the annuity, or the interest of an interest-only mortgage. */
  monthlyPayment?: string;
  /** Undefined: interest-only if the payment is the interest, else repayment. */
  repaymentType?: RepaymentType;
  penaltyKind: PenaltyKind;
  /** Today's rate of the lender for the months left; needed for the rate differential. */
  comparisonRate?: string;
  /** Share of the balance that may be prepaid free of charge, 0 to 1. */
  prepaymentShare?: string;
  /** `YYYY-MM-DD`; undefined: today. */
  asOf?: string;
}

export interface RateOffer {
  id: string;
  broker: string;
  name: string;
  annualRate: string;
  compounding: Compounding;
  rateType: RateType;
  termMonths: number;
  fees: string;
  currency: string;
  /** Last day, `YYYY-MM-DD`. */
  validUntil?: string;
  smallest?: string;
  largest?: string;
}

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

const MAX_AMORTISATION_MONTHS = 600;

/** What the payments of a mortgage depend on; what else is known of it says nothing about whether it can be. */
type PaymentFacts = Omit<Mortgage, 'rateType' | 'lender' | 'penaltyKind'>;

/** @throws DomainError that names the field, for values that no mortgage has */
export function checkMortgage(mortgage: PaymentFacts): void {
  const refuse = (field: string, message: string): never => {
    throw new DomainError('INVALID_INPUT', field, message);
  };
  if (!exact(mortgage.balance).gt(0)) refuse('balance', 'The balance must be more than zero.');
  checkRate(mortgage.annualRate, 'annualRate');
  if (mortgage.comparisonRate !== undefined) checkRate(mortgage.comparisonRate, 'comparisonRate');
  const { remainingAmortisationMonths: amortisation, remainingTermMonths: term } = mortgage;
  if (!Number.isInteger(amortisation) || amortisation < 1 || amortisation > MAX_AMORTISATION_MONTHS)
    refuse(
      'remainingAmortisationMonths',
      `Specify the months until the mortgage is paid off, 1 to ${MAX_AMORTISATION_MONTHS}.`,
    );
  if (!Number.isInteger(term) || term < 1 || term > amortisation)
    refuse('remainingTermMonths', `Specify the months left at this rate, 1 to ${amortisation} (the amortisation).`);
  if (mortgage.prepaymentShare !== undefined && !exact(mortgage.prepaymentShare).gte(0))
    refuse('prepaymentShare', 'Specify a share from 0 to 1.');
  if (mortgage.prepaymentShare !== undefined && exact(mortgage.prepaymentShare).gt(1))
    refuse('prepaymentShare', 'Specify a share from 0 to 1, e.g. 0.15.');
  checkPayment(mortgage, refuse);
}

function checkPayment(mortgage: PaymentFacts, refuse: (field: string, message: string) => never): void {
  const { monthlyPayment, repaymentType, currency } = mortgage;
  if (monthlyPayment === undefined || (isInterestOnly(mortgage) && paysTheInterest(mortgage))) return;
  const interest = `${cents(interestOf(mortgage), minorUnits(currency)).toFixed(minorUnits(currency))} ${currency}`;
  if (repaymentType === RepaymentType.INTEREST_ONLY)
    refuse(
      'monthlyPayment',
      `An interest-only mortgage is paid with ${interest} of interest each month; omit the payment, or set repaymentType to REPAYMENT.`,
    );
  if (!exact(monthlyPayment).gt(interestOf(mortgage)))
    refuse(
      'monthlyPayment',
      `The payment does not cover the monthly interest of ${interest}, so the mortgage would never be paid off. Check it, or set repaymentType to INTEREST_ONLY.`,
    );
}

/** @throws DomainError for what is a percentage, not a fraction */
export function checkRate(rate: string, field: string): void {
  if (exact(rate).lt(0) || exact(rate).gte(1))
    throw new DomainError(
      'INVALID_INPUT',
      field,
      `Specify the rate as a fraction from 0 to 1: 5.25 % is "0.0525"${exact(rate).gte(1) ? `, not "${rate}"` : ''}.`,
    );
}

/**
 * What the lender asks for leaving before the term is over, in whole minor units; nothing when it is over.
 * Three months' interest = balance · annual rate / 4; rate differential = (rate − comparison rate) · balance · months left / 12.
 */
export function prepaymentPenalty(mortgage: Mortgage): Exact {
  if (mortgage.penaltyKind === PenaltyKind.NONE || mortgage.remainingTermMonths < 1) return exact(0);
  const charged = exact(mortgage.balance).times(exact(1).minus(mortgage.prepaymentShare ?? 0));
  const rate = exact(mortgage.annualRate);
  const threeMonths = charged.times(rate).div(4);
  const digits = minorUnits(mortgage.currency);
  if (mortgage.penaltyKind === PenaltyKind.THREE_MONTHS_INTEREST) return cents(threeMonths, digits);
  const differential = rate
    .minus(mortgage.comparisonRate ?? rate)
    .times(charged)
    .times(mortgage.remainingTermMonths)
    .div(12);
  return cents(threeMonths.gt(differential) ? threeMonths : differential, digits);
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
    const [oldBalance, newBalance] = [cents(old.balance, digits), cents(balance, digits)];
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
