/** The rate offers under an offering of the broker, to correct or delete. */
import { useState } from 'react';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type RateOfferLineFragment, UpdateRateOfferDocument } from '../../generated.ts';
import { FormDialog, orNull } from '../../ui/form-dialog.tsx';
import { percent } from '../../values/format.ts';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { correctionTexts } from '../corrections/texts.ts';
import { fractionOf, percentageOf } from './percentage.rules.ts';
import { recordTexts as t } from './record-texts.ts';

const RESTORABLE = ['name', 'annualRate', 'compounding', 'rateType', 'validUntil'];

export function RateOfferLines({ rateOffers }: { rateOffers: readonly RateOfferLineFragment[] }) {
  if (rateOffers.length === 0) return null;
  return (
    <ul>
      {rateOffers.map((rateOffer) => (
        <li key={rateOffer.id}>
          <RateOfferLine rateOffer={rateOffer} />
        </li>
      ))}
    </ul>
  );
}

function RateOfferLine({ rateOffer }: { rateOffer: RateOfferLineFragment }) {
  const [isOpen, setOpen] = useState(false);
  const { id, name, version, annualRate } = rateOffer;
  return (
    <span className="actions">
      <span>
        {name} <span className="hint">{percent(Number(annualRate), 3)}</span>
      </span>
      <RecordMenu
        {...{ id, name, version }}
        items={[{ label: t.editRateOffer, onSelect: () => setOpen(true) }]}
        deleteLabel={correctionTexts.delete}
        restoring={{ document: UpdateRateOfferDocument, input: { id }, fields: RESTORABLE }}
      />
      {isOpen && <EditRateOfferDialog rateOffer={rateOffer} onClose={() => setOpen(false)} />}
    </span>
  );
}

function EditRateOfferDialog({ rateOffer, onClose }: { rateOffer: RateOfferLineFragment; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateRateOfferDocument, t.corrected);
  const { id, version, name, annualRate, termMonths, validUntil } = rateOffer;
  return (
    <FormDialog<'name' | 'annualRate' | 'termMonths' | 'validUntil'>
      title={t.editRateOffer}
      fields={[
        { name: 'name', label: t.name, required: true, maxLength: MAX_NAME_LENGTH },
        { name: 'annualRate', label: t.rate, kind: 'amount', required: true, hint: t.rateHint },
        { name: 'termMonths', label: t.termMonths, kind: 'count', required: true },
        { name: 'validUntil', label: t.validUntil, kind: 'date' },
      ]}
      initial={{
        ...{ name, annualRate: percentageOf(annualRate), termMonths: String(termMonths) },
        validUntil: validUntil ?? '',
      }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({
          ...{ id, expectedVersion: version, name: values.name },
          annualRate: fractionOf(values.annualRate),
          termMonths: Number(values.termMonths),
          validUntil: orNull(values.validUntil),
        })
      }
    />
  );
}
