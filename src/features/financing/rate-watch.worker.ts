/** Compares new and changed rate offers with the mortgages of clients. */
import type { Logger } from 'pino';
import type { Graph } from '../../graph/graph.ts';
import { Worker } from '../../workers/worker.ts';
import { compareWaitingRates } from './rate-watch.actions.ts';

const INTERVAL_MS = 500;

export function rateWatchWorker(graph: Graph, log: Logger, intervalMs = INTERVAL_MS): Worker {
  return new Worker({
    name: 'rate watch',
    intervalMs,
    lease: null,
    log,
    failureLevel: 'error',
    async run() {
      await compareWaitingRates(graph);
    },
  });
}
