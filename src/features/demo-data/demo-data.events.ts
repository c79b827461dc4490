import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const demoDataEvents = {
  demoDataRemoved: 'The demo data was removed. Empty events of this name replace the events about removed records.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof demoDataEvents> {}
}
