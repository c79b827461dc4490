/** The graph as the rest of Covalue sees it: statements in, plain rows out, round trips counted. */
import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction } from 'neo4j-driver';

export type Parameters = Record<string, unknown>;
export type GraphRow = Record<string, unknown>;

/** Whatever runs statements: the graph itself, or a write transaction. */
export interface Runner {
  run(text: string, parameters: Parameters): Promise<GraphRow[]>;
}

/** How often a read is tried again when Neo4j says that it may be (a restart, a new leader, a lock). */
const READ_TRIES = 5;

export class Graph {
  /** Lets a read on one member of a cluster wait for the writes on another; a single server needs none. */
  readonly #bookmarks?: BookmarkManager;
  readonly #onWrite = new Set<() => void>();

  constructor(
    readonly driver: Driver,
    readonly database?: string,
    cluster = false,
  ) {
    if (cluster) this.#bookmarks = neo4j.bookmarkManager();
  }

  /** One statement in one round trip. */
  async read(text: string, parameters: Parameters): Promise<GraphRow[]> {
    for (let attempt = 1; ; attempt++) {
      const session = this.#session(neo4j.session.READ);
      try {
        const result = await withoutStack(() => session.run(text, parameters));
        return result.records.map((record) => record.toObject());
      } catch (error) {
        if (attempt >= READ_TRIES || !neo4j.isRetryableError(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
      } finally {
        void session.close();
      }
    }
  }

  /**
   * All or nothing: `work` may run more than once when Neo4j asks for a retry, so it must have no effects besides its
   * statements.
   */
  async write<T>(work: (transaction: Runner) => Promise<T>): Promise<T> {
    const answer = await this.writeQuietly(work);
    for (const listener of this.#onWrite) listener();
    return answer;
  }

  /** Calls after each committed `write` of this process: events may wait for their numbers. Returns how to stop it. */
  onWrite(listener: () => void): () => void {
    this.#onWrite.add(listener);
    return () => this.#onWrite.delete(listener);
  }

  /** A `write` that makes no events, for those who listen to `onWrite` themselves. */
  async writeQuietly<T>(work: (transaction: Runner) => Promise<T>, timeoutMs?: number): Promise<T> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      return await session.executeWrite((transaction) => work(runnerOf(transaction)), { timeout: timeoutMs });
    } finally {
      void session.close();
    }
  }

  /** For statements that commit in parts (`CALL … IN TRANSACTIONS`). */
  async execute(text: string, parameters: Parameters): Promise<void> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      await session.run(text, parameters);
    } finally {
      await session.close();
    }
  }

  #session(defaultAccessMode: 'READ' | 'WRITE') {
    return this.driver.session({
      database: this.database,
      defaultAccessMode,
      bookmarkManager: this.#bookmarks,
      fetchSize: -1 as never,
    });
  }
}

function runnerOf(transaction: ManagedTransaction): Runner {
  return {
    async run(text, parameters) {
      const result = await transaction.run(text, parameters);
      return result.records.map((record) => record.toObject());
    },
  };
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

  constructor(readonly graph: Graph) {}

  run(text: string, parameters: Parameters): Promise<GraphRow[]> {
    this.roundTrips++;
    return this.graph.read(text, parameters);
  }
}
