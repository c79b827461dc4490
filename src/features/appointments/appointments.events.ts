import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const appointmentsEvents = {
  appointmentProposed: 'A party proposed an appointment.',
  appointmentCounterProposed: 'A party proposed another time for a proposed appointment.',
  appointmentMoved: 'A booked appointment was moved; the other party has yet to confirm it.',
  appointmentConfirmed: 'An appointment was confirmed.',
  appointmentCancelled: 'An appointment was cancelled.',
  appointmentDone: 'An appointment took place.',
  calendarFeedPublished: 'A person published the feed of a calendar.',
  calendarFeedRevoked: 'A person revoked the feed of a calendar.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof appointmentsEvents> {}
}
