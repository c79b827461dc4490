/** Sends events to webhooks: at least once, in order within a relationship, by one replica for each webhook. */

import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import neo4j from 'neo4j-driver';
import pLimit from 'p-limit';
import type { Logger } from 'pino';
import type { Graph } from '../../graph/graph.ts';
import type { RowOf } from '../../graph/statement.ts';
import type { NumberedEvent } from '../../outbox/event-log.ts';
import type { Settings } from '../../schema/settings.ts';
import { steadyInstant, steadyNow } from '../../values/steady-clock.ts';
import { FairQueue } from '../../workers/fair-queue.rules.ts';
import { dueSetAside, markProcessed, setAside } from '../../workers/set-aside.actions.ts';
import { type Failure, isRecordFault } from '../../workers/set-aside.rules.ts';
import { type NextRun, type Startable, Worker, type WorkerStatus } from '../../workers/worker.ts';
import { disabled } from './webhook.actions.ts';
import {
  DUE_WEBHOOKS,
  EVENT_OF_WEBHOOK,
  LEASE_WEBHOOK,
  PASS_EVENT,
  RELEASE_WEBHOOKS,
  SAVE_PROGRESS,
  WEBHOOK_PAGE,
} from './webhook.cypher.ts';
import { type Answer, assertAllowedTarget, post, type Target } from './webhook.post.ts';
import { lanesOf, retryAfterMs } from './webhook.rules.ts';
import { clearSecret } from './webhook-secrets.ts';

declare module '../../workers/set-aside.rules.ts' {
  interface ProcessingLoops {
    WEBHOOKS: string;
  }
}

const LOOP = 'WEBHOOKS';
const POLL_MS = 1_000;
/** Interval at which set-aside events that are due again are checked. */
const RETRY_MS = 5_000;
/** Events that come closer together are looked at together. */
const BATCH_INTERVAL_MS = 250;
const LEASE_MS = 30_000;
/** Events that are looked at together. */
const WINDOW = 200;
/** Requests to one webhook at the same time. */
const LANES = 8;
/** Webhooks that one replica serves at the same time, and beside them slow ones. Parties take turns. */
const SERVED = 16;
const SERVED_OF_PARTY = 4;
const SLOW_SERVED = 8;
const SLOW_SERVED_OF_PARTY = 2;
/** Webhooks of which more is known than the graph has; one that is forgotten gets some events again. */
const MAX_REMEMBERED = 10_000;
const UNBOUNDED = { waiting: Number.POSITIVE_INFINITY, waitingOfOne: Number.POSITIVE_INFINITY };
/** A webhook is slow while one of its requests takes so long: it waits for other slow ones only. */
const SLOW_MS = 2_000;
/** Then it is the turn of another webhook; with one more request it ends well within the lease. */
const TURN_MS = 5_000;

type Page = RowOf<typeof WEBHOOK_PAGE>;

export class WebhookDelivery implements Startable {
  readonly #me = randomUUID();
  readonly #worker: Worker;
  readonly #turns = new FairQueue({ running: SERVED, runningOfOne: SERVED_OF_PARTY, ...UNBOUNDED });
  readonly #slowTurns = new FairQueue({ running: SLOW_SERVED, runningOfOne: SLOW_SERVED_OF_PARTY, ...UNBOUNDED });
  readonly #slow = new LRUCache<string, true>({ max: MAX_REMEMBERED });
  readonly #serving = new Map<string, Promise<void>>();
  /** What lanes have delivered beyond the position of a webhook, so that they do not repeat themselves for a failing one. */
  readonly #beyond = new LRUCache<string, { epoch: number; seqs: Set<number> }>({ max: MAX_REMEMBERED });
  #retrying?: Promise<void>;
  #retryAt = 0;

