/** Days and months in the local time of the viewer. Pure. */

import { DAY_MS } from '../../values/days.rules.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** The local day as in a date field: "2026-12-01". */
export const localDay = (at: Date) => `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;

/** The viewer's day `days` from today, as the API takes it. */
export const dayFromNow = (days: number, now = new Date()) => localDay(startOfDay(days, now));

/** When the viewer's day `days` from today begins, as an instant. */
export const instantFromNow = (days: number, now = new Date()) => startOfDay(days, now).toISOString();

const startOfDay = (days: number, now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);

/** Days from the day of `now` to a day ("2026-12-01") or to the day of an instant; negative when it is past. */
export function daysFromToday(iso: string, now: Date): number {
  const day = iso.length === 10 ? iso : localDay(new Date(iso));
  return Math.round((Date.parse(day) - Date.parse(localDay(now))) / DAY_MS);
}

/** Local time as in a field of date and time: "2026-12-01T14:30". */
export const localDateTime = (at: Date) => `${localDay(at)}T${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;

/** The weeks of a month, each of seven days, also of the months beside it. `firstDay`: 1 Monday … 7 Sunday, as in `Intl.Locale`. */
export function weeksOfMonth(year: number, month: number, firstDay = 1): Date[][] {
  const before = (new Date(year, month, 1).getDay() - (firstDay % 7) + 7) % 7;
  const days = new Date(year, month + 1, 0).getDate();
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => new Date(year, month, 1 - before + 7 * week + day)),
  );
}
