/**
 * The row of a statement that always returns one.
 * @throws Error when it returned none, e.g. because its node was deleted meanwhile
 */
export function onlyRow<R>([row]: readonly R[]): R {
  if (row === undefined) throw new Error('A statement that always returns a row returned none.');
  return row;
}
