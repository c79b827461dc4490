import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const realEstateEvents = {
  propertyAlertSetUp: 'A provider set up a property alert for a client.',
  propertyAlertUpdated: 'The settings of a property alert changed.',
  propertyAlertDeleted: 'A property alert that was set up by mistake was deleted.',
  searchCriteriaChanged: 'The search criteria of a property alert changed.',
  criteriaChangeAsked: 'A client requested a change of the search criteria.',
  criteriaChangeCarriedOut: 'A requested change of the search criteria was carried out.',
  criteriaChangeDeclined: 'A requested change of the search criteria was declined.',
  criteriaChangeWithdrawn: 'The client withdrew a request to change the search criteria.',
  propertyMatched: 'A home meets the search criteria of a property alert.',
  matchSeen: 'The client has seen a match.',
  matchFavourited: 'The client marked a match as a favourite.',
  matchUnfavourited: 'A match is no longer a favourite of the client.',
  matchDismissed: 'The client dismissed a match.',
  listingImported: 'A party imported a listing of its own, or restored it by an undo.',
  listingRemoved: 'A listing that an import had created was removed by its undo.',
  matchRestored: 'The client restored a dismissed match.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof realEstateEvents> {}
}
