/** Purposes and durations of consents. Pure. */
import { DomainError } from '../../errors.ts';
import { DAY_MS } from '../../values/days.rules.ts';

export enum ConsentPurpose {
  FINANCING_ADVICE = 'FINANCING_ADVICE',
  FINANCING_REFERRAL = 'FINANCING_REFERRAL',
}

export const MAX_CONSENT_YEARS = 3;
const MAX_DAYS = MAX_CONSENT_YEARS * 366;
export const DEFAULT_CONSENT_DAYS = 365;

/** @returns ISO instant. Default: `DEFAULT_CONSENT_DAYS` from now. @throws DomainError INVALID_INPUT */
export function consentEnd(until: Date | string | null | undefined, now: string, field: string): string {
  const end = until ? new Date(until).getTime() : Date.parse(now) + DEFAULT_CONSENT_DAYS * DAY_MS;
  if (end <= Date.parse(now)) throw new DomainError('INVALID_INPUT', field, 'Specify a time in the future.');
  if (end > Date.parse(now) + MAX_DAYS * DAY_MS)
    throw new DomainError(
      'INVALID_INPUT',
      field,
      `A consent is valid for at most ${MAX_CONSENT_YEARS} years; it can be renewed later.`,
    );
  return new Date(end).toISOString();
}
