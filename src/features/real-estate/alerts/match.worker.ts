/** Goes on with matching that a process left undone, and with alerts whose relationship was resumed. */

import type { Graph } from '../../../graph/graph.ts';
import { WakeableTimer } from '../../../workers/wakeable-timer.ts';
import { matchPending } from './match.actions.ts';

const PAUSE_MS = 5_000;

export interface MatchWorker {
  /** Resolves when the round under way is over. */
  stop(): Promise<void>;
}

export function startMatchWorker(graph: Graph, onError: (error: unknown) => void, pauseMs = PAUSE_MS): MatchWorker {
  const pacer = new WakeableTimer();
  const rounds = (async () => {
    while (!pacer.stopped) {
      await matchPending(graph).catch(onError);
      await pacer.sleep(pauseMs);
    }
  })();
  return {
    stop() {
      pacer.stop();
      return rounds;
    },
  };
}
