/** Invitations of contacts to confirm a record. Pure. */
import { DomainError } from '../../errors.ts';
import { DAY_MS } from '../../values/days.rules.ts';

export enum ContactInvitationState {
  OPEN = 'OPEN',
  CONFIRMED = 'CONFIRMED',
  DECLINED = 'DECLINED',
  REVOKED = 'REVOKED',
}

export const INVITATION_DAYS = 30;
export const CONTACT_INVITATION_MS = INVITATION_DAYS * DAY_MS;

/** @returns the address to invite. @throws DomainError INVALID_INPUT */
export function addressToInvite(emails: readonly string[], wanted: string | null | undefined): string {
  const [first] = emails;
  if (!first) throw new DomainError('INVALID_INPUT', 'contact', 'The contact has no email address; add one first.');
  if (!wanted) return first;
  if (emails.includes(wanted)) return wanted;
  throw new DomainError('INVALID_INPUT', 'email', 'This is not an email address of the contact; add it first.');
}
