import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const advocacyEvents = {
  surveyAsked: 'A provider asked its consumer how likely it is to recommend the provider.',
  surveyAnswered: 'The consumer answered a survey.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof advocacyEvents> {}
}
