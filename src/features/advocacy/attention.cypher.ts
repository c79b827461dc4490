/** What waits for consumers: surveys. */
import type { AttentionSource } from '../../schema/attention-source.ts';
import { IN_FORCE_STATES } from '../../values/relationship-state.rules.ts';

export const surveyAttention: readonly AttentionSource[] = [
  {
    kind: 'SURVEY',
    description: 'A survey that the consumer has not answered.',
    weight: 20,
    within: { as: 'CONSUMER', states: IN_FORCE_STATES },
    match: 'MATCH (relationship)<-[:SURVEYS]-(record:Survey) WHERE record.answeredAt IS NULL',
    since: 'record.createdAt',
  },
];
