/** Turns what a person types into a full-text query. */

/**
 * Every word must begin a word of the name: `map bro` finds "Maple Brokerage". Characters with a meaning for Lucene are
 * plain characters here.
 * @returns undefined when there is nothing to search for
 */
export function fullTextQuery(text: string): string | undefined {
  const words = text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length
    ? words
        .slice(0, 12)
        .map((word) => `${word.toLowerCase()}*`)
        .join(' AND ')
    : undefined;
}
