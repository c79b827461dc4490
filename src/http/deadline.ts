/** Cancels the statements of a request at its deadline, or when its client has disconnected. */
import type { StatementLimits } from '../graph/graph.ts';
import { DEADLINE } from '../graph/statement-ended.ts';

export class Deadline {
  readonly limits: StatementLimits;
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(timeoutMs: number) {
    // Neo4j has the same limit, for the case that this process ends first.
    this.limits = { timeoutMs, signal: this.#controller.signal };
    this.#timer = setTimeout(() => this.#controller.abort(DEADLINE), timeoutMs).unref();
  }

  /** The client has disconnected. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#controller.abort();
  }

  /** It was answered. */
  done(): void {
    clearTimeout(this.#timer);
  }
}
