/** What waits for both parties: feedback of the other side without a reply. */
import type { AttentionSource } from '../../schema/attention-source.ts';
import { IN_FORCE_STATES } from '../../values/relationship-state.rules.ts';

export const feedbackAttention: readonly AttentionSource[] = [
  {
    kind: 'FEEDBACK',
    description: 'A thread of feedback whose last entry is of the other side. To reply to.',
    weight: 60,
    within: { as: 'EITHER', states: IN_FORCE_STATES },
    match: `MATCH (relationship)<-[:WITHIN]-(record:Feedback) WHERE NOT EXISTS { (record)-[:REPLY_TO]->() }
WITH relationship, record, CASE type(side) WHEN 'PROVIDER_OF' THEN 'PROVIDER' ELSE 'CONSUMER' END AS own,
  head(COLLECT { MATCH (record)<-[:REPLY_TO]-(reply_) RETURN reply_ ORDER BY reply_.createdAt DESC, reply_.id DESC LIMIT 1 }) AS reply
WITH relationship, record, own, coalesce(reply, record) AS latest WHERE latest.side <> own`,
    since: 'latest.createdAt',
  },
];
