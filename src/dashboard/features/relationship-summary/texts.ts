import type { RelationshipKind, RelationshipState } from '../../generated.ts';

export const STATE_LABELS: Record<RelationshipState, string> = {
  PROPOSED: 'Proposed',
  AGREED: 'Agreed',
  ACTIVE: 'Active',
  SUSPENDED: 'Suspended',
  ENDED: 'Ended',
  DECLINED: 'Declined',
};

export const KIND_LABELS: Record<RelationshipKind, string> = {
  BASIC: 'Basic',
  COOPERATIVE: 'Cooperative',
  PARTNERSHIP: 'Partnership',
};

export const relationshipSummaryTexts = {
  recorded: 'Recorded by you',
  agree: 'Agree',
  decline: 'Decline',
  declineReason: 'Reason (shown to the other side)',
} as const;
