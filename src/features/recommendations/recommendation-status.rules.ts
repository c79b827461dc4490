/** The states of a recommendation: made → seen → accepted, declined or expired. Pure. */

import { daysBetween } from '../../values/days.rules.ts';

export type RecommendationStatus = 'MADE' | 'SEEN' | 'ACCEPTED' | 'DECLINED';

/** The stored state of a recommendation, from the time when it was announced or seen. */
export interface RecommendationRecord {
  id: string;
  state: RecommendationStatus;
  /** Strength of its evidence when it was answered; null while it was only seen. */
  evidence: number | null;
  /** When it entered its state, as an ISO instant. */
  since: string;
}

/** Days after which a seen recommendation without an answer expires, and for which it then stays hidden. */
export const EXPIRES_AFTER_DAYS = 90;
/** Factor by which the evidence must have grown for a declined recommendation to come back. */
const RETURN_FACTOR = 2;

export function isExpired({ state, since }: RecommendationRecord, now: string): boolean {
  return state === 'SEEN' && daysBetween(since, now) > EXPIRES_AFTER_DAYS;
}

/** Whether it may be recommended (again). */
export function isOpen(answered: RecommendationRecord | undefined, evidence: number, now: string): boolean {
  if (!answered || answered.state === 'MADE') return true;
  if (answered.state === 'SEEN')
    return !isExpired(answered, now) || daysBetween(answered.since, now) > 2 * EXPIRES_AFTER_DAYS;
  return answered.state === 'DECLINED' && evidence >= RETURN_FACTOR * (answered.evidence ?? Number.POSITIVE_INFINITY);
}
