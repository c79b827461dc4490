/** Resumes matching that a process left unfinished, and matches alerts whose relationship was resumed. */
import type { Logger } from 'pino';
import type { Graph } from '../../../graph/graph.ts';
import { Worker } from '../../../workers/worker.ts';
import { matchPending } from './match.actions.ts';

declare module '../../../workers/set-aside.rules.ts' {
  interface ProcessingLoops {
    MATCHING: string;
  }
}

const INTERVAL_MS = 5_000;

export function matchWorker(graph: Graph, log: Logger, intervalMs = INTERVAL_MS): Worker {
  return new Worker({
    name: 'matching',
    intervalMs,
    lease: null,
    log,
    failureLevel: 'error',
    async run() {
      await matchPending(graph);
    },
  });
}
