/** Dates as day numbers since 1970-01-01. Pure. */
import { type DayMonthOrder, readDate, TIME } from '../../../tables/date.rules.ts';
import { DAY_MS } from '../../../values/days.rules.ts';

const ISO = new RegExp(`^(\\d{4})-(\\d{2})(?:-(\\d{2})${TIME})?$`, 'i');

/**
 * Accepts `YYYY-MM-DD`, `YYYY-MM` (its first day), a timestamp, or day, month and year in the order of the whole column.
 * NaN for anything else.
 */
export function dayOf(text: string, order: DayMonthOrder = 'DD/MM'): number {
  const iso = ISO.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
  const date = readDate(text, `${order}/YYYY`) ?? readDate(text, `${order}/YY`);
  return date ? day(date.year, date.month, date.day) : Number.NaN;
}

function day(year: number, month: number, dayOfMonth: number): number {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists && year >= 1900 && year <= 2200 ? date.getTime() / DAY_MS : Number.NaN;
}
