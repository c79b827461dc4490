/** Appointments as iCalendar (RFC 5545) and its scheduling messages (RFC 5546). Pure. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

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
