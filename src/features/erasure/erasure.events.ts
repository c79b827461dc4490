import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const erasureEvents = {
  personErased:
    'The personal data of a person was erased. It names only IDs; receivers that keep data of the person should delete it.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof erasureEvents> {}
}
