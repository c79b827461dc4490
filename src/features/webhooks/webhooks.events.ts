import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const webhooksEvents = {
  webhookCreated: 'A webhook was created.',
  webhookUpdated: 'A webhook was changed.',
  webhookReplayed: 'A webhook was reset to an earlier event.',
  webhookDeleted: 'A webhook was deleted.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof webhooksEvents> {}
}
