/** Statements that were ended before they were through. */
import { codeOf } from '../values/thrown.ts';

/** Reason of an abort by the deadline of a request; any other reason is a disconnected client. */
export const DEADLINE = Symbol('deadline');

export class StatementEnded extends Error {
  constructor(
    readonly why: 'TIMED_OUT' | 'OUT_OF_MEMORY' | 'CANCELLED' | 'UNAVAILABLE',
    cause?: unknown,
  ) {
    super(`The statement was terminated: ${why}`, { cause });
    this.name = 'StatementEnded';
  }
}

/** Undefined when it failed for another reason. */
export function asEnded(error: unknown, signal?: AbortSignal): StatementEnded | undefined {
  if (error instanceof StatementEnded) return error;
  if (signal?.aborted) return new StatementEnded(signal.reason === DEADLINE ? 'TIMED_OUT' : 'CANCELLED', error);
  const code = codeOf(error);
  if (/\.TransactionTimedOut/.test(code)) return new StatementEnded('TIMED_OUT', error);
  // Neo4j calls it transient, but the same statement takes the same memory again.
  if (/\.(Transaction|MemoryPool)OutOfMemoryError$/.test(code)) return new StatementEnded('OUT_OF_MEMORY', error);
  return undefined;
}
