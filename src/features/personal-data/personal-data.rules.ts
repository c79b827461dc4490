/** How long an administrator who has stated a reason sees personal data of a party. Pure. */
import { DomainError } from '../../errors.ts';

export const OPEN_MINUTES = 60;
export const MIN_REASON_LENGTH = 10;

/** The party reads the reason, so it must say something. @throws DomainError INVALID_INPUT */
export function checkReason(reason: string): string {
  const text = reason.trim();
  if (text.length < MIN_REASON_LENGTH)
    throw new DomainError(
      'INVALID_INPUT',
      'reason',
      `State the reason in at least ${MIN_REASON_LENGTH} characters; the party reads it.`,
    );
  return text;
}
