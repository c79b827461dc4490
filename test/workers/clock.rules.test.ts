/** The clock of a server, compared with that of Neo4j. */
import { afterEach, expect, it, vi } from 'vitest';
import { setSteadyClock, steadyNow } from '../../src/values/steady-clock.ts';
import { ClockComparison } from '../../src/workers/clock.rules.ts';

afterEach(() => {
  vi.useRealTimers();
  setSteadyClock(Date.now());
});

it('goes on steadily while the clock of the machine jumps', () => {
  const before = steadyNow();
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const jump of [86_400_000, -86_400_000]) {
    vi.setSystemTime(before + jump);
    expect(steadyNow() - before).toBeGreaterThanOrEqual(0);
    expect(steadyNow() - before).toBeLessThan(5_000);
  }
});

it('takes the first reading at once, and a later deviation only when it stays', () => {
  const comparison = new ClockComparison(3);
  expect(comparison.isWrong(0, 5_000)).toBe(true);
  const jumped = [5_000, 5_000, 100, 5_000, 5_000].map((other) => comparison.isWrong(0, other));
  expect(jumped).toEqual([false, false, false, false, false]);
  expect(comparison.isWrong(0, 5_000)).toBe(true);
  expect(comparison.isWrong(5_000, 5_000)).toBe(false);
});

it('takes no account of the time of a reading', () => {
  const comparison = new ClockComparison(1);
  expect(comparison.isWrong(0, 900)).toBe(false);
  expect(comparison.isWrong(0, -900)).toBe(false);
});
