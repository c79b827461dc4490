/** The common interface of all recommenders: the suggestion and the declaration of a recommender. Pure. */
import type { Reason } from './score-contributions.rules.ts';
import type { Confidence } from './words.rules.ts';

/** The kinds of recommendations with their descriptions. */
export const RECOMMENDATION_KINDS = {
  NEXT_OFFERING: 'The offering that a consumer is likely to take next.',
  UNDERUSED_PRODUCT: 'A product of a relationship that the consumer uses less than its peers do.',
  OPPORTUNITY: 'A provider with which the consumer never had a relationship or proposal.',
} as const;

/** Later features add kinds by declaration merging, and their descriptions by `enumValues` of their manifest. */
export interface RecommendationKinds extends Record<keyof typeof RECOMMENDATION_KINDS, string> {}

export type RecommendationKind = keyof RecommendationKinds;

/** The expected benefit in its own unit: money, uses, relationships. */
export interface Benefit {
  amount: string;
  unit: string;
}

/** The statement of a recommender about one suggested node. */
export interface Suggestion {
  /** ID of the suggested node: e.g. an offering, a product or a provider. */
  target: string;
  /** ID of the relationship that the suggestion concerns. */
  relationship?: string;
  /** Its provider, if it suggests a provider or an offering of one: of different kinds, both are one suggestion. */
  provider?: string;
  /** Human-readable summary. */
  sentence: string;
  /**
   * Strength of the evidence, on a ratio scale (odds, a saving): twice the value is much stronger. Stored with an answer: a
   * declined suggestion comes back at twice the value.
   */
  evidence: number;
  benefit?: Benefit;
  /** How sure it is; undefined for a calculation, e.g. of a saving. */
  confidence?: Confidence;
  /** Only with a score: score = prior + Σ contributions. */
  scored?: { score: number; prior: number; probability: number; oddsRatio: number; model: string; reasons: Reason[] };
}

/** One recommender, declared in its own file; `recommenders.ts` of its feature reads its facts and accepts its suggestions. */
export interface Recommender<Facts> {
  kind: RecommendationKind;
  /** Best first. */
  suggest: (facts: Facts) => Suggestion[];
}

export function odds(probability: number): number {
  return probability / Math.max(1 - probability, 1e-9);
}
