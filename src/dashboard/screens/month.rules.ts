/** Days of a calendar, in the local time of who looks. Pure. */

const two = (value: number) => String(value).padStart(2, '0');

/** As a date field and a key of a day: "2026-12-01". */
export const localDay = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

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
