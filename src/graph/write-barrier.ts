/** A pause of all writes of all processes, for a consistent reading of the whole graph (docs/decisions/0023). */
import neo4j, { type Session, type Transaction } from 'neo4j-driver';
import { codeOf } from '../values/thrown.ts';
import type { Graph } from './graph.ts';
import { PING } from './ping.cypher.ts';
import { JOIN_WRITES, PAUSE_WRITES } from './write-barrier.cypher.ts';

const MAX_ATTEMPTS = 10;

/** The pause ended before the work was done. */
export class PauseTooShort extends Error {}

/**
 * Writers wait meanwhile, at most `maxMs`: then Neo4j itself ends the pause, even if this process hangs.
 * @param work only reads; its signal aborts at the end of the pause
 * @returns what `work` returns, and for how long writers waited, in ms
 * @throws PauseTooShort
 */
export async function pauseWrites<T>(
  graph: Graph,
  maxMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<{ answer: T; pausedMs: number }> {
  await graph.writeQuietly((transaction) => transaction.run(JOIN_WRITES, {}), { timeoutMs: maxMs });
  const session = graph.driver.session({ database: graph.database, defaultAccessMode: neo4j.session.WRITE });
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(new PauseTooShort(tooShort(maxMs))), maxMs);
  try {
    const started = performance.now();
    const transaction = await beginPause(session, maxMs);
    const answer = await work(over.signal);
    // Neo4j may have ended the transaction, and with it the pause.
    await transaction.run(PING.text);
    await transaction.rollback();
    return { answer, pausedMs: performance.now() - started };
  } catch (error) {
    if (over.signal.aborted || /Terminated|TimedOut/.test(codeOf(error))) throw new PauseTooShort(tooShort(maxMs));
    throw error;
  } finally {
    clearTimeout(timer);
    await session.close().catch(() => {});
  }
}

/**
 * Writers that wait for each other may be resolved at the cost of the pause, which waits for all of them: then it is begun again. What
 * it reads later is not affected.
 */
async function beginPause(session: Session, maxMs: number, attempts = MAX_ATTEMPTS): Promise<Transaction> {
  const transaction = await session.beginTransaction({ timeout: maxMs });
  try {
    await transaction.run(PAUSE_WRITES.text);
    return transaction;
  } catch (error) {
    await transaction.close().catch(() => {});
    if (attempts <= 1 || !/DeadlockDetected/.test(codeOf(error))) throw error;
    return beginPause(session, maxMs, attempts - 1);
  }
}

function tooShort(maxMs: number): string {
  return `The graph could not be read while writes waited for ${maxMs / 1000} s`;
}
