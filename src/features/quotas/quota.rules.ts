/** How often a person or organisation may do what reaches strangers. Pure. */
import { DomainError } from '../../errors.ts';
import { secondsUntil } from '../../values/retry-after.rules.ts';

/** Counted uses: persons recorded, relationships proposed, invitations mailed. */
export type QuotaKind = 'persons' | 'proposals' | 'invitations';

/** Largest number of uses in `QUOTA_WINDOW_MS`. */
export interface QuotaLimits {
  perPerson: number;
  perOrganisation: number;
}

export interface CountedLimit {
  key: string;
  max: number;
  /** The organisation with which the person's uses are counted, to be kept with the counter. */
  organisation?: string;
}

const QUOTA_WINDOW_HOURS = 24;
/** A window begins with the first use. */
export const QUOTA_WINDOW_MS = QUOTA_WINDOW_HOURS * 3_600_000;
/** The pause between two invitations to one person, after the first one. */
export const RESEND_PAUSE_MS = 3_600_000;
/** Mails in a window that one party may cause to one person within agreed relationships, e.g. by giving feedback. */
export const MAX_NOTICES = 100;

/**
 * The counters of one use: the acting person's, then the organisation's, always in this order, so that two transactions
 * never wait for each other.
 */
export function countedLimits(
  kind: QuotaKind,
  limits: QuotaLimits,
  person: string,
  organisation?: string,
): [CountedLimit, ...CountedLimit[]] {
  const counted: [CountedLimit, ...CountedLimit[]] = [{ key: personKey(kind, person), max: limits.perPerson }];
  if (organisation && organisation !== person)
    counted.push({ key: `${kind}|organisation|${organisation}`, max: limits.perOrganisation });
  return counted;
}

/** Key of the counter of a person's uses. */
export const personKey = (kind: QuotaKind, person: string) => `${kind}|person|${person}`;

const DONE: Record<QuotaKind, string> = {
  persons: 'people were created',
  proposals: 'relationships were proposed',
  invitations: 'emails were sent to people without an agreed relationship, or to invited people',
};

/** `until`: ISO instant at which the window ends. */
export function quotaExceeded(kind: QuotaKind, max: number, until: string, now: string): DomainError {
  return tooMany(`${max} ${DONE[kind]} within ${QUOTA_WINDOW_HOURS} hours, which is the limit`, until, now);
}

/** @param what happened to the person */
export function tooSoon(what: string, until: string, now: string): DomainError {
  return tooMany(`This person was ${what} less than an hour ago`, until, now);
}

export function tooManyNotices(until: string, now: string): DomainError {
  return tooMany(
    `${MAX_NOTICES} emails were sent to this person within ${QUOTA_WINDOW_HOURS} hours, which is the limit`,
    until,
    now,
  );
}

function tooMany(what: string, until: string, now: string): DomainError {
  const retryAfterSeconds = secondsUntil(until, now);
  const at = new Date(until).toISOString().slice(0, 16).replace('T', ' ');
  return new DomainError('TOO_MANY_ATTEMPTS', undefined, `${what}; try again at ${at} UTC.`, { retryAfterSeconds });
}
