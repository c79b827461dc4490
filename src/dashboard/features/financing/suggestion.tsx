/** The answer of the API: a saving with another broker, the advice to stay, or the missing facts. */
import { PiggyBank } from 'lucide-react';
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  AcceptMortgageBrokerDocument,
  type ComparisonFragment,
  DeclineMortgageBrokerDocument,
  type MortgageSuggestionQuery,
} from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { money } from '../../values/format.ts';
import { ComparisonCharts } from './comparison-charts.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { mortgageTexts as t } from './texts.ts';

type AnySuggestion = NonNullable<MortgageSuggestionQuery['suggestMortgageBroker']>;
type SuggestionOf<Name extends AnySuggestion['__typename']> = Extract<AnySuggestion, { __typename: Name }>;

export function Suggestion({ suggestion, client }: { suggestion: AnySuggestion; client: string }) {
  switch (suggestion.__typename) {
    case 'MortgageBrokerRecommendation':
      return <BrokerSuggestion suggestion={suggestion} client={client} />;
    case 'StayWithMortgage':
      return <StaySuggestion suggestion={suggestion} />;
    case 'FinancingQuestions':
      return <MissingFacts suggestion={suggestion} />;
  }
}

function BrokerSuggestion({
  suggestion: { best, alternatives, excluded, broker, mortgage },
  client,
}: {
  suggestion: SuggestionOf<'MortgageBrokerRecommendation'>;
  client: string;
}) {
  return (
    <>
      <Card
        className="answer"
        title={t.saves(money({ amount: best.netSaving, currency: best.currency }), best.horizonMonths)}
        hint={t.with(broker.name, best.rateOffer.name)}
        aside={
          <Badge tone={best.breakEvenMonth == null ? 'warn' : 'good'}>
            {best.breakEvenMonth == null ? t.noBreakEven : t.breakEven(best.breakEvenMonth)}
          </Badge>
        }
      >
        <AcceptBroker best={best} client={client} mortgage={mortgage?.id} />
      </Card>
      <ComparisonCharts comparison={best} />
      <ComparisonTable comparisons={[best, ...alternatives]} excluded={excluded} />
    </>
  );
}

function StaySuggestion({
  suggestion: { sentence, comparisons, excluded },
}: {
  suggestion: SuggestionOf<'StayWithMortgage'>;
}) {
  return (
    <>
      <Card title={t.stay}>
        <p>{sentence}</p>
      </Card>
      {comparisons[0] && <ComparisonCharts comparison={comparisons[0]} />}
      <ComparisonTable comparisons={comparisons} excluded={excluded} />
    </>
  );
}

function MissingFacts({
  suggestion: { questions, outdated, explanation },
}: {
  suggestion: SuggestionOf<'FinancingQuestions'>;
}) {
  if (questions.length === 0) return <EmptyState icon={PiggyBank} title={t.none} hint={t.noneHint} />;
  return (
    <Card title={outdated ? t.outdated[outdated] : t.questions} hint={explanation ?? undefined}>
      <ul className="lines">
        {questions.map(({ field, question, why, example }) => (
          <li key={field}>
            <p className="strong">{question}</p>
            <p className="hint">
              {why} ({t.examples[field] ?? example})
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Only the client can contact the broker; the client's broker sees the suggestion without the button. */
function AcceptBroker({ best, client, mortgage }: { best: ComparisonFragment; client: string; mortgage?: string }) {
  const { me } = useViewer();
  const { mutate, busy } = useIdempotentMutation(AcceptMortgageBrokerDocument, t.accepted);
  const decline = useIdempotentMutation(DeclineMortgageBrokerDocument, t.declined);
  const [isDeclining, setDeclining] = useState(false);
  if (me.person.id !== client) return null;
  const answer = { client, rateOffer: best.rateOffer.id, horizonMonths: best.horizonMonths };
  return (
    <div className="actions">
      <Button variant="primary" busy={busy} onClick={() => mutate({ ...answer, mortgage })}>
        {t.accept}
      </Button>
      <Button onClick={() => setDeclining(true)}>{t.decline}</Button>
      <span className="hint">{t.acceptHint}</span>
      {isDeclining && (
        <ReasonDialog
          title={t.decline}
          hint={t.declineHint}
          label={t.declineReason}
          busy={decline.busy}
          onSubmit={(reason) => decline.mutate({ ...answer, reason })}
          onClose={() => setDeclining(false)}
        />
      )}
    </div>
  );
}
