/**
 * Scheduled training, followed by publishing recommendations. It runs in every replica; a lease makes sure that one of them
 * trains.
 */
import type { Logger } from 'pino';
import type { Graph } from '../../graph/graph.ts';
import { WakeableTimer } from '../../workers/wakeable-timer.ts';
import { publishInProcess } from './publishing/publish.fork.ts';
import { DEFAULT_LIMITS, type TrainingLimits } from './training/fork.ts';
import { trainWithLease } from './training/lease.ts';

const FIRST_CHECK_MS = 20_000;
const CHECK_INTERVAL_MS = 300_000;

export interface TrainingScheduler {
  /** Ends a running training; the current model stays. */
  stop(): Promise<void>;
}

/** @param everyHours 0: never */
export function startTrainingScheduler(
  graph: Graph,
  everyHours: number,
  log: Logger,
  firstLookMs = FIRST_CHECK_MS,
  limits: TrainingLimits = DEFAULT_LIMITS,
): TrainingScheduler {
  const pacer = new WakeableTimer();
  const stopping = new AbortController();
  const { signal } = stopping;
  const attempt = async (work: () => Promise<void>, failed: string) => {
    if (signal.aborted) return;
    try {
      await work();
    } catch (err) {
      if (!signal.aborted) log.warn({ err }, failed);
    }
  };
  const train = async () => {
    const answer = everyHours > 0 && (await trainWithLease(graph, { everyHours, signal, limits }));
    if (typeof answer === 'object') log.info({ model: answer.name, id: answer.id }, 'training: model trained');
  };
  const make = async () => {
    const made = await publishInProcess(graph, new Date().toISOString(), { signal, limits });
    if (made) log.info({ made }, 'recommendations: published');
  };
  const look = async () => {
    await attempt(train, 'training: model could not be trained; retrying later');
    await attempt(make, 'recommendations: not all could be published; retrying later');
  };
  const looks = (async () => {
    for (await pacer.sleep(firstLookMs); !pacer.stopped; await pacer.sleep(CHECK_INTERVAL_MS)) await look();
  })();
  return {
    async stop() {
      stopping.abort();
      pacer.stop();
      await looks;
    },
  };
}
