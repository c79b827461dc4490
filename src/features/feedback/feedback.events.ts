import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const feedbackEvents = {
  feedbackGiven: 'A party gave feedback, or replied to it.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof feedbackEvents> {}
}
