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

  /** @returns undefined if a newer request or `close` came first */
  positions(input: LayoutInput): Promise<LayoutResult | undefined> {
    // A worker cannot be interrupted.
    if (this.#isBusy) this.close();
    const job = ++this.#job;
    const worker = this.#worker ?? new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    this.#isBusy = true;
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.job !== this.#job) return resolve(undefined);
        this.#isBusy = false;
        if (data.problem) reject(new Error(data.problem));
        else resolve(data.result);
      };
      worker.onerror = ({ message }) => {
        this.#isBusy = false;
        reject(new Error(message || 'The layout failed'));
      };
      worker.postMessage({ job, input });
    });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
    this.#job++;
  }
}
