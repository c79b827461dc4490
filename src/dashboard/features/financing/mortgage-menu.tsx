/** Corrects or deletes a mortgage: the client what it stated itself, a provider its own note. */
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type MortgageSuggestionQuery, UpdateMortgageDocument } from '../../generated.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { correctionTexts } from '../corrections/texts.ts';
import { percentageOf } from './percentage.rules.ts';
import { factsOf, MORTGAGE_FIELDS, type MortgageFieldName } from './record-mortgage.tsx';
import { recordTexts as t } from './record-texts.ts';

type Mortgage = NonNullable<MortgageSuggestionQuery['party']>['mortgages'][number];

export function MortgageMenu({ mortgage, isMine }: { mortgage: Mortgage; isMine: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const isOwn = isMine !== mortgage.isNote;
  return (
    <>
      <RecordMenu
        id={mortgage.id}
        version={mortgage.version}
        name={mortgage.lender}
        items={isOwn ? [{ label: t.correctMortgage, onSelect: () => setOpen(true) }] : []}
        deleteLabel={isMine || mortgage.isNote ? correctionTexts.delete : undefined}
      />
      {isOpen && <CorrectDialog mortgage={mortgage} onClose={() => setOpen(false)} />}
    </>
  );
}

function CorrectDialog({ mortgage, onClose }: { mortgage: Mortgage; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateMortgageDocument, t.corrected);
  const { id, version, balance, monthlyPayment, repaymentType, comparisonRate, prepaymentShare } = mortgage;
  return (
    <FormDialog<MortgageFieldName>
      title={t.correctMortgage}
      fields={MORTGAGE_FIELDS}
      initial={{
        lender: mortgage.lender,
        ...{ balance: balance.amount, currency: balance.currency },
        annualRate: percentageOf(mortgage.annualRate),
        ...{ compounding: mortgage.compounding ?? '', rateType: mortgage.rateType ?? '' },
        remainingAmortisationMonths: String(mortgage.remainingAmortisationMonths),
        remainingTermMonths: String(mortgage.remainingTermMonths),
        penaltyKind: mortgage.penaltyKind ?? '',
      }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({
          ...{ id, expectedVersion: version, repaymentType, comparisonRate, prepaymentShare },
          monthlyPayment: monthlyPayment && { amount: monthlyPayment.amount, currency: monthlyPayment.currency },
          ...factsOf(values),
        })
      }
    />
  );
}
