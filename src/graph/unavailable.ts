/** Errors that mean: Neo4j is away, try again later. */
import neo4j from 'neo4j-driver';

/** Whether the same statement may succeed later. The driver has already retried what it could. */
export function isUnavailable(error: Error): boolean {
  return (
    neo4j.isRetryableError(error) ||
    // Of a server that has opened its port before its databases.
    /DatabaseUnavailable|DatabaseNotFound/.test((error as { code?: string }).code ?? '') ||
    // All connections are busy: the driver gives it no code.
    error.message.startsWith('Connection acquisition timed out')
  );
}
