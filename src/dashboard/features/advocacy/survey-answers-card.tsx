/** The latest survey responses. */
import { MessageSquareQuote } from 'lucide-react';
import { Link } from 'wouter';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import type { AdvocacyQuery } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { date } from '../../values/format.ts';
import { advocacyTexts as t } from './texts.ts';
import './advocacy.css';

const TONES = { PROMOTER: 'good', PASSIVE: 'muted', DETRACTOR: 'bad' } as const;

export function SurveyAnswersCard({ surveys }: { surveys: NonNullable<AdvocacyQuery['party']>['surveys']['nodes'] }) {
  return (
    <Card
      title={t.surveys}
      aside={
        <ExportRowsMenu
          name="survey-answers"
          rows={surveys}
          columns={[
            [t.consumerColumn, ({ relationship }) => relationship.consumer.name],
            [t.scoreColumn, ({ score }) => score],
            [t.commentColumn, ({ comment }) => comment],
            [t.answeredColumn, ({ answeredAt }) => answeredAt],
          ]}
        />
      }
    >
      {surveys.length === 0 && <EmptyState icon={MessageSquareQuote} title={t.noSurveys} />}
      <ul className="answers">
        {surveys.map(({ id, score, category, comment, answeredAt, relationship }) => (
          <li key={id}>
            <Link href={`/relationships/${relationship.id}`}>{relationship.consumer.name}</Link>{' '}
            {category && score !== null ? (
              <Badge tone={TONES[category]}>{`${t.outOf(score)}, ${t.categories[category]}`}</Badge>
            ) : (
              <span className="hint">{t.open}</span>
            )}{' '}
            {answeredAt && <span className="hint">{date(answeredAt)}</span>}
            {comment && <p>{comment}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
