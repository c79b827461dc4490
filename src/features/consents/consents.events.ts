import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const consentsEvents = {
  consentGiven: 'A party gave a consent.',
  consentNoted: 'A provider noted the consent of its client.',
  consentWithdrawn: 'A party withdrew a consent.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof consentsEvents> {}
}
