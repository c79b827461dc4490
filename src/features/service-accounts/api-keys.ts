/** API keys of service accounts: whether one is accepted, before anything of a request is read; and when it was last used. */
import type { Logger } from 'pino';
import type { ApiKeyLookup } from '../../access-control/tokens.ts';
import { unavailable } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import { FairQueue } from '../../workers/fair-queue.rules.ts';
import { Worker } from '../../workers/worker.ts';
import { ACCOUNT_OF_KEY, NOTE_USE } from './service-account.cypher.ts';

const INTERVAL_MS = 5_000;
/** Keys whose use is remembered between two rounds. */
const MAX_USES = 10_000;
/** Look-ups at the same time: somebody who tries keys cannot occupy the connections to Neo4j. */
const LOOKUPS = { running: 8, runningOfOne: 8, waiting: 200, waitingOfOne: 200 };

export class ApiKeys implements ApiKeyLookup {
  readonly #lookups = new FairQueue(LOOKUPS);
  readonly #uses = new Map<string, string>();
  readonly worker: Worker;

  constructor(
    readonly graph: Pick<Graph, 'read' | 'writeQuietly'>,
    log: Logger,
  ) {
    this.worker = new Worker({
      name: 'service accounts',
      intervalMs: INTERVAL_MS,
      lease: null,
      log,
      run: () => this.#noteUses(),
    });
  }

  /** @throws UNAVAILABLE while Neo4j does not answer, or too many keys are looked up */
  async expiryOf(hash: string): Promise<number | undefined> {
    try {
      const [account] = await this.#lookups.run('', () => this.graph.read(ACCOUNT_OF_KEY, { hash }));
      return account && Date.parse(account.expiresAt);
    } catch {
      throw unavailable('API keys cannot be verified at the moment; try again in a few seconds.');
    }
  }

  noteUse(hash: string): void {
    if (this.#uses.size < MAX_USES || this.#uses.has(hash)) this.#uses.set(hash, steadyInstant());
  }

  async #noteUses(): Promise<void> {
    if (!this.#uses.size) return;
    // In one order, so that two servers do not wait for each other.
    const uses = [...this.#uses].map(([hash, at]) => ({ hash, at })).sort((a, b) => (a.hash < b.hash ? -1 : 1));
    this.#uses.clear();
    await this.graph.writeQuietly((transaction) => transaction.run(NOTE_USE, { uses }));
  }
}
