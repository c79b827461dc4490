import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const mailEvents = {
  mailSettingsChanged: 'A person changed which emails and notices it gets, its time zone, or the locale of formats.',
  mailRetried: 'An email that could not be delivered was queued again.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof mailEvents> {}
}
