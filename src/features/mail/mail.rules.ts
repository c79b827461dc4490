/** Rules of mail: its states, when a digest is due, and the wait before the next attempt. Pure. */
import { DateTime } from 'luxon';
import { DomainError } from '../../errors.ts';
import { canonicalAddress } from '../../values/address.rules.ts';

export enum MailState {
  QUEUED = 'QUEUED',
  SENT = 'SENT',
  DEAD = 'DEAD',
  CANCELLED = 'CANCELLED',
}

export enum MailFrequency {
  AT_ONCE = 'AT_ONCE',
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
}

/** Local hour of digests: before people begin their day. */
const DIGEST_HOUR = 7;
/** The same for texts, e.g. `07:00`. */
export const DIGEST_TIME = `${String(DIGEST_HOUR).padStart(2, '0')}:00`;

/**
 * When a mail is due that is queued at `now` (ISO instant): at once, at the next 07:00, or at 07:00 of the next Monday,
 * in `timeZone` (IANA).
 */
export function dueAt(now: string, frequency: `${MailFrequency}`, timeZone: string): string {
  if (frequency === MailFrequency.AT_ONCE) return now;
  const local = DateTime.fromISO(now, { zone: timeZone });
  if (!local.isValid)
    throw new DomainError(
      'INVALID_INPUT',
      'timeZone',
      `Unknown time zone "${timeZone}"; use an IANA name such as America/Toronto.`,
    );
  const today = local.startOf('day').set({ hour: DIGEST_HOUR });
  let due = today > local ? today : today.plus({ days: 1 });
  if (frequency === MailFrequency.WEEKLY) due = due.plus({ days: (8 - due.weekday) % 7 });
  return due.toJSDate().toISOString();
}

/** How long a mail of a group waits for the next item: longer than the pauses between the batches of an import. */
export const GATHER_SECONDS = 10;
/** How long it waits at most, from its first item. */
export const MAX_GATHER_SECONDS = 120;

/** `seconds` after an ISO instant. */
export function secondsAfter(now: string, seconds: number): string {
  return new Date(Date.parse(now) + seconds * 1_000).toISOString();
}

/** Tries of one mail before it is a dead letter: with the pauses below about a day and a half. */
export const MAX_TRIES = 12;
const FIRST_PAUSE_MS = 30_000;
const MAX_PAUSE_MS = 6 * 3_600_000;

/**
 * Exponential back-off with jitter: 30 s, doubled with each try, at most 6 h, times 0.5 to 1.
 * @param tries that have failed, 1 or more
 * @param random 0 to 1
 */
export function pauseMs(tries: number, random: number): number {
  const whole = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries - 1, 20));
  return Math.round(whole * (0.5 + random / 2));
}

/** @returns the canonical address. @throws DomainError INVALID_INPUT */
export function checkedAddress(address: unknown, field: string): string {
  const canonical = canonicalAddress(address);
  if (canonical === undefined)
    throw new DomainError('INVALID_INPUT', field, 'Specify one plain email address, e.g. client@covalue.example.');
  return canonical;
}

/** Why a mail is set aside whose recipient was recorded with an invalid address. */
export function noAddress(text: unknown): Error {
  return new Error(`"${String(text).slice(0, 320)}" is not an email address; correct the address of the recipient.`);
}

/**
 * A name or subject as one line of a header: characters that would break the line or change its direction become
 * spaces.
 */
export function oneLine(text: unknown, longest = 200): string {
  const line = String(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
