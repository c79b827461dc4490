/** How a change of an address is limited, and how its links are made. Pure. */
import type { AttemptLimit } from './attempt-limits.rules.ts';

const HOUR_MS = 3_600_000;
export const EMAIL_CHANGE_HOURS = 72;
export const EMAIL_CHANGE_MS = EMAIL_CHANGE_HOURS * HOUR_MS;
/** How long an address is not asked again after its owner has objected. */
export const OBJECTION_MS = 90 * 24 * HOUR_MS;

/** Of requests by one person. */
export function personLimit(person: string): AttemptLimit {
  return { key: `email-change|person|${person}`, max: 5, windowMs: 24 * HOUR_MS };
}

/** Of mails to one address, requested by anyone. @param address its hash */
export function addressLimit(address: string): AttemptLimit {
  return { key: `email-change|address|${address}`, max: 3, windowMs: 24 * HOUR_MS };
}

/** A change takes effect when both addresses have confirmed it. */
export function isConfirmed({ oldConfirmed, newConfirmed }: { oldConfirmed: boolean; newConfirmed: boolean }): boolean {
  return oldConfirmed && newConfirmed;
}
