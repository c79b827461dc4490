import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const serviceAccountsEvents = {
  serviceAccountCreated: 'A service account was created.',
  serviceAccountRenewed: 'A service account got a new key; the previous one ended.',
  serviceAccountRevoked: 'A service account was revoked, and its key ended.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof serviceAccountsEvents> {}
}
