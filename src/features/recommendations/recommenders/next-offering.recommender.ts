/** The offering that a consumer is likely to take next. Pure. */

import { type Benefit, odds, type Recommender, type Suggestion } from './recommender.rules.ts';
import type { RankedCandidate } from './score-contributions.rules.ts';
import { confidenceOf, type SuggestionInWords, sentenceOf } from './words.rules.ts';

export const nextOffering: Recommender<RankedCandidate[]> = {
  kind: 'NEXT_OFFERING',
  suggest: (advised) => advised.map((each) => scored(each, 'NEXT_OFFERING')),
};

/** Benefit of a recommendation from the evidence in the graph. */
export const ONE_RELATIONSHIP: Benefit = { amount: '1', unit: 'relationship' };

/** Converts a suggestion from the evidence in the graph. */
export function scored(candidate: RankedCandidate, purpose: SuggestionInWords['purpose']): Suggestion {
  const { party, target, targetName, provider, score, prior, probability, oddsRatio, model, reasons } = candidate;
  const [chance, ratio] = [probability ?? 0, oddsRatio ?? 0];
  return {
    target,
    provider: provider ?? undefined,
    sentence: sentenceOf({ purpose, consumer: party, target: targetName, reasons }),
    evidence: odds(chance),
    benefit: ONE_RELATIONSHIP,
    confidence: confidenceOf(ratio, reasons),
    scored: { score, prior, probability: chance, oddsRatio: ratio, model, reasons },
  };
}
