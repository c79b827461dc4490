/** Notifies host and guest of an appointment, and their calendars. */
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { type NewMail, queueMails } from '../mail/mail.actions.ts';
import type { CalendarEntry, RecordedAddress } from '../mail/render/icalendar.rules.ts';
import { type InvitedAppointment, visitMailOf } from './invitation.rules.ts';
import type { VisitMail } from './visit.mail.rules.ts';

interface Attendee {
  id: string;
  name: string;
  /** Also null for a person who no longer takes part in the relationship. */
  email: RecordedAddress;
}

export interface NotifiedAppointment extends InvitedAppointment {
  version: number;
  relationship: string;
  host: Attendee;
  guest: Attendee;
}

/**
 * Queues the mails in the transaction of the booking.
 * @param only whom to notify; undefined: both
 * @param calendar what calendars show of an appointment that is booked, or was; the sender writes the invitation from it
 */
export async function sendInvitation(
  { runner, now, undo }: MutationContext,
  appointment: NotifiedAppointment,
  change: VisitMail['change'],
  { only, calendar }: { only?: 'host' | 'guest'; calendar?: CalendarEntry },
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
        calendar: calendar && { entry: calendar },
        template: 'visit',
        data: visitMailOf(appointment, reader, change, calendar !== undefined),
      },
    ];
  });
  await queueMails(runner, mails, now, undo);
}
