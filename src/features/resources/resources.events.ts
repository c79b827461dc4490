import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const resourcesEvents = {
  resourceCreated: 'The relationship created a resource for its consumer.',
  resourceModified: 'The relationship modified a resource.',
  resourceDeleted: 'A resource that was recorded by mistake was deleted.',
  resourceDisclosureAsked: 'A party asked for another disclosure of the resource.',
  resourceDisclosed: 'The disclosure of the resource changed.',
  serviceEnabled: 'A resource enables a service of the consumer.',
  serviceNoLongerEnabled: 'A resource no longer enables a service of the consumer.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof resourcesEvents> {}
}
