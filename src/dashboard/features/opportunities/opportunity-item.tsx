/** A potential consumer: why, and how sure; on demand, the reasons for its rank and their sum. */
import { Link } from 'wouter';
import type { OpportunitiesQuery } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { SumTable } from '../../ui/sum-table.tsx';
import { CONFIDENCE_TONES } from '../recommendations/confidence.ts';
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
        {consumer.segment && <Badge tone="muted">{consumer.segment}</Badge>}{' '}
        <Badge tone={CONFIDENCE_TONES[confidence]}>{r.confidence[confidence]}</Badge>
      </p>
      <p>{sentence}</p>
      <details className="likelihood">
        <summary>{r.how}</summary>
        <p className="hint">{r.points}</p>
        <SumTable
          caption={r.how}
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
    </>
  );
}
