import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const activitiesEvents = {
  activityRecorded: 'An activity of the relationship was recorded.',
  productUsed: 'The consumer used a product of the offering.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof activitiesEvents> {}
}
