/** Reads what the evidence in the graph suggests. */

import { rowForViewer } from '../../../access-control/viewer.ts';
import type { Runner } from '../../../graph/runner.ts';
import type { Statement } from '../../../graph/statement.ts';
import { type RankedCandidate, reasonsOf } from '../recommenders/score-contributions.rules.ts';
import { MAY_ASK, type RankedRow } from './evidence.cypher.ts';

/** @returns undefined when the viewer may not query the party */
export async function rankCandidates<P extends { viewer: string; party: string }>(
  runner: Runner,
  statement: Statement<P, RankedRow>,
  parameters: P,
): Promise<RankedCandidate[] | undefined> {
  const rows = await runner.run(statement, parameters);
  if (!rows.length) {
    const { viewer, party } = parameters;
    const [found] = await runner.run(MAY_ASK, { viewer, party });
    const may = rowForViewer(found, viewer);
    return may.party === null ? undefined : [];
  }
  return rows.map(({ target, targetName, model, prior, score, probability, reasons, lifts, logLift }) => ({
    ...{ target, targetName, model, prior, score, probability },
    reasons: reasonsOf(reasons, prior, lifts, logLift),
  }));
}
