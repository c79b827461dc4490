/** Proposes and changes appointments; no calendar is ever booked twice. */

import { assertVisibleToBothParties } from '../../access-control/assert-visible-to-both.ts';
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { toInstant } from '../../graph/temporal.ts';
import { checkedName, checkedText, checkVersion } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import type { Shapes } from '../../planner/shape.ts';
import { reference } from '../../schema/node-reference.ts';
import { ignored } from '../../values/thrown.ts';
import { surveyAfter } from '../advocacy/survey.actions.ts';
import { decidedOver, type LockedRelationship, lockRelationship } from '../relationships/relationship.actions.ts';
import {
  APPOINTMENT,
  ATTENDEES,
  CREATE_APPOINTMENT,
  LOCK_APPOINTMENT,
  PLACE_APPOINTMENT,
  SAVE_APPOINTMENT,
} from './appointment.cypher.ts';
import { AppointmentState, type Step, stateAfterStep } from './appointment.rules.ts';
import { addToTimeline, notifyParties, type StoredAppointment, sideOf } from './appointment-notices.actions.ts';
import { assertFree, calendarsOf, checkedTime, stored, type WantedTime } from './free-time.actions.ts';

export interface NewAppointment extends WantedTime {
  relationship: string;
  title?: string | null;
  place?: string | null;
  location?: string | null;
  note?: string | null;
  host?: string | null;
  guest?: string | null;
}

const MAX_OPEN_PROPOSALS = 20;

export async function proposeAppointment(mutation: MutationContext, shapes: Shapes, input: NewAppointment) {
  const { runner, viewer, now } = mutation;
  const time = checkedTime(input, now);
  const title = checkedName(input.title ?? 'Visit', 'title');
  const location = input.location ? checkedName(input.location, 'location') : null;
  const note = checkedText(input.note, 'note') ?? null;
  const { relationship: within, host: wantedHost = null, guest: wantedGuest = null } = input;
  const locking = lockRelationship(mutation, within, 'relationship');
  const placing = input.place && ignored(assertVisibleToBothParties(runner, shapes, input.place, within, 'place'));
  const attending = runner.run(ATTENDEES, {
    ...{ relationship: within, host: wantedHost, guest: wantedGuest },
    viewer: viewer.key,
  });
  const relationship = await locking;
  const place = placing ? await placing : undefined;
  const [found] = await attending;
  const { host, guest } = found ?? {};
  if (!host) throw new DomainError('INVALID_INPUT', 'host', 'Name a person who acts for the provider.');
  if (!guest) throw new DomainError('INVALID_INPUT', 'guest', 'Name the consumer, or a person who acts for it.');
  if (found && found.open >= MAX_OPEN_PROPOSALS)
    throw new DomainError(
      'ILLEGAL_STATE',
      'relationship',
      `${MAX_OPEN_PROPOSALS} proposals in this relationship have not been answered; confirm or cancel some first.`,
      { currentState: 'TOO_MANY_PROPOSALS', possible: ['confirm', 'cancel'] },
    );
  const calendars = calendarsOf(host.id, guest.id, input.place);
  const id = newId('apt');
  mutation.mustHold(assertFree(mutation, calendars, id, time));
  const proposedBy = sideOf(mutation, relationship);
  const shown = { title, note, location: location ?? place?.address ?? place?.name ?? null };
  await runner.run(CREATE_APPOINTMENT, {
    ...{ id, now, relationship: relationship.id, host: host.id, guest: guest.id, proposedBy, calendars },
    values: { ...shown, ...stored(time) },
  });
  if (place && input.place) await runner.run(PLACE_APPOINTMENT(place), { id, place: input.place });
  await addToTimeline(mutation, relationship, id, 1, 'appointmentProposed', `Proposed: ${title}`);
  await notifyParties(mutation, relationship, {
    ...{
      id,
      relationship: relationship.id,
      state: AppointmentState.PROPOSED,
      version: 1,
      sequence: 0,
      confirmed: false,
    },
    ...{ ...shown, ...time, proposedBy, host, guest, place: input.place ?? null },
  });
  return { appointment: reference(id) };
}

export interface AppointmentChange {
  id: string;
  expectedVersion?: number | null;
}

