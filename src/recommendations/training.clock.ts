/** Trains by the clock. Any replica may; one does. */
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph.ts';
import { trainAlone } from './training.lease.ts';

const FIRST_LOOK_MS = 20_000;
const LOOK_EVERY_MS = 300_000;

export interface TrainingClock {
  /** Resolves when a training under way is over. */
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
  let stopped = everyHours === 0;
  const lookIn = (ms: number) => {
    if (stopped) return;
    timer = setTimeout(() => {
      training = look().finally(() => lookIn(LOOK_EVERY_MS));
    }, ms);
    timer.unref();
  };
  const look = async () => {
    try {
      const answer = await trainAlone(graph, { everyHours });
      if (typeof answer === 'object')
        log.info({ model: answer.trained.name, id: answer.id }, 'recommendations trained');
    } catch (err) {
      log.warn({ err }, 'recommendations could not be trained; trying again later');
    }
  };
  lookIn(firstLookMs);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await training;
    },
  };
}
