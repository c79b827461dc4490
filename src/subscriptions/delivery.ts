/** Reads events as their subscribers may see them; subscriptions with the same selection share one round trip. */

import { type ExecutionResult, GraphQLError } from 'graphql';
import { kindOf } from '../access-control/viewer-key.ts';
import { textForViewer } from '../access-control/visibility.cypher.ts';
import { unauthenticated } from '../errors.ts';
import type { GraphRow } from '../graph/graph.ts';
import { BOOKMARK, cursorOf, type NumberedEvent } from '../outbox/event-log.ts';
import { cutNote } from '../planner/answer-size.ts';
import type { Delivered } from '../planner/plan.ts';
import { rowOf } from '../planner/reader.ts';
import { VIEWED, ViewedRecords, type ViewSink } from '../planner/viewed.ts';
import { errorOf } from '../values/thrown.ts';
import { itemAt } from '../values/vectors.ts';
import { isRecordFault } from '../workers/set-aside.rules.ts';
import type { EventSubscription } from './subscription.ts';

/** Viewers, and viewers times events, of one round trip. */
const MAX_VIEWERS = 500;
const MAX_PAIRS = 5_000;

interface SelectionGroup {
  viewer: string;
  subject: string | null;
  ids: string[];
  subscriptions: [EventSubscription, ...EventSubscription[]];
  events: NumberedEvent[];
}

export interface Delivery {
  /** Gets each event that cannot be read. */
  onFailure?: (event: NumberedEvent, error: unknown) => void;
  /** Gets the sensitive records that events led to. */
  views?: ViewSink;
  /** A token of what this replica has seen, for the cursors; undefined on a single server. */
  bookmark?: () => string | undefined;
}

type Read = (text: string, parameters: Record<string, unknown>) => Promise<GraphRow[]>;

/**
 * Delivers the visible events of `wanted` to each subscription, in order, and ends subscriptions that have lost access
 * to their subject. Without events it only checks access. An event that cannot be read is delivered as an error; the
 * others arrive.
 */
export async function deliver(
  read: Read,
  wanted: Map<EventSubscription, NumberedEvent[]>,
  delivery: Delivery = {},
): Promise<void> {
  const groupsByPlan = new Map<string, Map<string, SelectionGroup>>();
  for (const [subscription, events] of wanted) {
    const { subject = null } = subscription.request;
    // Viewers of one kind: the text depends on it.
    const key = `${kindOf(subscription.viewer)} ${subscription.request.key}`;
    let groups = groupsByPlan.get(key);
    if (!groups) {
      groups = new Map();
      groupsByPlan.set(key, groups);
    }
    const groupKey = `${subscription.viewer} ${subject} ${events.map(({ seq }) => seq).join()}`;
    const group = groups.get(groupKey);
    if (group) group.subscriptions.push(subscription);
    else
      groups.set(groupKey, {
        viewer: subscription.viewer,
        subject,
        ids: events.map(({ id }) => id),
        subscriptions: [subscription],
        events,
      });
  }
  for (const groups of groupsByPlan.values())
    for (const batch of batches([...groups.values()])) await deliverBatch(read, batch, delivery);
}

/** At least one group. */
type Part = [SelectionGroup, ...SelectionGroup[]];

function* batches(all: SelectionGroup[]): Generator<Part> {
  let part: Part | undefined;
  let pairs = 0;
  for (const group of all) {
    if (part && (part.length === MAX_VIEWERS || pairs + group.ids.length > MAX_PAIRS)) {
      yield part;
      part = undefined;
      pairs = 0;
    }
    if (part) part.push(group);
    else part = [group];
    pairs += group.ids.length;
  }
  if (part) yield part;
}

/** Together; if that fails, per subscription; then per event: a failing subscription must not block the others. */
async function deliverBatch(read: Read, part: Part, delivery: Delivery): Promise<void> {
  try {
    await deliverTogether(read, part, delivery);
  } catch (error) {
    const [group] = part;
    const split =
      part.length > 1 ? part : group.events.map((event) => ({ ...group, ids: [event.id], events: [event] }));
    if (isRecordFault(error) && split.length > 1) {
      for (const each of split) await deliverBatch(read, [each], delivery);
      return;
    }
    const [event] = group.events;
    const mayFollow =
      isRecordFault(error) &&
      event &&
      (await deliverTogether(read, [{ ...group, ids: [], events: [] }], {}).then(
        () => true,
        () => false,
      ));
    if (!mayFollow) {
      // A failing subscription must not block the others.
      for (const { subscriptions } of part)
        for (const subscription of subscriptions) subscription.end(errorOf(error), true);
      return;
    }
    delivery.onFailure?.(event, error);
    for (const subscription of group.subscriptions)
      if (event.seq > subscription.position) subscription.push(event.seq, { data: null, errors: [notReadable(event)] });
  }
}

async function deliverTogether(read: Read, part: Part, { views, bookmark }: Delivery): Promise<void> {
  const [first] = part[0].subscriptions;
  const { plan, bound } = first.request;
  const parameters = { ...bound, asked: part.map(({ viewer, subject, ids }) => ({ viewer, subject, ids })) };
  const rows = await read(textForViewer(plan.text, part[0].viewer), parameters);
  const token = bookmark?.();
  for (const row of rows) {
    const { subscriptions, events } = itemAt(part, Number(row.asked));
    if (!row.viewer || !row.access) {
      const error = row.viewer ? noAccess() : unauthenticated('Your access has ended.');
      for (const subscription of subscriptions) subscription.end(error, true);
      continue;
    }
    const viewed = new ViewedRecords();
    const seen = plan.read(rowOf(row.row), { ...parameters, [VIEWED]: viewed, [BOOKMARK]: token });
    viewed.noteTo(views, row.viewer);
    const results = events.flatMap(({ id, seq }) => {
      const delivered = seen.get(id);
      return delivered ? [{ seq, result: resultOf(delivered, first.request.responseKey, seq) }] : [];
    });
    for (const subscription of subscriptions) {
      subscription.personId = String(row.viewer);
      for (const { seq, result } of results) if (seq > subscription.position) subscription.push(seq, result);
      const last = events[events.length - 1];
      if (last) subscription.position = Math.max(subscription.position, last.seq);
    }
  }
}

/** An event whose selection is too large becomes an error with its cursor; the next ones follow. */
function resultOf(delivered: Delivered, responseKey: string, seq: number): ExecutionResult {
  if ('error' in delivered) {
    const { message, extensions } = delivered.error;
    const error = new GraphQLError(message, { extensions: { code: extensions.code, cursor: cursorOf(seq) } });
    return { data: null, errors: [error] };
  }
  const data = { [responseKey]: delivered.object };
  return delivered.cut.size ? { data, extensions: cutNote(delivered.cut) } : { data };
}

/** It contains nothing of the event, because access could not be checked either. */
function notReadable({ seq }: NumberedEvent): GraphQLError {
  return new GraphQLError(
    'An event could not be read and was reported to the administrators. The events after it follow.',
    {
      extensions: { code: 'EVENT_UNREADABLE', cursor: cursorOf(seq) },
    },
  );
}

function noAccess(): GraphQLError {
  return new GraphQLError(
    'You cannot (or can no longer) subscribe to this ID. Subscribe to your own relationships, or to parties for which you act.',
    { extensions: { code: 'NOT_FOUND' } },
  );
}
