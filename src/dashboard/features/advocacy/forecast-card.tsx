/** Who would recommend the provider if asked today, and why. */
import { ThumbsUp } from 'lucide-react';
import { Link } from 'wouter';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import type { AdvocacyQuery } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ScoreDetails } from '../../ui/sum-table.tsx';
import { number, percent } from '../../values/format.ts';
import { levelText } from './level-text.ts';
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
      <ul className="answers">
        {likelihoods.map((likelihood) => (
          <li key={likelihood.relationship.id}>
            <LikelihoodItem likelihood={likelihood} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const LEVEL_TONES = { AT_RISK: 'bad', PASSIVE: 'muted', PROMOTER: 'good' } as const;

/** A consumer with its level and the main driver in words; the figures on demand. */
function LikelihoodItem({
  likelihood: { relationship, level, mainDriver, promoter, detractor, score, prior, drivers },
}: {
  likelihood: Forecast['likelihoods'][number];
}) {
  return (
    <>
      <Link href={`/relationships/${relationship.id}`}>{relationship.consumer.name}</Link>{' '}
      <Badge tone={LEVEL_TONES[level]}>{levelText({ level, mainDriver, drivers })}</Badge>
      <ScoreDetails
        points={t.points}
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
      >
        <p className="hint">{t.shares(percent(promoter, 0), percent(detractor, 0))}</p>
      </ScoreDetails>
    </>
  );
}
