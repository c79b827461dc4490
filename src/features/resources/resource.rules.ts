/** In which states of a relationship its resources are created and changed. Pure. */
import { IN_FORCE_STATES, UNDER_WAY_STATES } from '../../values/relationship-state.rules.ts';
import type { RelationshipUse } from '../../values/relationship-use.rules.ts';

export const RESOURCES: RelationshipUse = { what: 'new or modified resources', states: UNDER_WAY_STATES };
/** The owner may say at any time what its resource enables; the provider only while it provides. */
export const ENABLEMENTS_BY_PROVIDER: RelationshipUse = {
  what: 'changes by the provider of what a resource enables',
  states: UNDER_WAY_STATES,
};
/** The owner may disclose its resource less at any time; the provider only while the relationship is in force. */
export const DISCLOSURES_BY_PROVIDER: RelationshipUse = {
  what: 'changes of its disclosure by the provider',
  states: IN_FORCE_STATES,
};
