/** What waits for clients: questions about their financing. */
import type { AttentionSource } from '../../schema/attention-source.ts';
import { PROPOSED_OR_UNDER_WAY } from '../relationships/relationship.rules.ts';

export const financingAttention: readonly AttentionSource[] = [
  {
    kind: 'FINANCING_QUESTIONS',
    description: 'Questions about the financing of the client. To answer or decline.',
    weight: 65,
    within: { as: 'CONSUMER', states: PROPOSED_OR_UNDER_WAY },
    match: "MATCH (relationship)<-[:WITHIN]-(record:FinancingQuestionnaire {state: 'ASKED'})",
    since: 'record.createdAt',
  },
];
