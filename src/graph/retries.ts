/** When work is tried again after an error that may pass, and how long to wait before. By a monotonic clock. */
import { setTimeout as delay } from 'node:timers/promises';
import { isUnavailable } from './unavailable.ts';

const FIRST_MS = 25;
const MAX_MS = 400;

export class Retries {
  readonly #until: number;
  #ms = FIRST_MS;

  /** @param forMs how long after now the last try may begin */
  constructor(forMs: number) {
    this.#until = performance.now() + forMs;
  }

  /** How long the last try may be put off. */
  get leftMs(): number {
    return Math.max(0, this.#until - performance.now());
  }

  /** @returns whether to try again, after a delay: doubled each time, and at random, so that those that collided do not meet again */
  async next(error: unknown, signal?: AbortSignal): Promise<boolean> {
    const ms = this.#ms * (0.5 + Math.random());
    this.#ms = Math.min(MAX_MS, this.#ms * 2);
    if (!isUnavailable(error) || performance.now() + ms > this.#until) return false;
    await delay(ms, undefined, { signal }).catch(() => {});
    return true;
  }
}
