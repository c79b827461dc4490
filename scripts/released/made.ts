/** How the graphs of released versions in test/migrations were made. */

/** The instant of the example data. */
export const MADE_AT = '2026-11-30T09:00:00.000Z';
/** Homes on the market. */
export const MADE_HOMES = 12;
