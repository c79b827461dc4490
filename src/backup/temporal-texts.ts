/** The temporal values of PackStream as ISO 8601. */

const DAY_SECONDS = 86_400;
const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** @param days since 1970-01-01 */
export function dateText(days: number): string {
  return dateTimeText(days * DAY_SECONDS, 0).split('T')[0] as string;
}

/** @param seconds since 1970-01-01, as the clock shows them */
export function dateTimeText(seconds: number, nanoseconds: number): string {
  const clock = new Date(seconds * 1000).toISOString().slice(0, -'.000Z'.length);
  return `${clock}${fraction(nanoseconds)}`;
}

/** @param nanoseconds since midnight */
export function localTimeText(nanoseconds: bigint): string {
  const seconds = Number(nanoseconds / 1_000_000_000n);
  const clock = `${pad(Math.floor(seconds / 3_600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return `${clock}${fraction(Number(nanoseconds % 1_000_000_000n))}`;
}

/** @param seconds east of UTC */
export function offsetText(seconds: number): string {
  if (seconds === 0) return 'Z';
  const [size, rest] = [Math.abs(seconds), Math.abs(seconds) % 60];
  const text = `${seconds < 0 ? '-' : '+'}${pad(Math.floor(size / 3_600))}:${pad(Math.floor(size / 60) % 60)}`;
  return rest ? `${text}:${pad(rest)}` : text;
}

/** Neo4j keeps the four parts apart, so ISO 8601 is extended by the nanoseconds: `P1M2DT3S4N`. */
export function durationText(months: number, days: number, seconds: number, nanoseconds: number): string {
  return `P${months}M${days}DT${seconds}S${nanoseconds}N`;
}

function fraction(nanoseconds: number): string {
  return nanoseconds ? `.${pad(nanoseconds, 9).replace(/0+$/, '')}` : '';
}
