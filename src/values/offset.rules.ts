/** Offsets from UTC as texts have them. Pure. */

/** Source of a pattern: Z, or an offset that a clock on earth may have (up to 14 hours), with or without its colon. */
export const UTC_OFFSET = '(?:Z|[+-](?:(?:0\\d|1[0-3]):?[0-5]\\d|14:?00))';
