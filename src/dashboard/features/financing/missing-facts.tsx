/** The facts that are missing for a comparison or for the qualification: a form, or whom to ask. */
import { type FormEvent, useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { RecordMortgageDocument, UpdateMortgageDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { localCurrency } from '../../ui/currency-input.tsx';
import { initialValues } from '../../ui/form-dialog.tsx';
import { FormFields } from '../../ui/form-fields.tsx';
import {
  ALL_FIELDS,
  type FactName,
  factsOf,
  otherFactsOf,
  type RecordedMortgage,
  valuesOf,
} from './mortgage-fields.ts';
import { recordTexts } from './record-texts.ts';
import { mortgageTexts as t } from './texts.ts';

interface Question {
  field: string;
  question: string;
  why: string;
}

interface Props {
  title: string;
  hint?: string;
  questions: readonly Question[];
  client: string;
  /** The viewer is the client. */
  isMine: boolean;
  /** The mortgage to complete. Undefined: none, or its facts are outdated. */
  mortgage?: RecordedMortgage;
}

/** The client completes what it stated, a provider its own note; others see what to ask the client. */
export function MissingFacts(props: Props) {
  const { title, hint, questions, isMine, mortgage } = props;
  if (isMine || mortgage?.isNote) return <FactsForm key={mortgage?.id} {...props} />;
  return (
    <Card title={title} hint={hint ?? t.askClient}>
      <ul className="lines">
        {questions.map(({ field, question, why }) => (
          <li key={field}>
            <p className="strong">{question}</p>
            <p className="hint">{why}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FactsForm({ title, hint, questions, client, isMine, mortgage }: Props) {
  const record = useIdempotentMutation(RecordMortgageDocument, recordTexts.mortgageRecorded);
  const update = useIdempotentMutation(UpdateMortgageDocument, recordTexts.corrected);
  const [values, setValues] = useState(() =>
    mortgage ? valuesOf(mortgage) : initialValues(ALL_FIELDS, { currency: localCurrency() }),
  );
  const asked = new Map(questions.map(({ field, why }) => [field, why]));
  // The facts of a note become the client's own statement, which has all of them.
  const isOwn = mortgage && isMine !== mortgage.isNote;
  const fields = ALL_FIELDS.filter(
    ({ name }) => asked.has(name) || (!mortgage && (name === 'currency' || name === 'comparisonRate')),
  ).map((field) => ({ ...field, hint: field.hint ?? asked.get(field.name) }));
  const { problem } = isOwn ? update : record;
  async function submit(event: FormEvent) {
    event.preventDefault();
    const facts = { ...(mortgage && otherFactsOf(mortgage)), ...factsOf(values) };
    if (isOwn) await update.mutate({ id: mortgage.id, expectedVersion: mortgage.version, ...facts });
    else await record.mutate({ client, ...facts, asOf: mortgage?.asOf });
  }
  return (
    <Card title={title} hint={hint}>
      <form onSubmit={submit}>
        <div className="ranges">
          <FormFields<FactName> {...{ fields, values, problem }} onChange={setValues} />
        </div>
        <div className="actions">
          <Button variant="primary" type="submit" busy={record.busy || update.busy}>
            {t.saveFacts}
          </Button>
        </div>
      </form>
    </Card>
  );
}
