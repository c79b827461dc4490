import { type Migration, unique } from '../../graph/migrations.ts';

export const appointmentsMigrations: Migration[] = [
  {
    id: 6,
    what: 'appointments and calendars',
    statements: [
      unique('Appointment_id', 'Appointment', 'id'),
      unique('Calendar_of', 'Calendar', 'of'),
      unique('CalendarFeed_tokenHash', 'CalendarFeed', 'tokenHash'),
    ],
  },
  {
    id: 49,
    what: 'when the other side confirmed the present time of an appointment',
    statements: [
      // Before, the sequence rose with each change of a booked appointment; the other side has not confirmed a moved time.
      `MATCH (a:Appointment) WHERE a.confirmedAt IS NULL
  AND (a.state = 'CONFIRMED' AND a.sequence = 0 OR a.state = 'DONE' AND a.sequence = 1)
SET a.confirmedAt = a.updatedAt`,
    ],
  },
];
