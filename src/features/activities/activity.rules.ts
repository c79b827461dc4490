/** The three kinds of activity of ITIL 4's service relationship, and who may record them. Pure. */
import { DomainError } from '../../errors.ts';
import { IN_FORCE_STATES, RelationshipState, UNDER_WAY_STATES } from '../../values/relationship-state.rules.ts';
import type { RelationshipUse } from '../../values/relationship-use.rules.ts';

/** The timeline is written while both parties deal with each other; later entries would change history. */
export const ACTIVITIES: RelationshipUse = { what: 'activities', states: IN_FORCE_STATES };
export const USES: RelationshipUse = { what: 'use of products', states: UNDER_WAY_STATES };

export enum ActivityKind {
  PROVISION = 'PROVISION',
  CONSUMPTION = 'CONSUMPTION',
  RELATIONSHIP_MANAGEMENT = 'RELATIONSHIP_MANAGEMENT',
}

/** How often a product was used, in one record. */
export const DEFAULT_QUANTITY = 1;
export const MAX_QUANTITY = 1_000_000;

/**
 * Provisioning is done by the provider, consumption by the consumer, relationship management by either (ITIL 4
 * Foundation 2.4).
 */
export function checkPerformer(kind: ActivityKind, side: 'PROVIDER' | 'CONSUMER'): void {
  if (kind === ActivityKind.PROVISION && side !== 'PROVIDER')
    throw new DomainError(
      'INVALID_INPUT',
      'performedBy',
      'PROVISION is performed by the provider. Record it for the provider, or as CONSUMPTION.',
    );
  if (kind === ActivityKind.CONSUMPTION && side !== 'CONSUMER')
    throw new DomainError(
      'INVALID_INPUT',
      'performedBy',
      'CONSUMPTION is performed by the consumer. Record it for the consumer, or as PROVISION.',
    );
}

/** How far a clock may be ahead before an activity counts as "in the future". */
const CLOCK_SKEW_MS = 5 * 60_000;

/** An activity has happened; `occurredAt` and `now` are ISO instants. */
export function checkOccurred(occurredAt: string, now: string): void {
  if (Date.parse(occurredAt) > Date.parse(now) + CLOCK_SKEW_MS)
    throw new DomainError(
      'INVALID_INPUT',
      'occurredAt',
      `An activity cannot be in the future; ${occurredAt} is later than now.`,
    );
}

/**
 * Services are provided and consumed in a relationship that is agreed and not paused. What its parties may manage in which state is
 * declared by each mutation: what closes something open, e.g. access, is noted in all states.
 */
export function checkState(kind: ActivityKind, state: RelationshipState): void {
  if (kind !== ActivityKind.RELATIONSHIP_MANAGEMENT && !UNDER_WAY_STATES.includes(state))
    throw new DomainError(
      'ILLEGAL_STATE',
      'relationship',
      `No ${kind} in a relationship that is ${state}; agree or resume it first.`,
      {
        currentState: state,
        possible: [],
      },
    );
}

/** How often a product was used. */
export function checkQuantity(quantity: number): void {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY)
    throw new DomainError('INVALID_INPUT', 'quantity', `Give a quantity from 1 to ${MAX_QUANTITY}.`);
}
