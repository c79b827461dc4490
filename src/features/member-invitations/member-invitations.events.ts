import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const memberInvitationsEvents = {
  memberInvited: 'An organisation invited an email address to become a member. Only the organisation sees it.',
  memberInvitationRevoked: 'The organisation revoked an invitation of a member.',
  memberInvitationDeclined: 'The owner of an invited address declined. Only the organisation sees it.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof memberInvitationsEvents> {}
}
