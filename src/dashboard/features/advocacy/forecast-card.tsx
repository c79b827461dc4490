/** Who would recommend the provider if asked today, and why. */
import { ThumbsUp } from 'lucide-react';
import { Link } from 'wouter';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import type { AdvocacyQuery } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SumTable } from '../../ui/sum-table.tsx';
import { number, percent } from '../../values/format.ts';
import { rangeOf, ScoreInterval } from './score-interval.tsx';
import { advocacyTexts as t } from './texts.ts';

type Forecast = NonNullable<AdvocacyQuery['advocacy']>;

export function ForecastCard({ forecast: { answers, expected, low, high, likelihoods } }: { forecast: Forecast }) {
  const range = rangeOf(expected, low, high);
  if (!range)
    return (
      <Card title={t.likely}>
        <EmptyState icon={ThumbsUp} title={t.notEnough} hint={t.notEnoughHint} />
      </Card>
    );
  return (
    <Card
      title={t.likely}
      hint={t.expected(number(range.score), number(range.low), number(range.high), answers ?? 0)}
      aside={
        <ExportRowsMenu
          name="likelihoods"
          rows={likelihoods}
          columns={[
            [t.consumerColumn, ({ relationship }) => relationship.consumer.name],
            [t.categories.PROMOTER, ({ promoter }) => promoter],
            [t.categories.DETRACTOR, ({ detractor }) => detractor],
            [t.scoreColumn, ({ score }) => score],
          ]}
        />
      }
    >
      <ScoreInterval {...range} />
      {likelihoods.map(({ relationship, promoter, detractor, score, prior, drivers }, place) => (
        <details key={relationship.id} className="likelihood" open={place === 0}>
          <summary>
            <Link href={`/relationships/${relationship.id}`}>{relationship.consumer.name}</Link>
            <span className="hint">{t.shares(percent(promoter, 0), percent(detractor, 0))}</span>
          </summary>
          <SumTable
            caption={t.why}
            terms={[
              { key: 'prior', label: t.prior, value: prior },
              ...drivers.map(({ driver, value, contribution }) => ({
                key: driver,
                label: t.drivers[driver],
                hint: value === null ? t.unknown : undefined,
                value: contribution,
              })),
            ]}
            sum={score}
            sumLabel={t.sum}
          />
        </details>
      ))}
    </Card>
  );
}
