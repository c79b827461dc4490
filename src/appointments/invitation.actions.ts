/** Tells host and guest of an appointment, so that they and their calendars follow. */
import type { Action } from '../graphql/mutate.ts';
import { type NewMail, queueMails } from '../mail/mail.actions.ts';
import type { VisitMail } from '../mail/mail-templates.rules.ts';
import { calendarOf, type InvitedAppointment, visitMailOf } from './invitation.rules.ts';

interface Attendee {
  id: string;
  name: string;
  /** Null also for who takes no part in the relationship any more. */
  email: string | null;
}

export interface ToldAppointment extends InvitedAppointment {
  version: number;
  relationship: string;
  host: Attendee;
  guest: Attendee;
}

/**
 * Queues the mails in the transaction of the booking.
 * @param only whom to tell; undefined: both
 * @param inCalendars what is booked, or was, comes with a calendar object
 */
export async function sendInvitation(
  { runner, now }: Action,
  appointment: ToldAppointment,
  change: VisitMail['change'],
  { only, inCalendars }: { only?: 'host' | 'guest'; inCalendars: boolean },
): Promise<void> {
  const { host, guest, id, version, relationship } = appointment;
  const readers = only ? [appointment[only]] : [host, guest];
  const mails = readers.flatMap((reader): NewMail[] => {
    if (!reader.email) return [];
    const other = reader === host ? guest : host;
    return [
      {
        key: `appointment|${reader.id}|${id}|${version}`,
        to: { partyId: reader.id, address: reader.email, name: reader.name },
        from: { name: other.name, replyTo: other.email },
        relationshipId: relationship,
        calendar: inCalendars ? calendarOf(appointment, now) : undefined,
        template: 'visit',
        data: visitMailOf(appointment, reader, change, inCalendars),
      },
    ];
  });
  await queueMails(runner, mails, now);
}
