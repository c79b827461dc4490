/**
 * Admission: what a request costs is taken from the budget of its caller, and work waits in queues in which callers take
 * turns, so that none of them stops the others.
 */
import { isIPv6 } from 'node:net';
import { availableParallelism } from 'node:os';
import { GraphQLError } from 'graphql';
import { ownerOf } from '../access-control/viewer-key.ts';
import { DEADLINE, StatementEnded } from '../graph/statement-ended.ts';
import { FairQueue, LeftQueue, QueueFull } from '../workers/fair-queue.rules.ts';
import { type Cost, type CostBudget, OverBudget } from './cost-budget.ts';

/** An operation with this cost waits in the queue of heavy ones. */
export const HEAVY_COST = 20_000;
/** Parsing and checking a document takes as long as reading so many values for each of its characters. */
export const COST_PER_CHARACTER = 2;
/** Every operation costs something. */
const MIN_COST = 10;
const WAITING = 2_000;
const WAITING_OF_ONE = 200;
const HEAVY_WAITING_OF_ONE = 50;
/** Documents that wait to be parsed; each takes some ten milliseconds at most. */
const DOCUMENTS_OF_ONE = 50;
/** How long a caller should wait when a queue is full. */
const BUSY_SECONDS = 1;

/** Who a request counts for. */
export interface Caller {
  /** The key of the viewer; undefined without a token. */
  viewer?: string;
  /** Of the client. */
  address: string;
}

export interface TrafficLimits {
  /** Operations at the same time. */
  concurrency: number;
  /** Heavy ones at the same time. Default: as many as the machine has cores. */
  heavyConcurrency?: number;
}

export class Traffic {
  readonly #ordinary: FairQueue;
  readonly #heavy: FairQueue;
  readonly #documents = new FairQueue({
    running: 1,
    runningOfOne: 1,
    waiting: WAITING,
    waitingOfOne: DOCUMENTS_OF_ONE,
  });

  /**
   * @param budget of those with a token
   * @param anonymousBudget of those without, by address
   */
  constructor(
    readonly budget: CostBudget,
    readonly anonymousBudget: CostBudget,
    { concurrency, heavyConcurrency = Math.max(2, availableParallelism()) }: TrafficLimits,
  ) {
    this.#ordinary = new FairQueue({
      running: concurrency,
      runningOfOne: Math.max(1, Math.floor(concurrency / 4)),
      waiting: WAITING,
      waitingOfOne: WAITING_OF_ONE,
    });
    this.#heavy = new FairQueue({
      running: heavyConcurrency,
      runningOfOne: Math.max(1, Math.floor(heavyConcurrency / 2)),
      waiting: WAITING,
      waitingOfOne: HEAVY_WAITING_OF_ONE,
    });
  }

  /** How much runs and waits, by queue. */
  get queues(): Record<'ordinary' | 'heavy' | 'documents', Pick<FairQueue, 'running' | 'waiting'>> {
    return { ordinary: this.#ordinary, heavy: this.#heavy, documents: this.#documents };
  }

  /**
   * Parses and checks a document that is not known: one after the other, and other work of the process in between.
   * @throws GraphQLError TOO_MANY_ATTEMPTS, UNAVAILABLE, and what `parse` throws
   */
  async readDocument<T>(caller: Caller, text: string, parse: () => T): Promise<T> {
    await this.#spend(caller, COST_PER_CHARACTER * text.length);
    return this.#queued(this.#documents, caller, async () => {
      await new Promise((done) => setImmediate(done));
      return parse();
    });
  }

  /** For what starts at once, e.g. a subscription. @throws GraphQLError TOO_MANY_ATTEMPTS */
  async charge(caller: Caller, { cost }: { cost: number }): Promise<void> {
    await this.#spend(caller, Math.max(MIN_COST, Math.ceil(cost)));
  }

  /**
   * Runs an operation when it is its caller's turn. `heavy`: it works long, however little it answers.
   * @throws GraphQLError TOO_MANY_ATTEMPTS, UNAVAILABLE; StatementEnded when the request ends while it waits
   */
  async run<T>(
    caller: Caller,
    { cost: counted, heavy }: { cost: number; heavy: boolean },
    work: (cost: Cost) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const cost = await this.#spend(caller, Math.max(MIN_COST, Math.ceil(counted)));
    const queue = heavy || counted >= HEAVY_COST ? this.#heavy : this.#ordinary;
    return this.#queued(queue, caller, () => work(cost), signal);
  }

  async #spend(caller: Caller, requested: number): Promise<Cost> {
    try {
      return await (caller.viewer ? this.budget : this.anonymousBudget).spend(keyOf(caller), requested);
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      const { cost, retryAfterSeconds } = error;
      const { remaining, limit } = cost;
      throw new GraphQLError(
        `The request costs ${requested}, but only ${remaining} of ${limit} for each minute are left; try again in ${retryAfterSeconds} s, or request less (smaller pages, fewer lists).`,
        { extensions: { code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds, cost, http: { status: 429 } } },
      );
    }
  }

  async #queued<T>(queue: FairQueue, caller: Caller, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      return await queue.run(keyOf(caller), work, signal);
    } catch (error) {
      if (error instanceof LeftQueue) throw new StatementEnded(signal?.reason === DEADLINE ? 'TIMED_OUT' : 'CANCELLED');
      if (!(error instanceof QueueFull)) throw error;
      throw new GraphQLError(
        `Too many of your requests, or those of others, are waiting; try again in ${BUSY_SECONDS} s, and send fewer at the same time.`,
        { extensions: { code: 'UNAVAILABLE', retryAfterSeconds: BUSY_SECONDS, http: { status: 503 } } },
      );
    }
  }
}

/** All sessions of a person are one caller; so is an IPv6 network, whose owner can use all of its addresses. */
export function keyOf({ viewer, address }: Caller): string {
  if (viewer) return `person ${ownerOf(viewer)}`;
  return `address ${isIPv6(address) && !address.includes('.') ? networkOf(address) : address}`;
}

/** The first 64 bits. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const all = tail === undefined ? groups : [...groups, ...Array(8 - groups.length - after.length).fill('0'), ...after];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Seconds after which a refused request may be sent again, if the first error says so. */
export function retryAfterOf(errors: readonly GraphQLError[]): number | undefined {
  const seconds = errors[0]?.extensions.retryAfterSeconds;
  return typeof seconds === 'number' ? seconds : undefined;
}
