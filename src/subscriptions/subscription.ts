/** One subscription of a client: the results that are still to be sent, in a buffer that is shared by its socket. */
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { EventFilter } from '../outbox/event-filter.rules.ts';
import { cursorOf } from '../outbox/event-log.ts';
import type { Delivered, Plan } from '../planner/plan.ts';

/** The results that wait on one socket, of all its subscriptions. */
export class SocketBuffer {
  waiting = 0;
  #reserved = 0;
  #onRoom: (() => void)[] = [];

  constructor(readonly limit: number) {}

  get isFull(): boolean {
    return this.waiting >= this.limit;
  }

  /** Waits for room for `count` more; `release` gives it back. For replays, which can wait. */
  async reserve(count: number): Promise<void> {
    while (this.waiting + this.#reserved > Math.max(0, this.limit - count))
      await new Promise<void>((done) => this.#onRoom.push(done));
    this.#reserved += count;
  }

  release(count: number): void {
    this.#reserved -= count;
    this.#wake();
  }

  remove(count: number): void {
    this.waiting -= count;
    this.#wake();
  }

  #wake(): void {
    const waiters = this.#onRoom;
    if (!waiters.length) return;
    this.#onRoom = [];
    for (const waiter of waiters) waiter();
  }
}

/** The request of a subscription; subscriptions with the same selection share everything except the viewer. */
export interface SubscriptionRequest {
  filter: EventFilter;
  /** Node that the viewer must be allowed to follow all the time. */
  subject?: string;
  plan: Plan<Map<string, Delivered>>;
  /** Parameters of the plan besides `$asked`. */
  bound: Record<string, unknown>;
  /** Subscriptions with an equal key are read together. */
  key: string;
  responseKey: string;
}

export class EventSubscription implements AsyncIterableIterator<ExecutionResult> {
  /** The number of the last event that was put into the buffer, or left out for good reasons. */
  position = 0;
  personId = '';
  ended = false;
  #sent = 0;
  #error?: Error;
  #queue: [seq: number, result: ExecutionResult][] = [];
  #waiting?: { resolve(result: IteratorResult<ExecutionResult>): void; reject(error: Error): void };

  constructor(
    readonly viewer: string,
    readonly request: SubscriptionRequest,
    readonly buffer: SocketBuffer,
    readonly onEnd: (subscription: EventSubscription) => void,
  ) {}

  push(seq: number, result: ExecutionResult): void {
    this.position = seq;
    if (this.ended) return;
    if (this.#waiting) {
      this.#sent = seq;
      this.#waiting.resolve({ value: result, done: false });
      this.#waiting = undefined;
    } else if (this.buffer.isFull) this.end(connectionTooSlow(this.#sent), true);
    else {
      this.buffer.waiting++;
      this.#queue.push([seq, result]);
    }
  }

  /** No more after what waits; `now`: not even that. */
  end(error?: Error, now = false): void {
    if (this.ended) return;
    this.ended = true;
    this.#error = error;
    if (now) this.#drop();
    this.onEnd(this);
    if (!this.#waiting) return;
    const { resolve, reject } = this.#waiting;
    this.#waiting = undefined;
    if (error) {
      this.#error = undefined;
      reject(error);
    } else resolve({ value: undefined, done: true });
  }

  #drop(): void {
    const { length } = this.#queue;
    this.#queue = [];
    this.buffer.remove(length);
  }

  next(): Promise<IteratorResult<ExecutionResult>> {
    const first = this.#queue.shift();
    if (first) {
      this.buffer.remove(1);
      this.#sent = first[0];
      return Promise.resolve({ value: first[1], done: false });
    }
    if (this.#error) {
      const error = this.#error;
      this.#error = undefined;
      return Promise.reject(error);
    }
    if (this.ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  return(): Promise<IteratorResult<ExecutionResult>> {
    this.end(undefined, true);
    this.#drop();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(error: Error): Promise<IteratorResult<ExecutionResult>> {
    this.end(undefined, true);
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

function connectionTooSlow(sent: number): GraphQLError {
  return new GraphQLError(
    'This connection is too slow for its events. Subscribe again with `after` set to the cursor of the last event you received.',
    { extensions: { code: 'RESUME_FROM_CURSOR', ...(sent ? { cursor: cursorOf(sent) } : {}) } },
  );
}
