/** Rules of service relationships: states, dates, parties, disclosure. Pure. */
import { DomainError } from '../../errors.ts';
import {
  IN_FORCE_STATES,
  OPEN_STATES,
  RelationshipState,
  type RelationshipStates,
  UNDER_WAY_STATES,
} from '../../values/relationship-state.rules.ts';
import type { RelationshipUse } from '../../values/relationship-use.rules.ts';

export enum RelationshipKind {
  BASIC = 'BASIC',
  COOPERATIVE = 'COOPERATIVE',
  PARTNERSHIP = 'PARTNERSHIP',
}

export enum Disclosure {
  PRIVATE = 'PRIVATE',
  CHAIN = 'CHAIN',
  PUBLIC = 'PUBLIC',
}

export enum Criticality {
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
  CRITICAL = 'CRITICAL',
}

export enum ConsumerRole {
  CUSTOMER = 'CUSTOMER',
  USER = 'USER',
  SPONSOR = 'SPONSOR',
}

export enum RelationshipSide {
  PROVIDER = 'PROVIDER',
  CONSUMER = 'CONSUMER',
}

interface StateChange {
  from: RelationshipStates;
  to: RelationshipState;
}

/** The transitions of a relationship, with the states from and to which they lead. */
export const TRANSITIONS = {
  agree: { from: [RelationshipState.PROPOSED], to: RelationshipState.AGREED },
  decline: { from: [RelationshipState.PROPOSED], to: RelationshipState.DECLINED },
  activate: { from: [RelationshipState.AGREED], to: RelationshipState.ACTIVE },
  suspend: { from: [RelationshipState.ACTIVE], to: RelationshipState.SUSPENDED },
  resume: { from: [RelationshipState.SUSPENDED], to: RelationshipState.ACTIVE },
  end: {
    from: IN_FORCE_STATES,
    to: RelationshipState.ENDED,
  },
} as const;
export type Transition = keyof typeof TRANSITIONS;

/** A transition as a use of the relationship: possible in the states from which it leads. */
export function transitionUse(transition: Transition): RelationshipUse {
  return {
    what: `transition "${transition}"`,
    states: TRANSITIONS[transition].from,
    check: (state) => void stateAfter(state, transition),
  };
}

/** @returns the state after the transition. @throws DomainError ILLEGAL_STATE with what is possible instead */
export function stateAfter(state: RelationshipState, transition: Transition): RelationshipState {
  const { from, to }: StateChange = TRANSITIONS[transition];
  if (from.includes(state)) return to;
  const possible = Object.entries<StateChange>(TRANSITIONS).flatMap(([each, change]) =>
    change.from.includes(state) ? [each] : [],
  );
  const instead = possible.length ? `possible now: ${possible.join(', ')}` : 'it has ended; propose a new one';
  throw new DomainError(
    'ILLEGAL_STATE',
    'id',
    `A relationship that is ${state} cannot be ${pastTense(transition)}; ${instead}.`,
    {
      currentState: state,
      possible,
    },
  );
}

export const CHANGES_OF_RELATIONSHIP: RelationshipUse = { what: 'changes', states: OPEN_STATES };
/** Terms that both have agreed: there are none before both have agreed to the relationship. */
export const AGREEMENTS: RelationshipUse = { what: 'agreements', states: IN_FORCE_STATES };

/** Proposed, or agreed and neither suspended nor ended. */
export const PROPOSED_OR_UNDER_WAY: RelationshipStates = [RelationshipState.PROPOSED, ...UNDER_WAY_STATES];

/** @throws DomainError FORBIDDEN unless the actor represents the party that proposed */
export function checkOwnProposal(proposedBy: string | null | undefined, represents: (party: string) => boolean): void {
  if (proposedBy && represents(proposedBy)) return;
  throw new DomainError(
    'FORBIDDEN',
    'id',
    'Only the party that proposed it can withdraw the proposal; agree to it or decline it.',
  );
}

/** The two parties of a relationship are two. */
export function checkParties(providerId: string, consumerId: string): void {
  if (providerId === consumerId)
    throw new DomainError(
      'INVALID_INPUT',
      'consumer',
      'A party cannot have a service relationship with itself; specify another consumer.',
    );
}

/** Dates as `YYYY-MM-DD`; the last day is not before the first. */
export function checkPeriod(startsOn: string, endsOn: string | null | undefined, field = 'endsOn'): void {
  if (endsOn && endsOn < startsOn)
    throw new DomainError(
      'INVALID_INPUT',
      field,
      `The end (${endsOn}) is before the start (${startsOn}); specify ${startsOn} or later.`,
    );
}

/** An offering is agreed with the party that offers it, while it is available. */
export function checkOffering(
  offering: { name: string; providerId: string; availableFrom: string | null; availableUntil: string | null },
  providerId: string,
  startsOn: string,
): void {
  if (offering.providerId !== providerId)
    throw new DomainError(
      'INVALID_INPUT',
      'offering',
      `"${offering.name}" is not an offering of this provider; use one of its own offerings.`,
    );
  if (offering.availableFrom && startsOn < offering.availableFrom)
    throw new DomainError(
      'INVALID_INPUT',
      'startsOn',
      `"${offering.name}" is available from ${offering.availableFrom}.`,
    );
  if (offering.availableUntil && startsOn > offering.availableUntil)
    throw new DomainError(
      'INVALID_INPUT',
      'startsOn',
      `"${offering.name}" was available until ${offering.availableUntil}.`,
    );
}

const WIDTH: Record<Disclosure, number> = { PRIVATE: 0, CHAIN: 1, PUBLIC: 2 };

/** Whether `to` shows more than `from`, so that both parties must agree. */
export function isWider(from: Disclosure, to: Disclosure): boolean {
  return WIDTH[to] > WIDTH[from];
}

const CRITICALITIES = [Criticality.LOW, Criticality.MEDIUM, Criticality.HIGH, Criticality.CRITICAL];

/** 0 for LOW … 3 for CRITICAL. */
export function criticalityRank(criticality: Criticality): number {
  return CRITICALITIES.indexOf(criticality);
}

/** A path is as critical as its least critical link: what can do without one link can do without all before it. */
export function leastCritical(a: Criticality, b: Criticality): Criticality {
  return criticalityRank(a) <= criticalityRank(b) ? a : b;
}

function pastTense(transition: Transition): string {
  return {
    agree: 'agreed',
    decline: 'declined',
    activate: 'activated',
    suspend: 'suspended',
    resume: 'resumed',
    end: 'ended',
  }[transition];
}
