/** Appends events as a mutation would, each with what a test does not say of it. */
import { appendEvents, type NewEvent } from '../src/events/events.ts';
import type { Graph } from '../src/graph/graph.ts';

export function appendTested(graph: Graph, entityId: string, events: Partial<NewEvent>[]): Promise<void> {
  const told = events.map((event) => ({
    name: 'tested',
    entityId,
    entityVersion: 1,
    partyIds: ['org_brokerage'],
    ...event,
  }));
  return graph.write((transaction) => appendEvents(transaction, 'per_broker', new Date().toISOString(), told));
}
