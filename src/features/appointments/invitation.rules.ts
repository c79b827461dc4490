/** Content of the emails about an appointment. Pure. */
import { type CalendarEntry, VISITS_PATH } from '../mail/render/icalendar.rules.ts';
import type { AppointmentState } from './appointment.rules.ts';
import type { VisitMail } from './visit.mail.rules.ts';

/** The fields of an appointment that its emails show. */
export interface InvitedAppointment
  extends Omit<CalendarEntry, 'state' | 'changedAt' | 'proposedBy' | 'confirmed' | 'cancelledBy'> {
  state: AppointmentState;
  /** IANA name; the times in the text are shown in it. */
  timeZone: string;
}

/** The content of the mail to one of the two; texts are plain, so that typed text is never executed as HTML. */
export function visitMailOf(
  { host, guest, ...appointment }: InvitedAppointment,
  reader: { name: string },
  change: VisitMail['change'],
  inCalendars: boolean,
): VisitMail {
  return {
    change,
    title: appointment.title,
    place: appointment.location,
    startsAt: new Date(appointment.start).toISOString(),
    endsAt: new Date(appointment.end).toISOString(),
    timeZone: appointment.timeZone,
    with: (reader === host ? guest : host).name,
    note: appointment.note,
    inCalendars,
    link: { label: 'Open in Covalue', to: VISITS_PATH },
  };
}
