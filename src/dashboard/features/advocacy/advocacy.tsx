/** The net promoter score over time, who is likely to recommend the provider and why, and the latest responses. */
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../client/viewer.tsx';
import { AdvocacyDocument } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { ForecastCard } from './forecast-card.tsx';
import { lastQuarters } from './quarters.rules.ts';
import { ScoreRow } from './score-row.tsx';
import { SurveyAnswersCard } from './survey-answers-card.tsx';
import { advocacyTexts as t } from './texts.ts';
import './advocacy.css';

const FIRST = 20;

export default function Advocacy() {
  const { party } = useViewer();
  const quarters = useMemo(() => lastQuarters(new Date()), []);
  const [start, second, third, fourth] = quarters.map(({ from }) => from) as [string, string, string, string];
  const [query, refetch] = useQuery({
    query: AdvocacyDocument,
    variables: { provider: party.id, first: FIRST, start, second, third, fourth },
  });
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle(party.name)} />
      <QueryBoundary query={query} select={(data) => data.all && data} refetch={refetch}>
        {(data) => (
          <div className="stack">
            <Card title={t.score} hint={t.scoreHint}>
              <table className="scores">
                <caption className="visually-hidden">{t.score}</caption>
                <tbody>
                  {[data.quarter1, data.quarter2, data.quarter3, data.quarter4].map((score, index) => {
                    const { quarter, year, from } = quarters[index] as (typeof quarters)[number];
                    return <ScoreRow key={from} label={t.quarter(quarter, year)} score={score} />;
                  })}
                  <ScoreRow label={t.ever} score={data.all} />
                </tbody>
              </table>
            </Card>
            {data.advocacy && <ForecastCard forecast={data.advocacy} />}
            <SurveyAnswersCard surveys={data.party?.surveys.nodes ?? []} />
          </div>
        )}
      </QueryBoundary>
    </>
  );
}
