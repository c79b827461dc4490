/** Terms that end soon. Pure. */

/** Terms that end within this many days need attention. */
export const EXPIRING_DAYS = 182;
