/** Invitations of members by their email address. Pure. */
import { DomainError } from '../../errors.ts';
import { checkedText } from '../../mutations/input-checks.rules.ts';
import { DAY_MS } from '../../values/days.rules.ts';
import { MAX_MESSAGE_LENGTH } from './message-limit.rules.ts';

export enum MemberInvitationState {
  OPEN = 'OPEN',
  /** Never stored: it follows from what the graph holds. */
  EXPIRED = 'EXPIRED',
  DECLINED = 'DECLINED',
  REVOKED = 'REVOKED',
}

export const MEMBER_INVITATION_DAYS = 7;
export const MEMBER_INVITATION_MS = MEMBER_INVITATION_DAYS * DAY_MS;

/** The inviter's words; null for none. @throws DomainError INVALID_INPUT */
export function checkedMessage(text: string | null | undefined): string | null {
  const message = checkedText(text, 'message')?.trim() || null;
  if (message && message.length > MAX_MESSAGE_LENGTH)
    throw new DomainError(
      'INVALID_INPUT',
      'message',
      `Enter at most ${MAX_MESSAGE_LENGTH} characters instead of ${message.length}.`,
    );
  return message;
}
