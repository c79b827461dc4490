import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const catalogueEvents = {
  serviceCreated: 'A service was created.',
  serviceUpdated: 'A service changed.',
  serviceDeleted: 'A service that was created by mistake was deleted.',
  productAdded: 'A product was added to a service.',
  productUpdated: 'A product changed.',
  productDeleted: 'A product that was created by mistake was deleted.',
  offeringCreated: 'A service offering was created.',
  offeringUpdated: 'A service offering changed.',
  offeringPublished: 'A service offering became visible to everyone.',
  offeringDeleted: 'A service offering that was created by mistake was deleted.',
  offeringWithdrawn: 'A service offering is no longer published.',
  offeringRemoved: 'A service offering that an import had created was removed by its undo.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof catalogueEvents> {}
}
