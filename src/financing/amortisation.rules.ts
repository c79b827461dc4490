/** Annuity loans: periodic rates, payments, balances. Exact decimals; rounding is left to who shows or pays. Pure. */
import { Decimal } from 'decimal.js';

/** 40 significant digits: far more than a cent over 40 years needs, so that rounding happens once, at the end. */
const D = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

export function exact(value: Decimal.Value): Exact {
  return new D(value);
}

export enum Compounding {
  MONTHLY = 'MONTHLY',
  /** Half-yearly, not in advance: Canadian fixed rates (Interest Act, R.S.C. 1985, c. I-15, s. 6). */
  SEMI_ANNUAL = 'SEMI_ANNUAL',
}

/**
 * Interest for one month as a fraction of the balance.
 * @param annualRate nominal, as a decimal: 0.0525 is 5.25 %
 */
export function monthlyRate(annualRate: Exact, compounding: Compounding): Exact {
  if (compounding === Compounding.MONTHLY) return annualRate.div(12);
  return annualRate.div(2).plus(1).pow(exact(1).div(6)).minus(1);
}

/** Monthly payment a = P·i / (1 − (1+i)^−n); P/n at a rate of zero. */
export function payment(principal: Exact, rate: Exact, months: number): Exact {
  if (rate.isZero()) return principal.div(months);
  return principal.times(rate).div(exact(1).minus(rate.plus(1).pow(-months)));
}

/** What is still owed after `months` payments: P·(1+i)^m − a·((1+i)^m − 1)/i; never below zero. */
export function balanceAfter(principal: Exact, rate: Exact, paid: Exact, months: number): Exact {
  const balance = rate.isZero()
    ? principal.minus(paid.times(months))
    : principal.times(rate.plus(1).pow(months)).minus(paid.times(rate.plus(1).pow(months).minus(1)).div(rate));
  return Decimal.max(balance, 0) as Exact;
}

/** To the cent, half up. */
export function cents(value: Exact, digits = 2): Exact {
  return value.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP) as Exact;
}
