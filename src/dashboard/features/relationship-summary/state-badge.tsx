/** The state of a relationship in its colour. */
import type { RelationshipState } from '../../generated.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { STATE_LABELS } from './texts.ts';

export const STATE_TONES: Record<RelationshipState, Tone> = {
  PROPOSED: 'warn',
  AGREED: 'accent',
  ACTIVE: 'good',
  SUSPENDED: 'violet',
  ENDED: 'muted',
  DECLINED: 'bad',
};

export function StateBadge({ state }: { state: RelationshipState }) {
  return <Badge tone={STATE_TONES[state]}>{STATE_LABELS[state]}</Badge>;
}
