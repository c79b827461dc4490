/** What a mortgage is, and what it costs to leave it. Pure. */
import { DomainError } from '../../errors.ts';
import { textFormats } from '../../values/format.rules.ts';
import { minorUnits } from '../../values/money.ts';
import { roundHalfUp } from '../../values/rounding.rules.ts';
import { type Compounding, type Exact, exact, RepaymentType } from './amortisation.rules.ts';
import { interestOf, isInterestOnly, paysTheInterest } from './mortgage-loan.rules.ts';

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

/** Amounts are decimals in `currency`; rates are decimals such as 0.0525. All values apply to the day `asOf`. */
export interface Mortgage {
  balance: string;
  currency: string;
  annualRate: string;
  compounding: Compounding;
  rateType: RateType;
  remainingAmortisationMonths: number;
  remainingTermMonths: number;
  lender: string;
  /** The actual monthly payment; undefined: the annuity, or the interest of an interest-only mortgage. */
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

export const MAX_AMORTISATION_MONTHS = 600;

/** The facts that determine the payments of a mortgage; other facts do not affect whether it is possible. */
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
  const units = minorUnits(currency);
  const interest = textFormats.money({ amount: roundHalfUp(interestOf(mortgage), units).toFixed(units), currency });
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

/** @throws DomainError for a percentage instead of a fraction */
export function checkRate(rate: string, field: string): void {
  if (exact(rate).lt(0) || exact(rate).gte(1))
    throw new DomainError(
      'INVALID_INPUT',
      field,
      `Specify the rate as a fraction from 0 to 1: 5.25 % is "0.0525"${exact(rate).gte(1) ? `, not "${rate}"` : ''}.`,
    );
}

/**
 * The penalty for leaving before the end of the term, in whole minor units; zero after it. Three months' interest =
 * balance · annual rate / 4; rate differential = (rate − comparison rate) · balance · months left / 12.
 */
export function prepaymentPenalty(mortgage: Mortgage): Exact {
  if (mortgage.penaltyKind === PenaltyKind.NONE || mortgage.remainingTermMonths < 1) return exact(0);
  const charged = exact(mortgage.balance).times(exact(1).minus(mortgage.prepaymentShare ?? 0));
  const rate = exact(mortgage.annualRate);
  const threeMonths = charged.times(rate).div(4);
  const digits = minorUnits(mortgage.currency);
  if (mortgage.penaltyKind === PenaltyKind.THREE_MONTHS_INTEREST) return roundHalfUp(threeMonths, digits);
  const differential = rate
    .minus(mortgage.comparisonRate ?? rate)
    .times(charged)
    .times(mortgage.remainingTermMonths)
    .div(12);
  return roundHalfUp(threeMonths.gt(differential) ? threeMonths : differential, digits);
}
