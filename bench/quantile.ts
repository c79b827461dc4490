/** Quantiles of measurements. */

/**
 * @param share 0 to 1.
 * @returns the smallest value that is not exceeded by at least this share of the values; NaN without values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);
