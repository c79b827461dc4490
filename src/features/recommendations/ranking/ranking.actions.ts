/** Reads what the evidence in the graph suggests. */

import { rowForViewer } from '../../../access-control/viewer.ts';
import type { Runner } from '../../../graph/runner.ts';
import type { Statement } from '../../../graph/statement.ts';
import { type Abstention, abstentionOf } from '../models/abstention.rules.ts';
import { type RankedCandidate, reasonsOf } from '../recommenders/score-contributions.rules.ts';
import { MAY_ASK, MODEL_HISTORIES, type RankedRow } from './evidence.cypher.ts';
import { PURPOSES, type Purpose } from './model.write.cypher.ts';

/** The models that suggest nothing at present, and why. */
export async function abstentions(runner: Runner, viewer: string): Promise<(Abstention & { kind: Purpose })[]> {
  const [found] = await runner.run(MODEL_HISTORIES, { viewer });
  const row = rowForViewer(found, viewer);
  return PURPOSES.flatMap((kind) => {
    const abstention = abstentionOf(row[kind] ?? undefined);
    return abstention ? [{ kind, ...abstention }] : [];
  });
}

/**
 * What people may see: nothing where the model abstains, and only what fits and is likely enough.
 * @returns undefined when the viewer may not query the party
 */
export async function candidatesToShow<P extends { viewer: string; party: string }>(
  runner: Runner,
  statement: Statement<P & { shown: boolean }, RankedRow>,
  parameters: P,
): Promise<RankedCandidate[] | undefined> {
  const found = await rankCandidates(runner, statement, { ...parameters, shown: true });
  return found?.filter(({ history }) => !abstentionOf(history));
}

/**
 * The ranking itself, as the commands and benchmarks have it.
 * @returns undefined when the viewer may not query the party
 */
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
  return rows.map(({ reasons, lifts, logLift, prior, ...row }) => ({
    ...row,
    party: parameters.party,
    prior,
    reasons: reasonsOf(reasons, prior, lifts, logLift),
  }));
}
