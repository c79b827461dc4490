import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const relationshipsEvents = {
  relationshipProposed: 'A party proposed a service relationship.',
  relationshipAgreed: 'Both parties agreed to the relationship.',
  relationshipDeclined: 'The proposed relationship was declined.',
  relationshipActivated: 'The service of the relationship began.',
  relationshipSuspended: 'The relationship was suspended.',
  relationshipResumed: 'A suspended relationship continues.',
  relationshipEnded: 'The relationship ended.',
  relationshipUpdated: 'Terms or a description of the relationship changed.',
  relationshipDisclosureAsked: 'A party asked for another disclosure of the relationship.',
  relationshipDisclosed: 'The disclosure of the relationship changed.',
  consumerRoleAssigned: 'A person was given a role on the side of the consumer.',
  consumerRoleWithdrawn: 'A person lost a role on the side of the consumer.',
  relationshipWithdrawn: 'The party that proposed the relationship withdrew the proposal, which was deleted.',
  agreementRecorded: 'An agreement of the relationship was recorded.',
  agreementUpdated: 'The side that recorded an agreement corrected it.',
  agreementCancelled: 'An agreement was cancelled: it is kept, and no longer valid.',
  agreementDeleted: 'The side that recorded an agreement by mistake deleted it.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof relationshipsEvents> {}
}
