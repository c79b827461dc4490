/** Whether a series of measurements grows, by a robust fit that single outliers do not change. */
import { median } from '../../bench/quantile.ts';

/** A time in s, and a value. */
export type Point = readonly [seconds: number, value: number];

export interface Limit {
  /** The fitted growth in the whole measured time may be this share of the median… */
  share: number;
  /** …or this much, if that is more: what a value varies by. */
  absolute: number;
}

export interface Trend {
  median: number;
  /** Growth of the fitted line from the first to the last point. */
  growth: number;
  allowed: number;
  grows: boolean;
}

/** The median of the slopes between all pairs of points (Theil and Sen), in units a second; 0 for fewer than two points. */
export function theilSen(points: readonly Point[]): number {
  const slopes = points.flatMap(([t, value], index) =>
    points.slice(index + 1).flatMap(([later, other]) => (later > t ? [(other - value) / (later - t)] : [])),
  );
  return slopes.length ? median(slopes) : 0;
}

/** @param points in the order of their times, after the warm-up */
export function trendOf(points: readonly Point[], { share, absolute }: Limit): Trend {
  const middle = median(points.map(([, value]) => value));
  const seconds = (points.at(-1)?.[0] ?? 0) - (points[0]?.[0] ?? 0);
  const growth = theilSen(points) * seconds;
  const allowed = Math.max(share * middle, absolute);
  return { median: middle, growth, allowed, grows: growth > allowed };
}
