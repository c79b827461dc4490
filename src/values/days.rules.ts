/** Days as lengths of time. Pure. */
export const DAY_MS = 86_400_000;

/** @param from, to ISO 8601. @returns days with a fraction, negative if `to` is earlier */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
