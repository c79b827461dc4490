/** The entries of a record whose keys are exactly those of its type, such as a table by the values of an enumeration. */
export function entriesOf<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  // `Object.entries` forgets the type of the keys, since a variable may hold more than its type says.
  return Object.entries(record) as [K, V][];
}
