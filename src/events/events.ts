/** What happened: every mutation appends its events in its own transaction (`:Pending` until they are numbered). */
import type { Runner } from '../graph/graph.ts';
import { newId } from '../graph/ids.ts';
import { statement } from '../graph/statement.ts';

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

const APPEND = statement(
  'appendEvents',
  `UNWIND $events AS event
CREATE (e:Event:Pending {id: event.id, name: event.name, at: datetime($now), actorId: $actorId, partyIds: event.partyIds,
  relationshipId: event.relationshipId, entityId: event.entityId, entityVersion: event.entityVersion, change: event.change})`,
);

export async function appendEvents(runner: Runner, actorId: string, now: string, events: NewEvent[]): Promise<void> {
  const rows = events.map(({ change, ...event }) => ({
    relationshipId: null,
    ...event,
    id: newId('evt'),
    change: JSON.stringify(change ?? {}),
  }));
  if (rows.length) await runner.run(APPEND.text, { events: rows, actorId, now });
}
