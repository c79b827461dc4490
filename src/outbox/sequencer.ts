/**
 * Gives committed events their numbers, without gaps: `:Pending` becomes `:Event`. The counter is locked first and
 * `:Pending` is read after, so any replica may do it, and no writer waits for it.
 */
import neo4j from 'neo4j-driver';
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.ts';
import { onlyRow } from '../graph/only-row.ts';
import { steadyInstant, steadyNow } from '../values/steady-clock.ts';
import { dueSetAside, markProcessed, setAside } from '../workers/set-aside.actions.ts';
import { type Failure, isRecordFault } from '../workers/set-aside.rules.ts';
import { type NextRun, type Startable, Worker, type WorkerStatus } from '../workers/worker.ts';
import { type PendingEvent, readPending } from './append-event.ts';
import { newestVersions, numberingOrder } from './event-order.rules.ts';
import {
  ANY_PENDING,
  NUMBER_EVENTS,
  OLDEST_PENDING,
  PENDING_PREDECESSORS,
  PUT_PENDING_ASIDE,
  PUT_PENDING_BACK,
} from './pending-event.cypher.ts';
import { eventList } from './stored-event.cypher.ts';

const BATCH = 1_000;
/** Events that come closer together are numbered together: a batch costs as much as ten events. */
const BATCH_INTERVAL_MS = 40;
/** How often to look for events written by other replicas. */
const POLL_MS = 100;
/** Delay between batches when no subscriber is connected to this replica. */
const IDLE_BATCH_INTERVAL_MS = 500;
/** How often to look for events left behind by a crashed replica. */
const ORPHAN_SCAN_MS = 2_000;
const RETRY_DELAY_MS = 500;
/** Interval at which set-aside events that are due again are checked. */
const SET_ASIDE_RETRY_MS = 5_000;
const LOOP = 'EVENT_NUMBERING';
/** A replica that hangs may hold the counter for this long. */
const TRANSACTION_MS = 10_000;

interface StoredEvent {
  elementId: string;
  /** JSON. */
  event: string;
}

interface UnnumberedEvent extends PendingEvent {
  elementId: string;
}

/** Those that can be read, and why the others cannot. */
function parsed(stored: StoredEvent[]): { events: UnnumberedEvent[]; failures: Failure[] } {
  const events: UnnumberedEvent[] = [];
  const failures: Failure[] = [];
  for (const { elementId, event } of stored)
    try {
      events.push({ ...readPending(event), elementId });
    } catch (error) {
      failures.push({ loop: LOOP, record: elementId, error });
    }
  return { events, failures };
}

function rowOf(event: UnnumberedEvent, seq: number): unknown[] {
  const { id, name, at, actorId, partyIds, relationshipId = null, entityId, entityVersion, change = {} } = event;
  return eventList({
    ...{ seq: neo4j.int(seq), id, name, at, actorId, partyIds, relationshipId, entityId },
    ...{ entityVersion: neo4j.int(entityVersion), change: JSON.stringify(change) },
  });
}

export class EventSequencer implements Startable {
  readonly #worker: Worker;
  #stopListening = () => {};
  #more = true;
  #retryAt = 0;

  constructor(
    readonly graph: Graph,
    readonly log: Logger,
    /** Called with how many were numbered. */
    readonly onNumbered: (count: number) => void = () => {},
    /** Whether this replica has subscribers that wait for events. */
    readonly hasSubscribers: () => boolean = () => true,
  ) {
    this.#worker = new Worker({
      name: 'event numbering',
      intervalMs: POLL_MS,
      retryAfterMs: RETRY_DELAY_MS,
      lease: 'any server, one at a time: it locks the counter',
      log,
      run: ({ woken }) => this.#round(woken),
    });
  }

  get status(): WorkerStatus {
    return this.#worker.status;
  }

  start(): void {
    this.#stopListening = this.graph.onWrite(() => this.#worker.wake());
    this.#worker.start();
  }

  async stop(): Promise<void> {
    this.#stopListening();
    await this.#worker.stop();
  }

  async #round(woken: boolean): Promise<NextRun> {
    let pauseMs = 0;
    if (woken || this.#more || (await this.graph.read(ANY_PENDING, {}))[0]?.any) {
      // If this fails, there may be more.
      this.#more = true;
      const count = await this.assignNumbers(steadyInstant());
      if (count) this.onNumbered(count);
      this.#more = count === BATCH;
      if (!this.#more) pauseMs = this.hasSubscribers() ? BATCH_INTERVAL_MS : IDLE_BATCH_INTERVAL_MS;
    }
    if (steadyNow() >= this.#retryAt) {
      this.#retryAt = steadyNow() + SET_ASIDE_RETRY_MS;
      this.#more = (await this.#retry(steadyInstant())) || this.#more;
    }
    return { pauseMs, sleepMs: this.#more ? 0 : this.hasSubscribers() ? POLL_MS : ORPHAN_SCAN_MS };
  }

  /**
   * Numbers pending events, at most one batch; returns how many. Events that cannot be numbered are set aside: a
   * failing batch is split until the failing event is alone.
   */
  async assignNumbers(now: string, limit = BATCH): Promise<number> {
    try {
      return await this.#assignNumbers(now, limit);
    } catch (error) {
      if (!isRecordFault(error)) throw error;
      return limit > 1 ? this.assignNumbers(now, Math.ceil(limit / 8)) : this.#assignNumbers(now, 1, error);
    }
  }

  /** Those that are due are pending again. @returns whether there are any */
  async #retry(now: string): Promise<boolean> {
    const due = await dueSetAside(this.graph, LOOP, now, BATCH);
    if (!due.length) return false;
    await this.graph.writeQuietly(async (transaction) => {
      const back = await transaction.run(PUT_PENDING_BACK, { ids: due });
      const known = new Set(back.map(({ id }) => id));
      // A missing event was numbered or deleted manually.
      await markProcessed(
        transaction,
        LOOP,
        due.filter((id) => !known.has(id)),
      );
    });
    return true;
  }

  /** @param fault why the next event cannot be numbered: it is set aside instead */
  #assignNumbers(now: string, limit: number, fault?: unknown): Promise<number> {
    return this.graph.writeQuietly(
      async (transaction) => {
        const { seq, seen } = onlyRow(await transaction.run(OLDEST_PENDING, { limit: neo4j.int(limit) }));
        if (!seen.length) return 0;
        const { events: taken, failures } = parsed(seen);
        const older = await transaction.run(PENDING_PREDECESSORS, {
          upTo: Object.fromEntries(newestVersions(taken)),
        });
        const known = new Set(seen.map(({ elementId }) => elementId));
        const later = older.filter(({ elementId }) => !known.has(elementId));
        // The rest stays for the next batch: it has only successors of the events numbered here.
        const before = parsed(later);
        failures.push(...before.failures);
        let order = numberingOrder(taken, before.events).slice(0, limit);
        if (fault !== undefined) {
          for (const { elementId } of order) failures.push({ loop: LOOP, record: elementId, error: fault });
          order = [];
        }
        if (failures.length) {
          await transaction.run(PUT_PENDING_ASIDE, { ids: failures.map(({ record }) => record) });
          await setAside(transaction, failures, now);
        }
        if (!order.length) return failures.length;
        await transaction.run(NUMBER_EVENTS, {
          pending: order.map(({ elementId }) => elementId),
          events: order.map((event, index) => rowOf(event, seq + 1 + index)),
          head: neo4j.int(seq + order.length),
          now,
        });
        return order.length + failures.length;
      },
      { timeoutMs: TRANSACTION_MS },
    );
  }
}
