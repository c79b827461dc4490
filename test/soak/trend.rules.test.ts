import { describe, expect, it } from 'vitest';
import { type Point, theilSen, trendOf } from '../../scripts/soak/trend.rules.ts';

const series = (valueAt: (index: number) => number): Point[] =>
  Array.from({ length: 60 }, (_, index) => [index * 5, valueAt(index)]);
const noise = (index: number) => ((index * 7919) % 13) - 6;
const LIMIT = { share: 0.1, absolute: 8 };

describe('theilSen', () => {
  it('fits a line, whatever single outliers do', () => {
    const line = series((index) => 100 + 2 * index + (index % 20 === 3 ? 5_000 : 0));
    expect(theilSen(line)).toBeCloseTo(2 / 5, 1);
  });

  it('is 0 without two points', () => {
    expect(theilSen([])).toBe(0);
    expect(theilSen([[0, 5]])).toBe(0);
  });
});

describe('trendOf', () => {
  it('calls a steady leak growth, below the noise of single values', () => {
    expect(
      trendOf(
        series((index) => 200 + 0.5 * index + noise(index)),
        LIMIT,
      ),
    ).toMatchObject({ grows: true });
  });

  it('does not call noise, a step down or a peak growth', () => {
    expect(
      trendOf(
        series((index) => 200 + noise(index)),
        LIMIT,
      ),
    ).toMatchObject({ grows: false });
    expect(
      trendOf(
        series((index) => (index < 30 ? 300 : 200)),
        LIMIT,
      ),
    ).toMatchObject({ grows: false });
    expect(
      trendOf(
        series((index) => (index > 20 && index < 28 ? 900 : 200)),
        LIMIT,
      ),
    ).toMatchObject({ grows: false });
  });

  it('allows small values the absolute growth', () => {
    expect(
      trendOf(
        series((index) => 20 + index / 10),
        LIMIT,
      ),
    ).toMatchObject({ grows: false, allowed: 8 });
  });
});
