/** A provider's questions about the client's mortgage, which the client answers or declines. */
import { type FormEvent, useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  AnswerFinancingQuestionsDocument,
  DeclineFinancingQuestionsDocument,
  type FinancingQuestionnairesQuery,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CurrencyInput, localCurrency } from '../../ui/currency-input.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { relationshipSummaryTexts } from '../relationship-summary/texts.ts';
import { fractionOf } from './percentage.rules.ts';
import { mortgageTexts, financingQuestionTexts as t } from './texts.ts';

type Questionnaire = NonNullable<
  FinancingQuestionnairesQuery['party']
>['relationshipsAsConsumer']['nodes'][number]['financingQuestionnaires'][number];

export function AnswerFinancingQuestions({
  questionnaire: { id, askedBy, note, version },
}: {
  questionnaire: Questionnaire;
}) {
  const { mutate, busy, problem } = useIdempotentMutation(AnswerFinancingQuestionsDocument, t.answered);
  const decline = useIdempotentMutation(DeclineFinancingQuestionsDocument);
  const [declining, setDeclining] = useState(false);
  const [fields, setFields] = useState({
    lender: '',
    balance: '',
    currency: localCurrency(),
    rate: '',
    remainingTermMonths: '',
    remainingAmortisationMonths: '',
  });
  const [interestOnly, setInterestOnly] = useState(false);
  const field = (name: keyof typeof fields, label: string, options: { pattern?: string; hint?: string } = {}) => (
    <label>
      {label}
      <input
        required
        value={fields[name]}
        pattern={options.pattern}
        inputMode={options.hint ? 'decimal' : undefined}
        placeholder={options.hint}
        onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
      />
    </label>
  );
  async function submit(event: FormEvent) {
    event.preventDefault();
    await mutate({
      questionnaire: id,
      lender: fields.lender,
      balance: { amount: fields.balance, currency: fields.currency },
      annualRate: fractionOf(fields.rate),
      remainingTermMonths: Number(fields.remainingTermMonths),
      remainingAmortisationMonths: Number(fields.remainingAmortisationMonths),
      repaymentType: interestOnly ? 'INTEREST_ONLY' : 'REPAYMENT',
    });
  }
  return (
    <Card title={t.title(askedBy.name)} hint={t.hint(askedBy.name)}>
      {note && <blockquote>{note}</blockquote>}
      <form onSubmit={submit}>
        <div className="ranges">
          {field('lender', mortgageTexts.lender)}
          {field('balance', t.balance, { pattern: '\\d+(\\.\\d{1,4})?', hint: '412000' })}
          <CurrencyInput value={fields.currency} required onChange={(currency) => setFields({ ...fields, currency })} />
          {field('rate', t.rate, { pattern: '\\d{1,2}(\\.\\d{1,4})?', hint: '7.25' })}
          {field('remainingTermMonths', t.term, { pattern: '\\d{1,3}', hint: '36' })}
          {field('remainingAmortisationMonths', t.amortisation, { pattern: '\\d{1,3}', hint: '324' })}
        </div>
        <label className="check">
          <input type="checkbox" checked={interestOnly} onChange={(event) => setInterestOnly(event.target.checked)} />
          {t.interestOnly}
        </label>
        {problem && <ErrorMessage>{problem.message}</ErrorMessage>}
        <div className="actions">
          <Button variant="primary" type="submit" busy={busy}>
            {t.answer}
          </Button>
          <Button variant="quiet" onClick={() => setDeclining(true)}>
            {t.decline}
          </Button>
        </div>
      </form>
      {declining && (
        <ReasonDialog
          title={t.decline}
          label={relationshipSummaryTexts.declineReason}
          busy={decline.busy}
          onSubmit={(reason) => decline.mutate({ questionnaire: id, expectedVersion: version, reason })}
          onClose={() => setDeclining(false)}
        />
      )}
    </Card>
  );
}
