/** Asks for readiness all the time, whatever the faults are, and keeps how long the answers took. */
import { quantile } from '../../bench/quantile.ts';
import { pause } from './service.ts';

const EVERY_MS = 250;

export class ReadinessWatch {
  /** Of the answers, in ms. Without those of an API that does not run. */
  readonly ms: number[] = [];
  readonly statuses = new Map<number, number>();
  #going = true;
  readonly #watching: Promise<void>;

  /** @param url of the API, which may change when it starts again */
  constructor(readonly url: () => string) {
    this.#watching = this.#watch();
  }

  async stop(): Promise<void> {
    this.#going = false;
    await this.#watching;
  }

  /** One line, with the slowest answer. */
  get summary(): string {
    const statuses = [...this.statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
    return `Readiness answered ${this.ms.length} times (${statuses}), within ${Math.round(quantile(this.ms, 0.99))} ms at the 99th percentile and ${Math.round(Math.max(0, ...this.ms))} ms at most.`;
  }

  async #watch(): Promise<void> {
    for (; this.#going; await pause(EVERY_MS)) {
      const started = performance.now();
      try {
        const { status } = await fetch(`${this.url()}/health/ready`);
        this.ms.push(performance.now() - started);
        this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
      } catch {
        // The API does not run.
      }
    }
  }
}
