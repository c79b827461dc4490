/** Judges the lengths of source files. Pure: no files. */

/** In lines. */
const MAX_MEDIAN = 90;
const MAX_P90 = 220;
const MAX_LINES = 350;

/** @returns the percentiles, and one sentence for each limit that is exceeded */
export function judgeSizes(sizes: ReadonlyMap<string, number>): { summary: string; problems: string[] } {
  const sorted = [...sizes].sort(([, a], [, b]) => a - b);
  const percentile = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1]?.[1] ?? 0;
  const [median, p90] = [percentile(0.5), percentile(0.9)];
  const problems = sorted
    .filter(([, lines]) => lines > MAX_LINES)
    .map(
      ([file, lines]) => `${file} has ${lines} lines; split it where one reason to change ends (at most ${MAX_LINES})`,
    );
  if (median > MAX_MEDIAN) problems.push(`the median is ${median} lines, at most ${MAX_MEDIAN} are allowed`);
  if (p90 > MAX_P90)
    problems.push(
      `a tenth of the files have more than ${p90} lines, at most ${MAX_P90} are allowed; split one of the longest:`,
      ...sorted.slice(-10).map(([file, lines]) => `  ${file}: ${lines}`),
    );
  const summary = `${sorted.length} files: median ${median} lines, 90th percentile ${p90}, longest ${percentile(1)}`;
  return { summary, problems };
}
