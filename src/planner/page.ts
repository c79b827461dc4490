/** Keyset pages: cursors, limits and the predicate "after this cursor". */

import neo4j from 'neo4j-driver';
import { invalidInput } from '../errors.ts';
import { itemAt } from '../values/vectors.ts';
import { DEFAULT_PAGE, MAX_PAGE } from './page-limits.rules.ts';
import type { Arguments, OrderKey } from './shape.ts';

/** A cursor contains the order keys of its row; opaque for clients. */
export function encodeCursor(keys: unknown[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** @throws a typed error that names `after`, for anything that this order did not issue. */
export function decodeCursor(cursor: unknown, orderedBy: OrderKey[]): unknown[] {
  try {
    const keys = JSON.parse(Buffer.from(String(cursor), 'base64url').toString('utf8'));
    if (
      Array.isArray(keys) &&
      keys.length === orderedBy.length &&
      orderedBy.every((key, n) => isCursorValue(key, keys[n]))
    )
      return keys;
  } catch {}
  throw invalidInput(
    'after',
    'This cursor was not issued for this connection and order; use a value of pageInfo.endCursor.',
  );
}

/** Neo4j refuses invalid dates, and finds nothing after a value of another type: both would hide what follows. */
function isCursorValue(key: OrderKey, value: unknown): boolean {
  if (key.fromCursor) return typeof value === 'string' && isTemporal(value);
  if (key.cypher('n') === 'n.id') return typeof value === 'string' && value !== '';
  return typeof value === 'string' || typeof value === 'number';
}

/** A date, or an instant with its zone, as Neo4j writes them. */
function isTemporal(text: string): boolean {
  const date = /^(\d{4}-\d\d-\d\d)(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-7]):[0-5]\d))?$/.exec(
    text,
  )?.[1];
  if (!date) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** One more than the page, so that the row beyond it shows whether there is a next page. */
export function limitOf(first: unknown): unknown {
  return neo4j.int(pageSize(first) + 1);
}

export function pageSize(first: unknown): number {
  const size = first ?? DEFAULT_PAGE;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 0 || size > MAX_PAGE)
    throw invalidInput('first', `Request 0 to ${MAX_PAGE} items at once; continue with "after: pageInfo.endCursor".`);
  return size;
}

/**
 * `(k1, k2, …) > (c1, c2, …)` in the order's directions, written so that an index on the first key can be used.
 */
export function afterCursor(args: Arguments, keys: OrderKey[], node: string): string {
  const parameters = keys.map((key, index) => {
    const parameter = args.param('after', (cursor) => decodeCursor(cursor, keys)[index]);
    return key.fromCursor ? key.fromCursor(parameter) : parameter;
  });
  const from = (index: number): string => {
    const key = itemAt(keys, index);
    const [value, parameter] = [key.cypher(node), parameters[index]];
    const strict = `${value} ${key.descending ? '<' : '>'} ${parameter}`;
    if (index === keys.length - 1) return strict;
    const loose = `${value} ${key.descending ? '<=' : '>='} ${parameter}`;
    return `${loose} AND (${strict} OR (${from(index + 1)}))`;
  };
  return from(0);
}

export function ordering(keys: OrderKey[], node: string): string {
  return keys.map((key) => key.cypher(node) + (key.descending ? ' DESC' : '')).join(', ');
}

/** @throws a typed error for more ids than one look-up takes */
export function lookupIds(ids: unknown): string[] {
  if (!Array.isArray(ids) || ids.length > MAX_PAGE) throw invalidInput('ids', `Request at most ${MAX_PAGE} at once.`);
  return ids;
}
