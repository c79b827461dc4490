/**
 * What the requests of a caller may cost within a minute, in all processes of an installation together, without a round
 * trip for most of them. Each process lets a caller spend a small share of its own, and beyond it what it has leased from the
 * caller's bucket in the graph. docs/architecture.md has the arithmetic.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import neo4j from 'neo4j-driver';
import type { Graph } from '../graph/graph.ts';
import { LEASE_COST, PRUNE_COST_BUDGETS } from './cost-budget.cypher.ts';

/** Of the limit, which each process grants without asking. */
const OWN_SHARE = 1 / 20;
/** Of the limit, which a process leases at a time. */
const LEASED_SHARE = 1 / 10;
const MINUTE_MS = 60_000;
/** A lease that is not spent within this time is lost, as if it had been spent. */
const LEASE_MS = 60_000;
/** Callers whose spending a process remembers: a few MiB. */
const MAX_CALLERS = 20_000;
const LEASES_A_PRUNING = 200;
const MAX_PRUNED = 1_000;

export interface Cost {
  requested: number;
  remaining: number;
  limit: number;
}

/** The request costs more than is left. */
export class OverBudget extends Error {
  constructor(
    readonly cost: Cost,
    readonly retryAfterSeconds: number,
  ) {
    super('over budget');
  }
}

interface Account {
  own: number;
  leased: number;
  leasedUntil: number;
  /** The rest in the graph at the last lease. */
  shared: number;
  sharedAt: number;
  at: number;
  leasing?: Promise<void>;
}

export class CostBudget {
  readonly #accounts = new LRUCache<string, Account>({ max: MAX_CALLERS });
  #leases = 0;

  /** @param now milliseconds of a clock that does not jump */
  constructor(
    readonly graph: Pick<Graph, 'writeQuietly'>,
    readonly limit: number,
    readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * Takes what a request costs, or nothing if it is not covered.
   * @throws OverBudget
   */
  async spend(caller: string, requested: number): Promise<Cost> {
    const account = this.#accountOf(caller);
    if (!this.#covers(account, requested)) {
      // Those who wait for a lease find it spent by others and ask for the next, a few times.
      for (let asked = 0; asked < 3 && !this.#covers(account, requested) && this.#mayGet(account); asked++)
        await this.#lease(caller, account, requested);
      if (!this.#covers(account, requested)) throw this.#overBudget(account, requested);
    }
    const ofOwn = Math.min(account.own, requested);
    account.own -= ofOwn;
    account.leased -= requested - ofOwn;
    return { requested, remaining: this.#remaining(account), limit: this.limit };
  }

  #accountOf(caller: string): Account {
    const now = this.now();
    let account = this.#accounts.get(caller);
    if (!account) {
      const own = this.limit * OWN_SHARE;
      account = { own, leased: 0, leasedUntil: 0, shared: this.limit, sharedAt: now, at: now };
      this.#accounts.set(caller, account);
    }
    const share = this.limit * OWN_SHARE;
    account.own = Math.min(share, account.own + ((now - account.at) / MINUTE_MS) * share);
    account.at = now;
    if (now > account.leasedUntil) account.leased = 0;
    return account;
  }

  #covers({ own, leased }: Account, requested: number): boolean {
    return own + leased >= requested;
  }

  /** A bucket that was found empty is not asked again at once: an attacker's refused requests cause no statements. */
  #mayGet(account: Account): boolean {
    return this.#sharedNow(account) >= this.limit * LEASED_SHARE * 0.1;
  }

  #sharedNow({ shared, sharedAt }: Account): number {
    return Math.min(this.limit, shared + ((this.now() - sharedAt) / MINUTE_MS) * this.limit);
  }

  #remaining(account: Account): number {
    return Math.floor(Math.min(this.limit, account.own + account.leased + this.#sharedNow(account)));
  }

  #overBudget(account: Account, requested: number): OverBudget {
    const remaining = this.#remaining(account);
    const missing = Math.max(requested - remaining, this.limit * LEASED_SHARE * 0.1);
    const seconds = Math.min(60, Math.max(1, Math.ceil((missing / this.limit) * 60)));
    return new OverBudget({ requested, remaining, limit: this.limit }, seconds);
  }

  #lease(caller: string, account: Account, requested: number): Promise<void> {
    account.leasing ??= this.#takeLease(caller, account, requested).finally(() => {
      account.leasing = undefined;
    });
    return account.leasing;
  }

  async #takeLease(caller: string, account: Account, requested: number): Promise<void> {
    const most = Math.max(this.limit * LEASED_SHARE, requested - account.own - account.leased);
    // Addresses and names are not stored.
    const key = createHash('sha256').update(caller).digest('base64url');
    const [row] = await this.graph.writeQuietly((transaction) =>
      transaction.run(LEASE_COST, { key, limit: this.limit, most }),
    );
    const now = this.now();
    account.leased += row?.granted ?? 0;
    account.leasedUntil = now + LEASE_MS;
    account.shared = row?.left ?? 0;
    account.sharedAt = now;
    if (++this.#leases % LEASES_A_PRUNING === 0)
      void this.graph
        .writeQuietly((transaction) => transaction.run(PRUNE_COST_BUDGETS, { most: neo4j.int(MAX_PRUNED) }))
        .catch(() => undefined);
  }
}
