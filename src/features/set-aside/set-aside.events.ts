import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const setAsideEvents = {
  setAsideRecordRetried: 'An administrator had a record that was set aside processed again.',
  setAsideRecordDismissed: 'An administrator removed a record from those that are set aside.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof setAsideEvents> {}
}
