/** Quarters of the calendar, for what is shown over time. Pure. */

export interface Quarter {
  /** 1 to 4 */
  quarter: number;
  year: number;
  /** Instant at which it begins, UTC. */
  from: string;
}

/** The last four, that of `now` included, oldest first. */
export function lastQuarters(now: string): Quarter[] {
  const date = new Date(now);
  const current = date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
  return [3, 2, 1, 0].map((back) => {
    const [year, index] = [Math.floor((current - back) / 4), (current - back) % 4];
    return { quarter: index + 1, year, from: new Date(Date.UTC(year, index * 3)).toISOString() };
  });
}
