import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const partiesEvents = {
  partyCreated: 'A person or an organisation was created.',
  partyUpdated: 'Data of a party changed.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof partiesEvents> {}
}
