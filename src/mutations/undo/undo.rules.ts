/** What an undo restores: snapshots of nodes, and when they still are as the undone mutation left them. Pure. */
import { DomainError } from '../../errors.ts';

/** For how long a change can be undone. */
export const UNDO_SECONDS = 10;
/** Mails of such a change wait a little longer, so that an undo in the last moment, on another server, finds them. */
export const MAIL_GRACE_SECONDS = 5;

/** A property: its key, its type in Cypher, and its value as text; of a list, the texts of its items. */
export type StoredProperty = [key: string, type: string, text: string | string[]];

export interface NodeEnd {
  /** Neo4j's own ID of the node. */
  element: string;
  /** Property `id`, since Neo4j may use the ID of a deleted node again; null if it has none. */
  id: string | null;
}

export interface StoredEdge {
  element: string;
  type: string;
  from: NodeEnd;
  to: NodeEnd;
  properties: StoredProperty[];
}

export interface Snapshot extends NodeEnd {
  labels: string[];
  properties: StoredProperty[];
  edges: StoredEdge[];
}

/** Which edges of a node a change concerns: none, all, or those of some types. */
export type CoveredEdges = 'none' | 'all' | readonly string[];

/** A node before and after a change; null: it does not exist. */
export interface CoveredChange {
  id: string;
  edges: CoveredEdges;
  before: Snapshot | null;
  after: Snapshot | null;
}

/** The same text for the same state. */
export function textOf(snapshot: Snapshot | null): string {
  if (!snapshot) return '';
  const { labels, properties, edges } = snapshot;
  const byKey = (all: StoredProperty[]) => [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    [...labels].sort(),
    byKey(properties),
    [...edges]
      .sort((a, b) => (a.element < b.element ? -1 : 1))
      .map((edge) => ({ ...edge, properties: byKey(edge.properties) })),
  ]);
}

export function versionOf(snapshot: Snapshot | null): number | undefined {
  const text = snapshot?.properties.find(([key]) => key === 'version')?.[2];
  return typeof text === 'string' ? Number(text) : undefined;
}

/** The version that a node has when the change is undone; the event of a deletion had the one after the last. */
export function undoneVersion({ before, after }: CoveredChange): number {
  return (versionOf(after) ?? (versionOf(before) ?? 0) + 1) + 1;
}

/** Edges of the snapshots, each once, that the others do not have. */
export function edgesOnlyIn(some: (Snapshot | null)[], others: (Snapshot | null)[]): StoredEdge[] {
  const known = new Set(others.flatMap((each) => each?.edges.map(({ element }) => element) ?? []));
  const found = some.flatMap((each) => each?.edges ?? []).filter(({ element }) => !known.has(element));
  return [...new Map(found.map((edge) => [edge.element, edge])).values()];
}

/** The changed fields of an event, from after to before. */
export function reversed(change: Record<string, { before?: unknown; after?: unknown }> = {}) {
  return Object.fromEntries(
    Object.entries(change).map(([field, { before = null, after = null }]) => [field, { before: after, after: before }]),
  );
}

export function changedMeanwhile(): DomainError {
  return new DomainError(
    'ILLEGAL_STATE',
    'id',
    'It cannot be undone, because the record or what it belongs to has been changed since; read it, and change it.',
    { currentState: 'CHANGED', possible: [] },
  );
}

/** @throws DomainError ILLEGAL_STATE after the time in which a change can be undone; instants in ISO */
export function checkUntil(until: string, now: string): void {
  if (Date.parse(now) <= Date.parse(until)) return;
  throw new DomainError(
    'ILLEGAL_STATE',
    'id',
    `The ${UNDO_SECONDS} seconds for an undo have passed; change the record, or record it again.`,
    { currentState: 'EXPIRED', possible: [] },
  );
}
