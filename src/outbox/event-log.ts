/** The numbered events as a log: reading from a cursor, and pruning after the retention period. */
import { GraphQLError } from 'graphql';
import neo4j from 'neo4j-driver';
import { invalidInput } from '../errors.ts';
import type { Graph, StatementLimits } from '../graph/graph.ts';
import { onlyRow } from '../graph/only-row.ts';
import type { EventFilter } from './event-filter.rules.ts';
import {
  AGES_OF_EVENTS,
  EVENT_HEAD,
  EVENTS_AFTER,
  EVENTS_BY_IDS,
  EVENTS_MATCHING,
  PRUNE_EVENTS,
} from './event-log.cypher.ts';
import type { NumberedEvent } from './stored-event.cypher.ts';

export type { NumberedEvent };

/** The key under which readers find the token for the cursors that they make among the parameters of their plan. */
export const BOOKMARK = 'bookmarkOfCursors';

const CURSOR = /^e1:(\d{1,15})(?::([\w.-]+))?$/;

/**
 * @param bookmark token of what a read must see to see the event, on a cluster (`bookmarkToken`)
 * @returns an opaque text
 */
export function cursorOf(seq: number, bookmark?: string): string {
  return Buffer.from(bookmark ? `e1:${seq}:${bookmark}` : `e1:${seq}`).toString('base64url');
}

/** @throws INVALID_INPUT for an invalid event cursor */
export function seqOf(cursor: string, field = 'after'): number {
  return readCursor(cursor, field).seq;
}

/** The parts of `cursorOf`. @throws INVALID_INPUT for an invalid event cursor */
export function readCursor(cursor: string, field = 'after'): { seq: number; bookmark?: string } {
  const [, seq, bookmark] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (seq === undefined || cursorOf(Number(seq), bookmark) !== cursor)
    throw invalidInput(field, 'Invalid event cursor; use one returned by an event or by `eventCursor`.');
  return { seq: Number(seq), bookmark };
}

export function cursorExpired(): GraphQLError {
  return new GraphQLError(
    'Some events after this cursor have been pruned. Request a new `eventCursor`, reload your data, then subscribe after the new cursor.',
    { extensions: { code: 'CURSOR_EXPIRED' } },
  );
}

export function cursorUnknown(): GraphQLError {
  return new GraphQLError(
    'This cursor is ahead of the event log (another database, or a restored one). Request a new `eventCursor` and reload your data.',
    { extensions: { code: 'CURSOR_UNKNOWN' } },
  );
}

/** @throws Error for an event that cannot be delivered to anybody, e.g. since it was changed by hand */
export function assertReadable(event: NumberedEvent): void {
  const { name, at, entityId, relationshipId, partyIds, change } = event;
  const texts = { name, at, entityId, relationshipId: relationshipId ?? '' };
  const wrong = Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [] : [key]));
  if (!Array.isArray(partyIds)) wrong.push('partyIds');
  if (wrong.length) throw new TypeError(`Incomplete event: ${wrong.join(', ')}.`);
  JSON.parse(change);
}

/** The events with these ids that are not forgotten. */
export async function readEvents(graph: Graph, ids: string[]): Promise<NumberedEvent[]> {
  return graph.read(EVENTS_BY_IDS, { ids });
}

/** The number of the newest event. */
export async function readHead(graph: Graph, limits?: StatementLimits): Promise<number> {
  return onlyRow(await graph.read(EVENT_HEAD, {}, limits)).head;
}

/** The next events without a gap; partly committed batches are excluded. */
export async function readTail(graph: Graph, after: number, limit: number): Promise<NumberedEvent[]> {
  const rows = await graph.read(EVENTS_AFTER, { after: neo4j.int(after), limit: neo4j.int(limit) });
  const end = rows.findIndex(({ seq }, index) => seq !== after + 1 + index);
  return end < 0 ? rows : rows.slice(0, end);
}

/** @throws CURSOR_EXPIRED when events after `after` are forgotten, CURSOR_UNKNOWN when there were never so many */
export async function readMatching(
  graph: Graph,
  filter: EventFilter,
  after: number,
  upTo: number,
  limit: number,
): Promise<NumberedEvent[]> {
  const found = await graph.read(EVENTS_MATCHING, {
    names: filter.names ?? null,
    relationshipIds: filter.relationshipIds ?? null,
    entityIds: filter.entityIds ?? null,
    partyIds: filter.partyIds ?? null,
    after: neo4j.int(after),
    upTo: neo4j.int(upTo),
    limit: neo4j.int(limit),
  });
  const { page, head, oldest } = onlyRow(found);
  if (after > head) throw cursorUnknown();
  if (after + 1 < oldest) throw cursorExpired();
  return page;
}

const PRUNE_BATCH = 2_000;

/**
 * Prunes events that were numbered before the instant, oldest first, in small transactions. Numbers rise with time, so an event
 * whose time cannot be read is forgotten with the next one that is old enough. Answers how many.
 */
export async function pruneEvents(graph: Graph, before: string): Promise<number> {
  let forgotten = 0;
  for (let after = 0; ; ) {
    const page = await graph.read(AGES_OF_EVENTS, {
      after: neo4j.int(after),
      before,
      limit: neo4j.int(PRUNE_BATCH),
    });
    const recent = page.findIndex(({ old }) => old === false);
    const upTo = (recent < 0 ? page : page.slice(0, recent)).findLast(({ old }) => old)?.seq;
    if (upTo !== undefined) forgotten += await pruneUpTo(graph, upTo);
    const last = page.at(-1);
    if (recent >= 0 || page.length < PRUNE_BATCH || !last) return forgotten;
    after = last.seq;
  }
}

async function pruneUpTo(graph: Graph, upTo: number): Promise<number> {
  for (let forgotten = 0; ; ) {
    const pruned = await graph.writeQuietly((transaction) =>
      transaction.run(PRUNE_EVENTS, { upTo: neo4j.int(upTo), limit: neo4j.int(PRUNE_BATCH) }),
    );
    const count = onlyRow(pruned).forgotten;
    forgotten += count;
    if (count < PRUNE_BATCH) return forgotten;
  }
}
