/**
 * A mortgage month by month, written for the tests alone: integers of 10^-60 minor units instead of decimals, a loop
 * instead of formulas, and the rounding rule of docs/data-quality.md.
 */
const ONE = 10n ** 60n;
/** Error of a division; exactly half a minor unit is still rounded up. */
const DUST = 10n ** 30n;

export interface PlainLoan {
  /** In 10^-60 minor units. */
  balance: bigint;
  /** In 1/100 of a percent. */
  basisPoints: number;
  semiAnnual: boolean;
  months: number;
  kind: 'annuity' | 'given' | 'interest only';
  /** Whole minor units. */
  payment: bigint;
  /** Whether the last of `months` payments settles the remaining balance. */
  settles: boolean;
}

export const rounded = (value: bigint) => {
  const [sum, half] = [value < 0n ? -value : value, ONE / 2n];
  const whole = (sum + half + DUST) / ONE;
  return value < 0n ? -whole : whole;
};
export const units = (minor: bigint) => minor * ONE;

/** Interest of a month as a multiple of the balance, times ONE. */
function growth({ basisPoints, semiAnnual }: Pick<PlainLoan, 'basisPoints' | 'semiAnnual'>): bigint {
  const yearly = (BigInt(basisPoints) * ONE) / 10_000n;
  return semiAnnual ? sixthRoot(ONE + yearly / 2n) - ONE : yearly / 12n;
}

/** Of a number between one and two, by halving. */
function sixthRoot(value: bigint): bigint {
  let [low, high] = [ONE, 2n * ONE];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** 6n <= value * ONE ** 5n) low = middle;
    else high = middle;
  }
  return low;
}

export function interest(loan: Pick<PlainLoan, 'balance' | 'basisPoints' | 'semiAnnual'>): bigint {
  return (loan.balance * growth(loan)) / ONE;
}

type Terms = Pick<PlainLoan, 'balance' | 'basisPoints' | 'semiAnnual' | 'months'>;

export const annuity = (loan: Terms) => rounded(exactAnnuity(loan));

/** Whether a payment that is given is the annuity rounded up or down, so that the last one settles the rest. */
export function isRoundedAnnuity(payment: bigint, loan: Terms): boolean {
  const difference = units(payment) - exactAnnuity(loan);
  return difference < ONE && difference > -ONE;
}

/** The payment that leaves nothing after all months, found without the formula of annuities: balance ÷ Σ 1/(1+i)^k. */
function exactAnnuity(loan: Terms): bigint {
  const step = ONE + growth(loan);
  let [factor, sum] = [ONE, 0n];
  for (let month = 0; month < loan.months; month++) {
    factor = (factor * ONE) / step;
    sum += factor;
  }
  return (loan.balance * ONE) / sum;
}

/** The rate of a loan after some months. */
export interface Later {
  after: number;
  basisPoints: number;
  semiAnnual: boolean;
}

/** An annuity and an interest are calculated again; a payment that is given stays, unless it no longer exceeds the interest. */
function later(first: PlainLoan, balance: bigint, { after, basisPoints, semiAnnual }: Later): PlainLoan {
  const terms = { balance, basisPoints, semiAnnual, months: first.months - after };
  if (first.kind === 'interest only') return { ...first, ...terms, payment: rounded(interest(terms)) };
  if (first.kind === 'annuity' || units(first.payment) <= interest(terms))
    return { ...terms, kind: 'annuity', payment: annuity(terms), settles: true };
  return { ...first, ...terms, settles: isRoundedAnnuity(first.payment, terms) };
}

/** Payments and balance after each month, the start included, and the month of the last payment. */
export function paidBack(first: PlainLoan, months: number, then?: Later) {
  let loan = first;
  let ends = first.months;
  let step = growth(loan);
  const rows = [{ paid: 0n, payment: 0n, balance: loan.balance }];
  let last: number | null = null;
  for (let month = 1; month <= months; month++) {
    const before = rows[month - 1] as (typeof rows)[number];
    const hasNewRate = then && (then.basisPoints !== first.basisPoints || then.semiAnnual !== first.semiAnnual);
    if (hasNewRate && month === then.after + 1 && before.balance !== 0n) {
      loan = later(first, before.balance, then);
      ends = month - 1 + loan.months;
      step = growth(loan);
    }
    const due = before.balance + (before.balance * step) / ONE;
    let payment = loan.payment;
    let balance = due - units(payment);
    if (loan.kind === 'interest only') balance = before.balance;
    else if (payment >= rounded(due) || (loan.settles && month === ends)) {
      payment = rounded(due);
      balance = 0n;
      if (last === null) last = month;
    }
    rows.push({ paid: before.paid + payment, payment, balance });
  }
  return { rows, last };
}
