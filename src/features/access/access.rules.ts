/** The states of access, and the lifetimes of links, tokens and sessions. Pure. */

import { DomainError } from '../../errors.ts';
import { type RelationshipUse } from '../../values/relationship-use.rules.ts';
import { PROPOSED_OR_UNDER_WAY } from '../relationships/relationship.rules.ts';

export const ACCESS: RelationshipUse = { what: 'access', states: PROPOSED_OR_UNDER_WAY };

export enum AccessState {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  REVOKED = 'REVOKED',
}

interface StateChange {
  from: readonly AccessState[];
  to: AccessState;
}

const CHANGES = {
  suspend: { from: [AccessState.ACTIVE], to: AccessState.SUSPENDED },
  resume: { from: [AccessState.SUSPENDED], to: AccessState.ACTIVE },
  revoke: { from: [AccessState.ACTIVE, AccessState.SUSPENDED], to: AccessState.REVOKED },
  /** After a revocation it takes a new invitation. */
  grant: { from: [AccessState.REVOKED], to: AccessState.ACTIVE },
} as const;
export type AccessChange = keyof typeof CHANGES;

/** @returns the state after the change. @throws DomainError ILLEGAL_STATE with what is possible instead */
export function accessAfter(state: AccessState, change: AccessChange, field = 'id'): AccessState {
  const { from, to }: StateChange = CHANGES[change];
  if (from.includes(state)) return to;
  const possible = Object.entries<StateChange>(CHANGES).flatMap(([each, other]) =>
    other.from.includes(state) ? [`${each}Access`] : [],
  );
  if (state === AccessState.ACTIVE) possible.push('resendInvitation');
  throw new DomainError(
    'ILLEGAL_STATE',
    field,
    `The access of this person is ${state}. Possible operations: ${possible.join(', ')}.`,
    { currentState: state, possible },
  );
}

/** Facts about a person for whom a provider sets the first email address, or corrects it. */
export interface Unaddressed {
  /** The provider's side recorded the person. */
  recorded: boolean;
  /** The person has signed in, is an administrator, or has a link without having an address. */
  hasAccount: boolean;
  /** Others have dealings with the person, or with an organisation that it acts for. */
  relied: boolean;
}

/**
 * Who holds the address of a person signs in as that person: so only who recorded the person gives or corrects it, and only
 * until the first sign-in and while nobody else relies on the person. @throws DomainError FORBIDDEN
 */
export function checkFirstAddress({ recorded, hasAccount, relied }: Unaddressed, field: string): void {
  if (recorded && !hasAccount && !relied) return;
  throw new DomainError(
    'FORBIDDEN',
    field,
    recorded
      ? 'The person has an account or deals with other parties, so you cannot set the email address. A person with an account changes it (requestEmailChange).'
      : 'Only the person who recorded this person, or an administrator, can set the email address before the first sign-in.',
  );
}

const MINUTE_MS = 60_000;
export const INVITATION_LINK_MS = 7 * 24 * 60 * MINUTE_MS;
export const SIGN_IN_LINK_MS = 60 * MINUTE_MS;
/** Of the code by which the first administrator sets a password. */
export const SETUP_CODE_MS = 60 * MINUTE_MS;
export const SESSION_DAYS = 30;
export const SESSION_MS = SESSION_DAYS * 24 * 60 * MINUTE_MS;
export const TOKEN_MINUTES = 15;
/** How long the predecessor of a refresh token still gives the same successor: two tabs refresh at the same time. */
export const REFRESH_GRACE_SECONDS = 30;
export const REFRESH_GRACE_MS = REFRESH_GRACE_SECONDS * 1_000;
