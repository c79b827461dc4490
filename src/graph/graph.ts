/** The graph as the rest of Covalue sees it: statements in, plain rows out, round trips counted. */

import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { codeOf } from '../values/thrown.ts';
import { BackgroundPlanning } from './background-planning.ts';
import { type Runner, runnerOn, runOn } from './runner.ts';
import type { GraphRow, Parameters, Statement } from './statement.ts';
import { asEnded } from './statement-ended.ts';

export type { GraphRow, Parameters } from './statement.ts';

/** How long a statement may run, and for whom. */
export interface StatementLimits {
  /** Neo4j ends the transaction after this long; default: its own `db.transaction.timeout`. */
  timeoutMs?: number;
  /** Nobody waits for the answer any more: the running statement is cancelled and its transaction rolled back. */
  signal?: AbortSignal;
}

/** How often a read is tried again when Neo4j says that it may be (a restart, a new leader, a lock). */
const READ_TRIES = 5;

/** Transactions that Neo4j had the driver repeat, by the code of the error, e.g. `Neo.TransientError.Transaction.DeadlockDetected`. */
export type RepeatedTransactions = ReadonlyMap<string, number>;

export class Graph {
  readonly #repeated = new Map<string, number>();
  readonly #onRepeat = new Set<(code: string) => void>();
  /** Lets a read on one member of a cluster wait for the writes on another; a single server needs none. */
  readonly #bookmarks?: BookmarkManager;
  readonly #onWrite = new Set<() => void>();
  /** Plans terminated statements, for the next attempt. */
  readonly planning = new BackgroundPlanning((text, parameters) => this.#explain(text, parameters));

  constructor(
    readonly driver: Driver,
    readonly database?: string,
    cluster = false,
  ) {
    if (cluster) this.#bookmarks = neo4j.bookmarkManager();
  }

  /** One statement in one round trip. @throws StatementEnded when it took too long, too much memory, or was cancelled */
  read<P, R>(statement: Statement<P, R>, parameters: NoInfer<P>, limits?: StatementLimits): Promise<R[]>;
  read(text: string, parameters: Parameters, limits?: StatementLimits): Promise<GraphRow[]>;
  read<P, R>(statement: Statement<P, R> | string, parameters: P, limits?: StatementLimits): Promise<R[]> {
    return runOn((text, values) => this.query(text, values, limits), statement, parameters);
  }

  /** Rows of a text that is compiled at run time. */
  async query(text: string, parameters: Parameters, { timeoutMs, signal }: StatementLimits = {}): Promise<GraphRow[]> {
    for (let attempt = 1; ; attempt++) {
      const session = this.#session(neo4j.session.READ);
      const letGo = cancelOn(signal, session);
      try {
        const result = await withoutStack(() => session.run(text, parameters, { timeout: timeoutMs }));
        return result.records.map((record) => record.toObject());
      } catch (error) {
        const ended = asEnded(error, signal);
        if (ended) {
          if (ended.why !== 'OUT_OF_MEMORY') this.planning.add(text, parameters);
          throw ended;
        }
        if (attempt >= READ_TRIES || !neo4j.isRetryableError(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
      } finally {
        letGo();
        void session.close();
      }
    }
  }

  async #explain(text: string, parameters: Parameters): Promise<void> {
    const session = this.#session(neo4j.session.READ);
    try {
      await session.run(`EXPLAIN ${text}`, parameters);
    } finally {
      await session.close();
    }
  }

  /**
   * Rows one after another, on demand: memory does not grow with the answer, on either side if the statement needs no
   * sort. Without a time limit and without retries.
   */
  async *stream<P extends Parameters, R>(
    { text }: Statement<P, R>,
    parameters: NoInfer<P>,
    rowsAtOnce = 2_000,
  ): AsyncGenerator<R> {
    const session = this.#session(neo4j.session.READ, rowsAtOnce);
    try {
      for await (const record of session.run(text, parameters, { timeout: 0 })) yield record.toObject() as R;
    } finally {
      await session.close();
    }
  }

  /**
   * All or nothing: `work` may run more than once when Neo4j asks for a retry, so it must have no effects besides its
   * statements. @throws StatementEnded as `read`
   */
  async write<T>(work: (transaction: Runner) => Promise<T>, limits?: StatementLimits): Promise<T> {
    const answer = await this.writeQuietly(work, limits);
    for (const listener of this.#onWrite) listener();
    return answer;
  }

  /** Calls after each committed `write` of this process: events may wait for their numbers. Returns how to stop it. */
  onWrite(listener: () => void): () => void {
    this.#onWrite.add(listener);
    return () => this.#onWrite.delete(listener);
  }

  /** A `write` without events, for callers that listen to `onWrite` themselves. */
  async writeQuietly<T>(
    work: (transaction: Runner) => Promise<T>,
    { timeoutMs, signal }: StatementLimits = {},
  ): Promise<T> {
    const session = this.#session(neo4j.session.WRITE);
    const letGo = cancelOn(signal, session);
    try {
      let attempts = 0;
      const fault: { code?: string } = {};
      return await session.executeWrite(
        async (transaction) => {
          if (attempts++) this.#noteRepeated(fault.code ?? 'COMMIT');
          fault.code = undefined;
          return work(
            transactionRunner(transaction, (code) => {
              fault.code = code || undefined;
            }),
          );
        },
        { timeout: timeoutMs },
      );
    } catch (error) {
      throw asEnded(error, signal) ?? error;
    } finally {
      letGo();
      void session.close();
    }
  }

  /** Since the start of this process. A repeated transaction has waited a second or more; see docs/decisions/0012. */
  get repeated(): RepeatedTransactions {
    return this.#repeated;
  }

  /** Calls with the code of the error whenever a transaction is repeated. */
  onRepeat(listener: (code: string) => void): void {
    this.#onRepeat.add(listener);
  }

  #noteRepeated(code: string): void {
    this.#repeated.set(code, (this.#repeated.get(code) ?? 0) + 1);
    for (const listener of this.#onRepeat) listener(code);
  }

  /** For statements that commit in parts (`CALL … IN TRANSACTIONS`), however long they take. */
  async execute(text: string, parameters: Parameters): Promise<void> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      await session.run(text, parameters, { timeout: 0 });
    } finally {
      await session.close();
    }
  }

  #session(defaultAccessMode: 'READ' | 'WRITE', fetchSize = -1) {
    return this.driver.session({
      database: this.database,
      defaultAccessMode,
      bookmarkManager: this.#bookmarks,
      fetchSize: fetchSize as never,
    });
  }
}

