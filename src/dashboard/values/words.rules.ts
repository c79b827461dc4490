/** Constants of the API as words. Pure. */

/** @returns e.g. "Hardwood floors" for HARDWOOD_FLOORS */
export function words(constant: string): string {
  const lower = constant.replaceAll('_', ' ').toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
