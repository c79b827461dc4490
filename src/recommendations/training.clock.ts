/** Trains by the clock. Any replica may; one does. */
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.ts';
import { trainAlone } from './training.lease.ts';

const FIRST_LOOK_MS = 20_000;
const LOOK_EVERY_MS = 300_000;

export interface TrainingClock {
  /** Ends a training under way; the present model stays. */
  stop(): Promise<void>;
}

/** @param everyHours 0: never */
export function startTrainingClock(
  graph: Graph,
  everyHours: number,
  log: Logger,
  firstLookMs = FIRST_LOOK_MS,
): TrainingClock {
  let training: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const stopping = new AbortController();
  const lookIn = (ms: number) => {
    if (stopping.signal.aborted || everyHours === 0) return;
    timer = setTimeout(() => {
      training = look().finally(() => lookIn(LOOK_EVERY_MS));
    }, ms);
    timer.unref();
  };
  const look = async () => {
    try {
      const answer = await trainAlone(graph, { everyHours, signal: stopping.signal });
      if (typeof answer === 'object')
        log.info({ model: answer.trained.name, id: answer.id }, 'recommendations trained');
    } catch (err) {
      if (!stopping.signal.aborted) log.warn({ err }, 'recommendations could not be trained; trying again later');
    }
  };
  lookIn(firstLookMs);
  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await training;
    },
  };
}
