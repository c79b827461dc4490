/** A bounded number of pieces of work at the same time, with a queue for each caller, served in turn. Without I/O. */

export interface QueueLimits {
  /** Pieces of work at the same time. */
  running: number;
  /** Of them, those of one caller. */
  runningOfOne: number;
  /** Waiting pieces of all callers. */
  waiting: number;
  /** Of them, those of one caller. */
  waitingOfOne: number;
}

/** Its queue is full: the caller should try again later. */
export class QueueFull extends Error {}

/** It waited until nobody wanted the result any more. */
export class LeftQueue extends Error {}

interface Caller {
  running: number;
  waiting: Set<() => void>;
}

export class FairQueue {
  /** Callers with work, those first that have waited longest for a turn. */
  readonly #callers = new Map<string, Caller>();
  #running = 0;
  #waiting = 0;

  constructor(readonly limits: QueueLimits) {}

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** @throws QueueFull at once; LeftQueue when `signal` is aborted before it is the turn of the work */
  async run<T>(key: string, work: () => Promise<T> | T, signal?: AbortSignal): Promise<T> {
    const caller = this.#callerOf(key);
    if (this.#running < this.limits.running && caller.running < this.limits.runningOfOne) this.#take(key, caller);
    else await this.#wait(key, caller, signal);
    try {
      return await work();
    } finally {
      this.#running--;
      caller.running--;
      // Those who came while it ran are before it.
      this.#callers.delete(key);
      if (caller.running || caller.waiting.size) this.#callers.set(key, caller);
      this.#next();
    }
  }

  #callerOf(key: string): Caller {
    let caller = this.#callers.get(key);
    if (!caller) {
      caller = { running: 0, waiting: new Set() };
      this.#callers.set(key, caller);
    }
    return caller;
  }

  /** The caller goes to the end of the round. */
  #take(key: string, caller: Caller): void {
    this.#running++;
    caller.running++;
    this.#callers.delete(key);
    this.#callers.set(key, caller);
  }

  #wait(key: string, caller: Caller, signal: AbortSignal | undefined): Promise<void> {
    if (this.#waiting >= this.limits.waiting || caller.waiting.size >= this.limits.waitingOfOne) {
      this.#forget(key, caller);
      throw new QueueFull();
    }
    return new Promise((begin, leave) => {
      const end = () => {
        caller.waiting.delete(start);
        this.#waiting--;
        signal?.removeEventListener('abort', onAbort);
      };
      const start = () => {
        end();
        begin();
      };
      const onAbort = () => {
        end();
        this.#forget(key, caller);
        leave(new LeftQueue());
      };
      caller.waiting.add(start);
      this.#waiting++;
      if (signal?.aborted) onAbort();
      else signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  #next(): void {
    if (this.#running >= this.limits.running || !this.#waiting) return;
    for (const [key, caller] of this.#callers) {
      const [start] = caller.waiting;
      if (!start || caller.running >= this.limits.runningOfOne) continue;
      this.#take(key, caller);
      start();
      return;
    }
  }

  #forget(key: string, caller: Caller): void {
    if (!caller.running && !caller.waiting.size) this.#callers.delete(key);
  }
}
