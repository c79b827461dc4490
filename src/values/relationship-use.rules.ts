/** What the parties do within a relationship, and in which of its states. Pure. */
import { DomainError } from '../errors.ts';
import type { RelationshipState, RelationshipStates } from './relationship-state.rules.ts';

/**
 * What the parties do within a relationship, and in which of its states. Each feature declares its own. What only closes
 * something that is open (declining, withdrawing, cancelling, completing, revoking) is possible in all states.
 */
export interface RelationshipUse {
  /** A plural noun for the error, e.g. "appointments". */
  what: string;
  states: RelationshipStates;
  /** Throws the error for other states, where the general one is not helpful. */
  check?(state: RelationshipState, use: RelationshipUse, field: string): void;
}

/** @throws DomainError ILLEGAL_STATE with the possible alternatives */
export function checkAllowedIn(state: RelationshipState, { what, states }: RelationshipUse, field: string): void {
  if (states.includes(state)) return;
  const instead: Partial<Record<RelationshipState, [how: string, mutation: string]>> = {
    PROPOSED: ['agree to it first', 'agreeRelationship'],
    SUSPENDED: ['resume it first', 'resumeRelationship'],
  };
  const [how, mutation] = instead[state] ?? ['it has ended; propose a new one', 'proposeRelationship'];
  throw new DomainError('ILLEGAL_STATE', field, `No ${what} in a relationship that is ${state}; ${how}.`, {
    currentState: state,
    possible: [mutation],
  });
}
