/** Net promoter score: who would recommend, minus who would not, with the interval in which it likely is. Pure. */
import { DomainError } from '../../errors.ts';

export enum AdvocacyCategory {
  PROMOTER = 'PROMOTER',
  PASSIVE = 'PASSIVE',
  DETRACTOR = 'DETRACTOR',
}

/** 9 and 10 promote, 0 to 6 detract (Reichheld 2003). */
export function categoryOf(score: number): AdvocacyCategory {
  return score >= 9 ? AdvocacyCategory.PROMOTER : score >= 7 ? AdvocacyCategory.PASSIVE : AdvocacyCategory.DETRACTOR;
}

/** @throws DomainError INVALID_INPUT */
export function checkScore(score: number): void {
  if (!Number.isInteger(score) || score < 0 || score > 10)
    throw new DomainError(
      'INVALID_INPUT',
      'score',
      'Specify a score from 0 (not at all likely) to 10 (extremely likely).',
    );
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
 * Promoter Score"): it covers the truth in about 95 of 100 cases also when answers are few.
 */
export function netPromoterScore(promoters: number, passives: number, detractors: number): NetPromoterScore {
  const answers = promoters + passives + detractors;
  const counts = { answers, promoters, passives, detractors };
  if (answers === 0) return { ...counts, score: null, low: null, high: null };
  const n = answers + ADDED;
  const [p, d] = [(promoters + ADDED / 4) / n, (detractors + ADDED / 4) / n];
  const half = Z * Math.sqrt((p + d - (p - d) ** 2) / n);
  return {
    ...counts,
    score: (100 * (promoters - detractors)) / answers,
    low: 100 * Math.max(-1, p - d - half),
    high: 100 * Math.min(1, p - d + half),
  };
}
