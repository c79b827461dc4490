/**
 * Live updates on one replica: tails the numbered events and gives each follower what it may see of them. Every follower
 * is a position in the one log of the graph, so it may go on from there on any replica.
 */
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Logger } from 'pino';
import type { Graph, GraphRow } from '../graph/graph.ts';
import { prefixOf } from '../graph/ids.ts';
import { isUnavailable } from '../graph/unavailable.ts';
import { type EventFilter, matches, topicOf, topicsOf } from '../outbox/event-filter.rules.ts';
import {
  cursorUnknown,
  mustBeReadable,
  type NumberedEvent,
  readEvents,
  readHead,
  readMatching,
  readTail,
  seqOf,
} from '../outbox/event-log.ts';
import { structureKey } from '../planner/arguments.ts';
import type { Plan, Planner } from '../planner/plan.ts';
import { PlanCache } from '../planner/plan-cache.ts';
import { subselections } from '../planner/selection.ts';
import { Turns } from '../workers/concurrency-limit.ts';
import { dueSetAside, markProcessed, setAside, setAsideAlone } from '../workers/set-aside.actions.ts';
import type { Failure } from '../workers/set-aside.rules.ts';
import { Pacer } from '../workers/wakeable-timer.ts';
import { deliver } from './delivery.ts';
import { Follower, type SocketBuffer } from './subscription.ts';

const LOOP = 'LIVE_UPDATES';
const BATCH = 500;
/** How soon events that another replica numbered are seen here. */
const POLL_MS = 40;
const FAILED_MS = 250;
/** Reads at the same time for those who catch up. */
const REPLAYS = 8;
const REPLAY_PAGE = 50;
/** Access that was withdrawn without an event is seen after this long. */
const RECHECK_MS = 60_000;
/** Events after which it is looked at once whether the persons they name may still follow what they do. */
const WITHDRAWING = new Set(['personDismissed']);
const IDLE_MS = 3_600_000;

/** Who subscribes, and through what. */
export interface Subscriber {
  viewer(): string;
  live: Live;
  buffer: SocketBuffer;
}

export interface Following {
  filter: EventFilter;
  /** Node that the viewer must be allowed to follow all the time. */
  subject?: string;
  after?: string | null;
}

export class Live {
  readonly #all = new Set<Follower>();
  readonly #waiting = new Map<string, Set<Follower>>();
  readonly #ofViewer = new Map<string, number>();
  readonly #plans = new PlanCache<{ number: number; plan: Plan }>(({ plan }) => plan.text.length);
  readonly #replays = new Turns(REPLAYS);
  readonly #openings = new Turns(1);
  readonly #onEnd = (follower: Follower) => this.#forget(follower);
  readonly #onFault = (event: NumberedEvent, error: unknown) => this.#setAside(event, error);
  readonly #pacer = new Pacer();
  #opening = new Map<Follower, () => void>();
  #planCount = 0;
  /** Undefined while nobody follows. */
  #position?: number;
  #onStarted: ((error?: Error) => void)[] = [];
  #running?: Promise<void>;
  #recheck?: NodeJS.Timeout;

  constructor(
    readonly graph: Graph,
    readonly planner: Planner,
    readonly log: Logger,
    readonly mostPerViewer: number,
  ) {}

