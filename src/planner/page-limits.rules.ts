/** How many items a page of a list has. Pure: pages use it too. */

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;
