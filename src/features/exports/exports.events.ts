import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const exportsEvents = {
  partyDataExported: 'A representative exported all data of a party.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof exportsEvents> {}
}
