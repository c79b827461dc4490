/** Forgets events that are older than the retention, now and then. Any replica may; they do the same. */
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.ts';
import { pruneEvents } from './event-log.ts';

const EVERY_MS = 600_000;
const DAY_MS = 86_400_000;

/** @returns how to stop it */
export function startRetention(graph: Graph, days: number, log: Logger): () => void {
  const timer = setInterval(() => {
    pruneEvents(graph, new Date(Date.now() - days * DAY_MS).toISOString()).then(
      (count) => count && log.info({ count }, 'retention: pruned old events'),
      (error) => log.warn({ err: error }, 'retention: could not prune old events; retrying later'),
    );
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
