/** Who can become an administrator, and who can stop being one. Pure. */
import { DomainError } from '../../errors.ts';

interface Appointed {
  administrator: boolean;
  erased: boolean;
  /** The person has an account with which it can sign in. */
  hasSignedIn: boolean;
  /** Number of other administrators who can sign in. */
  others: number;
}

/**
 * Somebody else could have entered the address of a person who has never signed in.
 * @throws DomainError ILLEGAL_STATE
 */
export function checkAppointable({ administrator, erased, hasSignedIn }: Appointed): void {
  if (administrator)
    throw illegal('ADMINISTRATOR', 'This person is an administrator already.', ['withdrawAdministrator']);
  if (erased) throw illegal('ERASED', 'The personal data of this person was erased.', []);
  if (!hasSignedIn)
    throw illegal('NEVER_SIGNED_IN', 'Only a person who has signed in can become an administrator.', []);
}

/** @throws DomainError ILLEGAL_STATE */
export function checkWithdrawable({ administrator, others }: Appointed): void {
  if (!administrator)
    throw illegal('NO_ADMINISTRATOR', 'This person is not an administrator.', ['appointAdministrator']);
  if (!others)
    throw illegal('LAST_ADMINISTRATOR', 'No other administrator can sign in; appoint another one first.', [
      'appointAdministrator',
    ]);
}

function illegal(currentState: string, message: string, possible: string[]): DomainError {
  return new DomainError('ILLEGAL_STATE', 'person', message, { currentState, possible });
}
