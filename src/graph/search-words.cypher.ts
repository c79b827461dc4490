/** Comparing words in a statement. */

/** Predicate: the words contain all parts. @param words an expression in the form of `searchText` @param parts a parameter with `Needles.parts` */
export const hasAll = (words: string, parts: string) =>
  `any(text_ IN [' ' + ${words}] WHERE all(word_ IN ${parts} WHERE any(form_ IN word_ WHERE text_ CONTAINS form_)))`;
