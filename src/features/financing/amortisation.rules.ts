/**
 * Loans month by month: rates, payments, and schedules that end. Pure.
 *
 * The rounding rule: payments are whole minor units; interest and balances stay unrounded between months; each figure
 * that is reported is rounded once, half up.
 */
import { Decimal } from 'decimal.js';
import { roundHalfUp } from '../../values/rounding.rules.ts';

/** 60 significant digits: an error in the last of them stays far below a minor unit over 600 months. */
const D = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

export function exact(value: Decimal.Value): Exact {
  return new D(value);
}

export enum Compounding {
  MONTHLY = 'MONTHLY',
  /** Half-yearly, not in advance: Canadian fixed rates (Interest Act, R.S.C. 1985, c. I-15, s. 6). */
  SEMI_ANNUAL = 'SEMI_ANNUAL',
}

export enum RepaymentType {
  REPAYMENT = 'REPAYMENT',
  INTEREST_ONLY = 'INTEREST_ONLY',
}

/** The balance, and how it is repaid. */
export interface Loan {
  balance: Exact;
  /** Nominal, as a fraction: 0.0525 is 5.25 %. */
  annualRate: Exact;
  compounding: Compounding;
  /** Remaining amortisation. */
  months: number;
  /** Each month, in whole minor units. */
  payment: Exact;
  /**
   * ANNUITY: the payment was calculated to pay it off in `months`. GIVEN: the actual payment, whenever that pays it
   * off. INTEREST_ONLY: the balance stays the same.
   */
  repayment: 'ANNUITY' | 'GIVEN' | 'INTEREST_ONLY';
  /** Whether the payment is the annuity, computed or given, so that the last of `months` payments settles what rounding left. */
  endsInTime: boolean;
}

/** Where a loan stands after a month; month 0 is the start. */
export interface LoanMonth {
  month: number;
  payment: Exact;
  /** All payments until then. */
  paid: Exact;
  /** Unrounded; zero from the month on in which it is paid off. */
  balance: Exact;
}

/**
 * Interest for one month as a fraction of the balance.
 * @param annualRate nominal, as a decimal: 0.0525 is 5.25 %
 */
export function monthlyRate(annualRate: Exact, compounding: Compounding): Exact {
  if (compounding === Compounding.MONTHLY) return annualRate.div(12);
  const key = annualRate.toString();
  const known = SEMI_ANNUAL_RATES.get(key);
  if (known) return known;
  const rate = annualRate.div(2).plus(1).pow(exact(1).div(6)).minus(1);
  if (SEMI_ANNUAL_RATES.size >= MAX_KNOWN_RATES) SEMI_ANNUAL_RATES.clear();
  SEMI_ANNUAL_RATES.set(key, rate);
  return rate;
}

/** The root takes longer than a schedule of several months, and few rates are in use. */
const SEMI_ANNUAL_RATES = new Map<string, Exact>();
const MAX_KNOWN_RATES = 1_000;

/** Monthly payment a = P·i / (1 − (1+i)^−n); P/n at a rate of zero. */
export function payment(principal: Exact, rate: Exact, months: number): Exact {
  if (rate.isZero()) return principal.div(months);
  return principal.times(rate).div(exact(1).minus(rate.plus(1).pow(-months)));
}

/** The loan has another rate after some months. */
export interface Renewal {
  /** The last month at the first rate. */
  after: number;
  /** The loan from then on, with its balance. */
  loanWith(balance: Exact): Loan;
}

/** The first `months` months of a loan, month 0 included. */
export function schedule(loan: Loan, months: number, digits: number, renewal?: Renewal): LoanMonth[] {
  let [current, begun] = [loan, 0];
  let growth = growthOf(loan);
  const rows: LoanMonth[] = [{ month: 0, payment: exact(0), paid: exact(0), balance: loan.balance }];
  let { balance } = loan;
  let paid = exact(0);
  for (let month = 1; month <= months; month++) {
    if (month - 1 === renewal?.after && !balance.isZero()) {
      [current, begun] = [renewal.loanWith(balance), renewal.after];
      growth = growthOf(current);
    }
    let pays = current.payment;
    if (current.repayment !== 'INTEREST_ONLY') {
      const owed = balance.times(growth);
      const rest = roundHalfUp(owed, digits);
      const isLast = pays.gte(rest) || (current.endsInTime && month - begun >= current.months);
      if (isLast) pays = rest;
      balance = isLast ? exact(0) : owed.minus(pays);
    }
    paid = paid.plus(pays);
    rows.push({ month, payment: pays, paid, balance });
  }
  return rows;
}

function growthOf({ annualRate, compounding }: Loan): Exact {
  return monthlyRate(annualRate, compounding).plus(1);
}

/** @param rows of a schedule, in the order of their months from month 0 on. @throws RangeError for a month after its end */
export function inMonth<T>(rows: T[], month: number): T {
  const row = rows[month];
  if (row === undefined) throw new RangeError(`The schedule ends before month ${month}.`);
  return row;
}

/** The month with the last payment; undefined when the loan is not paid off in these months. */
export function lastMonth(rows: LoanMonth[]): LoanMonth | undefined {
  return rows.find(({ month, balance }) => month > 0 && balance.isZero());
}
