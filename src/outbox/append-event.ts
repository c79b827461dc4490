import type { Change } from '../audit/audit-record.rules.ts';
import { type Acting, changeRows } from '../audit/changes.ts';
import { newId } from '../graph/ids.ts';
import type { Runner } from '../graph/runner.ts';
import type { Placed } from './event-order.rules.ts';
import type { EventName } from './event-types.ts';
import { APPEND_EVENTS, type PendingRow } from './pending-event.cypher.ts';

/** The actor of events that no person causes. */
export const SYSTEM = 'covalue';

export interface NewEvent<Name extends string = EventName> {
  /** Declared by its feature. */
  name: Name;
  entityId: string;
  entityVersion: number;
  /** The parties to which it is visible. */
  partyIds: string[];
  relationshipId?: string;
  /** Scalar fields before and after. */
  change?: Change;
  /** The person whose data the values of the change are. Default: `subjectOf`. */
  subject?: string | null;
}

export interface PendingEvent extends NewEvent<string>, Placed {
  actorId: string;
}

/** @throws TypeError for what could not be numbered, before it is acknowledged */
export function eventRows(actorId: string, at: string, events: NewEvent<string>[]): PendingRow[] {
  return events.map((event, position) => {
    if (!Number.isInteger(event.entityVersion) || ![event.entityId, ...event.partyIds].every((id) => id))
      throw new TypeError(`Incomplete event: ${JSON.stringify(event)}`);
    const { subject: _, ...told } = event;
    const pending: PendingEvent = { ...told, id: newId('evt'), actorId, at, position };
    return {
      entityId: event.entityId,
      entityVersion: BigInt(event.entityVersion),
      at,
      text: JSON.stringify(pending),
    };
  });
}

const STRINGS = ['id', 'name', 'at', 'actorId', 'entityId'] as const;

/** Parses the output of `eventRows`. @throws Error for an incomplete event, which cannot be numbered */
export function readPending(text: string): PendingEvent {
  const event: PendingEvent | null = JSON.parse(text);
  const wrong = [
    ...STRINGS.filter((name) => typeof event?.[name] !== 'string' || !event[name]),
    ...(Number.isNaN(Date.parse(String(event?.at))) ? ['at'] : []),
    ...(Array.isArray(event?.partyIds) && event.partyIds.every((id) => typeof id === 'string') ? [] : ['partyIds']),
    ...(Number.isSafeInteger(event?.entityVersion) ? [] : ['entityVersion']),
    ...(['string', 'undefined'].includes(typeof event?.relationshipId) ? [] : ['relationshipId']),
    ...(['object', 'undefined'].includes(typeof event?.change) ? [] : ['change']),
  ];
  if (!event || wrong.length) throw new TypeError(`Incomplete event: ${[...new Set(wrong)].join(', ')}.`);
  return event;
}

/**
 * For changes outside of mutations, which append events themselves; `runner` is the transaction of the change. Those of persons are
 * recorded in the audit trail too.
 */
export async function appendEvents(
  runner: Runner,
  actorId: string,
  now: string,
  /** Workers declare theirs as `NewEvent[]`, so that their names are checked. */
  events: NewEvent<string>[],
  /** Of a mutation with a transaction of its own. */
  acting: Omit<Acting, 'actorId' | 'now'> = {},
): Promise<void> {
  if (!events.length) return;
  const audit = actorId === SYSTEM ? [] : changeRows({ ...acting, actorId, now }, events);
  await runner.run(APPEND_EVENTS, { events: eventRows(actorId, now, events), audit });
}
