/** What waits for parties that recorded contacts: emails to these that failed, e.g. invitations. */
import type { AttentionSource } from '../../schema/attention-source.ts';
import { DEAD_MAIL, FAILED_MAIL } from '../mail/attention.cypher.ts';

export const contactAttention: readonly AttentionSource[] = [
  {
    ...FAILED_MAIL,
    match: `MATCH ${DEAD_MAIL}-[:TO]->(contact:Contact) WHERE contact.recordedBy = party.id AND NOT EXISTS { (record)-[:ABOUT]->() }`,
  },
];
