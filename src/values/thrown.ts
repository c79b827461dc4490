/** Thrown values as errors: JavaScript may throw anything. Pure. */

/** As an error. */
export function errorOf(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** The code that Node and Neo4j give their errors; `''` if there is none. */
export function codeOf(thrown: unknown): string {
  return isRecord(thrown) && typeof thrown.code === 'string' ? thrown.code : '';
}

/** An object whose properties are not known. */
export function isRecord(value: unknown): value is Record<string | symbol, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A promise that nobody may wait for, because an error came first. */
export function ignored<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
