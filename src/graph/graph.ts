/** The graph as the rest of Covalue sees it: statements in, plain rows out, round trips counted. */

import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { codeOf } from '../values/thrown.ts';
import { BackgroundPlanning } from './background-planning.ts';
import { areUnknownBookmarks, Bookmarks } from './bookmarks.ts';
import { ColdPlans } from './cold-plans.ts';
import { Reachability } from './reachability.ts';
import { Retries } from './retries.ts';
import { type Runner, runOn } from './runner.ts';
import type { GraphRow, Parameters, Statement } from './statement.ts';
import { asEnded, DEADLINE, StatementEnded } from './statement-ended.ts';
import { inTransaction, type RoundTrips } from './transaction.ts';
import { withoutStack } from './without-stack.ts';

export type { GraphRow, Parameters } from './statement.ts';

/** How long a statement may run, and for whom. */
export interface StatementLimits {
  /** Neo4j ends the transaction after this long; default: its own `db.transaction.timeout`. */
  timeoutMs?: number;
  /** Nobody waits for the answer any more: the running statement is cancelled and its transaction rolled back. */
  signal?: AbortSignal;
  /** Of a write: it waits for the other writes that there are, and later ones wait for it. */
  alone?: boolean;
  /** Counts the round trips of a write. */
  trips?: RoundTrips;
  /** On a cluster: what the statements must see; gets what they have seen. Default: those of this process. */
  bookmarks?: Bookmarks;
}

/** For how long a read is tried again when Neo4j says that it may be (a restart, a new leader, a lock). */
const READ_RETRY_MS = 5_000;
/** For how long a write without a limit of its own is repeated. */
const WRITE_RETRY_MS = 20_000;
/** Within this time, a Neo4j that works answers a ping. */
const ANSWER_MS = 500;

/** Codes of errors after which Neo4j may have been started again. */
const LOST = /^(ServiceUnavailable|SessionExpired)$|DatabaseUnavailable$/;

/** Transactions that were repeated, by the code of the error, e.g. `Neo.TransientError.Transaction.DeadlockDetected`. */
export type RepeatedTransactions = ReadonlyMap<string, number>;

