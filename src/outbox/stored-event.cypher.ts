/** The properties of a numbered event: the one list of them, and the clauses that read and write them. */
import { z } from 'zod';

/** An event may have been changed manually: `assertReadable` checks the rest when it is delivered. */
export const EVENT_ROW = {
  seq: z.number(),
  id: z.string(),
  name: z.custom<string>(),
  at: z.custom<string>(),
  actorId: z.custom<string>(),
  partyIds: z.custom<string[]>(),
  relationshipId: z.custom<string | null>(),
  entityId: z.custom<string>(),
  entityVersion: z.custom<number>(),
  /** JSON. */
  change: z.custom<string>(),
};
export type NumberedEvent = { [Property in keyof typeof EVENT_ROW]: z.infer<(typeof EVENT_ROW)[Property]> };

const PROPERTIES = z.keyof(z.object(EVENT_ROW)).options;

/** Columns of the variable `e`. */
export const EVENT_COLUMNS = PROPERTIES.map((name) =>
  name === 'at' ? 'toStringOrNull(e.at) AS at' : `e.${name} AS ${name}`,
).join(', ');

/** The variable `e` as a map. */
export const EVENT_MAP = `e {${PROPERTIES.map((name) => (name === 'at' ? 'at: toStringOrNull(e.at)' : `.${name}`)).join(', ')}}`;

/** Properties from the list `event`, which `eventList` has made. */
export const EVENT_FROM_LIST = PROPERTIES.map((name, index) =>
  name === 'at' ? `at: datetime(event[${index}])` : `${name}: event[${index}]`,
).join(', ');

/** A list, since names in each row would cost a third of the numbering. */
export function eventList(values: Record<keyof NumberedEvent, unknown>): unknown[] {
  return PROPERTIES.map((name) => values[name]);
}
