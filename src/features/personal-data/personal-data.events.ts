import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const personalDataEvents = {
  personalDataOpened: 'An administrator stated a reason and can see personal data of a party for an hour.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof personalDataEvents> {}
}
