/** What waits for people: organisations that offer them a membership. */
import { seesParty } from '../../access-control/visibility.cypher.ts';
import type { AttentionSource } from '../../schema/attention-source.ts';

export const membershipAttention: readonly AttentionSource[] = [
  {
    kind: 'MEMBERSHIP_OFFER',
    description: 'An organisation that offers the person a membership. To accept or decline.',
    weight: 70,
    match: 'MATCH (party)<-[offer:OFFERS_MEMBERSHIP]-(record:Organisation)',
    since: 'offer.offeredAt',
    isShown: seesParty('record'),
  },
];
