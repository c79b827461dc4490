import { PiggyBank } from 'lucide-react';
import { useState } from 'react';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type Compounding, type PenaltyKind, type RateType, RecordMortgageDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { localCurrency } from '../../ui/currency-input.tsx';
import { FormDialog, type FormField, orNull } from '../../ui/form-dialog.tsx';
import { fractionOf } from './percentage.rules.ts';
import { recordTexts as t } from './record-texts.ts';

export type MortgageFieldName =
  | ('lender' | 'balance' | 'currency' | 'annualRate' | 'compounding')
  | ('rateType' | 'remainingAmortisationMonths' | 'remainingTermMonths' | 'penaltyKind');

/** A fact that is not known is asked for later; it is never assumed. */
const UNKNOWN = ['', t.unknown] as const;

export const MORTGAGE_FIELDS: readonly FormField<MortgageFieldName>[] = [
  { name: 'lender', label: t.lender, required: true, maxLength: MAX_NAME_LENGTH },
  { name: 'balance', label: t.balance, kind: 'amount', required: true },
  { name: 'currency', label: t.currency, kind: 'currency', required: true },
  { name: 'annualRate', label: t.rate, kind: 'amount', required: true, hint: t.rateHint },
  {
    name: 'compounding',
    label: t.compoundingLabel,
    kind: 'choice',
    options: [UNKNOWN, ...Object.entries(t.compounding)],
  },
  { name: 'rateType', label: t.rateType, kind: 'choice', options: [UNKNOWN, ...Object.entries(t.rateTypes)] },
  { name: 'remainingAmortisationMonths', label: t.amortisation, kind: 'count', required: true },
  { name: 'remainingTermMonths', label: t.term, kind: 'count', required: true },
  {
    name: 'penaltyKind',
    label: t.penalty,
    kind: 'choice',
    options: [UNKNOWN, ...Object.entries(t.penalties)],
  },
];

/** The facts of a mortgage as they were typed. */
export const factsOf = (values: Record<MortgageFieldName, string>) => ({
  lender: values.lender,
  balance: { amount: values.balance, currency: values.currency },
  annualRate: fractionOf(values.annualRate),
  compounding: orNull(values.compounding) as Compounding | null,
  rateType: orNull(values.rateType) as RateType | null,
  remainingAmortisationMonths: Number(values.remainingAmortisationMonths),
  remainingTermMonths: Number(values.remainingTermMonths),
  penaltyKind: orNull(values.penaltyKind) as PenaltyKind | null,
});

/** The button with which a client states its own mortgage. */
export function RecordMortgage({ client, relationship }: { client: string; relationship?: string }) {
  return <MortgageButton {...{ client, relationship }} label={t.mortgage} hint={t.mortgageHint} />;
}

/** The button with which a provider notes the mortgage of a client. `hint`: who sees it. */
export function NoteMortgage({ hint, ...of }: { client: string; relationship: string; hint: string }) {
  return <MortgageButton {...of} label={t.noteMortgage} hint={hint} />;
}

function MortgageButton({
  client,
  relationship,
  label,
  hint,
}: {
  client: string;
  relationship?: string;
  label: string;
  hint: string;
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
