/** The offering that a consumer is likely to take next. Pure. */

import { textFormats } from '../../../values/format.rules.ts';
import { type Benefit, odds, type Recommender, type Suggestion } from './recommender.rules.ts';
import type { RankedCandidate } from './score-contributions.rules.ts';

export const nextOffering: Recommender<RankedCandidate[]> = {
  kind: 'NEXT_OFFERING',
  suggest: (advised) => advised.map((each) => scored(each, `${each.targetName} is likely to be your next offering`)),
};

/** Benefit of a recommendation from the evidence in the graph. */
export const ONE_RELATIONSHIP: Benefit = { amount: '1', unit: 'relationship' };

/** Converts a suggestion from the evidence in the graph. */
export function scored(
  { target, provider, score, prior, probability, model, reasons }: RankedCandidate,
  sentence: string,
): Suggestion {
  const chance = probability ?? 0;
  return {
    target,
    provider: provider ?? undefined,
    sentence: `${sentence} (${textFormats.percent(chance, 0)} of all you do not have).`,
    evidence: odds(chance),
    benefit: ONE_RELATIONSHIP,
    scored: { score, prior, probability: chance, model, reasons },
  };
}