  constructor(
    readonly graph: Graph,
    readonly log: Logger,
    /** A webhook that fails for so long is disabled. */
    readonly giveUpMs: number,
    readonly settings: Pick<Settings, 'webhookPrivateNetworks' | 'installationKey'>,
    pollMs = POLL_MS,
  ) {
    this.#worker = new Worker({
      name: 'webhooks',
      intervalMs: pollMs,
      retryAfterMs: pollMs,
      lease: 'each webhook by one server at a time, by a lease in the graph',
      log,
      run: () => this.#round(),
    });
  }

  get status(): WorkerStatus {
    return this.#worker.status;
  }

  start(): void {
    this.#worker.start();
  }

  wake(): void {
    this.#worker.wake();
  }

  async stop(): Promise<void> {
    await this.#worker.stop();
    await Promise.all([...this.#serving.values(), this.#retrying]);
    await this.graph
      .writeQuietly((transaction) => transaction.run(RELEASE_WEBHOOKS, { me: this.#me }))
      .catch((error) => this.log.debug({ err: error }, 'webhooks: leases were not released; they expire'));
  }

  async #round(): Promise<NextRun> {
    const due = await this.graph.read(DUE_WEBHOOKS, {
      me: this.#me,
      now: steadyInstant(),
      serving: [...this.#serving.keys()],
    });
    for (const each of due) this.#serve(each);
    // Not awaited, so that a receiver that does not answer delays no other.
    this.#retrying ??= this.#retry()
      .catch((error) => this.log.warn({ err: error }, 'webhooks: events set aside cannot be sent; retrying'))
      .finally(() => {
        this.#retrying = undefined;
      });
    return { pauseMs: BATCH_INTERVAL_MS };
  }

  /** When it is the turn of its party. `aside`: it could not be served before. */
  #serve({ id, party, aside }: RowOf<typeof DUE_WEBHOOKS>): void {
    if (this.#serving.has(id)) return;
    const serve = async () => {
      const turns = () => (this.#slow.has(id) ? this.#slowTurns : this.#turns);
      while (await turns().run(party, () => this.#deliver(id)));
      if (aside) await this.graph.writeQuietly((transaction) => markProcessed(transaction, LOOP, [id]));
    };
    const served = serve()
      .catch(async (error) => {
        this.log.warn({ err: error, webhook: id }, 'webhooks: a webhook was not processed; retrying');
        if (isRecordFault(error)) await this.#setAside([{ loop: LOOP, record: id, error }]);
      })
      .catch((error) => this.log.warn({ err: error, webhook: id }, 'webhooks: a record could not be set aside'))
      .then(() => {
        this.#serving.delete(id);
      });
    this.#serving.set(id, served);
  }

  /** Until it has all events, fails, or its turn is over. @returns whether it has more to get at once */
  async #deliver(id: string): Promise<boolean> {
    const [leased] = await this.graph.writeQuietly((transaction) =>
      transaction.run(LEASE_WEBHOOK, { id, ...this.#lease() }),
    );
    if (!leased) return false;
    const end = performance.now() + TURN_MS;
    let window = WINDOW;
    while (!this.#worker.stopped) {
      if (performance.now() > end) return true;
      let page: Page | undefined;
      try {
        [page] = await this.graph.read(WEBHOOK_PAGE, { id, window: neo4j.int(window) });
      } catch (error) {
        if (!isRecordFault(error)) throw error;
        if (window === 1) await this.#pass(id, error);
        window = Math.ceil(window / 8);
        continue;
      }
      window = WINDOW;
      if (page?.state !== 'ACTIVE' || page.upTo <= page.position) return false;
      if (page.orphaned) {
        const reason =
          'The person who created or enabled it no longer represents the party; enable it to take it over.';
        await this.#save(page, id, disabled(reason));
        return false;
      }
      if (page.present < page.upTo - page.position) {
        // A batch is being committed, or events were forgotten before they could be sent.
        if (page.continuous) return false;
        await this.#save(
          page,
          id,
          disabled('Undelivered events were pruned after the retention period; replay it from a newer cursor.'),
        );
        return false;
      }
      const target = { ...page, id, secret: clearSecret(this.settings, id, page.secret) };
      assertAllowedTarget(target);
      const delivered = this.#deliveredBeyond(id, page);
      const answer = await this.#sendAll(target, delivered, end);
      const kept = await this.#save(page, id, this.#outcome(page, answer, delivered), answer, page.failures);
      if (!kept || answer.failure) return false;
    }
    return false;
  }

  /** Numbers of a page that its webhook has got already. A webhook that is changed or replayed (epoch) gets all again. */
  #deliveredBeyond(id: string, { epoch, position, upTo }: Page): Set<number> {
    const known = this.#beyond.get(id);
    const seqs = new Set(
      [...(known?.epoch === epoch ? known.seqs : [])].filter((seq) => seq > position && seq <= upTo),
    );
    this.#beyond.set(id, { epoch, seqs });
    return seqs;
  }

  /** @param end of its turn: no request begins later */
  async #sendAll(page: Page & Target, delivered: Set<number>, end: number): Promise<Answer> {
    let failed: Answer | undefined;
    let failures = 0;
    let slowest = 0;
    const unreadable: Failure[] = [];
    const lanes = pLimit(LANES);
    const send = async (lane: NumberedEvent[]) => {
      for (const event of lane) {
        if (delivered.has(event.seq)) continue;
        // One lane holds up itself only; but where all fail, the receiver is down.
        const began = performance.now();
        if (failures >= LANES || began > end || this.#worker.stopped) return;
        const answer = await this.#attempt(page, event, unreadable);
        slowest = Math.max(slowest, performance.now() - began);
        if (answer.failure) {
          failed ??= answer;
          failures++;
          return;
        }
        delivered.add(event.seq);
      }
    };
    await Promise.all(lanesOf(page.page).map((lane) => lanes(() => send(lane))));
    if (slowest > SLOW_MS) this.#slow.set(page.id, true);
    else if (slowest) this.#slow.delete(page.id);
    await this.#setAside(unreadable);
    if (failed) return failed;
    return this.#worker.stopped ? { failure: 'stopped' } : {};
  }

  /** The next event cannot be read for this webhook: it is set aside, and the ones after it go out. */
  async #pass(id: string, error: unknown): Promise<void> {
    await this.graph.writeQuietly(async (transaction) => {
      const [row] = await transaction.run(PASS_EVENT, { id, me: this.#me });
      if (row?.event)
        await setAside(transaction, [{ loop: LOOP, record: `${id}|${row.event}`, error }], steadyInstant());
    });
  }

  async #setAside(failures: Failure[]): Promise<void> {
    if (failures.length)
      await this.graph.writeQuietly((transaction) => setAside(transaction, failures, steadyInstant()));
  }

  /** Events that could not be sent to a webhook, once their next try is due. */
  async #retry(): Promise<void> {
    if (steadyNow() < this.#retryAt) return;
    this.#retryAt = steadyNow() + RETRY_MS;
    const due = await dueSetAside(this.graph, LOOP, steadyInstant(), WINDOW);
    const ofWebhooks = new Map<string, string[]>();
    for (const record of due.filter((each) => each.includes('|'))) {
      const [webhook = ''] = record.split('|');
      ofWebhooks.set(webhook, [...(ofWebhooks.get(webhook) ?? []), record]);
    }
    const lanes = pLimit(LANES);
    // The rest follows in the next round, together with what others have got meanwhile.
    const end = performance.now() + TURN_MS;
    const retryAll = async (records: string[]) => {
      for (const record of records) {
        if (this.#worker.stopped || performance.now() > end) return;
        if (!(await this.#retryOne(record))) return;
      }
    };
    await Promise.all([...ofWebhooks.values()].map((records) => lanes(() => retryAll(records))));
  }

  /** @returns whether the receiver took it, or nothing is left to do: the webhook or the event is gone or may not be seen */
  async #retryOne(record: string): Promise<boolean> {
    const [webhook = '', event = ''] = record.split('|');
    const failures: Failure[] = [];
    let answer: Answer | undefined;
    try {
      const [row] = await this.graph.read(EVENT_OF_WEBHOOK, { webhook, event });
      const target = row && { ...row, secret: clearSecret(this.settings, webhook, row.secret) };
      answer = target && (await this.#attempt(target, target.event, failures));
      if (answer?.failure) failures.push({ loop: LOOP, record, error: answer.failure });
    } catch (error) {
      if (!isRecordFault(error)) throw error;
      failures.push({ loop: LOOP, record, error });
    }
    if (failures.length) await this.#setAside(failures);
    else await this.graph.writeQuietly((transaction) => markProcessed(transaction, LOOP, [record]));
    return !answer?.failure;
  }

  #outcome(page: Page, answer: Answer, delivered: Set<number>): Record<string, unknown> {
    const missing = page.page.find(({ seq }) => !delivered.has(seq));
    const position = neo4j.int(missing ? missing.seq - 1 : page.upTo);
    if (!answer.failure || answer.failure === 'stopped') return { position, failures: neo4j.int(0), lastError: null };
    const since = Date.parse(page.failingSince ?? steadyInstant());
    const failures = neo4j.int(page.failures + 1);
    const values = { position, failures, lastError: answer.failure };
    if (answer.gone) return { ...values, ...disabled('The receiver answered 410 Gone.') };
    if (steadyNow() - since < this.giveUpMs) return values;
    return {
      ...values,
      ...disabled(`No delivery has succeeded since ${new Date(since).toISOString()}; last error: ${answer.failure}.`),
    };
  }

  /** Answers whether it was still ours. */
  async #save(page: Page, id: string, values: object, answer: Answer = {}, failures = 0): Promise<boolean> {
    const failing = answer.failure && answer.failure !== 'stopped';
    const now = steadyNow();
    const [row] = await this.graph.writeQuietly((transaction) =>
      transaction.run(SAVE_PROGRESS, {
        id,
        epoch: neo4j.int(page.epoch),
        values,
        failingSince: failing ? (page.failingSince ?? new Date(now).toISOString()) : null,
        nextAttemptAt: failing ? new Date(now + retryAfterMs(failures + 1)).toISOString() : null,
        ...this.#lease(),
      }),
    );
    return Boolean(row);
  }

  #lease() {
    const now = steadyNow();
    // One that is stopping leaves it to the others.
    const until = new Date(this.#worker.stopped ? now - 1 : now + LEASE_MS).toISOString();
    return { me: this.#me, now: new Date(now).toISOString(), until };
  }

  /** An event that cannot be written is noted, and counts as sent: what follows it does not wait. */
  async #attempt(target: Target, event: NumberedEvent, unreadable: Failure[]): Promise<Answer> {
    try {
      return await post(target, event, this.settings.webhookPrivateNetworks);
    } catch (error) {
      unreadable.push({ loop: LOOP, record: `${target.id}|${event.id}`, error });
      return {};
    }
  }
}
