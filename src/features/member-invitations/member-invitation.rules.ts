/** Invitations of members by their email address. Pure. */
import { DAY_MS } from '../../values/days.rules.ts';

export enum MemberInvitationState {
  OPEN = 'OPEN',
  /** Never stored: it follows from what the graph holds. */
  EXPIRED = 'EXPIRED',
  DECLINED = 'DECLINED',
  REVOKED = 'REVOKED',
}

export const MEMBER_INVITATION_DAYS = 7;
export const MEMBER_INVITATION_MS = MEMBER_INVITATION_DAYS * DAY_MS;
