/** Proposes and changes appointments; no calendar is ever booked twice. */

import { assertVisibleToBothParties } from '../../access-control/assert-visible-to-both.ts';
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { toInstant } from '../../graph/temporal.ts';
import { checkedName, checkedText, checkVersion } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import type { Shapes } from '../../planner/shape.ts';
import { reference } from '../../schema/node-reference.ts';
import { surveyAfter } from '../advocacy/survey.actions.ts';
import { type LockedRelationship, lockRelationship } from '../relationships/relationship.actions.ts';
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
  const values = {
    title: checkedName(input.title ?? 'Visit', 'title'),
    location: input.location ? checkedName(input.location, 'location') : null,
    note: checkedText(input.note, 'note') ?? null,
    ...stored(time),
  };
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  const place = input.place
    ? {
        id: input.place,
        type: await assertVisibleToBothParties(runner, shapes, input.place, relationship, 'place'),
      }
    : undefined;
  const { provider, consumer } = relationship;
  const [found] = await runner.run(ATTENDEES, {
    provider,
    consumer,
    relationship: relationship.id,
    host: input.host ?? null,
    guest: input.guest ?? null,
    me: viewer.personId,
  });
  const host = found?.host;
  if (!host) throw new DomainError('INVALID_INPUT', 'host', 'Name a person who acts for the provider.');
  const guest = found?.guest;
  if (!guest) throw new DomainError('INVALID_INPUT', 'guest', 'Name the consumer, or a person who acts for it.');
  if (found.open >= MAX_OPEN_PROPOSALS)
    throw new DomainError(
      'ILLEGAL_STATE',
      'relationship',
      `${MAX_OPEN_PROPOSALS} proposals in this relationship have not been answered; confirm or cancel some first.`,
      { currentState: 'TOO_MANY_PROPOSALS', possible: ['confirm', 'cancel'] },
    );
  const calendars = calendarsOf(host, guest, place?.id);
  const id = newId('apt');
  await assertFree(mutation, calendars, id, time);
  const proposedBy = sideOf(mutation, relationship);
  await runner.run(CREATE_APPOINTMENT, {
    id,
    now,
    relationship: relationship.id,
    host,
    guest,
    proposedBy,
    calendars,
    values,
  });
  if (place) await runner.run(PLACE_APPOINTMENT(place.type), { id, place: place.id });
  await addToTimeline(mutation, relationship, id, 1, 'appointmentProposed', `Proposed: ${values.title}`);
  await notifyParties(mutation, relationship, id);
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
  await assertFree(mutation, calendars, appointment.id, time);
  const values = {
    ...stored(time),
    confirmedAt: null,
    ...(input.note ? { note: checkedText(input.note, 'note') } : {}),
  };
  const [event, summary] =
    step === 'move'
      ? (['appointmentMoved', `Moved: ${appointment.title}`] as const)
      : (['appointmentCounterProposed', `Proposed another time: ${appointment.title}`] as const);
  return save(mutation, relationship, appointment, values, event, summary);
}

export async function confirmAppointment(mutation: MutationContext, input: AppointmentChange) {
  const { relationship, appointment } = await lockAppointment(mutation, input, 'confirm');
  if (appointment.start <= Date.parse(mutation.now))
    throw new DomainError('INVALID_INPUT', 'id', 'The proposed time has passed; propose another one.');
  return save(
    mutation,
    relationship,
    appointment,
    { state: AppointmentState.CONFIRMED, confirmedAt: toInstant(mutation.now) },
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
  const values = { state: AppointmentState.CANCELLED, cancelReason: reason };
  return save(mutation, relationship, appointment, values, 'appointmentCancelled', `Cancelled: ${appointment.title}`);
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
  const values = { state: AppointmentState.DONE, ...(text ? { note: text } : {}) };
  await surveyAfter(mutation, relationship, `Took place: ${appointment.title}`);
  return save(mutation, relationship, appointment, values, 'appointmentDone', `Took place: ${appointment.title}`);
}

async function lockAppointment(mutation: MutationContext, input: AppointmentChange, step: Step) {
  const [at] = await mutation.runner.run(LOCK_APPOINTMENT, { id: input.id });
  const what = 'appointment of yours';
  if (!at) throw notFound('id', what);
  const relationship = await lockRelationship(mutation, at.relationship, 'id', what, at.proposedBy);
  const appointment = onlyRow(await mutation.runner.run(APPOINTMENT, { id: input.id }));
  // Who proposed the time may have changed before the lock.
  mutation.authority.over(
    { ...relationship, relationship: relationship.id, askedBy: appointment.proposedBy },
    'id',
    what,
  );
  checkVersion(input.expectedVersion, appointment.version);
  stateAfterStep(appointment.state, step);
  return { relationship, appointment };
}

interface ChangedValues {
  state?: AppointmentState;
  startsAt?: unknown;
  [property: string]: unknown;
}

async function save(
  mutation: MutationContext,
  relationship: LockedRelationship,
  before: StoredAppointment,
  values: ChangedValues,
  event: EventName,
  summary: string,
) {
  const { runner, now } = mutation;
  const state = values.state ?? before.state;
  const newTime = 'startsAt' in values;
  const sequence = before.sequence + (newTime || state === AppointmentState.CANCELLED ? 1 : 0);
  const saved = await runner.run(SAVE_APPOINTMENT, {
    id: before.id,
    now,
    proposedBy: newTime ? sideOf(mutation, relationship) : before.proposedBy,
    released: state === AppointmentState.CANCELLED || state === AppointmentState.DONE,
    values: { ...values, sequence: BigInt(sequence) },
  });
  await addToTimeline(mutation, relationship, before.id, onlyRow(saved).version, event, summary);
  await notifyParties(mutation, relationship, before.id, before.state);
  return { appointment: reference(before.id) };
}
