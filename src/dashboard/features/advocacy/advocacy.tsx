/** The net promoter score over time, who is likely to recommend the provider and why, and the latest responses. */
import { MessageSquareQuote, ThumbsUp } from 'lucide-react';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useViewer } from '../../client/viewer.tsx';
import { AdvocacyDocument, type AdvocacyQuery, type ScoreFragment } from '../../generated.ts';
import { Arithmetic } from '../../ui/arithmetic.tsx';
import { Interval } from '../../ui/interval.tsx';
import { Badge, Card, Empty, Loaded, PageTitle } from '../../ui/parts.tsx';
import { date, number, percent } from '../../values/format.ts';
import { lastQuarters } from './quarters.rules.ts';
import { advocacyTexts as t } from './texts.ts';
import './advocacy.css';

const FIRST = 20;
const TONES = { PROMOTER: 'good', PASSIVE: 'muted', DETRACTOR: 'bad' } as const;
type Forecast = NonNullable<AdvocacyQuery['advocacy']>;

export default function Advocacy() {
  const { party } = useViewer();
  const quarters = useMemo(() => lastQuarters(new Date()), []);
  const [start, second, third, fourth] = quarters.map(({ from }) => from) as [string, string, string, string];
  const [asked, again] = useQuery({
    query: AdvocacyDocument,
    variables: { provider: party.id, first: FIRST, start, second, third, fourth },
  });
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle(party.name)} />
      <Loaded asked={asked} find={(data) => data.all && data} again={again}>
        {(data) => (
          <div className="stack">
            <Card title={t.score} hint={t.scoreHint}>
              <table className="scores">
                <caption className="visually-hidden">{t.score}</caption>
                <tbody>
                  {[data.quarter1, data.quarter2, data.quarter3, data.quarter4].map((score, index) => {
                    const { quarter, year, from } = quarters[index] as (typeof quarters)[number];
                    return <ScoreRow key={from} label={t.quarter(quarter, year)} of={score} />;
                  })}
                  <ScoreRow label={t.ever} of={data.all} />
                </tbody>
              </table>
            </Card>
            {data.advocacy && <Likely of={data.advocacy} />}
            <Answers of={data.party?.surveys.nodes ?? []} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function ScoreRow({ label, of }: { label: string; of: ScoreFragment | null | undefined }) {
  const range = of && rangeOf(of.score, of.low, of.high);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="bar-cell">{range && <ScoreInterval {...range} />}</td>
      <td className="figure">
        {range ? t.interval(number(range.score), number(range.low), number(range.high)) : t.noAnswers}
        {range && <p className="hint">{t.ofAnswers(of.promoters, of.passives, of.detractors)}</p>}
      </td>
    </tr>
  );
}

function rangeOf(score: number | null, low: number | null, high: number | null) {
  return score === null || low === null || high === null ? undefined : { score, low, high };
}

/** −100 to 100, with 0 marked. */
function ScoreInterval({ score, ...range }: { score: number; low: number; high: number }) {
  return <Interval value={score} {...range} from={-100} to={100} mark={0} />;
}

function Likely({ of: { answers, expected, low, high, likelihoods } }: { of: Forecast }) {
  const range = rangeOf(expected, low, high);
  if (!range)
    return (
      <Card title={t.likely}>
        <Empty icon={ThumbsUp} title={t.notEnough} hint={t.notEnoughHint} />
      </Card>
    );
  return (
    <Card title={t.likely} hint={t.expected(number(range.score), number(range.low), number(range.high), answers ?? 0)}>
      <ScoreInterval {...range} />
      {likelihoods.map(({ relationship, promoter, detractor, score, prior, drivers }, place) => (
        <details key={relationship.id} className="likelihood" open={place === 0}>
          <summary>
            <Link href={`/relationships/${relationship.id}`}>{relationship.consumer.name}</Link>
            <span className="hint">{t.shares(percent(promoter, 0), percent(detractor, 0))}</span>
          </summary>
          <Arithmetic
            caption={t.why}
            parts={[
              { key: 'prior', what: t.prior, value: prior },
              ...drivers.map(({ driver, value, contribution }) => ({
                key: driver,
                what: t.drivers[driver],
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

function Answers({ of }: { of: NonNullable<AdvocacyQuery['party']>['surveys']['nodes'] }) {
  return (
    <Card title={t.surveys}>
      {of.length === 0 && <Empty icon={MessageSquareQuote} title={t.noSurveys} />}
      <ul className="answers">
        {of.map(({ id, score, category, comment, answeredAt, relationship }) => (
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
