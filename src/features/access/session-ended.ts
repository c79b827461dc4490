import type { NewEvent } from '../../outbox/append-event.ts';

/** Ends the subscriptions of the person's ended sessions at once, on all servers. */
export function sessionEnded(person: string): NewEvent {
  return { name: 'sessionEnded', entityId: person, entityVersion: 0, partyIds: [person] };
}