/** A session that closes resets its connection, by which Neo4j ends what runs on it. Returns how to let go of the signal. */
function cancelOn(signal: AbortSignal | undefined, session: Session): () => void {
  if (!signal) return () => {};
  if (signal.aborted) throw asEnded(undefined, signal);
  const close = () => void session.close();
  signal.addEventListener('abort', close, { once: true });
  return () => signal.removeEventListener('abort', close);
}

function transactionRunner(transaction: ManagedTransaction, onError: (code: string) => void): Runner {
  return runnerOn(async (text, parameters) => {
    try {
      const result = await transaction.run(text, parameters);
      return result.records.map((record) => record.toObject());
    } catch (error) {
      onError(codeOf(error));
      throw error;
    }
  });
}

/** The driver takes a stack trace of every statement, of use to who debugs it only, at a twelfth of a request's time. */
function withoutStack<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** The reads of one request, counted. */
export class CountedReads implements Runner {
  roundTrips = 0;

  constructor(
    readonly graph: Graph,
    readonly limits: StatementLimits = {},
  ) {}

  run<P, R>(statement: Statement<P, R>, parameters: NoInfer<P>): Promise<R[]>;
  run(text: string, parameters: Parameters): Promise<GraphRow[]>;
  run<P, R>(statement: Statement<P, R> | string, parameters: P): Promise<R[]> {
    this.roundTrips++;
    return runOn((text, values) => this.graph.read(text, values, this.limits), statement, parameters);
  }
}
