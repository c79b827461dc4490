/** Prunes events that are older than the retention period. Every server may do it; they do the same. */
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.ts';
import { DAY_MS } from '../values/days.rules.ts';
import { Worker } from '../workers/worker.ts';
import { pruneEvents } from './event-log.ts';

const INTERVAL_MS = 600_000;
export function retentionWorker(graph: Graph, days: number, log: Logger): Worker {
  return new Worker({
    name: 'retention',
    intervalMs: INTERVAL_MS,
    firstRunAfterMs: INTERVAL_MS,
    lease: null,
    log,
    async run() {
      const count = await pruneEvents(graph, new Date(Date.now() - days * DAY_MS).toISOString());
      if (count) log.info({ count }, 'retention: pruned old events');
    },
  });
}
