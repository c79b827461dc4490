/** Net promoter score: who would recommend, minus who would not, with the interval in which it likely is. Pure. */
import { DomainError } from '../../errors.ts';
import { EVER_AGREED_STATES } from '../../values/relationship-state.rules.ts';
import type { RelationshipUse } from '../../values/relationship-use.rules.ts';

/** Before the agreement, there is nothing to recommend. */
export const SURVEYS: RelationshipUse = { what: 'surveys', states: EVER_AGREED_STATES };

export enum AdvocacyCategory {
  PROMOTER = 'PROMOTER',
  PASSIVE = 'PASSIVE',
  DETRACTOR = 'DETRACTOR',
}

export const MAX_SCORE = 10;
const MIN_PROMOTING = 9;
const MIN_PASSIVE = 7;

/** The ends of the scale, in words. */
export const SCALE = `0 (not at all likely) to ${MAX_SCORE} (extremely likely)`;
/** The scores of each category, in words (Reichheld 2003). */
export const SCORES: Record<AdvocacyCategory, string> = {
  PROMOTER: `${MIN_PROMOTING} or ${MAX_SCORE}`,
  PASSIVE: `${MIN_PASSIVE} or ${MIN_PROMOTING - 1}`,
  DETRACTOR: `0 to ${MIN_PASSIVE - 1}`,
};

export function categoryOf(score: number): AdvocacyCategory {
  if (score >= MIN_PROMOTING) return AdvocacyCategory.PROMOTER;
  return score >= MIN_PASSIVE ? AdvocacyCategory.PASSIVE : AdvocacyCategory.DETRACTOR;
}

/** @throws DomainError INVALID_INPUT */
export function checkScore(score: number): void {
  if (!Number.isInteger(score) || score < 0 || score > MAX_SCORE)
    throw new DomainError('INVALID_INPUT', 'score', `Specify a score from ${SCALE}.`);
}

export interface NetPromoterScore {
  answers: number;
  promoters: number;
  passives: number;
  detractors: number;
  /** −100 to 100; null without an answer. */
  score: number | null;
  low: number | null;
  high: number | null;
}

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;
/** Pseudo-answers: a quarter of them to promoters, a quarter to detractors, the rest to passives. */
const ADDED = 3;

/**
 * The 95 % interval is the adjusted Wald one with three added answers (Rocks 2016, "Interval Estimation for the Net
 * Promoter Score"): it covers the truth in about 95 of 100 cases also when answers are few. It is widened to the score itself, which lies
 * outside when few answers agree, because its middle is drawn towards 0.
 */
export function netPromoterScore(promoters: number, passives: number, detractors: number): NetPromoterScore {
  const answers = promoters + passives + detractors;
  const counts = { answers, promoters, passives, detractors };
  if (answers === 0) return { ...counts, score: null, low: null, high: null };
  const n = answers + ADDED;
  const [p, d] = [(promoters + ADDED / 4) / n, (detractors + ADDED / 4) / n];
  const half = Z * Math.sqrt((p + d - (p - d) ** 2) / n);
  const score = (100 * (promoters - detractors)) / answers;
  return {
    ...counts,
    score,
    low: Math.min(score, 100 * Math.max(-1, p - d - half)),
    high: Math.max(score, 100 * Math.min(1, p - d + half)),
  };
}
