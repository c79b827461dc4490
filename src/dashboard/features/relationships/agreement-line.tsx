/** One agreement, with what the acting side may do with it. */
import { useState } from 'react';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type AgreementLineFragment, CancelAgreementDocument, UpdateAgreementDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { localCurrency } from '../../ui/currency-input.tsx';
import { FormDialog, moneyOrNull, orNull } from '../../ui/form-dialog.tsx';
import { date, money } from '../../values/format.ts';
import { CancelDialog } from '../corrections/cancel-dialog.tsx';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { correctionTexts } from '../corrections/texts.ts';
import { termsTexts as t } from './terms-texts.ts';

const RESTORABLE = ['title', 'terms', 'agreedOn', 'validFrom', 'validUntil', 'documentUrl'];

export function AgreementLine({ agreement, mayChange }: { agreement: AgreementLineFragment; mayChange: boolean }) {
  const [dialog, setDialog] = useState<'edit' | 'cancel'>();
  const onClose = () => setDialog(undefined);
  const { id, version, title, terms, agreedOn, validUntil, amount, cancelledAt, cancelReason, isOwnRecord } = agreement;
  const mayCorrect = mayChange && isOwnRecord && !cancelledAt;
  return (
    <>
      <p>
        {title} {amount && <Badge tone="muted">{money(amount)}</Badge>}{' '}
        {cancelledAt && <Badge tone="bad">{correctionTexts.cancelled}</Badge>}
        <RecordMenu
          {...{ id, version, name: title }}
          items={[
            ...(mayCorrect ? [{ label: t.editAgreement, onSelect: () => setDialog('edit') }] : []),
            ...(mayChange && !cancelledAt ? [{ label: t.cancelAgreement, onSelect: () => setDialog('cancel') }] : []),
          ]}
          deleteLabel={mayChange && isOwnRecord ? correctionTexts.delete : undefined}
          restoring={mayCorrect ? { document: UpdateAgreementDocument, input: { id }, fields: RESTORABLE } : undefined}
        />
      </p>
      {terms && <p className="hint">{terms}</p>}
      <p className="hint">
        {date(agreedOn)}
        {validUntil && ` – ${date(validUntil)}`}
      </p>
      {cancelReason && <p className="hint">{correctionTexts.cancelledBecause(cancelReason)}</p>}
      {dialog === 'edit' && <EditAgreementDialog {...{ agreement, onClose }} />}
      {dialog === 'cancel' && <CancelAgreementDialog {...{ agreement, onClose }} />}
    </>
  );
}

interface Props {
  agreement: AgreementLineFragment;
  onClose: () => void;
}

function EditAgreementDialog({ agreement, onClose }: Props) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateAgreementDocument, t.saved);
  const { id, version, title, terms, agreedOn, validUntil, amount, documentUrl } = agreement;
  return (
    <FormDialog<'title' | 'terms' | 'agreedOn' | 'validUntil' | 'amount' | 'currency' | 'documentUrl'>
      title={t.editAgreement}
      submitLabel={t.save}
      fields={[
        { name: 'title', label: t.title, required: true, maxLength: MAX_NAME_LENGTH },
        { name: 'terms', label: t.terms, kind: 'paragraph', maxLength: MAX_TEXT_LENGTH },
        { name: 'agreedOn', label: t.agreedOn, kind: 'date', required: true },
        { name: 'validUntil', label: t.validUntil, kind: 'date' },
        { name: 'amount', label: t.amount, kind: 'amount' },
        {
          name: 'currency',
          label: t.currency,
          kind: 'currency',
          required: true,
          shownWith: (all) => all.amount !== '',
        },
        { name: 'documentUrl', label: t.documentUrl, kind: 'url' },
      ]}
      initial={{
        ...{ title, terms: terms ?? '', agreedOn, validUntil: validUntil ?? '' },
        ...{ amount: amount?.amount ?? '', currency: amount?.currency ?? localCurrency() },
        documentUrl: documentUrl ? String(documentUrl) : '',
      }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({
          ...{ id, expectedVersion: version, title: values.title, agreedOn: values.agreedOn },
          terms: orNull(values.terms),
          validUntil: orNull(values.validUntil),
          amount: moneyOrNull(values.amount, values.currency),
          documentUrl: orNull(values.documentUrl),
        })
      }
    />
  );
}

function CancelAgreementDialog({ agreement: { id, version }, onClose }: Props) {
  const { mutate, busy, problem } = useIdempotentMutation(CancelAgreementDocument);
  return (
    <CancelDialog
      title={t.cancelAgreement}
      {...{ busy, problem, onClose }}
      onSubmit={(reason) => mutate({ id, expectedVersion: version, reason })}
    />
  );
}
