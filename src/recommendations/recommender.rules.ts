/** The frame of all recommenders: what a suggestion is, and what a recommender declares. Pure. */
import type { Reason } from './reasons.rules.ts';

export enum RecommendationKind {
  NEXT_OFFERING = 'NEXT_OFFERING',
  UNDERUSED_PRODUCT = 'UNDERUSED_PRODUCT',
  OPPORTUNITY = 'OPPORTUNITY',
  MORTGAGE_BROKER = 'MORTGAGE_BROKER',
}

/** What may come of it, in its own unit: money, uses, relationships. */
export interface Benefit {
  amount: string;
  unit: string;
}

/** What a recommender says of one thing that it suggests. */
export interface Suggestion {
  /** Id of what is suggested: an offering, product, provider or rate offer. */
  target: string;
  /** Id of the relationship that it is about. */
  relationship?: string;
  /** For people. */
  sentence: string;
  /**
   * How strongly the facts speak for it, on a scale where twice as much is much more (odds, a saving). Kept with an answer:
   * what was declined comes back at twice of it.
   */
  evidence: number;
  benefit?: Benefit;
  /** For a score: score = prior + Σ contributions. */
  scored?: { score: number; prior: number; probability: number; model: string; reasons: Reason[] };
}

/** One recommender, declared in a file of its own; `recommenders.ts` says how its facts are read and what accepting does. */
export interface Recommender<Facts> {
  kind: RecommendationKind;
  /** First part of the ids of what it suggests: an id of a recommendation tells whose it is. */
  targets: readonly string[];
  /** Best first. */
  suggest: (facts: Facts) => Suggestion[];
}

export function odds(probability: number): number {
  return probability / Math.max(1 - probability, 1e-9);
}
