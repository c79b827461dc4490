/** Publishes recommendations in a separate process, when any are due. */
import type { Graph } from '../../../graph/graph.ts';
import { connectionOf } from '../../../graph/open-graph.ts';
import { type ForkOptions, runInProcess } from '../training/fork.ts';
import type { PublicationResult } from '../training/process-messages.ts';
import { LOOP } from './publish.actions.ts';
import { PUBLICATION_DUE } from './publish.cypher.ts';

export interface PublishInProcessOptions extends ForkOptions<PublicationResult> {
  /** Parties in one transaction; omit it for the default. */
  partiesAtOnce?: number;
  /** Share of the parties in the control group, 0 to 1. Default: 0. */
  holdOutShare?: number;
}

/**
 * @param now ISO instant of the recommendations
 * @returns how many were published; undefined when nothing was due
 * @throws Error that says how the process ended prematurely; the next call continues where it stopped
 */
export async function publishInProcess(
  graph: Graph,
  now: string,
  { partiesAtOnce, holdOutShare = 0, ...options }: PublishInProcessOptions,
): Promise<number | undefined> {
  const [found] = await graph.read(PUBLICATION_DUE, { loop: LOOP, now });
  if (!found?.due) return undefined;
  const order = {
    ...{ task: 'PUBLISH' as const, now, partiesAtOnce },
    ...{ connection: connectionOf(graph), holdOutShare },
  };
  const { result, outcome, reason } = await runInProcess<PublicationResult>(order, options);
  if (result === undefined) throw new Error(`Publishing recommendations ended with ${outcome}: ${reason}`);
  return result ?? undefined;
}
