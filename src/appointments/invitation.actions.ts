/** Tells host and guest of a confirmed appointment, of each change of it and of its end, so that their calendars follow. */
import { DateTime } from 'luxon';
import type { Action } from '../graphql/mutate.ts';
import type { StoredAppointment } from './appointment.actions.ts';
import { AppointmentState } from './appointment.rules.ts';
import { calendarText } from './invitation.rules.ts';

export async function sendInvitation(action: Action, appointment: StoredAppointment): Promise<void> {
  const cancelled = appointment.state === AppointmentState.CANCELLED;
  const method = cancelled ? 'CANCEL' : 'REQUEST';
  const calendar = calendarText(appointment.title, [{ ...appointment, cancelled, changedAt: action.now }], method);
  const when = DateTime.fromMillis(appointment.start, { zone: appointment.timeZone }).toFormat(
    "cccc d LLLL yyyy, HH:mm 'to' ",
  );
  const until = DateTime.fromMillis(appointment.end, { zone: appointment.timeZone }).toFormat('HH:mm');
  const what = cancelled ? 'Cancelled' : appointment.sequence ? 'Changed' : 'Booked';
  for (const who of [appointment.host, appointment.guest]) {
    if (!who.email) continue;
    void { calendar, when, until, what };
  }
}
