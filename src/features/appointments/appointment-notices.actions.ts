/** Notifies the parties of a change to an appointment, and adds it to the timeline. */

import type { RowOf } from '../../graph/statement.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { noteActivity } from '../activities/activity.actions.ts';
import type { CalendarEntry } from '../mail/render/icalendar.rules.ts';
import { type LockedRelationship } from '../relationships/relationship.actions.ts';
import type { APPOINTMENT } from './appointment.cypher.ts';
import { AppointmentState } from './appointment.rules.ts';
import { sendInvitation } from './invitation.actions.ts';

/** An appointment while its relationship is locked. */
export type StoredAppointment = RowOf<typeof APPOINTMENT>;

/** The other side is notified of a proposal; both sides and their calendars of a booking and its changes. */
export async function notifyParties(
  mutation: MutationContext,
  relationship: LockedRelationship,
  appointment: StoredAppointment,
  before?: AppointmentState,
) {
  const { id, state, proposedBy } = appointment;
  const wasBooked = before === AppointmentState.CONFIRMED;
  const sideNamed = (party: string) => (party === relationship.provider ? 'host' : 'guest');
  const calendar: CalendarEntry = {
    id,
    state: state,
    title: appointment.title,
    location: appointment.location,
    note: appointment.note,
    start: appointment.start,
    end: appointment.end,
    sequence: appointment.sequence,
    changedAt: mutation.now,
    proposedBy: sideNamed(proposedBy),
    confirmed: appointment.confirmed,
    cancelledBy: state === AppointmentState.CANCELLED ? sideNamed(sideOf(mutation, relationship)) : undefined,
    host: { name: appointment.host.name, email: appointment.host.email },
    guest: { name: appointment.guest.name, email: appointment.guest.email },
  };
  if (state === AppointmentState.PROPOSED) {
    const only = calendar.proposedBy === 'host' ? 'guest' : 'host';
    await sendInvitation(mutation, appointment, 'PROPOSED', { only });
  } else if (state === AppointmentState.CONFIRMED)
    await sendInvitation(mutation, appointment, wasBooked ? 'MOVED' : 'CONFIRMED', { calendar });
  else if (state === AppointmentState.CANCELLED)
    await sendInvitation(mutation, appointment, 'CANCELLED', { calendar: wasBooked ? calendar : undefined });
}

export function sideOf({ viewer }: MutationContext, { provider, consumer }: LockedRelationship): string {
  return viewer.actsFor(provider) ? provider : consumer;
}

/** Booking and meeting is done by both: relationship management. */
export async function addToTimeline(
  mutation: MutationContext,
  relationship: LockedRelationship,
  id: string,
  version: number,
  name: EventName,
  summary: string,
) {
  await noteActivity(mutation, relationship, { summary: summary.slice(0, 200) });
  mutation.event({
    name,
    entityId: id,
    entityVersion: version,
    partyIds: [relationship.provider, relationship.consumer],
    relationshipId: relationship.id,
  });
}
