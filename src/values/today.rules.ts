/**
 * The current day, if the server cannot know the time zone of a party. A day lasts from its beginning in UTC+14 until
 * its end in UTC-12, so a validity until a day lasts as long as it is still that day in some time zone. Pure.
 */
import { DateTime } from 'luxon';

/** Zone in which a day begins first, and the one in which it ends last, in hours from UTC. */
const FIRST_ZONE_HOURS = 14;
const LAST_ZONE_HOURS = -12;

/** @param now ISO instant. @returns the latest day that it is anywhere, `YYYY-MM-DD`: later days are in the future */
export function latestDayAt(now: string): string {
  return dayAt(now, FIRST_ZONE_HOURS);
}

/** @param now ISO instant. @returns the earliest day that it is anywhere, `YYYY-MM-DD`: earlier days are past */
export function earliestDayAt(now: string): string {
  return dayAt(now, LAST_ZONE_HOURS);
}

/**
 * The default start day: today in UTC, or the nearest day that is the current one in some time zone and within the
 * period. `from` and `until` (inclusive) are `YYYY-MM-DD`; null: open.
 */
export function todayWithin(now: string, from: string | null, until: string | null): string {
  const today = dayAt(now, 0);
  if (from && from > today && from <= latestDayAt(now)) return from;
  if (until && until < today && until >= earliestDayAt(now)) return until;
  return today;
}

function dayAt(now: string, hours: number): string {
  return DateTime.fromISO(now, { zone: 'utc' }).plus({ hours }).toISODate() as string;
}
