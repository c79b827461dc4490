/** Would another mortgage broker save money? The answer as a sentence, as charts, and as a table. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { DAY_MS } from '../../../values/days.rules.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  FinancingQuestionnairesDocument,
  MortgageSuggestionDocument,
  type MortgageSuggestionQuery,
} from '../../generated.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { ReferralsCard } from '../referrals/referrals-card.tsx';
import { AnswerFinancingQuestions } from './answer-financing-questions.tsx';
import { ConsentsCard } from './consents-card.tsx';
import { CurrentMortgageCard } from './current-mortgage-card.tsx';
import type { RecordedMortgage } from './mortgage-fields.ts';
import { RecordMortgage } from './record-mortgage.tsx';
import { Suggestion } from './suggestion.tsx';
import { mortgageTexts as t } from './texts.ts';
import './financing.css';

const HORIZONS_MONTHS = [12, 24, 36, 60];
const SHORTEST_MONTH_MS = 28 * DAY_MS;

export default function MortgageScreen() {
  const { party } = useViewer();
  const { client = party.id } = useParams<{ client?: string }>();
  const isMine = client === party.id;
  const [horizon, setHorizon] = useState('');
  const [rateAfterTerm, setRateAfterTerm] = useState<string | null>(null);
  const [query, refetch] = useQuery({
    query: MortgageSuggestionDocument,
    variables: { client, horizonMonths: horizon ? Number(horizon) : null, rateAfterTerm },
  });
  const { name = '', mortgages = [], referrals = [] } = query.data?.party ?? {};
  const maxHorizon = monthsUntilPaidOff(mortgages[0]);
  return (
    <>
      <PageTitle
        title={isMine || !name ? t.title : t.titleOf(name)}
        aside={
          <Select
            label={t.horizon}
            value={horizon}
            onChange={setHorizon}
            options={[
              ['', t.restOfTerm],
              ...HORIZONS_MONTHS.filter((months) => months <= maxHorizon).map(
                (months) => [String(months), t.months(months)] as const,
              ),
            ]}
          />
        }
      />
      <QueryBoundary
        query={query}
        select={({ suggestMortgageBroker }) => suggestMortgageBroker}
        refetch={refetch}
        rows={8}
      >
        {(suggestion) => (
          <div className="with-aside">
            <div className="stack">
              <OpenQuestions client={client} />
              <Suggestion
                suggestion={suggestion}
                client={client}
                isMine={isMine}
                rateAfterTerm={rateAfterTerm}
                onRateAfterTerm={setRateAfterTerm}
                mortgage={comparedMortgage(suggestion, mortgages)}
              />
              <ReferralsCard referrals={referrals} />
            </div>
            <aside className="stack">
              {mortgages.map((mortgage) => (
                <CurrentMortgageCard
                  key={mortgage.id}
                  mortgage={mortgage}
                  isMine={isMine}
                  title={isMine ? t.now : t.nowOf(name)}
                />
              ))}
              {isMine && (
                <>
                  <RecordMortgage client={client} />
                  <ConsentsCard />
                </>
              )}
            </aside>
          </div>
        )}
      </QueryBoundary>
    </>
  );
}

/** Questions are about the newest facts; a comparison names its mortgage. */
function comparedMortgage(
  suggestion: NonNullable<MortgageSuggestionQuery['suggestMortgageBroker']>,
  mortgages: readonly RecordedMortgage[],
): RecordedMortgage | undefined {
  if (suggestion.__typename === 'FinancingQuestions') return mortgages[0];
  return mortgages.find(({ id }) => id === suggestion.mortgage?.id);
}

/** The API refuses a comparison over more months. */
function monthsUntilPaidOff(mortgage: RecordedMortgage | undefined): number {
  if (!mortgage) return Number.POSITIVE_INFINITY;
  return mortgage.remainingAmortisationMonths - Math.ceil((Date.now() - Date.parse(mortgage.asOf)) / SHORTEST_MONTH_MS);
}

/** Questions that wait for the client; only the client may answer them. */
function OpenQuestions({ client }: { client: string }) {
  const { party } = useViewer();
  const [{ data }] = useQuery({
    query: FinancingQuestionnairesDocument,
    variables: { party: client },
    pause: party.id !== client,
  });
  const open = (data?.party?.relationshipsAsConsumer.nodes ?? [])
    .flatMap(({ financingQuestionnaires }) => financingQuestionnaires)
    .filter(({ state }) => state === 'ASKED');
  return open.map((questionnaire) => <AnswerFinancingQuestions key={questionnaire.id} questionnaire={questionnaire} />);
}
