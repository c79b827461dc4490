/** What happened: every mutation appends its events in its own transaction (`:Pending` until they are numbered). */
import type { Runner } from '../graph/graph.ts';
import { newId } from '../graph/ids.ts';
import { statement } from '../graph/statement.ts';

/** Who acts in events that no person causes. */
export const SYSTEM = 'covalue';

export interface NewEvent {
  /** Past tense, e.g. `relationshipAgreed`. */
  name: string;
  entityId: string;
  entityVersion: number;
  /** The parties who may learn of it. */
  partyIds: string[];
  relationshipId?: string;
  /** Scalar fields before and after. */
  change?: Record<string, { before?: unknown; after?: unknown }>;
}

/** Clause that creates `$events` (see `eventRows`), said by `$actorId` at `$now`. */
export const CREATE_EVENTS = `UNWIND $events AS event
CREATE (:Event:Pending {id: event.id, name: event.name, at: datetime($now), position: toInteger(event.position),
  actorId: $actorId, partyIds: event.partyIds, relationshipId: event.relationshipId, entityId: event.entityId,
  entityVersion: toInteger(event.entityVersion), change: event.change})`;

const APPEND = statement('appendEvents', CREATE_EVENTS);

export function eventRows(events: NewEvent[]): Record<string, unknown>[] {
  return events.map(({ change, ...event }, position) => ({
    relationshipId: null,
    ...event,
    position,
    id: newId('evt'),
    change: JSON.stringify(change ?? {}),
  }));
}

/** For what happens outside a mutation (which appends by itself); `runner` is the transaction that makes it happen. */
export async function appendEvents(runner: Runner, actorId: string, now: string, events: NewEvent[]): Promise<void> {
  if (events.length) await runner.run(APPEND.text, { events: eventRows(events), actorId, now });
}