  start(): void {
    this.#running ??= this.#run();
    this.#recheck = setInterval(() => {
      void this.#checkAccess([...this.#all]);
      void this.checkSetAside(new Date().toISOString());
    }, RECHECK_MS).unref();
  }

  /** Events were numbered here. */
  wake(): void {
    if (this.#all.size) this.#pacer.wake();
  }

  get followers(): number {
    return this.#all.size;
  }

  async stop(): Promise<void> {
    clearInterval(this.#recheck);
    this.#pacer.stop();
    for (const follower of [...this.#all]) follower.end(undefined, true);
    await this.#running;
  }

  /**
   * Starts a subscription whose results are whole: read by one plan for all who ask for the same.
   * @throws UNAUTHENTICATED, NOT_FOUND, INVALID_INPUT (a bad cursor), CURSOR_UNKNOWN, TOO_MANY_SUBSCRIPTIONS
   */
  async follow(subscriber: Subscriber, following: Following, info: GraphQLResolveInfo): Promise<Follower> {
    const viewer = subscriber.viewer();
    const after = following.after == null ? undefined : seqOf(following.after);
    const { plan, number } = this.#plan(info, following.subject);
    const bound = plan.bindings.values(info.variableValues);
    const responseKey = String(info.path.key);
    const count = this.#ofViewer.get(viewer) ?? 0;
    if (count >= this.mostPerViewer) throw tooMany(`${this.mostPerViewer} for a person`);
    const { filter, subject } = following;
    const key = `${number} ${JSON.stringify(bound)}`;
    const follower = new Follower(
      viewer,
      { filter, subject, plan, bound, key, responseKey },
      subscriber.buffer,
      this.#onEnd,
    );
    this.#ofViewer.set(viewer, count + 1);
    this.#all.add(follower);
    try {
      await this.#started();
      follower.position = after ?? (this.#position as number);
      if (after !== undefined && after > (this.#position as number) && after > (await readHead(this.graph)))
        throw cursorUnknown();
      await this.#open(follower);
      if (follower.ended) await follower.next();
    } catch (error) {
      follower.end(undefined, true);
      throw error;
    }
    void this.#replay(follower);
    return follower;
  }

  /** Looks whether they may follow: those who come while others are looked at are looked at together. */
  async #open(follower: Follower): Promise<void> {
    await new Promise<void>((done) => {
      this.#opening.set(follower, done);
      if (this.#opening.size === 1) void this.#openings.take(() => this.#openAll());
    });
  }

  async #openAll(): Promise<void> {
    const opening = this.#opening;
    this.#opening = new Map();
    const all = [...opening.keys()].map((follower): [Follower, NumberedEvent[]] => [follower, []]);
    await deliver((text, parameters) => this.graph.read(text, parameters), new Map(all));
    for (const done of opening.values()) done();
  }

  #plan(info: GraphQLResolveInfo, subject: string | undefined) {
    const { operation, schema, fragments, variableValues: variables, fieldNodes, path } = info;
    const structure = structureKey(schema, operation.variableDefinitions ?? [], variables);
    return this.#plans.get(operation, `${path.key} ${prefixOf(subject ?? '')} ${structure}`, () => {
      const sets = subselections([...fieldNodes]);
      const guard = this.planner.guard(subject);
      return {
        number: this.#planCount++,
        plan: this.planner.deliveries('evt_', sets, { schema, fragments, variables }, guard),
      };
    });
  }

  #started(): Promise<void> {
    if (this.#position !== undefined) return Promise.resolve();
    this.#pacer.wake();
    return new Promise((done, failed) => this.#onStarted.push((error) => (error ? failed(error) : done())));
  }

  #forget(follower: Follower): void {
    this.#all.delete(follower);
    const count = (this.#ofViewer.get(follower.viewer) ?? 1) - 1;
    if (count) this.#ofViewer.set(follower.viewer, count);
    else this.#ofViewer.delete(follower.viewer);
    const topic = topicOf(follower.wish.filter);
    const waiting = this.#waiting.get(topic);
    if (waiting?.delete(follower) && !waiting.size) this.#waiting.delete(topic);
  }

  async #run(): Promise<void> {
    while (!this.#pacer.stopped) {
      if (!this.#all.size) {
        this.#position = undefined;
        await this.#pacer.sleep(IDLE_MS);
        continue;
      }
      try {
        if (this.#position === undefined) {
          this.#position = await readHead(this.graph);
          for (const started of this.#onStarted.splice(0)) started();
        }
        const events = await readTail(this.graph, this.#position, BATCH);
        if (events.length) await this.#fanOut(events);
        if (events.length < BATCH) await this.#pacer.sleep(POLL_MS);
      } catch (error) {
        for (const started of this.#onStarted.splice(0)) started(error as Error);
        if (!this.#pacer.stopped) this.log.warn({ err: error }, 'subscriptions: cannot read events; retrying');
        await this.#pacer.pause(FAILED_MS);
      }
    }
  }

  async #fanOut(events: NumberedEvent[]): Promise<void> {
    const wanted = new Map<Follower, NumberedEvent[]>();
    const withdrawn = new Set<string>();
    for (const event of events.filter((each) => this.#isReadable(each))) {
      if (WITHDRAWING.has(event.name)) for (const party of event.partyIds) withdrawn.add(party);
      for (const topic of topicsOf(event))
        for (const follower of this.#waiting.get(topic) ?? [])
          if (event.seq > follower.position && matches(follower.wish.filter, event)) {
            const mine = wanted.get(follower);
            if (mine) mine.push(event);
            else wanted.set(follower, [event]);
          }
    }
    // From here on who joins has read these events himself.
    this.#position = (events[events.length - 1] as NumberedEvent).seq;
    if (withdrawn.size)
      for (const follower of this.#all)
        if (withdrawn.has(follower.personId) && !wanted.has(follower)) wanted.set(follower, []);
    if (wanted.size) await deliver((text, parameters) => this.#readSurely(text, parameters), wanted, this.#onFault);
  }

  /** An event that is not known to concern anybody is delivered to nobody. */
  #isReadable(event: NumberedEvent): boolean {
    const whole = Array.isArray(event.partyIds) && typeof event.entityId === 'string';
    if (!whole) this.#setAside(event, new TypeError('Incomplete event: partyIds or entityId.'));
    return whole;
  }

  #setAside({ id }: NumberedEvent, error: unknown): void {
    setAsideAlone(this.graph, { loop: LOOP, record: id, error }, new Date().toISOString()).catch((err) =>
      this.log.warn({ err, event: id }, 'subscriptions: an event cannot be read and could not be set aside'),
    );
  }

  /** Events that could not be delivered and can be read by now leave the list: a replay has them. */
  async checkSetAside(now: string): Promise<void> {
    try {
      const due = await dueSetAside(this.graph, LOOP, now, BATCH);
      if (!due.length) return;
      const failures: Failure[] = [];
      for (const event of await readEvents(this.graph, due))
        try {
          mustBeReadable(event);
        } catch (error) {
          failures.push({ loop: LOOP, record: event.id, error });
        }
      const failing = new Set(failures.map(({ record }) => record));
      await this.graph.writeQuietly(async (transaction) => {
        await setAside(transaction, failures, now);
        const readable = due.filter((id) => !failing.has(id));
        await markProcessed(transaction, LOOP, readable);
      });
    } catch (err) {
      this.log.warn({ err }, 'subscriptions: cannot process events set aside; retrying later');
    }
  }

  /** From the follower's position to where the tail is, then live. */
  async #replay(follower: Follower): Promise<void> {
    const { filter } = follower.wish;
    const { buffer } = follower;
    const size = Math.min(REPLAY_PAGE, buffer.most);
    try {
      while (!follower.ended) {
        const upTo = this.#position;
        if (upTo === undefined) return;
        if (follower.position >= upTo) {
          const topic = topicOf(filter);
          const waiting = this.#waiting.get(topic);
          if (waiting) waiting.add(follower);
          else this.#waiting.set(topic, new Set([follower]));
          return;
        }
        await buffer.reserve(size);
        await this.#replays
          .take(async () => {
            if (follower.ended) return;
            const { position } = follower;
            const events = await this.#surely(() => readMatching(this.graph, filter, position, upTo, size));
            if (events.length)
              await deliver(
                (text, parameters) => this.#readSurely(text, parameters),
                new Map([[follower, events]]),
                this.#onFault,
              );
            if (events.length < size) follower.position = Math.max(follower.position, upTo);
          })
          .finally(() => buffer.release(size));
      }
    } catch (error) {
      follower.end(error as Error);
    }
  }

  /** Ends those who may not follow their subject any more. */
  async #checkAccess(followers: Follower[]): Promise<void> {
    if (!followers.length) return;
    await deliver(
      (text, parameters) => this.#readSurely(text, parameters),
      new Map(followers.map((each) => [each, []])),
    );
    const head = await this.#surely(() => readHead(this.graph));
    if (this.#position === undefined || head >= this.#position) return;
    // Another graph is behind the same address.
    this.#position = head;
    for (const follower of [...this.#all]) follower.end(cursorUnknown(), true);
  }

  #readSurely(text: string, parameters: Record<string, unknown>): Promise<GraphRow[]> {
    return this.#surely(() => this.graph.read(text, parameters));
  }

  /** Waits as long as the graph is away; followers keep their place. */
  async #surely<T>(read: () => Promise<T>): Promise<T> {
    for (;;)
      try {
        return await read();
      } catch (error) {
        if (this.#pacer.stopped || !isUnavailable(error as Error)) throw error;
        await new Promise((done) => setTimeout(done, FAILED_MS));
      }
  }
}

export function tooMany(what: string): GraphQLError {
  return new GraphQLError(`Too many subscriptions (at most ${what}); end some first.`, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
  });
}
