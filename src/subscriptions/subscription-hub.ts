/**
 * Live updates on one replica: reads the numbered events and delivers to each subscription what its viewer may see. Every
 * subscription is a position in the event log of the graph, so it can resume on any replica.
 */

import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import pLimit from 'p-limit';
import type { Logger } from 'pino';
import { bookmarksIn, bookmarkToken } from '../access-control/bookmark-tokens.ts';
import type { InstallationKey } from '../access-control/installation-key.ts';
import { kindOf, ownerOf } from '../access-control/viewer-key.ts';
import type { Graph } from '../graph/graph.ts';
import { type EventFilter, matches, topicOf, topicsOf } from '../outbox/event-filter.rules.ts';
import { cursorUnknown, type NumberedEvent, readCursor, readHead, readTail } from '../outbox/event-log.ts';
import type { Planner } from '../planner/plan.ts';
import type { ViewSink } from '../planner/viewed.ts';
import { steadyInstant } from '../values/steady-clock.ts';
import { errorOf } from '../values/thrown.ts';
import { type NextRun, type Startable, Worker, type WorkerStatus } from '../workers/worker.ts';
import { deliver } from './delivery.ts';
import { DeliveryPlans } from './delivery-plans.ts';
import { Replays } from './replay.ts';
import { RetryingReads } from './retrying-reads.ts';
import { EventSubscription, type SocketBuffer } from './subscription.ts';
import { UnreadableEvents } from './unreadable-events.ts';

const BATCH = 500;
/** How soon events that another replica numbered are seen here. */
const POLL_MS = 40;
const RETRY_DELAY_MS = 250;
/** Access that was withdrawn without an event is seen after this long. */
const RECHECK_MS = 60_000;
/** Events after which the access of the people that they name, and of service accounts, is checked immediately. */
const EVENTS_THAT_END_ACCESS = new Set([
  'personAppointed',
  'personDismissed',
  'sessionEnded',
  'identityReleased',
  'serviceAccountRenewed',
  'serviceAccountRevoked',
]);
const IDLE_MS = 3_600_000;

/** Who subscribes, and through what. */
export interface Subscriber {
  viewer(): string;
  hub: SubscriptionHub;
  buffer: SocketBuffer;
}

export interface SubscriptionTarget {
  filter: EventFilter;
  /** Node that the viewer must be allowed to follow all the time. */
  subject?: string;
  after?: string | null;
}

export class SubscriptionHub implements Startable {
  readonly unreadable: UnreadableEvents;
  readonly #all = new Set<EventSubscription>();
  readonly #waiting = new Map<string, Set<EventSubscription>>();
  readonly #ofViewer = new Map<string, number>();
  readonly #plans: DeliveryPlans;
  readonly #reads: RetryingReads;
  readonly #replays: Replays;
  readonly #openings = pLimit(1);
  readonly #onEnd = (subscription: EventSubscription) => this.#remove(subscription);
  readonly #onFailure = (event: NumberedEvent, error: unknown) => this.unreadable.setAside(event, error);
  readonly #worker: Worker;
  #opening = new Map<EventSubscription, () => void>();
  /** Undefined without subscriptions. */
  #position?: number;
  #onStarted: ((error?: Error) => void)[] = [];
  #recheck?: NodeJS.Timeout;

