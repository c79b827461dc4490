import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const demoDataEvents = {
  demoDataRemoved: 'The demo data was removed. Blank events of this name stand for those about removed things.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof demoDataEvents> {}
}
