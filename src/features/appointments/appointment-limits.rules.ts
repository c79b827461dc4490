/** Limits of appointments. Pure: pages use it too. */

export const DEFAULT_MINUTES = 45;
export const MIN_MINUTES = 5;
export const MAX_MINUTES = 24 * 60;
export const MAX_DAYS_AHEAD = 730;