  constructor(
    readonly graph: Graph,
    readonly planner: Planner,
    readonly log: Logger,
    readonly maxPerViewer: number,
    /** Gets which sensitive records the delivered events led to. */
    readonly views: ViewSink,
    /** For the bookmarks in cursors. */
    readonly key: InstallationKey,
  ) {
    this.#plans = new DeliveryPlans(planner);
    this.unreadable = new UnreadableEvents(graph, log);
    this.#reads = new RetryingReads(graph, () => this.#worker.stopped);
    this.#replays = new Replays(this.#reads, { onFailure: this.#onFailure, views, bookmark: this.#bookmark });
    this.#worker = new Worker({
      name: 'subscriptions',
      intervalMs: POLL_MS,
      retryAfterMs: RETRY_DELAY_MS,
      lease: null,
      log,
      run: () => this.#round(),
    });
  }

  get status(): WorkerStatus {
    return this.#worker.status;
  }

  start(): void {
    this.#worker.start();
    this.#recheck = setInterval(() => {
      void this.#checkAccess([...this.#all]);
      void this.unreadable.check(steadyInstant());
    }, RECHECK_MS).unref();
  }

  /** Events were numbered here. */
  wake(): void {
    if (this.#all.size) this.#worker.wake();
  }

  /** The number of the last event that was delivered here; undefined without subscriptions. */
  get position(): number | undefined {
    return this.#position;
  }

  get subscriptionCount(): number {
    return this.#all.size;
  }

  async stop(): Promise<void> {
    clearInterval(this.#recheck);
    const stopped = this.#worker.stop();
    for (const subscription of [...this.#all]) subscription.end(undefined, true);
    await stopped;
  }

  /**
   * Starts a subscription whose results are whole: read by one plan for all who ask for the same.
   * @throws UNAUTHENTICATED, NOT_FOUND, INVALID_INPUT (a bad cursor), CURSOR_UNKNOWN, TOO_MANY_SUBSCRIPTIONS
   */
  async subscribe(
    subscriber: Subscriber,
    target: SubscriptionTarget,
    info: GraphQLResolveInfo,
  ): Promise<EventSubscription> {
    const viewer = subscriber.viewer();
    const cursor = target.after == null ? undefined : readCursor(target.after);
    const after = cursor?.seq;
    const { plan, number } = this.#plans.planFor(info, target.subject);
    const bound = plan.bindings.values(info.variableValues);
    const responseKey = String(info.path.key);
    const person = ownerOf(viewer);
    const count = this.#ofViewer.get(person) ?? 0;
    if (count >= this.maxPerViewer) throw tooManySubscriptions(`${this.maxPerViewer} for a person`);
    const { filter, subject } = target;
    const key = `${number} ${JSON.stringify(bound)}`;
    const subscription = new EventSubscription(
      viewer,
      { filter, subject, plan, bound, key, responseKey },
      subscriber.buffer,
      this.#onEnd,
    );
    this.#ofViewer.set(person, count + 1);
    this.#all.add(subscription);
    try {
      await this.#started();
      const position = this.#position;
      if (position === undefined) throw new Error('subscriptions: the event log is not being followed');
      subscription.position = after ?? position;
      if (cursor && cursor.seq > position && cursor.seq > (await this.#headAfter(cursor.bookmark)))
        throw cursorUnknown();
      await this.#open(subscription);
      if (subscription.ended) await subscription.next();
    } catch (error) {
      subscription.end(undefined, true);
      throw error;
    }
    void this.#replay(subscription);
    return subscription;
  }

  /** The number of the newest event, at least what the cursor's replica had seen. */
  async #headAfter(bookmark: string | undefined): Promise<number> {
    const seen = bookmark === undefined ? undefined : bookmarksIn(this.key, bookmark);
    return readHead(this.graph, { bookmarks: this.graph.bookmarksAfter(seen) });
  }

  /** A token of what this replica has seen; undefined on a single server. */
  readonly #bookmark = () => bookmarkToken(this.key, this.graph.bookmarks);

  /** Checks access of new subscriptions in batches. */
  async #open(subscription: EventSubscription): Promise<void> {
    await new Promise<void>((done) => {
      this.#opening.set(subscription, done);
      if (this.#opening.size === 1) void this.#openings(() => this.#openAll());
    });
  }

  async #openAll(): Promise<void> {
    const opening = this.#opening;
    this.#opening = new Map();
    const all = [...opening.keys()].map((subscription): [EventSubscription, NumberedEvent[]] => [subscription, []]);
    await deliver((text, parameters) => this.graph.read(text, parameters), new Map(all));
    for (const done of opening.values()) done();
  }

  #started(): Promise<void> {
    if (this.#position !== undefined) return Promise.resolve();
    this.#worker.wake();
    return new Promise((done, failed) => this.#onStarted.push((error) => (error ? failed(error) : done())));
  }

  #remove(subscription: EventSubscription): void {
    this.#all.delete(subscription);
    const person = ownerOf(subscription.viewer);
    const count = (this.#ofViewer.get(person) ?? 1) - 1;
    if (count) this.#ofViewer.set(person, count);
    else this.#ofViewer.delete(person);
    const topic = topicOf(subscription.request.filter);
    const waiting = this.#waiting.get(topic);
    if (waiting?.delete(subscription) && !waiting.size) this.#waiting.delete(topic);
  }

  async #round(): Promise<NextRun> {
    if (!this.#all.size) {
      this.#position = undefined;
      return { sleepMs: IDLE_MS };
    }
    try {
      if (this.#position === undefined) {
        this.#position = await readHead(this.graph);
        for (const started of this.#onStarted.splice(0)) started();
      }
      const events = await readTail(this.graph, this.#position, BATCH);
      if (events.length) await this.#fanOut(events);
      return events.length < BATCH ? {} : { sleepMs: 0 };
    } catch (error) {
      for (const started of this.#onStarted.splice(0)) started(errorOf(error));
      throw error;
    }
  }

  async #fanOut(events: NumberedEvent[]): Promise<void> {
    const wanted = new Map<EventSubscription, NumberedEvent[]>();
    const withdrawn = new Set<string>();
    for (const event of events.filter((each) => this.#isReadable(each))) {
      if (EVENTS_THAT_END_ACCESS.has(event.name)) for (const party of event.partyIds) withdrawn.add(party);
      for (const topic of topicsOf(event))
        for (const subscription of this.#waiting.get(topic) ?? [])
          if (event.seq > subscription.position && matches(subscription.request.filter, event)) {
            const mine = wanted.get(subscription);
            if (mine) mine.push(event);
            else wanted.set(subscription, [event]);
          }
    }
    // Subscriptions opened from here on replay these events themselves.
    this.#position = events.at(-1)?.seq ?? this.#position;
    // The access of a service account depends on the person who is responsible for it.
    const isConcerned = ({ personId, viewer }: EventSubscription) =>
      withdrawn.has(personId) || kindOf(viewer) === 'key';
    if (withdrawn.size)
      for (const subscription of this.#all)
        if (isConcerned(subscription) && !wanted.has(subscription)) wanted.set(subscription, []);
    if (wanted.size) await deliver(this.#reads.read, wanted, this.#replays.delivery);
  }

  /** An event without known parties is delivered to nobody. */
  #isReadable(event: NumberedEvent): boolean {
    const whole = Array.isArray(event.partyIds) && typeof event.entityId === 'string';
    if (!whole) this.unreadable.setAside(event, new TypeError('Incomplete event: partyIds or entityId.'));
    return whole;
  }

  /** From the subscription's position to where the tail is, then live. */
  async #replay(subscription: EventSubscription): Promise<void> {
    try {
      while (!subscription.ended) {
        const upTo = this.#position;
        if (upTo === undefined) return;
        if (subscription.position >= upTo) {
          const topic = topicOf(subscription.request.filter);
          const waiting = this.#waiting.get(topic);
          if (waiting) waiting.add(subscription);
          else this.#waiting.set(topic, new Set([subscription]));
          return;
        }
        await this.#replays.deliverPage(subscription, upTo);
      }
    } catch (error) {
      subscription.end(errorOf(error));
    }
  }

  /** Ends subscriptions that have lost access to their subject. */
  async #checkAccess(subscriptions: EventSubscription[]): Promise<void> {
    if (!subscriptions.length) return;
    await deliver(this.#reads.read, new Map(subscriptions.map((each) => [each, []])));
    const head = await this.#reads.retry(readHead);
    if (this.#position === undefined || head >= this.#position) return;
    // Another graph is behind the same address.
    this.#position = head;
    for (const subscription of [...this.#all]) subscription.end(cursorUnknown(), true);
  }
}

export function tooManySubscriptions(what: string): GraphQLError {
  return new GraphQLError(`Too many subscriptions (at most ${what}); end some first.`, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
  });
}
