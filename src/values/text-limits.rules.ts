/** How long texts may be. Pure: pages use it too. */

/** Characters of a name, which is one line. */
export const MAX_NAME_LENGTH = 200;
/** Characters of a postal address, of one line or several. */
export const MAX_POSTAL_ADDRESS_LENGTH = 300;
/** Characters of a text of several lines. */
export const MAX_TEXT_LENGTH = 10_000;
/** Of a search: longer than any name or address that is pasted with what stands around it. Its analysis takes quadratic time. */
export const MAX_SEARCH_CHARACTERS = 1_000;
