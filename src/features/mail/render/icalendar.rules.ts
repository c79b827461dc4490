/** Appointments as iCalendar objects (RFC 5545, RFC 6868) and invitation messages (RFC 5546). Pure. */
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { canonicalAddress } from '../../../values/address.rules.ts';

/** As `AppointmentState`. */
export type CalendarState = 'PROPOSED' | 'CONFIRMED' | 'CANCELLED' | 'DONE';

/** Side of the relationship for which a person attends: the host for the provider, the guest for the consumer. */
export type Side = 'host' | 'guest';

/** The recorded address of a person, valid or not; null without one. See `canonicalAddress`. */
export type RecordedAddress = unknown;

/** An appointment as calendars show it. It is stored with a queued mail, so fields are only ever added. */
export interface CalendarEntry {
  id: string;
  state: CalendarState;
  title: string;
  location: string | null;
  note: string | null;
  /** Milliseconds since 1970, UTC. */
  start: number;
  end: number;
  /** Rises whenever the time changes and when the appointment is cancelled, so that calendars know the newest version. */
  sequence: number;
  /** ISO instant of the last change. */
  changedAt: string;
  /** Whose side proposed, or moved to, the present time. */
  proposedBy: Side;
  /** Whether the other side has confirmed the present time. */
  confirmed: boolean;
  /** Whose side cancelled it, when that is known. */
  cancelledBy?: Side;
  host: { name: string; email: RecordedAddress };
  guest: { name: string; email: RecordedAddress };
}

/** An entry whose times may not be readable: null. */
export interface StoredEntry extends Omit<CalendarEntry, 'start' | 'end' | 'changedAt'> {
  start: number | null;
  end: number | null;
  changedAt: string | null;
}

export interface CalendarOptions {
  /** Address from which the mails are sent: calendars accept updates from the organizer of an event only. */
  organizer: string;
  /** Page on which appointments are answered. */
  answerAt: string;
}

export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** Page of the dashboard on which appointments are answered. */
export const VISITS_PATH = '/#/visits';

/** The note about replies in an invitation and its mail. */
export const ANSWERS_ARE_NOT_READ = 'Replies sent by your calendar or email program are not read and have no effect.';

/** The calendar of a person's feed, and why some appointments are not in it. */
export interface FeedText {
  text: string;
  failures: { id: string; error: unknown }[];
}

/** @returns the calendar of all entries that can be written; a feed has no METHOD, because it is not an invitation */
export function feedText(name: string, entries: StoredEntry[], options: CalendarOptions): FeedText {
  const write = (some: StoredEntry[]) => calendarText(some, options, (calendar) => calendar.name(calendarName(name)));
  try {
    return { text: write(entries), failures: [] };
  } catch {
    // Alone, so that the others are served.
    const failures = entries.flatMap((entry) => {
      try {
        write([entry]);
        return [];
      } catch (error) {
        return [{ id: entry.id, error }];
      }
    });
    const failed = new Set(failures.map(({ id }) => id));
    return { text: write(entries.filter(({ id }) => !failed.has(id))), failures };
  }
}

/** @returns the invitation, or the cancellation of a cancelled appointment, for its host and its guest alike */
export function invitationText(entry: CalendarEntry, options: CalendarOptions): string {
  return calendarText([entry], options, (calendar) => calendar.method(ICalCalendarMethod[methodOf(entry)]));
}

export function methodOf({ state }: CalendarEntry): InvitationMethod {
  return state === 'CANCELLED' ? 'CANCEL' : 'REQUEST';
}

/** Times are in UTC, so that no VTIMEZONE is needed; calendars show them in the zone of their owner. */
function calendarText(
  entries: StoredEntry[],
  { organizer, answerAt }: CalendarOptions,
  prepare: (calendar: ReturnType<typeof ical>) => void,
): string {
  const calendar = ical({ prodId: { company: 'Covalue', product: 'Covalue', language: 'EN' } });
  prepare(calendar);
  for (const entry of entries) {
    const answer = `${ANSWERS_ARE_NOT_READ} Answer, move or cancel it at ${answerAt}`;
    const event = calendar.createEvent({
      id: `${entry.id}@covalue`,
      sequence: entry.sequence,
      stamp: timeOf(entry, 'changedAt'),
      start: timeOf(entry, 'start'),
      end: timeOf(entry, 'end'),
      summary: plainText(entry.title),
      description: [entry.note && plainText(entry.note), answer].filter(Boolean).join('\n\n'),
      location: entry.location && plainText(entry.location),
      status: STATUSES[entry.state],
      organizer: { name: 'Covalue', ...calendarAddress(organizer) },
    });
    for (const attendee of attendeesOf(entry)) event.createAttendee({ ...attendee, rsvp: false });
  }
  return calendar.toString();
}

/** @throws RangeError when it is not a time: null would become the year 1970 */
function timeOf(entry: StoredEntry, field: 'changedAt' | 'start' | 'end'): Date {
  const time = new Date(entry[field] ?? Number.NaN);
  if (Number.isNaN(time.getTime())) throw new RangeError(`The appointment has no valid time in "${field}".`);
  return time;
}

const STATUSES: Record<CalendarState, ICalEventStatus> = {
  PROPOSED: ICalEventStatus.TENTATIVE,
  CONFIRMED: ICalEventStatus.CONFIRMED,
  DONE: ICalEventStatus.CONFIRMED,
  CANCELLED: ICalEventStatus.CANCELLED,
};

/** Host and guest, once if they are one; people without an address are not listed. */
function attendeesOf(entry: StoredEntry) {
  const attendees = (['host', 'guest'] as const).flatMap((side) => {
    const { name, email } = entry[side];
    const address = email ? canonicalAddress(email) : undefined;
    if (!address) return [];
    return [{ name: lineOf(name) || address, ...calendarAddress(address), status: answerOf(entry, side) }];
  });
  return attendees.filter(({ email }, at) => attendees.findIndex((each) => each.email === email) === at);
}

/** The response of the side itself to the current time; nobody accepts for the other side. */
function answerOf({ proposedBy, confirmed, cancelledBy }: StoredEntry, side: Side): ICalAttendeeStatus {
  if (cancelledBy === side) return ICalAttendeeStatus.DECLINED;
  return side === proposedBy || confirmed ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION;
}

/** Text without the control characters that RFC 5545 forbids; lines end with "\n". */
function plainText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/(?!\n)\p{Cc}+/gu, ' ')
    .trim();
}

/** For a name; one that is not a string, e.g. written manually, must not prevent the invitation of the other side. */
function lineOf(name: unknown): string {
  return plainText(String(name)).replaceAll('\n', ' ');
}

/** The library writes this name as it is, so it is escaped here. */
function calendarName(name: string): string {
  return lineOf(name).replace(/[\\;,]/g, '\\$&');
}

/** `mailto` is the address in a URI (RFC 6068), if that differs from the address itself. */
function calendarAddress(address: string): { email: string; mailto?: string } {
  const at = address.lastIndexOf('@');
  const local = encodeURIComponent(address.slice(0, at)).replace(/%2B|%24/g, decodeURIComponent);
  const mailto = `${local}${address.slice(at)}`;
  return mailto === address ? { email: address } : { email: address, mailto };
}
