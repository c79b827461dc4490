/**
 * The time by which work is due, leases end and tokens expire. It goes on steadily when the clock of this machine is set
 * forward or back, and follows the clock of Neo4j, which all servers of an installation share.
 */

let offset = Date.now() - performance.now();

/** Milliseconds since 1970. */
export function steadyNow(): number {
  return Math.round(performance.now() + offset);
}

/** ISO 8601, in UTC. */
export function steadyInstant(): string {
  return new Date(steadyNow()).toISOString();
}

/** @param now the time at this moment, in ms since 1970 */
export function setSteadyClock(now: number): void {
  offset = now - performance.now();
}
