/** Cancels the statements of a request at its deadline, or when its client has disconnected. */
import type { StatementLimits } from '../graph/graph.ts';
import { DEADLINE } from '../graph/statement-ended.ts';

export class Deadline {
  readonly limits: StatementLimits;
  readonly #controller = new AbortController();
  readonly #started = performance.now();
  #timer: NodeJS.Timeout;

  /** @param queryMs as soon as it is known that the operation is a query */
  constructor(
    timeoutMs: number,
    readonly queryMs = timeoutMs,
  ) {
    // Neo4j has the same limit, for the case that this process ends first.
    this.limits = { timeoutMs, signal: this.#controller.signal };
    this.#timer = this.#end(timeoutMs);
  }

  /** The operation is a query: it may take less time than a mutation. */
  forQuery(): void {
    clearTimeout(this.#timer);
    this.limits.timeoutMs = this.queryMs;
    this.#timer = this.#end(Math.max(0, this.queryMs - (performance.now() - this.#started)));
  }

  #end(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#controller.abort(DEADLINE), ms).unref();
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
