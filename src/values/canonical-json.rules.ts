/** JSON with one text for one value, for hashes. */

/** The same value in another order of keys is the same value. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** Keys in the order of their code units, without white space. `undefined` is left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}
