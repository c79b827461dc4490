/**
 * Gives committed events their numbers, without gaps: `:Pending` becomes `:Event`. The counter is locked first and
 * `:Pending` is read after, so any replica may do it, and no writer waits for it.
 */
import neo4j from 'neo4j-driver';
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.ts';
import { statement } from '../graph/statement.ts';
import { numberingOrder } from './event-order.rules.ts';
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
/** The second scan for the events of the same entities that the first one passed: see `numberingOrder`. */
const PENDING = statement(
  'pendingEvents',
  `MERGE (c:EventCounter {id: 'events'}) SET c.lock = true
WITH c
CALL (c) { MATCH (e:Pending) WITH e LIMIT $limit RETURN collect(e) AS seen, collect(DISTINCT e.entityId) AS entities }
CALL (seen, entities) { MATCH (e:Pending) WHERE e.entityId IN entities AND NOT e IN seen RETURN collect(e) AS later }
RETURN coalesce(c.seq, 0) AS seq, [e IN seen | [elementId(e), e.event]] AS seen, [e IN later | [elementId(e), e.event]] AS later`,
);
const NUMBER = statement(
  'numberEvents',
  `MATCH (c:EventCounter {id: 'events'}) SET c.seq = $head
WITH c CALL (c) { UNWIND $pending AS pending MATCH (p) WHERE elementId(p) = pending DELETE p }
WITH datetime($now) AS now UNWIND $events AS event
CREATE (e:Event) SET e = event, e.at = datetime(event.at), e.numberedAt = now`,
);

/** Where it is in the graph, and what it is. */
type Stored = [elementId: string, text: string];

interface Waiting extends PendingEvent {
  elementId: string;
}

function parsed([elementId, text]: Stored): Waiting {
  return { ...(JSON.parse(text) as PendingEvent), elementId };
}

/** Of the event's node. */
function propertiesOf({ elementId, position, change, entityVersion, ...event }: Waiting, seq: number) {
  return {
    ...event,
    seq: neo4j.int(seq),
    entityVersion: neo4j.int(entityVersion),
    change: JSON.stringify(change ?? {}),
  };
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
    let woken = true;
    while (!this.#pacer.stopped) {
      try {
        if (woken || (await this.graph.read(ANY_PENDING.text, {}))[0]?.any) {
          const count = await this.stamp(new Date().toISOString());
          if (count) this.onNumbered(count);
          if (count < BATCH) await this.#pacer.pause(this.isAwaited() ? PACE_MS : LEISURE_MS);
        }
        woken = await this.#pacer.sleep(this.isAwaited() ? POLL_MS : ORPHANS_MS);
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
      const [row] = await transaction.run(PENDING.text, { limit: neo4j.int(BATCH) });
      const { seq, seen, later } = row as unknown as { seq: number; seen: Stored[]; later: Stored[] };
      if (!seen.length) return 0;
      const order = numberingOrder(seen.map(parsed), later.map(parsed));
      await transaction.run(NUMBER.text, {
        pending: order.map(({ elementId }) => elementId),
        events: order.map((event, index) => propertiesOf(event, seq + 1 + index)),
        head: neo4j.int(seq + order.length),
        now,
      });
      return order.length;
    }, TRANSACTION_MS);
  }
}
