/** Events that could not be delivered: they are set aside for the administrators, and leave the list once they can be read. */
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.ts';
import { assertReadable, type NumberedEvent, readEvents } from '../outbox/event-log.ts';
import { steadyInstant } from '../values/steady-clock.ts';
import { dueSetAside, markProcessed, setAside, setAsideAlone } from '../workers/set-aside.actions.ts';
import type { Failure } from '../workers/set-aside.rules.ts';

const LOOP = 'LIVE_UPDATES';
const BATCH = 500;

export class UnreadableEvents {
  constructor(
    readonly graph: Graph,
    readonly log: Logger,
  ) {}

  setAside({ id }: NumberedEvent, error: unknown): void {
    setAsideAlone(this.graph, { loop: LOOP, record: id, error }, steadyInstant()).catch((err) =>
      this.log.warn({ err, event: id }, 'subscriptions: an event cannot be read and could not be set aside'),
    );
  }

  /** An event that can be read by now leaves the list: a replay delivers it. */
  async check(now: string): Promise<void> {
    try {
      const due = await dueSetAside(this.graph, LOOP, now, BATCH);
      if (!due.length) return;
      const failures: Failure[] = [];
      for (const event of await readEvents(this.graph, due))
        try {
          assertReadable(event);
        } catch (error) {
          failures.push({ loop: LOOP, record: event.id, error });
        }
      const failing = new Set(failures.map(({ record }) => record));
      await this.graph.writeQuietly(async (transaction) => {
        await setAside(transaction, failures, now);
        const readable = due.filter((id) => !failing.has(id));
        await markProcessed(transaction, LOOP, readable);
      });
    } catch (err) {
      this.log.warn({ err }, 'subscriptions: cannot process events set aside; retrying later');
    }
  }
}
