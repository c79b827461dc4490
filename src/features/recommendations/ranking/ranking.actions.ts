/** Reads what the evidence in the graph suggests. */
import { rowForViewer } from '../../../access-control/viewer.ts';
import type { Runner } from '../../../graph/graph.ts';
import type { Statement } from '../../../graph/statement.ts';
import { type Evidence, type RankedCandidate, reasonsOf } from '../recommenders/reasons.rules.ts';
import { MAY_ASK } from './evidence.cypher.ts';

/** @returns undefined when the viewer may not query the party */
export async function rankCandidates(
  runner: Runner,
  { text }: Statement,
  parameters: { viewer: string; party: string } & Record<string, unknown>,
): Promise<RankedCandidate[] | undefined> {
  const rows = await runner.run(text, parameters);
  if (!rows.length) {
    const { viewer, party } = parameters;
    const [found] = await runner.run(MAY_ASK, { viewer, party });
    const may = rowForViewer(found, viewer);
    return may.party === null ? undefined : [];
  }
  return rows.map((row) => {
    const { target, targetName, model, prior, score, probability } = row as unknown as RankedCandidate;
    const reasons = reasonsOf(row.reasons as Evidence[], prior, row.lifts as boolean, row.logLift as number);
    return { target, targetName, model, prior, score, probability, reasons };
  });
}
