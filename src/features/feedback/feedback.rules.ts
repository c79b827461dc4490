/** When feedback may be given. Pure. */
import { DomainError } from '../../errors.ts';
import { daysBetween } from '../../values/days.rules.ts';
import { EVER_AGREED_STATES, IN_FORCE_STATES, RelationshipState } from '../../values/relationship-state.rules.ts';
import type { RelationshipUse } from '../../values/relationship-use.rules.ts';

export const FEEDBACK: RelationshipUse = { what: 'feedback', states: EVER_AGREED_STATES };

/** Days after the end of a relationship in which both sides can still give feedback. */
export const FEEDBACK_DAYS_AFTER_END = 90;

/**
 * Feedback is mailed to the other side, so both must have agreed to deal with each other, and not have ended it long ago.
 * @param stateSince when the relationship entered its state, ISO 8601
 * @throws DomainError ILLEGAL_STATE
 */
export function checkFeedbackState(state: RelationshipState, stateSince: string, now: string): void {
  if (IN_FORCE_STATES.includes(state)) return;
  const daysInState = daysBetween(stateSince, now);
  if (state === RelationshipState.ENDED && daysInState <= FEEDBACK_DAYS_AFTER_END) return;
  throw new DomainError(
    'ILLEGAL_STATE',
    'relationship',
    state === RelationshipState.ENDED
      ? `The relationship ended more than ${FEEDBACK_DAYS_AFTER_END} days ago; feedback is no longer accepted.`
      : `Feedback is accepted once both parties have agreed; this relationship is ${state}.`,
    { currentState: state, possible: [] },
  );
}
