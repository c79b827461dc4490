import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const correctionsEvents = {
  changeUndone:
    'The person who made a change undid it within seconds. The event goes to the parties of the change; its changes lead back to the values before.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof correctionsEvents> {}
}
