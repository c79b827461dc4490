/** Quarters of the calendar, for what is shown over time. Pure. */

export interface Quarter {
  /** 1 to 4 */
  quarter: number;
  year: number;
  /** Instant at which it begins for the viewer. */
  from: string;
}

/** The last four, that of `now` included, oldest first: quarters of the viewer's days, as all days of the dashboard are. */
export function lastQuarters(now: Date): Quarter[] {
  const current = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3);
  return [3, 2, 1, 0].map((back) => {
    const [year, index] = [Math.floor((current - back) / 4), (current - back) % 4];
    return { quarter: index + 1, year, from: new Date(year, index * 3).toISOString() };
  });
}