/** Another time: of a proposal (the other side answers), or of a confirmed appointment (it takes effect immediately). */
export async function reschedule(
  mutation: MutationContext,
  step: 'counterPropose' | 'move',
  input: AppointmentChange & WantedTime & { note?: string | null },
) {
  const { relationship, appointment } = await lockAppointment(mutation, input, step);
  const minutes = input.durationMinutes ?? Math.round((appointment.end - appointment.start) / 60_000);
  const time = checkedTime({ ...input, durationMinutes: minutes }, mutation.now);
  const calendars = calendarsOf(appointment.host.id, appointment.guest.id, appointment.place);
  mutation.mustHold(assertFree(mutation, calendars, appointment.id, time));
  const note = input.note ? { note: checkedText(input.note, 'note') } : {};
  const shown = { ...time, ...note, confirmed: false, proposedBy: sideOf(mutation, relationship) };
  const [event, summary] =
    step === 'move'
      ? (['appointmentMoved', `Moved: ${appointment.title}`] as const)
      : (['appointmentCounterProposed', `Proposed another time: ${appointment.title}`] as const);
  const values = { ...stored(time), ...note, confirmedAt: null };
  return save(mutation, relationship, appointment, { shown, values }, event, summary);
}

export async function confirmAppointment(mutation: MutationContext, input: AppointmentChange) {
  const { relationship, appointment } = await lockAppointment(mutation, input, 'confirm');
  if (appointment.start <= Date.parse(mutation.now))
    throw new DomainError('INVALID_INPUT', 'id', 'The proposed time has passed; propose another one.');
  return save(
    mutation,
    relationship,
    appointment,
    { shown: { state: AppointmentState.CONFIRMED, confirmed: true }, values: { confirmedAt: toInstant(mutation.now) } },
    'appointmentConfirmed',
    `Booked: ${appointment.title}`,
  );
}

export async function cancelAppointment(
  mutation: MutationContext,
  input: AppointmentChange & { reason?: string | null },
) {
  const reason = checkedText(input.reason, 'reason') ?? null;
  const { relationship, appointment } = await lockAppointment(mutation, input, 'cancel');
  mutation.undo?.covers(input.id, 'all');
  const change = { shown: { state: AppointmentState.CANCELLED }, values: { cancelReason: reason } };
  return save(mutation, relationship, appointment, change, 'appointmentCancelled', `Cancelled: ${appointment.title}`);
}

export async function completeAppointment(
  mutation: MutationContext,
  input: AppointmentChange & { note?: string | null },
) {
  const text = checkedText(input.note, 'note');
  const { relationship, appointment } = await lockAppointment(mutation, input, 'complete');
  if (appointment.start > Date.parse(mutation.now))
    throw new DomainError(
      'ILLEGAL_STATE',
      'id',
      'The appointment has not started yet. Complete it afterwards, or move or cancel it.',
      {
        currentState: appointment.state,
        possible: ['move', 'cancel'],
      },
    );
  const note = text ? { note: text } : {};
  const change = { shown: { state: AppointmentState.DONE, ...note }, values: note };
  await surveyAfter(mutation, relationship, `Took place: ${appointment.title}`);
  return save(mutation, relationship, appointment, change, 'appointmentDone', `Took place: ${appointment.title}`);
}

async function lockAppointment(mutation: MutationContext, input: AppointmentChange, step: Step) {
  const { runner } = mutation;
  const [locked, [appointment]] = await Promise.all([
    runner.run(LOCK_APPOINTMENT, { id: input.id }),
    runner.run(APPOINTMENT, { id: input.id }),
  ]);
  const what = 'appointment of yours';
  if (!appointment) throw notFound('id', what);
  const relationship = decidedOver(mutation, locked, 'id', what, appointment.proposedBy);
  checkVersion(input.expectedVersion, appointment.version);
  stateAfterStep(appointment.state, step);
  return { relationship, appointment };
}

interface Change {
  /** Fields as the emails to the parties show them. */
  shown: Partial<StoredAppointment>;
  /** Stored properties besides the state. */
  values: object;
}

async function save(
  mutation: MutationContext,
  relationship: LockedRelationship,
  before: StoredAppointment,
  { shown, values }: Change,
  event: EventName,
  summary: string,
) {
  const { runner, now } = mutation;
  const { state = before.state, start } = shown;
  const isNext = start !== undefined || state === AppointmentState.CANCELLED;
  const sequence = before.sequence + (isNext ? 1 : 0);
  const after = { ...before, ...shown, sequence, version: before.version + 1 };
  await runner.run(SAVE_APPOINTMENT, {
    ...{ id: before.id, now, proposedBy: after.proposedBy },
    released: state === AppointmentState.CANCELLED || state === AppointmentState.DONE,
    values: { ...values, state, sequence: BigInt(sequence) },
  });
  await addToTimeline(mutation, relationship, before.id, after.version, event, summary);
  await notifyParties(mutation, relationship, after, before.state);
  return { appointment: reference(before.id) };
}
