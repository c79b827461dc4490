/** A potential consumer: why, and how sure; on demand, the reasons for its rank and their sum. */
import { Link } from 'wouter';
import type { OpportunitiesQuery } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { ScoreDetails } from '../../ui/sum-table.tsx';
import { ConfidenceBadge } from '../recommendations/confidence-badge.tsx';
import { recommendationTexts } from '../recommendations/texts.ts';
import { opportunityTexts as t } from './texts.ts';

type Opportunity = NonNullable<OpportunitiesQuery['opportunities']>[number];

export function OpportunityItem({
  opportunity: { consumer, sentence, confidence, score, prior, reasons },
  rank,
}: {
  opportunity: Opportunity;
  rank: number;
}) {
  const r = recommendationTexts;
  return (
    <>
      <p>
        <span className="hint">{rank}.</span> <Link href={`/graph/${consumer.id}`}>{consumer.name}</Link>{' '}
        {consumer.segment && <Badge tone="muted">{consumer.segment}</Badge>} <ConfidenceBadge confidence={confidence} />
      </p>
      <p>{sentence}</p>
      <ScoreDetails
        points={r.points}
        terms={[
          { key: 'prior', label: r.prior, value: prior },
          ...reasons.map(({ provider, segment, contribution, count, of }) => ({
            key: provider?.id ?? segment ?? '',
            label: segment ? t.segment(segment) : provider ? t.consumesFrom(provider.name) : t.another,
            hint: count != null && of != null ? r.counts(count, of) : undefined,
            value: contribution,
          })),
        ]}
        sum={score}
      />
    </>
  );
}
