/** Neo4j that cannot be used at the moment: how to recognize it, and how to wait for it. */

import { setTimeout as delay } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { codeOf, errorOf } from '../values/thrown.ts';

const RETRY_MS = 500;

/** Whether the same work may succeed later; the driver has repeated it without success where it could. */
export function isUnavailable(thrown: unknown): boolean {
  const error = errorOf(thrown);
  return (
    neo4j.isRetryableError(error) ||
    // A server that has opened its port before its databases, or that refuses all sign-ins after wrong passwords of others.
    // After an error of its disk, a database refuses all transactions until Neo4j is started again.
    /DatabaseUnavailable|DatabaseNotFound|AuthenticationRateLimit|TransactionStartFailed|TransactionLogError/.test(
      codeOf(thrown),
    ) ||
    // All connections are busy: the driver gives it no code.
    error.message.startsWith('Connection acquisition timed out')
  );
}

export interface Wait {
  /** How long one piece of work may fail with unavailable errors. */
  seconds: number;
  /** Called with a line for the operator: once for each outage, and again when the cause changes. */
  onWait?: (line: string) => void;
  /** The cause in the words of the line. Default: the message of the error. */
  explain?: (error: Error) => string;
}

/**
 * Repeats work that is safe to repeat until Neo4j is available.
 * @throws the last error when Neo4j stays unavailable for `seconds`, and at once any error that waiting cannot end
 */
export async function waitForNeo4j<Result>(
  work: () => Promise<Result>,
  { seconds, onWait, explain = ({ message }) => message }: Wait,
): Promise<Result> {
  const until = performance.now() + seconds * 1000;
  for (let cause: string | undefined; ; await delay(RETRY_MS))
    try {
      return await work();
    } catch (error) {
      const message = explain(errorOf(error));
      if (!isUnavailable(error) || performance.now() > until) throw error;
      if (message !== cause) onWait?.(`Waiting up to ${seconds} s for Neo4j: ${message}`);
      cause = message;
    }
}
