/** Goes on with matching that a process left undone, and with alerts whose relationship was resumed. */
import type { Graph } from '../graph/graph.ts';
import { matchPending } from './match.actions.ts';

const PAUSE_MS = 5_000;

export interface Matching {
  /** Resolves when the round under way is over. */
  stop(): Promise<void>;
}

export function startMatching(graph: Graph, onError: (error: unknown) => void, pauseMs = PAUSE_MS): Matching {
  let stopped = false;
  let wake = () => {};
  const rounds = (async () => {
    while (!stopped) {
      await matchPending(graph).catch(onError);
      if (stopped) break;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, pauseMs);
        wake = () => {
          clearTimeout(timer);
          done();
        };
      });
    }
  })();
  return {
    stop() {
      stopped = true;
      wake();
      return rounds;
    },
  };
}
