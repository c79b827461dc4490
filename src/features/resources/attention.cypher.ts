/** What waits for the parties of relationships: resources that expire soon. */
import { type AttentionSource, expiring } from '../../schema/attention-source.ts';
import { EXPIRING_DAYS } from '../../values/expiry.rules.ts';
import { STARTED_STATES } from '../../values/relationship-state.rules.ts';

const resource = expiring('record.validUntil');

export const resourceAttention: readonly AttentionSource[] = [
  {
    kind: 'EXPIRING_RESOURCE',
    description: `A resource that an active or suspended relationship created or modified, and that is valid for at most ${EXPIRING_DAYS} days more.`,
    weight: 30,
    within: { as: 'EITHER', states: STARTED_STATES },
    match: `MATCH (relationship)-[:CREATES|MODIFIES]->(record) WHERE ${resource.holds}`,
    since: resource.since,
    isSettledHere: true,
    dueOn: resource.dueOn,
  },
];
