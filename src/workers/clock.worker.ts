/** Keeps the steady clock of this server at the time of Neo4j. */
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.ts';
import { onlyRow } from '../graph/only-row.ts';
import { setSteadyClock, steadyNow } from '../values/steady-clock.ts';
import { READ_CLOCK } from './clock.cypher.ts';
import { ClockComparison } from './clock.rules.ts';
import { Worker } from './worker.ts';

const INTERVAL_MS = 10_000;
/** A clock that jumps and is set right again within a minute changes nothing. */
const READINGS = 6;

export function clockWorker(graph: Pick<Graph, 'read'>, log: Logger, intervalMs = INTERVAL_MS): Worker {
  const comparison = new ClockComparison(READINGS);
  return new Worker({
    name: 'clock',
    intervalMs,
    lease: null,
    log,
    failureLevel: 'debug',
    async run() {
      const before = steadyNow();
      const { now } = onlyRow(await graph.read(READ_CLOCK, {}));
      const tookMs = steadyNow() - before;
      // It was read at some time between the question and the answer.
      const other = now + tookMs / 2;
      if (!comparison.isWrong(steadyNow(), other)) return;
      log.warn({ byMs: Math.round(other - steadyNow()) }, 'clock: set to the time of Neo4j');
      setSteadyClock(other);
    },
  });
}
