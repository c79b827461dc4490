/** How sure a recommendation is. */
import type { RecommendationConfidence } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { recommendationTexts as t } from './texts.ts';

const TONES = { LOW: 'muted', MEDIUM: 'plain', HIGH: 'good' } as const;

export const ConfidenceBadge = ({ confidence }: { confidence: RecommendationConfidence }) => (
  <Badge tone={TONES[confidence]}>{t.confidence[confidence]}</Badge>
);
