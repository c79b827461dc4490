import { expect, it } from 'vitest';
import { lanesOf, retryAfterMs } from '../../src/features/webhooks/webhook.rules.ts';

it('waits from one second to ten minutes, and separates lanes', () => {
  expect([1, 2, 5, 30].map(retryAfterMs)).toEqual([1_000, 2_000, 16_000, 600_000]);
  const event = (relationshipId: string | null, entityId: string) => ({ relationshipId, entityId });
  expect(
    lanesOf([event('r', 'a'), event(null, 'b'), event('r', 'c')]).map((lane) => lane.map(({ entityId }) => entityId)),
  ).toEqual([['a', 'c'], ['b']]);
});
