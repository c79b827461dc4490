/** Filters of subscriptions. Pure. */

/** All that are given hold together; of each list, one is enough. */
export interface EventFilter {
  names?: string[] | null;
  relationshipIds?: string[] | null;
  entityIds?: string[] | null;
  partyIds?: string[] | null;
}

interface Followed {
  name: string;
  relationshipId: string | null;
  entityId: string;
  partyIds: string[];
}

export function matches(filter: EventFilter, event: Followed): boolean {
  return (
    (!filter.names || filter.names.includes(event.name)) &&
    (!filter.relationshipIds || filter.relationshipIds.includes(event.relationshipId ?? '')) &&
    (!filter.entityIds || filter.entityIds.includes(event.entityId)) &&
    (!filter.partyIds || event.partyIds.some((party) => filter.partyIds?.includes(party)))
  );
}

/** Under which key a subscription waits, so that an event is held against few of them. */
export function topicOf({ entityIds, relationshipIds, partyIds }: EventFilter): string {
  for (const ids of [entityIds, relationshipIds, partyIds]) {
    const [first, second] = ids ?? [];
    if (first !== undefined && second === undefined) return first;
  }
  return '';
}

/** All keys under which subscriptions of this event may wait. */
export function topicsOf({ entityId, relationshipId, partyIds }: Followed): Set<string> {
  return new Set(['', entityId, ...(relationshipId ? [relationshipId] : []), ...partyIds]);
}
