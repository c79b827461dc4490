/** Whether a requested time is valid, and whether all who must be there are free. */
import { DomainError } from '../../errors.ts';
import { toInstant } from '../../graph/temporal.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { DAY_MS } from '../../values/days.rules.ts';
import { BUSY, LOCK_CALENDARS } from './appointment.cypher.ts';
import { checkTime, freeAlternatives, type Interval, overlaps, SEARCHED_DAYS } from './appointment.rules.ts';
import { DEFAULT_MINUTES } from './appointment-limits.rules.ts';
import { checkedZone, instantOf } from './time.rules.ts';

export interface WantedTime {
  startsAt: string;
  timeZone: string;
  durationMinutes?: number | null;
}

export interface CheckedTime extends Interval {
  timeZone: string;
}

export function checkedTime(input: WantedTime, now: string): CheckedTime {
  const timeZone = checkedZone(input.timeZone);
  const startsAt = instantOf(input.startsAt, timeZone);
  const minutes = input.durationMinutes ?? DEFAULT_MINUTES;
  checkTime(startsAt, minutes, now);
  const start = Date.parse(startsAt);
  return { start, end: start + minutes * 60_000, timeZone };
}

export function stored({ start, end, timeZone }: CheckedTime) {
  return { startsAt: toInstant(new Date(start)), endsAt: toInstant(new Date(end)), timeZone };
}

/** In the order in which they are locked. */
export function calendarsOf(...ids: (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id): id is string => Boolean(id)))].sort();
}

/** Locks the calendars for the rest of the transaction. @throws DomainError SLOT_TAKEN with free alternatives */
export async function assertFree(
  { runner, now }: MutationContext,
  calendars: string[],
  except: string,
  time: CheckedTime,
) {
  const around = (SEARCHED_DAYS + 2) * DAY_MS;
  const [, busy] = await Promise.all([
    runner.run(LOCK_CALENDARS, { calendars }),
    runner.run(BUSY, {
      ...{ calendars, except },
      from: new Date(time.start - around).toISOString(),
      until: new Date(time.end + around).toISOString(),
    }),
  ]);
  if (!busy.some((each) => overlaps(each, time))) return;
  const alternatives = freeAlternatives(time, busy, time.timeZone, Date.parse(now)).map(({ start, end }) => ({
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(end).toISOString(),
  }));
  throw new DomainError(
    'SLOT_TAKEN',
    'startsAt',
    `A participant or the place is not available at this time; ${
      alternatives.length ? `use one of the alternatives, e.g. ${alternatives[0]?.startsAt}` : 'try another week'
    }.`,
    { alternatives },
  );
}
