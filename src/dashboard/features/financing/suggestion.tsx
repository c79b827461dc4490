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
import { Assumptions } from './assumptions.tsx';
import { ComparisonCharts } from './comparison-charts.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { MissingFacts } from './missing-facts.tsx';
import type { RecordedMortgage } from './mortgage-fields.ts';
import { QualificationCard } from './qualification-card.tsx';
import { mortgageTexts as t } from './texts.ts';

type AnySuggestion = NonNullable<MortgageSuggestionQuery['suggestMortgageBroker']>;
type SuggestionOf<Name extends AnySuggestion['__typename']> = Extract<AnySuggestion, { __typename: Name }>;

interface ViewedClient {
  client: string;
  /** The viewer is the client. */
  isMine: boolean;
  /** The mortgage that is compared, or whose facts are incomplete. */
  mortgage?: RecordedMortgage;
  /** The rate that the viewer assumes after the terms. Null: the current one. */
  rateAfterTerm: string | null;
  onRateAfterTerm: (rate: string | null) => void;
}

export function Suggestion({ suggestion, ...of }: ViewedClient & { suggestion: AnySuggestion }) {
  switch (suggestion.__typename) {
    case 'MortgageBrokerRecommendation':
      return <BrokerSuggestion suggestion={suggestion} {...of} />;
    case 'StayWithMortgage':
      return <StaySuggestion suggestion={suggestion} {...of} />;
    case 'FinancingQuestions':
      return <MissingForComparison suggestion={suggestion} {...of} />;
  }
}

function BrokerSuggestion({
  suggestion: { best, alternatives, excluded, broker, mortgage, missingFacts, assumptions },
  ...of
}: ViewedClient & { suggestion: SuggestionOf<'MortgageBrokerRecommendation'> }) {
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
        <AcceptBroker best={best} client={of.client} mortgage={mortgage?.id} rateAfterTerm={of.rateAfterTerm} />
      </Card>
      <QualificationCard qualification={best.qualification} currency={best.currency} />
      <MissingForQualification {...of} missingFacts={missingFacts} />
      <ComparisonCharts comparison={best} />
      <Assumptions assumptions={assumptions} chosen={of.rateAfterTerm} onChange={of.onRateAfterTerm} />
      <ComparisonTable comparisons={[best, ...alternatives]} excluded={excluded} />
    </>
  );
}

function StaySuggestion({
  suggestion: { sentence, comparisons, excluded, missingFacts, assumptions },
  ...of
}: ViewedClient & { suggestion: SuggestionOf<'StayWithMortgage'> }) {
  return (
    <>
      <Card title={t.stay}>
        <p>{sentence}</p>
      </Card>
      <MissingForQualification {...of} missingFacts={missingFacts} />
      {comparisons[0] && <ComparisonCharts comparison={comparisons[0]} />}
      <Assumptions assumptions={assumptions} chosen={of.rateAfterTerm} onChange={of.onRateAfterTerm} />
      <ComparisonTable comparisons={comparisons} excluded={excluded} />
    </>
  );
}

function MissingForComparison({
  suggestion: { questions, outdated, explanation },
  ...of
}: ViewedClient & { suggestion: SuggestionOf<'FinancingQuestions'> }) {
  if (questions.length === 0) return <EmptyState icon={PiggyBank} title={t.none} hint={t.noneHint} />;
  return (
    <MissingFacts
      {...of}
      title={outdated ? t.outdated[outdated] : t.questions}
      hint={explanation ?? undefined}
      questions={questions}
      mortgage={outdated ? undefined : of.mortgage}
    />
  );
}

/** What decides whether the client qualifies, if it is not known. */
function MissingForQualification({
  missingFacts,
  ...of
}: ViewedClient & { missingFacts: SuggestionOf<'StayWithMortgage'>['missingFacts'] }) {
  if (missingFacts.length === 0) return null;
  return <MissingFacts {...of} title={t.missing} hint={t.missingHint} questions={missingFacts} />;
}

/** Only the client can contact the broker; the client's broker sees the suggestion without the button. */
function AcceptBroker({
  best,
  client,
  mortgage,
  rateAfterTerm,
}: {
  best: ComparisonFragment;
  client: string;
  mortgage?: string;
  rateAfterTerm: string | null;
}) {
  const { me } = useViewer();
  const { mutate, busy } = useIdempotentMutation(AcceptMortgageBrokerDocument, t.accepted);
  const decline = useIdempotentMutation(DeclineMortgageBrokerDocument, t.declined);
  const [isDeclining, setDeclining] = useState(false);
  if (me.person.id !== client) return null;
  const answer = { client, rateOffer: best.rateOffer.id, horizonMonths: best.horizonMonths, rateAfterTerm };
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
