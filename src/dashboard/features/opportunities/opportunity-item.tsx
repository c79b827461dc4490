/** A potential consumer with the reasons for its rank. */
import { Link } from 'wouter';
import type { OpportunitiesQuery } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { SumTable } from '../../ui/sum-table.tsx';
import { recommendationTexts } from '../recommendations/texts.ts';
import { opportunityTexts as t } from './texts.ts';

type Opportunity = NonNullable<OpportunitiesQuery['opportunities']>[number];

export function OpportunityItem({
  opportunity: { consumer, score, prior, reasons },
  rank,
}: {
  opportunity: Opportunity;
  rank: number;
}) {
  const r = recommendationTexts;
  return (
    <details className="likelihood" open={rank === 1}>
      <summary>
        <span>
          <span className="hint">{rank}.</span> <Link href={`/graph/${consumer.id}`}>{consumer.name}</Link>{' '}
          {consumer.segment && <Badge tone="muted">{consumer.segment}</Badge>}
        </span>
        <span className="hint">{t.reasons(reasons.length)}</span>
      </summary>
      <SumTable
        caption={r.why}
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
        sumLabel={r.sum}
      />
    </details>
  );
}
