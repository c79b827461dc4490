import { PiggyBank } from 'lucide-react';
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { RecordMortgageDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { localCurrency } from '../../ui/currency-input.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { factsOf, MORTGAGE_FIELDS, type MortgageFieldName } from './mortgage-fields.ts';
import { recordTexts as t } from './record-texts.ts';

/** The button with which a client states its own mortgage, or with `label` and `hint` a provider notes that of its client. */
export function RecordMortgage({
  client,
  relationship,
  label = t.mortgage,
  hint = t.mortgageHint,
}: {
  client: string;
  relationship?: string;
  label?: string;
  /** Also who sees it. */
  hint?: string;
}) {
  const { mutate, busy, problem } = useIdempotentMutation(RecordMortgageDocument, t.mortgageRecorded);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={PiggyBank} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && (
        <FormDialog<MortgageFieldName>
          title={label}
          hint={hint}
          fields={MORTGAGE_FIELDS}
          initial={{ currency: localCurrency() }}
          {...{ busy, problem }}
          onSubmit={(values) => mutate({ client, relationship, ...factsOf(values) })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
