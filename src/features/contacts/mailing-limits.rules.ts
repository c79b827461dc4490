/** Limits of emails to contacts. Pure: pages use it too. */

/** Characters of the sender's own words in the first mail. */
export const MAX_ABOUT_LENGTH = 200;
