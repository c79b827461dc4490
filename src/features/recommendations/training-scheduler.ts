/**
 * Scheduled training, followed by publishing recommendations. It runs in every server; a lease makes sure that one of them
 * trains.
 */
import type { Logger } from 'pino';
import type { Graph } from '../../graph/graph.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import { errorOf } from '../../values/thrown.ts';
import { Worker } from '../../workers/worker.ts';
import { publishInProcess } from './publishing/publish.fork.ts';
import { DEFAULT_LIMITS, type TrainingLimits } from './training/fork.ts';
import { trainWithLease } from './training/lease.ts';

declare module '../../workers/set-aside.rules.ts' {
  interface ProcessingLoops {
    TRAINING: string;
    RECOMMENDATIONS: string;
  }
}

const FIRST_CHECK_MS = 20_000;
const CHECK_INTERVAL_MS = 300_000;

export interface TrainingSchedule {
  /** Maximum age of the model, in hours; 0: no training. */
  everyHours: number;
  limits?: TrainingLimits;
  /** Share of the parties in the control group, 0 to 1. Default: 0. */
  holdOutShare?: number;
  firstCheckMs?: number;
}

/** Checks every five minutes whether a training is due. A stop ends a running training; the current model stays. */
export function trainingScheduler(
  graph: Graph,
  log: Logger,
  { everyHours, limits = DEFAULT_LIMITS, holdOutShare = 0, firstCheckMs = FIRST_CHECK_MS }: TrainingSchedule,
): Worker {
  return new Worker({
    name: 'training',
    intervalMs: CHECK_INTERVAL_MS,
    firstRunAfterMs: firstCheckMs,
    lease: 'one server at a time, by a lease in the graph',
    log,
    async run({ signal }) {
      const trained =
        everyHours > 0 ? await trainWithLease(graph, { everyHours, signal, limits }).catch(errorOf) : undefined;
      if (signal.aborted) return;
      if (typeof trained === 'object' && !(trained instanceof Error))
        log.info({ model: trained.name, id: trained.id }, 'training: model trained');
      // A training that failed does not keep back the recommendations of an earlier model.
      const published = await publishInProcess(graph, steadyInstant(), { signal, limits, holdOutShare }).catch(errorOf);
      if (typeof published === 'number' && published > 0) log.info({ published }, 'recommendations: published');
      // The worker logs what is thrown.
      const failures = [trained, published].filter((each) => each instanceof Error);
      if (failures.length > 1) throw new AggregateError(failures, failures.map(({ message }) => message).join('; '));
      if (failures[0]) throw failures[0];
    },
  });
}
