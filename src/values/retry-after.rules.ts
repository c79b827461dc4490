/** The time after which a refused request may be tried again. Pure. */

/** @param until ISO instant, as `now`. @returns whole seconds, at least 1 */
export function secondsUntil(until: string, now: string): number {
  return Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1_000));
}
