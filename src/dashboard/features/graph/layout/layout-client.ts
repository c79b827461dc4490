/** Asks the worker for positions. A newer request ends an older one. */
import type { LayoutInput, LayoutResult } from './layout-types.rules.ts';

interface Answer {
  job: number;
  result?: LayoutResult;
  problem?: string;
}

export class LayoutClient {
  #worker?: Worker;
  #job = 0;
  #isBusy = false;
  /** Answers the request that waits. */
  #giveUp?: () => void;

  /**
   * @returns undefined if a newer request or `close` came first
   * @throws Error if the worker cannot be loaded, or fails
   */
  positions(input: LayoutInput): Promise<LayoutResult | undefined> {
    // A worker cannot be interrupted.
    if (this.#isBusy) this.close();
    const job = ++this.#job;
    const worker = this.#worker ?? new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    this.#isBusy = true;
    return new Promise((resolve, reject) => {
      this.#giveUp = () => resolve(undefined);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.job !== this.#job) return resolve(undefined);
        this.#isBusy = false;
        if (data.problem) reject(new Error(data.problem));
        else resolve(data.result);
      };
      worker.onerror = ({ message }) => {
        reject(new Error(message || 'The layout failed'));
        // The next request starts another worker.
        this.close();
      };
      worker.postMessage({ job, input });
    });
  }

  /** Changes with each request, so that a caller sees whether there was another one since. */
  get job(): number {
    return this.#job;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
    this.#job++;
    this.#giveUp?.();
  }
}
