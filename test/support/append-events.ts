/** Events that tests append and await. */

import type { Graph } from '../../src/graph/graph.ts';
import { appendEvents, type NewEvent } from '../../src/outbox/append-event.ts';

/** As a mutation would, with defaults for the omitted values. */
export function appendTested(graph: Graph, entityId: string, events: Partial<NewEvent<string>>[]): Promise<void> {
  const told = events.map((event) => ({
    name: 'tested',
    entityId,
    entityVersion: 1,
    partyIds: ['org_brokerage'],
    ...event,
  }));
  return graph.write((transaction) => appendEvents(transaction, 'per_broker', new Date().toISOString(), told));
}

/** Until every event has its number. */
export async function numbered(graph: Graph): Promise<void> {
  while ((await graph.read('RETURN EXISTS { (:Pending) } AS any', {}))[0]?.any)
    await new Promise((done) => setTimeout(done, 20));
}
