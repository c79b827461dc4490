/** How pending events are appended, numbered and set aside. */

import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { type ChangeRow, RECORD_CHANGES_CLAUSE } from '../audit/audit.cypher.ts';
import { statement } from '../graph/statement.ts';
import { EVENT_FROM_LIST } from './stored-event.cypher.ts';

/** The event as text and its position in the order, as appended by a mutation. */
export interface PendingRow {
  entityId: string;
  entityVersion: bigint;
  at: string;
  text: string;
}

/** Clause that appends `$events`, which are `eventRows`. */
export const APPEND_EVENTS_CLAUSE = `UNWIND $events AS event
CREATE (:Pending {entityId: event.entityId, entityVersion: event.entityVersion, at: event.at, event: event.text})`;

export const APPEND_EVENTS = statement('appendEvents')
  .params<{ events: PendingRow[]; audit: ChangeRow[] }>()
  .text(`${RECORD_CHANGES_CLAUSE}\nWITH 0 AS none ${APPEND_EVENTS_CLAUSE}`);

export const ANY_PENDING = statement('anyPendingEvent')
  .params<Record<string, never>>()
  .row({ any: z.boolean() })
  .text('RETURN EXISTS { (:Pending) } AS any');

/** `event` is JSON. */
const STORED_EVENT = { elementId: z.string(), event: z.string() };

export const OLDEST_PENDING = statement('oldestPendingEvents')
  .params<{ limit: Integer }>()
  .row({ seq: z.number(), seen: z.array(z.object(STORED_EVENT)) })
  .text(`MERGE (c:EventCounter {id: 'events'}) SET c.lock = true
WITH c
CALL () { MATCH (e:Pending) WITH e ORDER BY e.at LIMIT $limit RETURN collect(e {elementId: elementId(e), .event}) AS seen }
RETURN coalesce(c.seq, 0) AS seq, seen`);

/**
 * Events that must come before those already read, see `numberingOrder`: `$upTo` has the newest version of each entity.
 */
export const PENDING_PREDECESSORS = statement('pendingPredecessors')
  .params<{ upTo: Record<string, number> }>()
  .row(STORED_EVENT)
  .text(
    'MATCH (e:Pending) WHERE e.entityVersion < $upTo[toStringOrNull(e.entityId)] RETURN elementId(e) AS elementId, e.event AS event',
  );

/** `$events`: of each what `eventList` makes. */
export const NUMBER_EVENTS = statement('numberEvents')
  .params<{ head: Integer; pending: string[]; events: unknown[][]; now: string }>()
  .text(`MATCH (c:EventCounter {id: 'events'}) SET c.seq = $head
WITH c CALL (c) { UNWIND $pending AS pending MATCH (p) WHERE elementId(p) = pending DELETE p }
WITH datetime($now) AS now UNWIND $events AS event
CREATE (:Event {${EVENT_FROM_LIST}, numberedAt: now})`);

/** Events that cannot be numbered wait outside of the queue, under the ID of their node. */
export const PUT_PENDING_ASIDE = statement('putPendingEventsAside')
  .params<{ ids: string[] }>()
  .text('UNWIND $ids AS id MATCH (e) WHERE elementId(e) = id AND e:Pending REMOVE e:Pending SET e:PendingSetAside');

export const PUT_PENDING_BACK = statement('putPendingEventsBack')
  .params<{ ids: string[] }>()
  .row({ id: z.string() })
  .text(`UNWIND $ids AS id MATCH (e) WHERE elementId(e) = id AND (e:PendingSetAside OR e:Pending)
REMOVE e:PendingSetAside SET e:Pending
RETURN id`);
