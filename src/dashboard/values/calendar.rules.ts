/** Days of a calendar, in the local time of who looks. Pure. */

const two = (value: number) => String(value).padStart(2, '0');

/** As a date field and a key of a day: "2026-12-01". */
export const localDay = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** The viewer's day `days` from today, as the API takes it. */
export const dayFromNow = (days: number, now = new Date()) => localDay(startOfDay(days, now));

/** When the viewer's day `days` from today begins, as an instant. */
export const instantFromNow = (days: number, now = new Date()) => startOfDay(days, now).toISOString();

const startOfDay = (days: number, now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);

/** Days from the day of `now` to a day ("2026-12-01") or to the day of an instant; negative when it is past. */
export function daysFromToday(iso: string, now: Date): number {
  const day = iso.length === 10 ? iso : localDay(new Date(iso));
  return Math.round((Date.parse(day) - Date.parse(localDay(now))) / 86_400_000);
}

/** As a field of date and time has it: "2026-12-01T14:30". */
export const localDateTime = (at: Date) => `${localDay(at)}T${two(at.getHours())}:${two(at.getMinutes())}`;

/** The weeks that a month touches, each of seven days. `firstDay`: 1 Monday … 7 Sunday, as `Intl.Locale` has it. */
export function weeksOfMonth(year: number, month: number, firstDay = 1): Date[][] {
  const before = (new Date(year, month, 1).getDay() - (firstDay % 7) + 7) % 7;
  const days = new Date(year, month + 1, 0).getDate();
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => new Date(year, month, 1 - before + 7 * week + day)),
  );
}
