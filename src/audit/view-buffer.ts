/**
 * Who has seen sensitive records: buffered, and written within a second, off the path of the request. What a kill may lose:
 * the views of the last second.
 */
import neo4j from 'neo4j-driver';
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.ts';
import { newId } from '../graph/ids.ts';
import type { Viewed, ViewSink } from '../planner/viewed.ts';
import { steadyNow } from '../values/steady-clock.ts';
import { type Startable, Worker, type WorkerStatus } from '../workers/worker.ts';
import { WRITE_VIEWS } from './audit.cypher.ts';
import type { Draft, SensitiveKind } from './audit-record.rules.ts';

const INTERVAL_MS = 500;
/** Repeated views within this time are one record. */
const WINDOW_MS = 60_000;
/** The chainer waits for so long after the window, for its last write. */
const GRACE_MS = 3_000;
const BATCH = 1_000;
/** Views that wait to be written, and windows that are open. */
const MAX_BUFFERED = 20_000;
const TRANSACTION_MS = 10_000;

interface Window {
  id: string;
  viewer: string;
  viewed: Viewed;
  /** ISO instants. */
  at: string;
  lastAt: string;
  until: number;
  count: number;
  /** Of them, those that are written. */
  written: number;
}

export class ViewBuffer implements ViewSink, Startable {
  readonly #windows = new Map<string, Window>();
  readonly #unwritten = new Set<Window>();
  readonly #worker: Worker;
  #dropped = 0;

  constructor(
    readonly graph: Graph,
    readonly log: Logger,
    readonly windowMs = WINDOW_MS,
  ) {
    this.#worker = new Worker({
      name: 'views of personal data',
      intervalMs: INTERVAL_MS,
      lease: 'each server writes its own',
      log,
      run: () => this.flush(),
    });
  }

  get status(): WorkerStatus {
    return this.#worker.status;
  }

  start(): void {
    this.#worker.start();
  }

  async stop(): Promise<void> {
    await this.#worker.stop();
    await this.flush().catch((error) =>
      this.log.error({ err: error }, 'views of personal data: the last ones are lost'),
    );
  }

  note(viewer: string, viewed: Iterable<Viewed>): void {
    const now = steadyNow();
    for (const each of viewed) {
      const window = this.#windowOf(viewer, each, now);
      if (!this.#unwritten.has(window) && this.#unwritten.size >= MAX_BUFFERED) this.#dropped++;
      else {
        window.count++;
        window.lastAt = new Date(now).toISOString();
        this.#unwritten.add(window);
      }
    }
  }

  #windowOf(viewer: string, viewed: Viewed, now: number): Window {
    const key = `${viewer} ${viewed.kind} ${viewed.record}`;
    const known = this.#windows.get(key);
    if (known && now < known.until) return known;
    this.#windows.delete(key);
    const [oldest] = this.#windows.size >= MAX_BUFFERED ? this.#windows.keys() : [];
    if (oldest !== undefined) this.#windows.delete(oldest);
    const at = new Date(now).toISOString();
    const until = now + this.windowMs;
    const window = { id: newId('aud'), viewer, viewed, at, lastAt: at, until, count: 0, written: 0 };
    this.#windows.set(key, window);
    return window;
  }

  /** Writes what has not been written. @throws Error while the graph is away; nothing is lost then */
  async flush(): Promise<void> {
    if (this.#dropped) {
      this.log.error({ count: this.#dropped }, 'views of personal data: too many to keep; some were not recorded');
      this.#dropped = 0;
    }
    while (this.#unwritten.size) {
      const batch = [...this.#unwritten].slice(0, BATCH).map((window) => ({ window, count: window.count }));
      const rows = batch.map(({ window }) => rowOf(window));
      const written = await this.graph.writeQuietly((transaction) => transaction.run(WRITE_VIEWS, { rows }), {
        timeoutMs: TRANSACTION_MS,
      });
      const ids = new Set(written.map(({ id }) => id));
      for (const { window, count } of batch) this.#wrote(window, count, ids.has(window.id));
    }
    const now = steadyNow();
    for (const [key, { until }] of this.#windows) {
      if (until > now) break;
      this.#windows.delete(key);
    }
  }

  #wrote(window: Window, count: number, isWritten: boolean): void {
    if (isWritten) window.written = count;
    else {
      // It was chained in the meantime: the rest is another record.
      window.count -= window.written;
      window.written = 0;
      window.id = newId('aud');
      window.at = window.lastAt;
    }
    if (window.count === window.written) this.#unwritten.delete(window);
  }
}

function rowOf({ id, viewer, viewed, at, lastAt, until, count }: Window) {
  const { kind, record, subject } = viewed;
  const draft: Draft = {
    ...{ kind: 'VIEW', id, at, actor: viewer, entity: record, sensitive: kind as SensitiveKind, count, lastAt },
    ...{ subject: subject.startsWith('per_') ? subject : null, parties: [subject], values: { plain: {} } },
  };
  const openUntil = new Date(until + GRACE_MS).toISOString();
  return {
    id,
    viewer,
    subject,
    entityId: record,
    at,
    lastAt,
    openUntil,
    count: neo4j.int(count),
    draft: JSON.stringify(draft),
  };
}
