/**
 * A transaction that waits only for answers that are used (docs/decisions/0044). Statements are sent at once and in their order, and
 * Neo4j carries them out in this order, so a statement without rows is not waited for: the next one with rows, or the commit, is.
 */
import type { Session } from 'neo4j-driver';
import { ignored, isRecord } from '../values/thrown.ts';
import { type Runner, runnerOn } from './runner.ts';
import type { GraphRow, Parameters } from './statement.ts';
import { withoutStack } from './without-stack.ts';
import { JOIN_WRITES, PAUSE_WRITES } from './write-barrier.cypher.ts';

/** Statements without rows that may be under way: more would wait in the buffers of the connection. */
const MOST_UNDER_WAY = 50;

/** How often somebody waited for Neo4j: what is sent before the next answer is used belongs to one round trip. */
export interface RoundTrips {
  roundTrips: number;
}

/** Sent with its first statement. */
type Begun = ReturnType<Session['beginTransaction']>;

interface TransactionOptions {
  timeoutMs?: number;
  alone: boolean;
  trips?: RoundTrips;
  /** Has a statement planned first, if Neo4j was just started. */
  plan: (text: string, parameters: Parameters) => Promise<void> | undefined;
}

/** All or nothing. @throws the error of the first statement that failed, or of the commit */
export async function inTransaction<T>(
  session: Session,
  options: TransactionOptions,
  work: (transaction: Runner) => Promise<T>,
): Promise<T> {
  const join = options.alone ? PAUSE_WRITES : JOIN_WRITES;
  await options.plan(join.text, {});
  const transaction = withoutStack(() => session.beginTransaction({ timeout: options.timeoutMs }));
  const pipeline = new Pipeline(transaction, options);
  try {
    await pipeline.runner.run(join, {});
    const answer = await work(pipeline.runner);
    await pipeline.commit();
    return answer;
  } catch (error) {
    if (transaction.isOpen()) await transaction.rollback().catch(() => {});
    throw error;
  }
}

class Pipeline {
  readonly runner: Runner;
  /** The first error of what was sent, which Neo4j gives as the answer to everything after it; undefined without one. */
  #failure: Promise<unknown>;
  /** That all statements so far have plans. */
  #planned?: Promise<unknown>;
  #underWay = 0;
  /** Round trips whose answers have been used, and all. */
  #used = 0;
  #sent = 0;

  constructor(
    readonly transaction: Begun,
    readonly options: TransactionOptions,
  ) {
    this.#failure = transaction.then(
      () => undefined,
      (error: unknown) => error,
    );
    this.runner = runnerOn(async (text, parameters, hasRows) => {
      const answer = ignored(this.#send(text, parameters, hasRows));
      return hasRows || this.#underWay > MOST_UNDER_WAY ? answer : [];
    });
  }

  /** Sent together with what has not been answered yet. */
  async commit(): Promise<void> {
    if (this.#planned) await this.#planned;
    this.#trip();
    try {
      await withoutStack(() => commitBehind(this.transaction));
    } catch (error) {
      throw (await this.#failure) ?? error;
    }
  }

  #send(text: string, parameters: Parameters, hasRows: boolean): Promise<GraphRow[]> {
    this.#underWay++;
    const answer = this.#answer(text, parameters, hasRows);
    const before = this.#failure;
    const failure = answer.then(
      () => before,
      async (error: unknown) => (await before) ?? error,
    );
    this.#failure = failure;
    return answer.catch(async () => {
      throw await failure;
    });
  }

  async #answer(text: string, parameters: Parameters, hasRows: boolean): Promise<GraphRow[]> {
    try {
      const planned = this.options.plan(text, parameters);
      if (planned || this.#planned) {
        this.#planned = Promise.all([this.#planned, planned]);
        await this.#planned;
      }
      const trip = this.#trip();
      const { records } = await withoutStack(() => this.transaction.run(text, parameters));
      if (hasRows) this.#used = Math.max(this.#used, trip);
      return records.map((record) => record.toObject());
    } finally {
      this.#underWay--;
    }
  }

  /** @returns the round trip to which what is sent now belongs */
  #trip(): number {
    const trip = this.#used + 1;
    if (trip > this.#sent) {
      this.#sent = trip;
      if (this.options.trips) this.options.trips.roundTrips++;
    }
    return trip;
  }
}

/**
 * The driver would wait for the answers of all statements and send the commit then. Neo4j ignores a commit after a statement that
 * failed, and the driver gives both the same error. A driver that keeps its statements elsewhere waits, as before.
 */
function commitBehind(transaction: Begun): Promise<void> {
  const parts: unknown = transaction;
  const statements = isRecord(parts) ? parts._results : undefined;
  if (Array.isArray(statements)) statements.length = 0;
  return transaction.commit();
}
