/** Limit of invitations of members. Pure: pages use it too. */

/** Characters of the inviter's own words. */
export const MAX_MESSAGE_LENGTH = 500;
