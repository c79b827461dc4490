import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const accessEvents = {
  accessGranted: 'A provider granted a person access within the relationship.',
  accessSuspended: 'An access was suspended.',
  accessResumed: 'A suspended access was resumed.',
  accessRevoked: 'An access was revoked.',
  administratorAppointed: 'An administrator made another person an administrator. Only these two see it.',
  administratorWithdrawn: 'An administrator withdrew the right of an administrator. Only these two see it.',
  emailChangeRequested:
    'A person requested another email address. Nothing changes until both addresses confirm it. Only the person sees it.',
  emailChangeCancelled: 'A person cancelled the requested change of the email address. Only the person sees it.',
  emailChangeRejected:
    'The old or the new address rejected the requested change (`by`: OLD or NEW), and it was cancelled. Only the person sees it.',
  emailChanged: 'The email address of a person changed after both addresses had confirmed it. Only the person sees it.',
  identityBound: 'An account at the identity provider was bound to a person. Only the person sees it.',
  identityDisconnected: 'A person disconnected an account at the identity provider. Only the person sees it.',
  identityReleased:
    'An administrator released the account of a person at the identity provider. Only the person sees it.',
  secondFactorSetUp: 'A person set up a second factor. Only the person sees it.',
  secondFactorRemoved: 'A person removed the second factor. Only the person sees it.',
  secondFactorReset: 'An administrator reset the second factor of a person. Only the person sees it.',
  sessionEnded:
    'Sessions of a person ended: by signing out, by a new password, or because a refresh token was used again. Only the person sees it.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof accessEvents> {}
}
