/** What waits for the parties of property alerts: requests to change the criteria, and homes that nobody has seen. */
import type { AttentionSource } from '../../../schema/attention-source.ts';
import { IN_FORCE_STATES, UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';

const REQUESTS = `MATCH (relationship)<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:ASKS_CHANGE_OF]-(record:CriteriaChangeRequest {state: 'ASKED'})`;

export const alertAttention: readonly AttentionSource[] = [
  {
    kind: 'CHANGE_REQUEST',
    description: 'A request of the client to change the criteria of a property alert. To carry out or decline.',
    weight: 75,
    within: { as: 'PROVIDER', states: UNDER_WAY_STATES },
    match: REQUESTS,
    since: 'record.askedAt',
  },
  {
    kind: 'CHANGE_REQUEST_SENT',
    description: 'A request of the client to change the criteria of a property alert, which waits for the provider.',
    weight: 10,
    within: { as: 'CONSUMER', states: UNDER_WAY_STATES },
    match: REQUESTS,
    since: 'record.askedAt',
  },
  {
    kind: 'UNSEEN_MATCHES',
    description: 'A property alert with homes that the client has not seen.',
    weight: 30,
    within: { as: 'CONSUMER', states: IN_FORCE_STATES },
    match: `MATCH (relationship)<-[:PROVISIONED_IN]-(record:PropertyAlert)<-[:FOR_ALERT]-(unseen:Match)
WHERE unseen.seenAt IS NULL AND unseen.endedAt IS NULL AND unseen.dismissedAt IS NULL
WITH relationship, record, max(unseen.at) AS latest`,
    since: 'latest',
  },
];
