/** The order in which events get their numbers. */
import { describe, expect, it } from 'vitest';
import { numberingOrder } from '../../src/outbox/event-order.rules.ts';

describe('numbering', () => {
  const event = (id: string, entityId: string, entityVersion: number, second: number, position = 0) => ({
    id,
    entityId,
    entityVersion,
    at: `2026-11-25T20:00:0${second}.000Z`,
    position,
  });
  const order = (...scans: Parameters<typeof numberingOrder>) => numberingOrder(...scans).map(({ id }) => id);
  it('follows time, and the version within one entity', () => {
    expect(
      order([event('c', 'x', 3, 3), event('b', 'y', 1, 2), event('a', 'x', 4, 1), event('d', 'y', 1, 2, 1)], []),
    ).toEqual(['c', 'b', 'd', 'a']);
  });
  it('takes from the second scan only events that come before those of the first one', () => {
    const seen = [event('v3', 'x', 3, 3)];
    const later = [event('v2', 'x', 2, 4), event('v4', 'x', 4, 0)];
    expect(order(seen, later)).toEqual(['v2', 'v3']);
  });
});
