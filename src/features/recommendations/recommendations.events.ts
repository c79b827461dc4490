import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const recommendationsEvents = {
  recommendationMade: 'A recommendation was published to a party.',
  recommendationSeen: 'The party saw a recommendation.',
  recommendationAccepted: 'The party accepted a recommendation.',
  recommendationDeclined: 'The party declined a recommendation.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof recommendationsEvents> {}
}
