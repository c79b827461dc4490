/** Constants of the API as words. Pure. */

/** @returns e.g. "hardwood floors" for HARDWOOD_FLOORS */
export function words(constant: string): string {
  return constant.replaceAll('_', ' ').toLowerCase();
}

/** @returns e.g. "Hardwood floors" for HARDWOOD_FLOORS */
export function capitalised(constant: string): string {
  const lower = words(constant);
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
