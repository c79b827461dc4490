/** The shortest path between two parties, for other features. */

import { rowForViewer } from '../../access-control/viewer.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { SHORTEST_PATH } from './chain.cypher.ts';
import { pathAnswers } from './path.answers.ts';

/** @returns the shortest path of at most 4 relationships that the viewer can see; undefined when there is none */
export async function shortestPath(context: RequestContext, from: string, to: string) {
  const viewer = context.viewer();
  const [found] = await context.reads.run(SHORTEST_PATH, { viewer, from, to });
  return pathAnswers(rowForViewer(found, viewer).found, {})?.[0];
}
