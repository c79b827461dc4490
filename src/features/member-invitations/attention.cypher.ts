/** What waits for organisations: invitations of members whose email failed. */
import type { AttentionSource } from '../../schema/attention-source.ts';
import { DEAD_MAIL, FAILED_MAIL } from '../mail/attention.cypher.ts';

export const memberInvitationAttention: readonly AttentionSource[] = [
  {
    ...FAILED_MAIL,
    match: `MATCH ${DEAD_MAIL}-[:TO]->(invitation:MemberInvitation) WHERE invitation.recordedBy = party.id`,
  },
];
