/**
 * Plans reads that were ended by a deadline or a client that hung up. Neo4j drops a plan that it has not finished, so
 * that a statement that takes longer to plan than a request may take would never be answered.
 */
type Parameters = Record<string, unknown>;

/** More are not kept: the next attempt that is ended adds its statement again. */
const MAX_WAITING = 16;

export class BackgroundPlanning {
  readonly #waiting = new Map<string, Parameters>();
  #running?: Promise<void>;

  /** @param explain has Neo4j plan the statement, and reads nothing */
  constructor(readonly explain: (text: string, parameters: Parameters) => Promise<unknown>) {}

  /** One statement is planned at a time, so that requests keep the other cores. */
  add(text: string, parameters: Parameters): void {
    if (this.#waiting.size >= MAX_WAITING) return;
    this.#waiting.set(text, parameters);
    this.#running ??= this.#planAll();
  }

  /** When nothing waits to be planned. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #planAll(): Promise<void> {
    for (const [text, parameters] of this.#waiting) {
      // A statement that cannot be planned fails for its next caller, who learns the reason.
      await this.explain(text, parameters).catch(() => undefined);
      this.#waiting.delete(text);
    }
    this.#running = undefined;
  }
}
