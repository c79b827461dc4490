/** What a mortgage is, what it costs to leave it, and what another rate would save. Pure. */
import { Refusal } from '../errors.ts';
import { balanceAfter, Compounding, cents, type Exact, exact, monthlyRate, payment } from './amortisation.rules.ts';

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

/** Amounts are decimals in `currency`; rates are decimals such as 0.0525. */
export interface Mortgage {
  balance: string;
  currency: string;
  annualRate: string;
  compounding: Compounding;
  rateType: RateType;
  remainingAmortisationMonths: number;
  remainingTermMonths: number;
  lender: string;
  /** What is really paid each month; undefined: the annuity. */
  monthlyPayment?: string;
  penaltyKind: PenaltyKind;
  /** Today's rate of the lender for the months left; needed for the rate differential. */
  comparisonRate?: string;
  /** Share of the balance that may be prepaid free of charge, 0 to 1. */
  prepaymentShare?: string;
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
  /** What is saved by then, fees and penalty counted. */
  netSaving: string;
}

/** All that goes into a net saving, to the cent. */
export interface Comparison {
  offer: RateOffer;
  horizonMonths: number;
  oldPayment: string;
  newPayment: string;
  oldPayments: string;
  newPayments: string;
  oldBalance: string;
  newBalance: string;
  fees: string;
  penalty: string;
  netSaving: string;
  /** First month in which the cumulative net saving is not negative; null when that is after the horizon. */
  breakEvenMonth: number | null;
  years: YearPoint[];
}

const LONGEST_AMORTISATION = 600;

/** @throws Refusal that names the field, for values that no mortgage has */
export function checkMortgage(mortgage: Mortgage): void {
  const refuse = (field: string, message: string): never => {
    throw new Refusal('INVALID_INPUT', field, message);
  };
  if (!exact(mortgage.balance).gt(0)) refuse('balance', 'The balance is more than zero.');
  checkRate(mortgage.annualRate, 'annualRate');
  if (mortgage.comparisonRate !== undefined) checkRate(mortgage.comparisonRate, 'comparisonRate');
  const { remainingAmortisationMonths: amortisation, remainingTermMonths: term } = mortgage;
  if (!Number.isInteger(amortisation) || amortisation < 1 || amortisation > LONGEST_AMORTISATION)
    refuse('remainingAmortisationMonths', `Give the months until it is paid off, 1 to ${LONGEST_AMORTISATION}.`);
  if (!Number.isInteger(term) || term < 1 || term > amortisation)
    refuse('remainingTermMonths', `Give the months left at this rate, 1 to ${amortisation} (the amortisation).`);
  if (mortgage.prepaymentShare !== undefined && !exact(mortgage.prepaymentShare).gte(0))
    refuse('prepaymentShare', 'Give a share from 0 to 1.');
  if (mortgage.prepaymentShare !== undefined && exact(mortgage.prepaymentShare).gt(1))
    refuse('prepaymentShare', 'Give a share from 0 to 1, e.g. 0.15.');
  if (mortgage.monthlyPayment !== undefined) {
    const interest = exact(mortgage.balance).times(monthlyRate(exact(mortgage.annualRate), mortgage.compounding));
    if (!exact(mortgage.monthlyPayment).gt(interest))
      refuse(
        'monthlyPayment',
        `The payment covers the interest of ${cents(interest).toFixed(2)} a month and more; check it.`,
      );
  }
}

/** @throws Refusal for what is a percentage, not a fraction */
export function checkRate(rate: string, field: string): void {
  if (exact(rate).lt(0) || exact(rate).gte(1))
    throw new Refusal(
      'INVALID_INPUT',
      field,
      `Give the rate as a fraction from 0 to 1: 5.25 % is "0.0525"${exact(rate).gte(1) ? `, not "${rate}"` : ''}.`,
    );
}

/**
 * What the lender asks for leaving before the term is over.
 * Three months' interest = balance · annual rate / 4; rate differential = (rate − comparison rate) · balance · months left / 12.
 */
export function prepaymentPenalty(mortgage: Mortgage): Exact {
  if (mortgage.penaltyKind === PenaltyKind.NONE) return exact(0);
  const charged = exact(mortgage.balance).times(exact(1).minus(mortgage.prepaymentShare ?? 0));
  const rate = exact(mortgage.annualRate);
  const threeMonths = charged.times(rate).div(4);
  if (mortgage.penaltyKind === PenaltyKind.THREE_MONTHS_INTEREST) return cents(threeMonths);
  const differential = rate
    .minus(mortgage.comparisonRate ?? rate)
    .times(charged)
    .times(mortgage.remainingTermMonths)
    .div(12);
  return cents(threeMonths.gt(differential) ? threeMonths : differential);
}

/**
 * Net saving over h months = (old payments + old balance at h) − (new payments + new balance at h) − fees − penalty, with
 * the same remaining amortisation. Payments are rounded to the cent, as they are paid; fees and penalty are paid in cash
 * at the start and not added to the new loan.
 */
export function compare(mortgage: Mortgage, offer: RateOffer, horizonMonths?: number): Comparison {
  const months = mortgage.remainingAmortisationMonths;
  const horizon = Math.max(1, Math.min(horizonMonths ?? mortgage.remainingTermMonths, offer.termMonths, months));
  const balance = exact(mortgage.balance);
  const oldRate = monthlyRate(exact(mortgage.annualRate), mortgage.compounding);
  const newRate = monthlyRate(exact(offer.annualRate), offer.compounding);
  const oldPayment =
    mortgage.monthlyPayment === undefined ? cents(payment(balance, oldRate, months)) : exact(mortgage.monthlyPayment);
  const newPayment = cents(payment(balance, newRate, months));
  const fees = exact(offer.fees);
  const penalty = prepaymentPenalty(mortgage);
  const at = (month: number) => {
    const oldBalance = cents(balanceAfter(balance, oldRate, oldPayment, month));
    const newBalance = cents(balanceAfter(balance, newRate, newPayment, month));
    const netSaving = oldPayment
      .minus(newPayment)
      .times(month)
      .plus(oldBalance)
      .minus(newBalance)
      .minus(fees)
      .minus(penalty);
    return { oldBalance, newBalance, netSaving };
  };
  const end = at(horizon);
  let breakEvenMonth: number | null = null;
  for (let month = 1; month <= horizon && breakEvenMonth === null; month++)
    if (at(month).netSaving.gte(0)) breakEvenMonth = month;
  const points = [
    ...new Set([0, ...Array.from({ length: Math.floor(horizon / 12) }, (_, year) => 12 * (year + 1)), horizon]),
  ];
  const money = (value: Exact) => value.toFixed(2);
  return {
    offer,
    horizonMonths: horizon,
    oldPayment: money(oldPayment),
    newPayment: money(newPayment),
    oldPayments: money(oldPayment.times(horizon)),
    newPayments: money(newPayment.times(horizon)),
    oldBalance: money(end.oldBalance),
    newBalance: money(end.newBalance),
    fees: money(fees),
    penalty: money(penalty),
    netSaving: money(end.netSaving),
    breakEvenMonth,
    years: points.map((month) => {
      const { oldBalance, newBalance, netSaving } = at(month);
      return { month, oldBalance: money(oldBalance), newBalance: money(newBalance), netSaving: money(netSaving) };
    }),
  };
}
