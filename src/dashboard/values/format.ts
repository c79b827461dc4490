/** Money, dates and numbers as people read them, in the browser's language. */
import { formatsIn } from '../../values/format.rules.ts';
import { daysFromToday } from './calendar.rules.ts';

const LOCALE = typeof navigator === 'undefined' ? 'en' : navigator.language;

const { daysAway, ...formats } = formatsIn(LOCALE);

export const { money, date, dateTime, time, monthName, weekday, number, signed, percent, area, distance, seconds } =
  formats;

/** 1 Monday … 7 Sunday; Monday where the browser does not state it. */
export function firstDayOfWeek(): number {
  const locale = new Intl.Locale(LOCALE) as Intl.Locale & {
    weekInfo?: { firstDay: number };
    getWeekInfo?: () => { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

/** "in 5 months", "3 days ago", counted in the viewer's days. `iso`: a day or an instant. */
export const relative = (iso: string, now = new Date()) => daysAway(daysFromToday(iso, now));

/** The address of a home. */
export const fullAddress = ({ address, city }: { address: string | null; city: string | null }) =>
  [address, city].filter(Boolean).join(', ');
