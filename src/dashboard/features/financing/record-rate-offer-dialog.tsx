import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type Compounding, type RateType, RecordRateOfferDocument } from '../../generated.ts';
import { localCurrency } from '../../ui/currency-input.tsx';
import { FormDialog, orNull } from '../../ui/form-dialog.tsx';
import { fractionOf } from './percentage.rules.ts';
import { recordTexts as t } from './record-texts.ts';

type Name = 'name' | 'annualRate' | 'compounding' | 'rateType' | 'termMonths' | 'fees' | 'currency' | 'validUntil';

export function RecordRateOfferDialog({ offering, onClose }: { offering: string; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(RecordRateOfferDocument, t.rateOfferRecorded);
  return (
    <FormDialog<Name>
      title={t.rateOffer}
      hint={t.rateOfferHint}
      fields={[
        { name: 'name', label: t.name, required: true, maxLength: MAX_NAME_LENGTH },
        { name: 'annualRate', label: t.rate, kind: 'amount', required: true, hint: t.rateHint },
        { name: 'compounding', label: t.compoundingLabel, kind: 'choice', options: Object.entries(t.compounding) },
        { name: 'rateType', label: t.rateType, kind: 'choice', options: Object.entries(t.rateTypes) },
        { name: 'termMonths', label: t.termMonths, kind: 'count', required: true },
        { name: 'fees', label: t.fees, kind: 'amount', required: true },
        { name: 'currency', label: t.currency, kind: 'currency', required: true },
        { name: 'validUntil', label: t.validUntil, kind: 'date' },
      ]}
      initial={{ compounding: 'MONTHLY', rateType: 'FIXED', fees: '0', currency: localCurrency() }}
      {...{ busy, problem, onClose }}
      onSubmit={({ name, annualRate, compounding, rateType, termMonths, fees, currency, validUntil }) =>
        mutate({
          offering,
          name,
          annualRate: fractionOf(annualRate),
          compounding: compounding as Compounding,
          rateType: rateType as RateType,
          termMonths: Number(termMonths),
          fees: { amount: fees, currency },
          validUntil: orNull(validUntil),
        })
      }
    />
  );
}
