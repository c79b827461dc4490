import type { Feature } from '../../feature.ts';
import { VISITS_PATH } from '../mail/render/icalendar.rules.ts';
import * as api from './appointment.api.ts';
import { appointmentShapes } from './appointment.cypher.ts';
import { AppointmentMutations } from './appointment.mutations.ts';
import { checkRestoredTime } from './appointment-undo.actions.ts';
import { appointmentsEvents } from './appointments.events.ts';
import { appointmentsMigrations } from './appointments.migrations.ts';
import { appointmentsVocabulary } from './appointments.vocabulary.ts';
import { appointmentAttention } from './attention.cypher.ts';
import { calendarFeedPage } from './feed.page.ts';
import { visitMail } from './visit.mail.rules.ts';

export const appointments: Feature = {
  name: 'appointments',
  vocabulary: appointmentsVocabulary,
  events: appointmentsEvents,
  enumValues: {
    MailKind: { VISIT: 'Proposed, booked, moved and cancelled appointments.' },
    ProcessingLoop: {
      CALENDAR_FEEDS: 'Serves calendar feeds; the record is an appointment (`apt_`).',
    },
  },
  undoChecks: { apt_: checkRestoredTime },
  mails: { visit: visitMail },
  pages: ({ graph, log, config, origin }) => [
    calendarFeedPage(graph, log, () => ({ organizer: config.MAIL_FROM, answerAt: `${origin()}${VISITS_PATH}` })),
  ],
  migrations: appointmentsMigrations,
  resolvers: [api.AppointmentsOfRelationship, api.AppointmentsOfParty, AppointmentMutations],
  types: [api.Appointment, api.SlotTaken],
  attention: appointmentAttention,
  shapes: appointmentShapes,
};
