import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const activitiesEvents = {
  activityRecorded: 'An activity of the relationship was recorded.',
  activityUpdated: 'The side that recorded an activity corrected it.',
  activityCancelled: 'An activity was cancelled: it is kept, and no longer counts.',
  activityDeleted: 'The side that recorded an activity by mistake deleted it.',
  productUsed: 'The consumer used a product of the offering.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof activitiesEvents> {}
}
