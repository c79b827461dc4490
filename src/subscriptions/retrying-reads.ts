/** Reads that wait while the graph is unavailable, so that subscriptions keep their position. */
import type { Graph, GraphRow } from '../graph/graph.ts';
import { isUnavailable } from '../graph/unavailable.ts';

const RETRY_DELAY_MS = 250;

export class RetryingReads {
  constructor(
    readonly graph: Graph,
    readonly isStopped: () => boolean,
  ) {}

  readonly read = (text: string, parameters: Record<string, unknown>): Promise<GraphRow[]> =>
    this.retry((graph) => graph.read(text, parameters));

  /** @throws every other error, and any error after the stop */
  async retry<T>(read: (graph: Graph) => Promise<T>): Promise<T> {
    for (;;)
      try {
        return await read(this.graph);
      } catch (error) {
        if (this.isStopped() || !isUnavailable(error)) throw error;
        await new Promise((done) => setTimeout(done, RETRY_DELAY_MS));
      }
  }
}
