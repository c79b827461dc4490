import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const membershipsEvents = {
  membershipOffered: 'An organisation offered a person a membership. It begins when the person accepts.',
  membershipDeclined: 'A person declined a membership, or the organisation withdrew its offer.',
  personAppointed: 'A person accepted a membership, or its role changed.',
  personDismissed: 'A person no longer acts for an organisation.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof membershipsEvents> {}
}
