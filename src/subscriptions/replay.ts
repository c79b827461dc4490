/** Replays events from the log to subscriptions that are behind. */
import pLimit from 'p-limit';
import { readMatching } from '../outbox/event-log.ts';
import { type Delivery, deliver } from './delivery.ts';
import type { RetryingReads } from './retrying-reads.ts';
import type { EventSubscription } from './subscription.ts';

/** Reads of replays at the same time. */
const MAX_CONCURRENT_REPLAYS = 8;
const REPLAY_PAGE = 50;

export class Replays {
  readonly #limit = pLimit(MAX_CONCURRENT_REPLAYS);

  constructor(
    readonly graph: RetryingReads,
    readonly delivery: Delivery,
  ) {}

  /** Delivers the next page of the events up to `upTo`, when its socket has room for it. */
  async deliverPage(subscription: EventSubscription, upTo: number): Promise<void> {
    const { buffer, request } = subscription;
    const size = Math.min(REPLAY_PAGE, buffer.limit);
    await buffer.reserve(size);
    await this.#limit(async () => {
      if (subscription.ended) return;
      const { position } = subscription;
      const events = await this.graph.retry((graph) => readMatching(graph, request.filter, position, upTo, size));
      if (events.length) await deliver(this.graph.read, new Map([[subscription, events]]), this.delivery);
      if (events.length < size) subscription.position = Math.max(subscription.position, upTo);
    }).finally(() => buffer.release(size));
  }
}
