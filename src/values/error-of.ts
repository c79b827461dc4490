/** What was thrown, which can be anything in JavaScript, as an Error. */
export function errorOf(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** A text of what was thrown, e.g. the `code` of an error of Neo4j or Node.js; undefined if it has none. */
export function errorText(thrown: unknown, name: 'name' | 'code' | 'message'): string | undefined {
  const text: unknown = thrown !== null && typeof thrown === 'object' ? Reflect.get(thrown, name) : undefined;
  return typeof text === 'string' ? text : undefined;
}
