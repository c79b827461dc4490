/** Makes recommendations in a process of its own, when there are some to be made. */
import type { Graph } from '../graph/graph.ts';
import { connectionOf } from '../graph/open-graph.ts';
import { LOOP } from './making.actions.ts';
import { MAKING_DUE } from './making.cypher.ts';
import { holdOut } from './recommendation.actions.ts';
import { type ForkOptions, runInProcess } from './training.fork.ts';
import type { MakingResult } from './training.process.ts';

export interface MakeInProcessOptions extends ForkOptions<MakingResult> {
  /** Parties of one transaction; as many as is usual when not given. */
  partiesAtOnce?: number;
}

/**
 * @param now ISO instant at which they are made
 * @returns how many were made; undefined when there was nothing to do
 * @throws Error that says how the process ended before it was done; the next call goes on where it had come to
 */
export async function makeInProcess(
  graph: Graph,
  now: string,
  { partiesAtOnce, ...options }: MakeInProcessOptions,
): Promise<number | undefined> {
  const [found] = await graph.read(MAKING_DUE.text, { loop: LOOP, now });
  if (!found?.due) return undefined;
  const order = {
    ...{ task: 'MAKE' as const, now, partiesAtOnce },
    ...{ connection: connectionOf(graph), holdOutShare: holdOut.share },
  };
  const { result, outcome, reason } = await runInProcess<MakingResult>(order, options);
  if (result === undefined) throw new Error(`Making recommendations ended with ${outcome}: ${reason}`);
  return result ?? undefined;
}
