/** Money, dates and numbers as people read them: in the locale that the person has chosen, otherwise in that of the browser. */
import { formatsIn } from '../../values/format.rules.ts';
import { daysFromToday } from './calendar.rules.ts';

export const BROWSER_LOCALE = typeof navigator === 'undefined' ? 'en' : navigator.language;

type Formats = ReturnType<typeof formatsIn>;
let locale = BROWSER_LOCALE;
let formats: Formats = formatsIn(locale);

/** Sets the locale of all formats. What is on the screen must be rendered again. @param chosen null: that of the browser */
export function setLocale(chosen: string | null): void {
  locale = chosen ?? BROWSER_LOCALE;
  formats = formatsIn(locale);
}

export const money: Formats['money'] = (...of) => formats.money(...of);
export const date: Formats['date'] = (...of) => formats.date(...of);
export const dateTime: Formats['dateTime'] = (...of) => formats.dateTime(...of);
export const time: Formats['time'] = (...of) => formats.time(...of);
export const monthName: Formats['monthName'] = (...of) => formats.monthName(...of);
export const weekday: Formats['weekday'] = (...of) => formats.weekday(...of);
export const number: Formats['number'] = (...of) => formats.number(...of);
export const signed: Formats['signed'] = (...of) => formats.signed(...of);
export const percent: Formats['percent'] = (...of) => formats.percent(...of);
export const area: Formats['area'] = (...of) => formats.area(...of);
export const distance: Formats['distance'] = (...of) => formats.distance(...of);
export const seconds: Formats['seconds'] = (...of) => formats.seconds(...of);

/** 1 Monday … 7 Sunday; Monday where the browser does not state it. */
export function firstDayOfWeek(): number {
  const chosen = new Intl.Locale(locale) as Intl.Locale & {
    weekInfo?: { firstDay: number };
    getWeekInfo?: () => { firstDay: number };
  };
  return (chosen.getWeekInfo?.() ?? chosen.weekInfo)?.firstDay ?? 1;
}

/** "in 5 months", "3 days ago", counted in the viewer's days. `iso`: a day or an instant. */
export const relative = (iso: string, now = new Date()) => formats.daysAway(daysFromToday(iso, now));

/** The address of a home. */
export const fullAddress = ({ address, city }: { address: string | null; city: string | null }) =>
  [address, city].filter(Boolean).join(', ');
