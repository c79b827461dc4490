/** How numbered events are read and pruned. */

import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { statement } from '../graph/statement.ts';
import { EVENT_COLUMNS, EVENT_MAP, EVENT_ROW } from './stored-event.cypher.ts';

/** `$names` and so on are null for "any". */
const MATCHES_FILTER = `($names IS NULL OR e.name IN $names)
  AND ($relationshipIds IS NULL OR e.relationshipId IN $relationshipIds)
  AND ($entityIds IS NULL OR e.entityId IN $entityIds)
  AND ($partyIds IS NULL OR any(party IN e.partyIds WHERE party IN $partyIds))`;

export const EVENT_HEAD = statement('eventHead')
  .params<Record<string, never>>()
  .row({ head: z.number() })
  .text(`OPTIONAL MATCH (c:EventCounter {id: 'events'}) RETURN coalesce(c.seq, 0) AS head`);

/** The oldest is looked up after the page, so the events of the page were not pruned before. */
const OLDEST = `CALL () { OPTIONAL MATCH (c:EventCounter {id: 'events'}) RETURN coalesce(c.seq, 0) AS head }
CALL () { MATCH (o:Event) WHERE o.seq > 0 RETURN o.seq AS first ORDER BY o.seq LIMIT 1 UNION RETURN null AS first }
WITH page, head, min(first) AS first
RETURN page, head, coalesce(first, head + 1) AS oldest`;

export const EVENTS_AFTER = statement('eventsAfter')
  .params<{ after: Integer; limit: Integer }>()
  .row(EVENT_ROW)
  .text(`MATCH (e:Event) WHERE e.seq > $after RETURN ${EVENT_COLUMNS} ORDER BY e.seq LIMIT $limit`);

export const EVENTS_BY_IDS = statement('eventsByIds')
  .params<{ ids: string[] }>()
  .row(EVENT_ROW)
  .text(`MATCH (e:Event) WHERE e.id IN $ids RETURN ${EVENT_COLUMNS}`);

export const EVENTS_MATCHING = statement('eventsMatching')
  .params<{
    names: string[] | null;
    relationshipIds: string[] | null;
    entityIds: string[] | null;
    partyIds: string[] | null;
    after: Integer;
    upTo: Integer;
    limit: Integer;
  }>()
  .row({ page: z.array(z.object(EVENT_ROW)), head: z.number(), oldest: z.number() })
  .text(`CALL () {
  MATCH (e:Event) WHERE e.seq > $after AND e.seq <= $upTo AND ${MATCHES_FILTER}
  WITH e ORDER BY e.seq LIMIT $limit
  RETURN collect(${EVENT_MAP}) AS page
}
${OLDEST}`);

/** A page of the oldest; `old` is null for an event whose time cannot be read. */
export const AGES_OF_EVENTS = statement('agesOfEvents')
  .params<{ after: Integer; before: string; limit: Integer }>()
  .row({ seq: z.number(), old: z.boolean().nullable() })
  .text(`MATCH (e:Event) WHERE e.seq > $after
RETURN e.seq AS seq, e.numberedAt < datetime($before) AS old ORDER BY e.seq LIMIT $limit`);

export const PRUNE_EVENTS = statement('forgetEvents')
  .params<{ upTo: Integer; limit: Integer }>()
  .row({ forgotten: z.number() })
  .text(`MATCH (e:Event) WHERE e.seq > 0 AND e.seq <= $upTo
WITH e LIMIT $limit
DETACH DELETE e
RETURN count(*) AS forgotten`);
