/** What waits for providers: emails about their relationships that failed. */
import type { AttentionSource } from '../../schema/attention-source.ts';
import { OPEN_STATES } from '../../values/relationship-state.rules.ts';
import { MailState } from './mail.rules.ts';

/** What all sources of failed emails have in common. */
export const FAILED_MAIL = {
  kind: 'FAILED_MAIL',
  description:
    'An email that failed and is not retried automatically. For the provider of the relationship that it is about, or the party that recorded its recipient.',
  weight: 65,
  since: 'record.updatedAt',
  isSettledHere: true,
} as const;

/** Emails that failed, as a pattern. */
export const DEAD_MAIL = `(record:Mail {state: '${MailState.DEAD}'})`;

export const mailAttention: readonly AttentionSource[] = [
  {
    ...FAILED_MAIL,
    within: { as: 'PROVIDER', states: OPEN_STATES },
    match: `MATCH (relationship)<-[:ABOUT]-${DEAD_MAIL}`,
  },
];
