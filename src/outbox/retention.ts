/** Prunes records that are older than their retention period. Every server may do it; they do the same. */
import type { Logger } from 'pino';
import { DAY_MS } from '../values/days.rules.ts';
import { steadyNow } from '../values/steady-clock.ts';
import { Worker } from '../workers/worker.ts';

const INTERVAL_MS = 600_000;

/** Records that are kept for a number of days. */
export interface Pruning {
  /** Plural, for the log. */
  what: string;
  days: number;
  /** Deletes the records before the instant in small transactions. @returns how many */
  prune(before: string): Promise<number>;
}

export function retentionWorker(prunings: readonly Pruning[], log: Logger): Worker {
  return new Worker({
    name: 'retention',
    intervalMs: INTERVAL_MS,
    firstRunAfterMs: INTERVAL_MS,
    lease: null,
    log,
    async run() {
      for (const { what, days, prune } of prunings) {
        const count = await prune(new Date(steadyNow() - days * DAY_MS).toISOString());
        if (count) log.info({ count }, `retention: pruned old ${what}`);
      }
    },
  });
}
