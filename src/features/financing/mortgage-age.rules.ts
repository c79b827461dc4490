/**
 * The present state of a mortgage according to recorded facts: it is paid by its schedule until its term ends. Pure.
 */
import { DateTime } from 'luxon';
import { DomainError } from '../../errors.ts';
import { minorUnits } from '../../values/money.ts';
import { latestDayAt } from '../../values/today.rules.ts';
import { inMonth, type Loan, lastMonth, schedule } from './amortisation.rules.ts';
import { type Mortgage, RateType } from './mortgage.rules.ts';
import { loanOf } from './mortgage-loan.rules.ts';

export enum OutdatedReason {
  TERM_ENDED = 'TERM_ENDED',
  PAID_OFF = 'PAID_OFF',
  TOO_OLD = 'TOO_OLD',
}

/** How long facts are extrapolated; a variable rate changes earlier, and so may the payment. */
export const MAX_AGE_MONTHS = { [RateType.FIXED]: 60, [RateType.VARIABLE]: 12 };

export type Today =
  | { kind: 'known'; mortgage: Mortgage; loan: Loan }
  | { kind: 'outdated'; reason: OutdatedReason; sentence: string };

/**
 * The mortgage today: balance, remaining term and amortisation have declined by the whole months since `asOf`. Nothing is
 * known of it after its term or its last payment, or when the facts are too old.
 * @param today `YYYY-MM-DD`
 */
export function mortgageToday(mortgage: Mortgage, today: string): Today {
  const { asOf = today, remainingTermMonths: term, remainingAmortisationMonths: amortisation, rateType } = mortgage;
  const months = monthsBetween(asOf, today);
  const loan = loanOf(mortgage);
  const rows = schedule(loan, Math.min(months, term), minorUnits(mortgage.currency));
  const outdated = (reason: OutdatedReason, sentence: string): Today => ({ kind: 'outdated', reason, sentence });
  const last = lastMonth(rows);
  if (last)
    return outdated(
      OutdatedReason.PAID_OFF,
      `According to the recorded payments, this mortgage was paid off on ${after(asOf, last.month)}; ask for the current balance.`,
    );
  if (months >= term)
    return outdated(OutdatedReason.TERM_ENDED, `The term ended on ${after(asOf, term)}; ask for the current facts.`);
  if (months > MAX_AGE_MONTHS[rateType])
    return outdated(
      OutdatedReason.TOO_OLD,
      `The facts are from ${asOf}, more than ${MAX_AGE_MONTHS[rateType]} months ago; ask for the current facts.`,
    );
  const { balance } = inMonth(rows, months);
  return {
    kind: 'known',
    loan: { ...loan, balance, months: amortisation - months },
    mortgage: {
      ...mortgage,
      balance: balance.toFixed(),
      remainingTermMonths: term - months,
      remainingAmortisationMonths: amortisation - months,
      asOf: today,
    },
  };
}

/** @throws DomainError for a day that has not begun anywhere */
export function checkAsOf(asOf: string, now: string): void {
  if (asOf > latestDayAt(now))
    throw new DomainError(
      'INVALID_INPUT',
      'asOf',
      `${asOf} is in the future; specify the day for which these facts are stated.`,
    );
}

/** Whole months, by which payments are made; 0 for a day that is today elsewhere. */
function monthsBetween(from: string, to: string): number {
  const key = `${from}|${to}`;
  const known = MONTHS_BETWEEN.get(key);
  if (known !== undefined) return known;
  const months = Math.max(0, Math.floor(day(to).diff(day(from), 'months').months));
  if (MONTHS_BETWEEN.size >= MAX_KNOWN_DAYS) MONTHS_BETWEEN.clear();
  MONTHS_BETWEEN.set(key, months);
  return months;
}

/** A comparison of many mortgages asks for the same days again and again. */
const MONTHS_BETWEEN = new Map<string, number>();
const MAX_KNOWN_DAYS = 1_000;

function after(iso: string, months: number): string {
  return day(iso).plus({ months }).toFormat('yyyy-MM-dd');
}

function day(iso: string): DateTime {
  return DateTime.fromISO(iso, { zone: 'utc' });
}