export class Graph {
  readonly #repeated = new Map<string, number>();
  readonly #onRepeat = new Set<(code: string) => void>();
  /** On a cluster: of the writes of this process, and of its reads on behalf of nobody. */
  readonly #bookmarks?: Bookmarks;
  readonly #onWrite = new Set<() => void>();
  /** Plans terminated statements, for the next attempt. */
  readonly planning = new BackgroundPlanning((text, parameters) => this.#explain(text, parameters));
  readonly coldPlans = new ColdPlans((text, parameters) => this.#explain(text, parameters));
  // Without bookmarks: a member that is behind answers too.
  readonly #reachability = new Reachability(() =>
    this.driver.session({ database: this.database, defaultAccessMode: neo4j.session.READ }),
  );

  constructor(
    readonly driver: Driver,
    readonly database?: string,
    cluster = false,
  ) {
    if (cluster) this.#bookmarks = new Bookmarks();
  }

  /**
   * For the statements of one request.
   * @param seen what its client has seen; if it does not say, what this process has written
   * @returns undefined on a single server
   */
  bookmarksAfter(seen: readonly string[] = []): Bookmarks | undefined {
    return this.#bookmarks && new Bookmarks(seen.length ? seen : this.#bookmarks.all);
  }

  /** What this process has seen; undefined on a single server. */
  get bookmarks(): readonly string[] | undefined {
    return this.#bookmarks?.all;
  }

  /** One statement in one round trip. @throws StatementEnded when it took too long, too much memory, or was cancelled */
  read<P, R>(statement: Statement<P, R>, parameters: NoInfer<P>, limits?: StatementLimits): Promise<R[]>;
  read(text: string, parameters: Parameters, limits?: StatementLimits): Promise<GraphRow[]>;
  read<P, R>(statement: Statement<P, R> | string, parameters: P, limits?: StatementLimits): Promise<R[]> {
    return runOn((text, values) => this.query(text, values, limits), statement, parameters);
  }

  /** Rows of a text that is compiled at run time. */
  async query(
    text: string,
    parameters: Parameters,
    { timeoutMs, signal, bookmarks = this.#bookmarks }: StatementLimits = {},
  ): Promise<GraphRow[]> {
    const retries = new Retries(Math.min(READ_RETRY_MS, timeoutMs ?? READ_RETRY_MS));
    for (;;) {
      await this.#reached(retries, signal);
      const session = this.#session(neo4j.session.READ, bookmarks);
      const cancelled = cancelOn(signal, session);
      try {
        const planned = this.coldPlans.ready(text, parameters, signal !== undefined);
        if (planned) await cancelled.before(planned);
        const result = await cancelled.before(
          withoutStack(() => session.run(text, parameters, { timeout: timeoutMs })),
        );
        return result.records.map((record) => record.toObject());
      } catch (error) {
        this.#noteLost(error);
        const ended = await this.#ended(error, signal);
        if (ended) {
          if (ended.why === 'TIMED_OUT' || ended.why === 'CANCELLED') this.planning.add(text, parameters);
          throw ended;
        }
        if (areUnknownBookmarks(error) && bookmarks?.forget()) continue;
        if (!(await retries.next(error, signal))) throw error;
      } finally {
        cancelled.letGo();
        void session.close().catch(() => {});
      }
    }
  }

  /** Whether Neo4j answers within this time. Never throws. */
  answers(withinMs: number): Promise<boolean> {
    return this.#reachability.answers(withinMs);
  }

  /** Before each attempt: waits for the end of an outage. @throws the error with which it began, or StatementEnded */
  async #reached(retries: Retries, signal: AbortSignal | undefined): Promise<void> {
    const { outage } = this.#reachability;
    if (!outage || (await this.#reachability.restored(retries.leftMs, signal))) return;
    throw (await this.#ended(outage.cause, signal)) ?? outage.cause;
  }

  /** As `asEnded`; at a deadline, a statement is not at fault if Neo4j does not answer anything. */
  async #ended(error: unknown, signal: AbortSignal | undefined): Promise<StatementEnded | undefined> {
    const ended = asEnded(error, signal);
    if (!ended || signal?.reason !== DEADLINE || (await this.answers(ANSWER_MS))) return ended;
    const unavailable = new StatementEnded('UNAVAILABLE', error);
    this.#reachability.lost(unavailable);
    return unavailable;
  }

  async #explain(text: string, parameters: Parameters): Promise<void> {
    const session = this.#session(neo4j.session.READ, undefined);
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
    const session = this.#session(neo4j.session.READ, this.#bookmarks, rowsAtOnce);
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
    { timeoutMs, signal, alone = false, trips, bookmarks = this.#bookmarks }: StatementLimits = {},
  ): Promise<T> {
    const retries = new Retries(timeoutMs ?? WRITE_RETRY_MS);
    for (;;) {
      await this.#reached(retries, signal);
      const session = this.#session(neo4j.session.WRITE, bookmarks);
      const cancelled = cancelOn(signal, session);
      try {
        const plan = (text: string, parameters: Parameters) =>
          this.coldPlans.ready(text, parameters, signal !== undefined);
        const answer = await cancelled.before(inTransaction(session, { timeoutMs, alone, trips, plan }, work));
        if (bookmarks) this.#bookmarks?.add(bookmarks.all);
        return answer;
      } catch (error) {
        this.#noteLost(error);
        const ended = await this.#ended(error, signal);
        if (!ended && areUnknownBookmarks(error) && bookmarks?.forget()) continue;
        if (ended || !(await retries.next(error, signal))) throw ended ?? error;
        this.#noteRepeated(codeOf(error) || 'UNKNOWN');
      } finally {
        cancelled.letGo();
        void session.close().catch(() => {});
      }
    }
  }

  /** Since the start of this process. See docs/decisions/0012. */
  get repeated(): RepeatedTransactions {
    return this.#repeated;
  }

  /** Calls with the code of the error whenever a transaction is repeated. */
  onRepeat(listener: (code: string) => void): void {
    this.#onRepeat.add(listener);
  }

  #noteLost(error: unknown): void {
    if (!LOST.test(codeOf(error))) return;
    this.coldPlans.lost();
    this.#reachability.lost(error);
  }

  #noteRepeated(code: string): void {
    this.#repeated.set(code, (this.#repeated.get(code) ?? 0) + 1);
    for (const listener of this.#onRepeat) listener(code);
  }

  /** For statements that commit in parts (`CALL … IN TRANSACTIONS`), however long they take. */
  async execute(text: string, parameters: Parameters): Promise<void> {
    const session = this.#session(neo4j.session.WRITE, this.#bookmarks);
    try {
      await session.run(text, parameters, { timeout: 0 });
    } finally {
      await session.close();
    }
  }

  #session(defaultAccessMode: 'READ' | 'WRITE', bookmarkManager: Bookmarks | undefined, fetchSize = -1) {
    return this.driver.session({
      database: this.database,
      defaultAccessMode,
      bookmarkManager,
      fetchSize: fetchSize as never,
    });
  }
}

/**
 * A session that closes resets its connection, by which Neo4j ends what runs on it. `before` does not wait for that: Neo4j may
 * not answer any more.
 */
function cancelOn(signal: AbortSignal | undefined, session: Session) {
  if (!signal) return { before: <T>(work: Promise<T>) => work, letGo() {} };
  if (signal.aborted) throw asEnded(undefined, signal);
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => {
      session.close().catch(() => {});
      reject(signal.reason);
    };
  });
  aborted.catch(() => {});
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    before: <T>(work: Promise<T>): Promise<T> => Promise.race([work, aborted]),
    letGo: () => signal.removeEventListener('abort', onAbort),
  };
}
