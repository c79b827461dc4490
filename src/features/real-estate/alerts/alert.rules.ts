/** Property alerts and requests to change their criteria: states and permissions. Pure. */

import { DomainError } from '../../../errors.ts';
import { IN_FORCE_STATES, UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';
import { type RelationshipUse } from '../../../values/relationship-use.rules.ts';

export const NEW_ALERTS: RelationshipUse = { what: 'property alerts', states: UNDER_WAY_STATES };
export const OTHER_CRITERIA: RelationshipUse = { what: 'other search criteria', states: UNDER_WAY_STATES };
export const CHANGES_OF_ALERT: RelationshipUse = { what: 'changes of an alert', states: IN_FORCE_STATES };

export enum AlertFrequency {
  AT_ONCE = 'AT_ONCE',
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
}

export enum AlertChannel {
  EMAIL = 'EMAIL',
}

export enum AlertState {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  ENDED = 'ENDED',
}

export enum ChangeRequestState {
  ASKED = 'ASKED',
  CARRIED_OUT = 'CARRIED_OUT',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}

/** @throws DomainError ILLEGAL_STATE for an alert that has ended */
export function checkNotEnded(state: AlertState): void {
  if (state === AlertState.ENDED)
    throw new DomainError('ILLEGAL_STATE', 'alert', 'This alert has ended and cannot be changed; create a new one.', {
      currentState: state,
      possible: ['setUpPropertyAlert'],
    });
}

/** @throws DomainError ILLEGAL_STATE: an asked change is answered before the criteria are changed otherwise */
export function checkNoOpenRequest(openRequest: string | null): void {
  if (openRequest)
    throw new DomainError(
      'ILLEGAL_STATE',
      'alert',
      `A change of these criteria has been requested (${openRequest}); carry it out, decline it or withdraw it first.`,
      {
        currentState: ChangeRequestState.ASKED,
        possible: ['carryOutCriteriaChange', 'declineCriteriaChange', 'withdrawCriteriaChange'],
      },
    );
}

/** @throws DomainError ILLEGAL_STATE */
export function checkRequestOpen(state: ChangeRequestState): void {
  if (state !== ChangeRequestState.ASKED)
    throw new DomainError('ILLEGAL_STATE', 'request', `This request is already ${state}.`, {
      currentState: state,
      possible: [],
    });
}

/**
 * Criteria are in force while the alert is active and no change is requested. Whenever this becomes true again, the
 * alert is matched like a changed one, and so finds homes that were listed in the meantime.
 */
export function isInForce(state: AlertState, openRequest: string | null): boolean {
  return state === AlertState.ACTIVE && openRequest === null;
}
