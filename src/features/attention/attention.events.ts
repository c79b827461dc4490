import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const attentionEvents = {
  attentionUpdated: 'A party snoozed, assigned, dated or settled something that waits for it.',
  taskCreated: 'A task of a party was created.',
  taskUpdated: 'A task of a party was changed.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof attentionEvents> {}
}
