/** Which events are announced on the screen. Pure. */
import type { LiveSubscription, MailKind } from '../generated.ts';

type LiveEvent = Pick<LiveSubscription['events'], 'name' | 'actor' | 'parties'>;

interface Reader {
  person: string;
  /** IDs of the person and the organisations for which it acts. */
  parties: readonly string[];
  muted: readonly MailKind[];
}

/** The kind of each event that is announced. */
export const NOTICE_KINDS: Readonly<Record<string, MailKind>> = {
  appointmentProposed: 'VISIT',
  appointmentCounterProposed: 'VISIT',
  appointmentMoved: 'VISIT',
  appointmentConfirmed: 'VISIT',
  appointmentCancelled: 'VISIT',
  feedbackGiven: 'FEEDBACK',
  surveyAsked: 'SURVEY',
  surveyAnswered: 'SURVEY',
  recommendationMade: 'RECOMMENDATION',
  propertyMatched: 'MATCH',
  criteriaChangeAsked: 'CHANGE_REQUEST',
  criteriaChangeCarriedOut: 'CHANGE_REQUEST',
  criteriaChangeDeclined: 'CHANGE_REQUEST',
  criteriaChangeWithdrawn: 'CHANGE_REQUEST',
  betterRateFound: 'RATE_WATCH',
};

/** @returns undefined if the event is not announced: the person caused it, its parties are others, or its kind is turned off */
export function noticeKindOf({ name, actor, parties }: LiveEvent, reader: Reader): MailKind | undefined {
  if (actor?.id === reader.person || !parties.some(({ id }) => reader.parties.includes(id))) return undefined;
  const kind = NOTICE_KINDS[name];
  return kind && !reader.muted.includes(kind) ? kind : undefined;
}
