import { availableParallelism } from 'node:os';
import { expect, it, vi } from 'vitest';
import { ColdPlans } from '../../src/graph/cold-plans.ts';

const AT_ONCE = Math.max(1, Math.min(4, availableParallelism() - 1));
const settled = () => new Promise((done) => setTimeout(done, 5));

/** The statements that are planned, in the order in which this began, and how each ends. */
function held(coldMs?: number) {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const plans = new ColdPlans(
    (text) =>
      new Promise<void>((done) => {
        begun.push(text);
        ends.push(done);
      }),
    coldMs,
  );
  plans.lost();
  return { plans, begun, ends };
}

it('has a statement planned once, and all who need it wait for that', async () => {
  const { plans, begun, ends } = held();
  const done = vi.fn();
  for (let n = 0; n < 20; n++) void plans.ready('a', {}, true)?.then(done);
  await settled();
  expect(begun).toEqual(['a']);
  expect(done).not.toHaveBeenCalled();
  ends[0]?.();
  await settled();
  expect(done).toHaveBeenCalledTimes(20);
  await plans.ready('a', {}, true);
  expect(begun).toEqual(['a']);
});

it('plans few statements at the same time, those that somebody waits for first', async () => {
  const { plans, begun, ends } = held();
  const fillers = Array.from({ length: AT_ONCE }, (_, n) => `filler ${n}`);
  for (const text of [...fillers, 'background']) void plans.ready(text, {}, false);
  void plans.ready('urgent', {}, true);
  await settled();
  expect(begun).toEqual(fillers);
  ends[0]?.();
  await settled();
  expect(begun.at(-1)).toBe('urgent');
  ends[1]?.();
  if (AT_ONCE === 1) ends.at(-1)?.();
  await settled();
  expect(begun.at(-1)).toBe('background');
});

it('plans again after a lost connection, and after a planning that failed', async () => {
  const explain = vi.fn(async () => {});
  const plans = new ColdPlans(explain);
  plans.lost();
  await plans.ready('a', {}, true);
  plans.lost();
  await plans.ready('a', {}, true);
  expect(explain).toHaveBeenCalledTimes(2);
  explain.mockRejectedValueOnce(new Error('Neo4j is not there'));
  await plans.ready('b', {}, true);
  await plans.ready('b', {}, true);
  expect(explain).toHaveBeenCalledTimes(4);
});

it('sends statements at once when no connection was lost, or long ago', async () => {
  expect(new ColdPlans(async () => {}).ready('a', {}, true)).toBeUndefined();
  const { plans, begun } = held(1);
  await settled();
  expect(plans.ready('a', {}, true)).toBeUndefined();
  expect(begun).toEqual([]);
});
