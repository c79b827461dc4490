/** Compiled plans, bounded by the memory that they take together. */
import type { OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MAX_BYTES = 64 * 1_048_576;
/** A plan takes its statement, and readers and bindings in proportion to it. */
const BYTES_PER_CHARACTER = 8;
const BYTES_OF_ANY = 2_000;

/** Plans by the operation that they were compiled for and by the structure of its variables. */
export class PlanCache<T extends object> {
  readonly #numbers = new WeakMap<OperationDefinitionNode, number>();
  readonly #plans: LRUCache<string, T>;
  #count = 0;

  /** @param lengthOf length of the statement of a plan */
  constructor(lengthOf: (plan: T) => number) {
    this.#plans = new LRUCache({
      maxSize: MAX_BYTES,
      sizeCalculation: (plan, key) => BYTES_OF_ANY + 2 * key.length + BYTES_PER_CHARACTER * lengthOf(plan),
    });
  }

  /** The plan that is known, else one compiled now. */
  get(operation: OperationDefinitionNode, structure: string, compile: () => T): T {
    let number = this.#numbers.get(operation);
    if (number === undefined) {
      number = this.#count++;
      this.#numbers.set(operation, number);
    }
    const key = `${number} ${structure}`;
    let plan = this.#plans.get(key);
    if (!plan) {
      plan = compile();
      this.#plans.set(key, plan);
    }
    return plan;
  }
}
