/** Money, dates and numbers as people read them, in the browser's language. */

import { type Money, moneyIn } from '../../values/money-text.rules.ts';
import { daysFromToday } from './calendar.rules.ts';

const LOCALE = typeof navigator === 'undefined' ? 'en' : navigator.language;

export const money = (value: Money) => moneyIn(value, LOCALE);

export const date = (iso: string) =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', ...(iso.length === 10 && { timeZone: 'UTC' }) }).format(
    new Date(iso),
  );

/** In the browser's time zone, or in another one. */
export const dateTime = (iso: string, timeZone?: string) =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(iso));

export const time = (iso: string) => new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short' }).format(new Date(iso));

export const monthName = (day: Date) => new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric' }).format(day);

export const weekday = (day: Date) => new Intl.DateTimeFormat(LOCALE, { weekday: 'short' }).format(day);

/** 1 Monday … 7 Sunday; Monday where the browser does not state it. */
export function firstDayOfWeek(): number {
  const locale = new Intl.Locale(LOCALE) as Intl.Locale & {
    weekInfo?: { firstDay: number };
    getWeekInfo?: () => { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

/** "in 5 months", "3 days ago", counted in the viewer's days. `iso`: a day or an instant. */
export function relative(iso: string, now = new Date()): string {
  const days = daysFromToday(iso, now);
  const format = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
  if (Math.abs(days) < 31) return format.format(days, 'day');
  if (Math.abs(days) < 365) return format.format(Math.round(days / 30.4), 'month');
  return format.format(Math.round(days / 365.25), 'year');
}

/** The address of a home. */
export const fullAddress = ({ address, city }: { address: string | null; city: string | null }) =>
  [address, city].filter(Boolean).join(', ');

export const percent = (share: number, digits = 1) =>
  new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: digits }).format(share);

export const number = (value: number, digits = 0) =>
  new Intl.NumberFormat(LOCALE, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);

/** Always with a sign, for terms of a sum. */
export const signed = (value: number, digits = 3) =>
  new Intl.NumberFormat(LOCALE, {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
    signDisplay: 'always',
  }).format(value);
