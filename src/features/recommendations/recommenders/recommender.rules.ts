/** The common interface of all recommenders: the suggestion and the declaration of a recommender. Pure. */
import type { Reason } from './reasons.rules.ts';

export enum RecommendationKind {
  NEXT_OFFERING = 'NEXT_OFFERING',
  UNDERUSED_PRODUCT = 'UNDERUSED_PRODUCT',
  OPPORTUNITY = 'OPPORTUNITY',
  MORTGAGE_BROKER = 'MORTGAGE_BROKER',
}

/** The expected benefit in its own unit: money, uses, relationships. */
export interface Benefit {
  amount: string;
  unit: string;
}

/** The statement of a recommender about one suggested node. */
export interface Suggestion {
  /** ID of the suggested node: an offering, product, provider or rate offer. */
  target: string;
  /** ID of the relationship that the suggestion concerns. */
  relationship?: string;
  /** Human-readable summary. */
  sentence: string;
  /**
   * Strength of the evidence, on a ratio scale (odds, a saving): twice the value is much stronger. Stored with an answer: a
   * declined suggestion comes back at twice the value.
   */
  evidence: number;
  benefit?: Benefit;
  /** Only with a score: score = prior + Σ contributions. */
  scored?: { score: number; prior: number; probability: number; model: string; reasons: Reason[] };
}

/**
 * One recommender, declared in its own file; `recommenders.ts` defines how its facts are read and the effect of accepting.
 */
export interface Recommender<Facts> {
  kind: RecommendationKind;
  /** ID prefixes of the suggested nodes: the ID of a recommendation identifies its recommender. */
  targets: readonly string[];
  /** Best first. */
  suggest: (facts: Facts) => Suggestion[];
}

export function odds(probability: number): number {
  return probability / Math.max(1 - probability, 1e-9);
}
