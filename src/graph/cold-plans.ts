/**
 * Lets a Neo4j that was just started plan each statement once. Neo4j forgets its plans when it ends, and plans a statement on
 * every connection that sends it before the first plan is finished: under load, the same planning many times over delays
 * everything for half a minute. So the first who needs a statement has it planned, the others wait for that, and few statements
 * are planned at the same time.
 */
import { availableParallelism } from 'node:os';

type Parameters = Record<string, unknown>;

/** For how long after the last lost connection statements are planned like this. */
const COLD_MS = 120_000;
/** At the same time: Neo4j plans on one core each. */
const AT_ONCE = Math.max(1, Math.min(4, availableParallelism() - 1));
/** More statements than that are planned as they come: they are kept for their texts. */
const MAX_PLANS = 500;

export class ColdPlans {
  readonly #plans = new Map<string, Promise<void>>();
  readonly #waiting: { urgent: (() => void)[]; others: (() => void)[] } = { urgent: [], others: [] };
  /** How often Neo4j may have forgotten its plans since the start of this process. */
  losses = 0;
  #running = 0;
  #coldUntil = 0;

  /** @param explain has Neo4j plan the statement, and reads nothing */
  constructor(
    readonly explain: (text: string, parameters: Parameters) => Promise<unknown>,
    readonly coldMs = COLD_MS,
  ) {}

  /** A connection was lost: Neo4j may have been started again, without any plans. */
  lost(): void {
    this.losses++;
    this.#plans.clear();
    this.#coldUntil = performance.now() + this.coldMs;
  }

  /**
   * @param urgent somebody waits for the answer: before background work
   * @returns when the statement has a plan or cannot get one; undefined: it can be sent now
   */
  ready(text: string, parameters: Parameters, urgent: boolean): Promise<void> | undefined {
    if (performance.now() > this.#coldUntil) {
      this.#plans.clear();
      return undefined;
    }
    const known = this.#plans.get(text);
    if (known || this.#plans.size >= MAX_PLANS) return known;
    const plan = this.#plan(text, parameters, urgent).catch(() => {
      // Its caller learns the reason when it sends the statement.
      if (this.#plans.get(text) === plan) this.#plans.delete(text);
    });
    this.#plans.set(text, plan);
    return plan;
  }

  async #plan(text: string, parameters: Parameters, urgent: boolean): Promise<void> {
    if (this.#running >= AT_ONCE)
      await new Promise<void>((begin) => this.#waiting[urgent ? 'urgent' : 'others'].push(begin));
    else this.#running++;
    try {
      await this.explain(text, parameters);
    } finally {
      const next = this.#waiting.urgent.shift() ?? this.#waiting.others.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
