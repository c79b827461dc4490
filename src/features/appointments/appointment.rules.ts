/** Rules of appointments: their states, permitted times and durations, and free times. Pure. */

import { DateTime } from 'luxon';
import { DomainError } from '../../errors.ts';
import { DAY_MS } from '../../values/days.rules.ts';
import { UNDER_WAY_STATES } from '../../values/relationship-state.rules.ts';
import { type RelationshipUse } from '../../values/relationship-use.rules.ts';
import { MAX_DAYS_AHEAD, MAX_MINUTES, MIN_MINUTES } from './appointment-limits.rules.ts';

export const APPOINTMENTS: RelationshipUse = { what: 'appointments', states: UNDER_WAY_STATES };

export enum AppointmentState {
  PROPOSED = 'PROPOSED',
  CONFIRMED = 'CONFIRMED',
  CANCELLED = 'CANCELLED',
  DONE = 'DONE',
}

const { PROPOSED, CONFIRMED, CANCELLED, DONE } = AppointmentState;

export type Step = 'counterPropose' | 'confirm' | 'move' | 'cancel' | 'complete';

/** Operations on an appointment, and their state transitions. */
export const STEPS: Record<Step, { from: AppointmentState[]; to: AppointmentState; past: string }> = {
  counterPropose: { from: [PROPOSED], to: PROPOSED, past: 'counter-proposed' },
  confirm: { from: [PROPOSED], to: CONFIRMED, past: 'confirmed' },
  move: { from: [CONFIRMED], to: CONFIRMED, past: 'moved' },
  cancel: { from: [PROPOSED, CONFIRMED], to: CANCELLED, past: 'cancelled' },
  complete: { from: [CONFIRMED], to: DONE, past: 'completed' },
};

/** @throws DomainError ILLEGAL_STATE with the possible alternatives */
export function stateAfterStep(state: AppointmentState, step: Step): AppointmentState {
  if (STEPS[step].from.includes(state)) return STEPS[step].to;
  const possible = Object.entries(STEPS).flatMap(([other, { from }]) => (from.includes(state) ? [other] : []));
  const instead = possible.length ? `possible now: ${possible.join(', ')}` : 'it has ended; propose a new one';
  throw new DomainError(
    'ILLEGAL_STATE',
    'id',
    `An appointment that is ${state} cannot be ${STEPS[step].past}; ${instead}.`,
    { currentState: state, possible },
  );
}

/** An appointment lies ahead, within two years, and takes 5 minutes to a day. @throws DomainError INVALID_INPUT */
export function checkTime(startsAt: string, minutes: number, now: string): void {
  const refuse = (field: string, message: string): never => {
    throw new DomainError('INVALID_INPUT', field, message);
  };
  if (!Number.isInteger(minutes) || minutes < MIN_MINUTES || minutes > MAX_MINUTES)
    refuse('durationMinutes', `Specify ${MIN_MINUTES} to ${MAX_MINUTES} minutes.`);
  if (Date.parse(startsAt) <= Date.parse(now))
    refuse('startsAt', `${startsAt} has passed; specify a time in the future.`);
  if (Date.parse(startsAt) > Date.parse(now) + MAX_DAYS_AHEAD * DAY_MS)
    refuse('startsAt', 'Specify a time within the next two years.');
}

/** Times as epoch milliseconds; the end is free again. */
export interface Interval {
  start: number;
  end: number;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How far from the requested time alternatives are searched, in days. */
export const SEARCHED_DAYS = 14;
const STEP_MINUTES = 30;
/** Local hours in which an alternative lies whole. */
export const [OPENS, CLOSES] = [8, 20] as const;
export const MAX_ALTERNATIVES = 5;

/**
 * Free times of the same length nearest to the requested time: whole between 8 and 20 o'clock in the zone, on the half hour as its
 * clocks show it (a requested time off the half hour keeps its minutes), after `now`, earliest first.
 * @param busy what is in the calendars of all who must be there
 */
export function freeAlternatives(wish: Interval, busy: Interval[], zone: string, now: number): Interval[] {
  const length = wish.end - wish.start;
  const free: Interval[] = [];
  const steps = (SEARCHED_DAYS * 24 * 60) / STEP_MINUTES;
  for (let step = 1; step <= steps && free.length < MAX_ALTERNATIVES; step++)
    for (const direction of [1, -1]) {
      const start = wish.start + direction * step * STEP_MINUTES * 60_000;
      const slot = { start, end: start + length };
      if (start <= now || free.length >= MAX_ALTERNATIVES || !isOpen(slot, zone)) continue;
      if (!busy.some((each) => overlaps(each, slot))) free.push(slot);
    }
  return free.sort((a, b) => a.start - b.start);
}

function isOpen(slot: Interval, zone: string): boolean {
  const start = DateTime.fromMillis(slot.start, { zone });
  const end = DateTime.fromMillis(slot.end, { zone });
  return start.hour >= OPENS && end <= start.startOf('day').set({ hour: CLOSES });
}
