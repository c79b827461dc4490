/** The life of a recommendation: made → seen → accepted, declined or expired. Pure. */

export type Answer = 'MADE' | 'SEEN' | 'ACCEPTED' | 'DECLINED';

/** What is kept of a recommendation from the day it was told or seen. */
export interface Answered {
  id: string;
  state: Answer;
  /** Evidence for it when it was answered; null while it was only seen. */
  evidence: number | null;
  /** Since when it is in its state, ISO instant. */
  since: string;
}

/** A recommendation that was seen expires after so many days without an answer, and rests for as long. */
export const EXPIRES_AFTER_DAYS = 90;
/** How much stronger the evidence must be for a declined one to come back. */
const MUCH_MORE = 2;

export function isExpired({ state, since }: Answered, now: string): boolean {
  return state === 'SEEN' && daysBetween(since, now) > EXPIRES_AFTER_DAYS;
}

/** Whether it may be recommended (again). */
export function isOpen(answered: Answered | undefined, evidence: number, now: string): boolean {
  if (!answered || answered.state === 'MADE') return true;
  if (answered.state === 'SEEN')
    return !isExpired(answered, now) || daysBetween(answered.since, now) > 2 * EXPIRES_AFTER_DAYS;
  return answered.state === 'DECLINED' && evidence >= MUCH_MORE * (answered.evidence ?? Number.POSITIVE_INFINITY);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
