/** In which states of a relationship its parties share facts of the financing. Pure. */

import { UNDER_WAY_STATES } from '../../values/relationship-state.rules.ts';
import { type RelationshipUse } from '../../values/relationship-use.rules.ts';
import { PROPOSED_OR_UNDER_WAY } from '../relationships/relationship.rules.ts';

export const QUESTIONS_ABOUT_FINANCING: RelationshipUse = {
  what: 'questions about the financing',
  states: PROPOSED_OR_UNDER_WAY,
};
export const OWN_FACTS: RelationshipUse = {
  what: "facts of the client's own financing",
  states: PROPOSED_OR_UNDER_WAY,
};
export const NOTES_OF_FINANCING: RelationshipUse = {
  what: "notes of the client's financing",
  states: UNDER_WAY_STATES,
};
