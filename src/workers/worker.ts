/** Background work in one shape: a loop with a name and an interval, which reports when it last ran and failed. */
import type { Logger } from 'pino';
import { steadyInstant } from '../values/steady-clock.ts';
import { errorOf } from '../values/thrown.ts';
import { WakeableTimer } from './wakeable-timer.ts';

/** How long to wait before the next run. */
export interface NextRun {
  /** Nothing but a stop shortens this wait, in ms. Default: 0. */
  pauseMs?: number;
  /** Then until the worker is woken, at most this long, in ms. Default: the interval of the worker. */
  sleepMs?: number;
}

export interface WorkerOptions {
  /** Names the worker in logs and for administrators, e.g. `retention`. */
  name: string;
  intervalMs: number;
  /** Delay of the first run, in ms. Default: none. */
  firstRunAfterMs?: number;
  /** How several servers share the work, in words; null: all do the same, which does no harm. */
  lease: string | null;
  log: Logger;
  /** How a failure is logged. Default: a warning. */
  failureLevel?: 'debug' | 'warn' | 'error';
  /** How long to wait after a failure, whatever wakes the worker, in ms. Default: the interval. */
  retryAfterMs?: number;
  /**
   * One round of work. A round that throws is reported, and the next one follows.
   * @param woken the worker was woken since the last round, which may mean that there is something to do
   */
  run(round: { woken: boolean; signal: AbortSignal }): Promise<NextRun> | Promise<void>;
}

/** The status of a worker of this server, for administrators. Instants are ISO 8601. */
export interface WorkerStatus {
  name: string;
  intervalMs: number;
  lease: string | null;
  /** A round is under way. */
  running: boolean;
  /** When a round last ended without a failure. */
  lastRunAt: string | null;
  lastFailedAt: string | null;
  lastFailure: string | null;
}

/** A component that starts and stops with the application. */
export interface Startable {
  start(): void;
  /** Resolves when the work under way is over. */
  stop(): Promise<void>;
  /** Events were numbered on this server: there may be something to do. */
  wake?(): void;
  readonly status: WorkerStatus;
}

export class Worker implements Startable {
  readonly status: WorkerStatus;
  /** Resolves after the first round, whether it failed or not. */
  readonly firstRound: Promise<void>;
  readonly #timer = new WakeableTimer();
  readonly #stopping = new AbortController();
  #onFirstRound = () => {};
  #running?: Promise<void>;

  constructor(readonly options: WorkerOptions) {
    const { name, intervalMs, lease } = options;
    this.status = { name, intervalMs, lease, running: false, lastRunAt: null, lastFailedAt: null, lastFailure: null };
    this.firstRound = new Promise((done) => {
      this.#onFirstRound = done;
    });
  }

  get stopped(): boolean {
    return this.#timer.stopped;
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  /** There may be something to do. */
  wake(): void {
    this.#timer.wake();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#timer.stop();
    await this.#running;
  }

  async #loop(): Promise<void> {
    const { intervalMs, firstRunAfterMs, retryAfterMs } = this.options;
    let woken = firstRunAfterMs ? await this.#timer.sleep(firstRunAfterMs) : false;
    while (!this.stopped) {
      const next = await this.#round(woken);
      this.#onFirstRound();
      if (next === 'failed') await this.#timer.pause(retryAfterMs ?? intervalMs);
      else if (next?.pauseMs) await this.#timer.pause(next.pauseMs);
      const sleepMs = next === 'failed' ? 0 : (next?.sleepMs ?? intervalMs);
      woken = sleepMs > 0 ? await this.#timer.sleep(sleepMs) : true;
    }
    this.#onFirstRound();
  }

  async #round(woken: boolean): Promise<NextRun | undefined | 'failed'> {
    const { name, log, run, failureLevel = 'warn' } = this.options;
    this.status.running = true;
    try {
      const next = await run({ woken, signal: this.#stopping.signal });
      this.status.lastRunAt = steadyInstant();
      return next ?? undefined;
    } catch (error) {
      if (this.stopped) return undefined;
      this.status.lastFailedAt = steadyInstant();
      this.status.lastFailure = errorOf(error).message;
      log[failureLevel]({ err: error, worker: name }, `${name}: failed; retrying`);
      return 'failed';
    } finally {
      this.status.running = false;
    }
  }
}
