/** Appointments as iCalendar (RFC 5545) and its scheduling messages (RFC 5546). Pure. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { VisitMail } from '../mail/mail-templates.rules.ts';
import { AppointmentState } from './appointment.rules.ts';

export interface CalendarEntry {
  id: string;
  title: string;
  location: string | null;
  note: string | null;
  start: number;
  end: number;
  /** Rises with each change, so that a calendar knows the newer one. */
  sequence: number;
  cancelled: boolean;
  tentative?: boolean;
  /** ISO instant of the last change. */
  changedAt: string;
  host: { name: string; email: string | null };
  guest: { name: string; email: string | null };
}

/** Times are in UTC, which every calendar shows in the zone of its owner. */
export function calendarText(name: string, entries: CalendarEntry[], method?: 'REQUEST' | 'CANCEL'): string {
  const calendar = ical({ name, prodId: { company: 'Covalue', product: 'Covalue', language: 'EN' } });
  if (method) calendar.method(method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: `${entry.id}@covalue`,
      sequence: entry.sequence,
      stamp: new Date(entry.changedAt),
      start: new Date(entry.start),
      end: new Date(entry.end),
      summary: entry.title,
      description: entry.note,
      location: entry.location,
      status: entry.cancelled
        ? ICalEventStatus.CANCELLED
        : entry.tentative
          ? ICalEventStatus.TENTATIVE
          : ICalEventStatus.CONFIRMED,
    });
    if (entry.host.email) event.organizer({ name: entry.host.name, email: entry.host.email });
    for (const who of [entry.host, entry.guest])
      if (who.email) event.createAttendee({ name: who.name, email: who.email, rsvp: false });
  }
  return calendar.toString();
}

/** What of an appointment is told by mail. */
export interface InvitedAppointment extends Omit<CalendarEntry, 'cancelled' | 'tentative' | 'changedAt'> {
  state: AppointmentState;
  /** IANA name; the times in the text are shown in it. */
  timeZone: string;
}

/** What the mail to one of the two says; texts are plain, so that nothing that somebody typed is ever run as HTML. */
export function visitMailOf(
  { host, guest, ...appointment }: InvitedAppointment,
  reader: { name: string; email: string | null },
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
    link: { label: 'Open Covalue', to: '/' },
  };
}

/** `now` is an ISO instant, the stamp of the message. */
export function calendarOf(
  appointment: InvitedAppointment,
  now: string,
): { method: 'REQUEST' | 'CANCEL'; text: string } {
  const cancelled = appointment.state === AppointmentState.CANCELLED;
  const method = cancelled ? 'CANCEL' : 'REQUEST';
  return { method, text: calendarText(appointment.title, [{ ...appointment, cancelled, changedAt: now }], method) };
}
