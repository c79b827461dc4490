/** Which events of others are announced on the screen. Pure. */
import type { LiveSubscription, MailKind } from '../generated.ts';

type LiveEvent = Pick<LiveSubscription['events'], 'name' | 'actor' | 'parties'>;

interface Reader {
  person: string;
  /** IDs of the person and the organisations for which it acts. */
  parties: readonly string[];
  muted: readonly MailKind[];
}

const KINDS: readonly (readonly [MailKind, RegExp])[] = [
  ['VISIT', /^appointment(Proposed|CounterProposed|Moved|Confirmed|Cancelled)$/],
  ['FEEDBACK', /^feedbackGiven$/],
  ['SURVEY', /^survey(Asked|Answered)$/],
  ['RECOMMENDATION', /^recommendationMade$/],
  ['MATCH', /^propertyMatched$/],
  ['CHANGE_REQUEST', /^criteriaChange/],
  ['RATE_WATCH', /^betterRateFound$/],
];

/** @returns undefined if the event is not announced: the person caused it, its parties are others, or its kind is turned off */
export function noticeKindOf({ name, actor, parties }: LiveEvent, reader: Reader): MailKind | undefined {
  if (actor?.id === reader.person || !parties.some(({ id }) => reader.parties.includes(id))) return undefined;
  const [kind] = KINDS.find(([, pattern]) => pattern.test(name)) ?? [];
  return kind && !reader.muted.includes(kind) ? kind : undefined;
}
