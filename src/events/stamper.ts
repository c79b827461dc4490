/**
 * Gives committed events their numbers, without gaps. The counter is locked first and `:Pending` is read after, so any
 * replica may do it, and no writer waits for it.
 */
import neo4j from 'neo4j-driver';
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.ts';
import { statement } from '../graph/statement.ts';
import { numberingOrder, type PendingEvent } from './event-order.rules.ts';
import { Pacer } from './pacer.ts';

const BATCH = 1_000;
/** Events that come closer together are numbered together: a batch costs about as much as two events alone. */
const PACE_MS = 40;
/** How soon the events of a replica that died in between are found. */
const POLL_MS = 500;
const FAILED_MS = 500;
/** A replica that hangs may hold the counter for this long. */
const TRANSACTION_MS = 10_000;

const PENDING = `e.id AS id, e.entityId AS entityId, coalesce(e.entityVersion, 0) AS entityVersion, toString(e.at) AS at, coalesce(e.position, 0) AS position`;
const ANY = statement('anyPendingEvent', 'RETURN EXISTS { (:Pending) } AS any');
const LOCK = statement(
  'lockEventCounter',
  `MERGE (c:EventCounter {id: 'events'}) SET c.lock = true
WITH c RETURN coalesce(c.seq, 0) AS seq`,
);
const SEEN = statement('pendingEvents', `MATCH (e:Pending) RETURN ${PENDING} LIMIT $limit`);
const LATER = statement('pendingEventsOf', `MATCH (e:Pending) WHERE e.entityId IN $entities RETURN ${PENDING}`);
const NUMBER = statement(
  'numberEvents',
  `MATCH (c:EventCounter {id: 'events'}) SET c.seq = $from + size($ids)
WITH c UNWIND range(0, size($ids) - 1) AS index
MATCH (e:Event {id: $ids[index]}) SET e.seq = $from + 1 + index, e.numberedAt = datetime($now) REMOVE e:Pending`,
);

export class Stamper {
  readonly #pacer = new Pacer();
  #stopListening = () => {};
  #running?: Promise<void>;

  constructor(
    readonly graph: Graph,
    readonly log: Logger,
    /** Called with how many were numbered. */
    readonly onNumbered: (count: number) => void = () => {},
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
    let woken = true;
    while (!this.#pacer.stopped) {
      try {
        if (woken || (await this.graph.read(ANY.text, {}))[0]?.any) {
          const count = await this.stamp(new Date().toISOString());
          if (count) this.onNumbered(count);
          if (count < BATCH) await this.#pacer.pause(PACE_MS);
        }
        woken = await this.#pacer.sleep(POLL_MS);
      } catch (error) {
        if (!this.#pacer.stopped) this.log.warn({ err: error }, 'events are not numbered at the moment; trying again');
        await this.#pacer.pause(FAILED_MS);
        woken = true;
      }
    }
  }

  /** Numbers what is pending, a batch at most; answers how many. */
  stamp(now: string): Promise<number> {
    return this.graph.writeQuietly(async (transaction) => {
      const [[counter], seen] = await Promise.all([
        transaction.run(LOCK.text, {}),
        transaction.run(SEEN.text, { limit: neo4j.int(BATCH) }) as Promise<never>,
      ]);
      if (!(seen as PendingEvent[]).length) return 0;
      const entities = [...new Set((seen as PendingEvent[]).map(({ entityId }) => entityId))];
      const later = (await transaction.run(LATER.text, { entities })) as never;
      const ids = numberingOrder(seen, later);
      await transaction.run(NUMBER.text, { ids, from: neo4j.int(counter?.seq as number), now });
      return ids.length;
    }, TRANSACTION_MS);
  }
}
