/** The scope and the expiry of a service account. Pure. */
import { DomainError } from '../../errors.ts';
import { DAY_MS } from '../../values/days.rules.ts';

export enum ServiceAccountState {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  SUSPENDED = 'SUSPENDED',
  REVOKED = 'REVOKED',
}

/** Of one organisation, without the revoked ones. */
export const MAX_ACCOUNTS = 20;
export const DEFAULT_LIFETIME_DAYS = 90;
export const MAX_LIFETIME_DAYS = 366;

/**
 * @param mutations names
 * @param delegable names of the mutations that a service account can be given
 * @returns the names, each once and sorted. @throws DomainError INVALID_INPUT for another mutation
 */
export function checkedScope(mutations: readonly string[] | null | undefined, delegable: readonly string[]): string[] {
  const names = [...new Set(mutations ?? [])].sort();
  const wrong = names.find((name) => !delegable.includes(name));
  if (wrong !== undefined)
    throw new DomainError(
      'INVALID_INPUT',
      'mutations',
      `A service account cannot use "${wrong.slice(0, 100)}". Possible mutations: ${delegable.join(', ')}.`,
    );
  return names;
}

/** @returns ISO instant. @throws DomainError INVALID_INPUT for one in the past or too late */
export function checkedExpiry(expiresAt: Date | string | null | undefined, now: string): string {
  const start = Date.parse(now);
  if (!expiresAt) return new Date(start + DEFAULT_LIFETIME_DAYS * DAY_MS).toISOString();
  const end = new Date(expiresAt).getTime();
  if (end <= start || end > start + MAX_LIFETIME_DAYS * DAY_MS)
    throw new DomainError(
      'INVALID_INPUT',
      'expiresAt',
      `The key must expire within ${MAX_LIFETIME_DAYS} days; specify an instant in the future.`,
    );
  return new Date(end).toISOString();
}
