/**
 * Gives committed events their numbers, without gaps: `:Pending` becomes `:Event`. The counter is locked first and
 * `:Pending` is read after, so any replica may do it, and no writer waits for it.
 */
import neo4j from 'neo4j-driver';
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.ts';
import { statement } from '../graph/statement.ts';
import { newestVersions, numberingOrder } from './event-order.rules.ts';
import type { PendingEvent } from './events.ts';
import { Pacer } from './pacer.ts';

const BATCH = 1_000;
/** Events that come closer together are numbered together: a batch costs as much as ten events. */
const PACE_MS = 40;
/** How often events of other replicas are looked for: one that nobody follows numbers its own at leisure. */
const POLL_MS = 100;
/** Where nobody is told of them, in haste: how soon they have a number. */
const LEISURE_MS = 500;
/** Where nobody is told either: how soon those of a replica that died are found. */
const ORPHANS_MS = 2_000;
const FAILED_MS = 500;
/** A replica that hangs may hold the counter for this long. */
const TRANSACTION_MS = 10_000;

export const ANY_PENDING = statement('anyPendingEvent', 'RETURN EXISTS { (:Pending) } AS any');
const OLDEST_PENDING = statement(
  'oldestPendingEvents',
  `MERGE (c:EventCounter {id: 'events'}) SET c.lock = true
WITH c
CALL () { MATCH (e:Pending) WITH e ORDER BY e.at LIMIT $limit RETURN collect(e {elementId: elementId(e), .event}) AS seen }
RETURN coalesce(c.seq, 0) AS seq, seen`,
);
/** What must go before those that were seen, see `numberingOrder`: `$upTo` has their newest version of each entity. */
const PREDECESSORS = statement(
  'pendingPredecessors',
  'MATCH (e:Pending) WHERE e.entityVersion < $upTo[e.entityId] RETURN elementId(e) AS elementId, e.event AS event',
);
/** Rows are lists in this order: names in each of them would cost a third of the numbering. */
const NUMBER = statement(
  'numberEvents',
  `MATCH (c:EventCounter {id: 'events'}) SET c.seq = $head
WITH c CALL (c) { UNWIND $pending AS pending MATCH (p) WHERE elementId(p) = pending DELETE p }
WITH datetime($now) AS now UNWIND $events AS event
CREATE (:Event {seq: event[0], id: event[1], name: event[2], at: datetime(event[3]), actorId: event[4], partyIds: event[5],
  relationshipId: event[6], entityId: event[7], entityVersion: event[8], change: event[9], numberedAt: now})`,
);

interface Stored {
  elementId: string;
  /** JSON. */
  event: string;
}

interface Waiting extends PendingEvent {
  elementId: string;
}

function parsed({ elementId, event }: Stored): Waiting {
  return { ...(JSON.parse(event) as PendingEvent), elementId };
}

function rowOf(event: Waiting, seq: number): unknown[] {
  const { id, name, at, actorId, partyIds, relationshipId = null, entityId, entityVersion, change = {} } = event;
  return [
    neo4j.int(seq),
    id,
    name,
    at,
    actorId,
    partyIds,
    relationshipId,
    entityId,
    neo4j.int(entityVersion),
    JSON.stringify(change),
  ];
}

export class Stamper {
  readonly #pacer = new Pacer();
  #stopListening = () => {};
  #running?: Promise<void>;

  constructor(
    readonly graph: Graph,
    readonly log: Logger,
    /** Called with how many were numbered. */
    readonly onNumbered: (count: number) => void = () => {},
    /** Whether somebody waits for events here. */
    readonly isAwaited: () => boolean = () => true,
  ) {}

  start(): void {
    this.#stopListening = this.graph.onWrite(() => this.#pacer.wake());
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopListening();
    this.#pacer.stop();
    await this.#running;
  }

  async #run(): Promise<void> {
    let more = true;
    while (!this.#pacer.stopped) {
      try {
        if (more || (await this.graph.read(ANY_PENDING.text, {}))[0]?.any) {
          const count = await this.stamp(new Date().toISOString());
          if (count) this.onNumbered(count);
          more = count === BATCH;
          if (!more) await this.#pacer.pause(this.isAwaited() ? PACE_MS : LEISURE_MS);
        }
        if (!more) more = await this.#pacer.sleep(this.isAwaited() ? POLL_MS : ORPHANS_MS);
      } catch (error) {
        if (!this.#pacer.stopped) this.log.warn({ err: error }, 'events are not numbered at the moment; trying again');
        await this.#pacer.pause(FAILED_MS);
        more = true;
      }
    }
  }

  /** Numbers what is pending, a batch at most; answers how many. */
  stamp(now: string): Promise<number> {
    return this.graph.writeQuietly(
      async (transaction) => {
        const [oldest] = await transaction.run(OLDEST_PENDING.text, { limit: neo4j.int(BATCH) });
        const { seq, seen } = oldest as unknown as { seq: number; seen: Stored[] };
        if (!seen.length) return 0;
        const taken = seen.map(parsed);
        const older = await transaction.run(PREDECESSORS.text, { upTo: Object.fromEntries(newestVersions(taken)) });
        const known = new Set(seen.map(({ elementId }) => elementId));
        const later = (older as unknown as Stored[]).filter(({ elementId }) => !known.has(elementId));
        // The rest stays for the next batch: it has only successors of what is numbered here.
        const order = numberingOrder(taken, later.map(parsed)).slice(0, BATCH);
        await transaction.run(NUMBER.text, {
          pending: order.map(({ elementId }) => elementId),
          events: order.map((event, index) => rowOf(event, seq + 1 + index)),
          head: neo4j.int(seq + order.length),
          now,
        });
        return order.length;
      },
      { timeoutMs: TRANSACTION_MS },
    );
  }
}
