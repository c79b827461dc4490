/** Quarters of the calendar. Pure. */

export interface Quarter {
  /** 1 to 4 */
  quarter: number;
  year: number;
  /** Instant at which it begins in the viewer's time zone. */
  from: string;
}

/** The last four quarters in the viewer's time zone, the one of `now` included, oldest first. */
export function lastQuarters(now: Date): Quarter[] {
  const current = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3);
  return [3, 2, 1, 0].map((back) => {
    const [year, index] = [Math.floor((current - back) / 4), (current - back) % 4];
    return { quarter: index + 1, year, from: new Date(year, index * 3).toISOString() };
  });
}
