/** One agreement, with what the acting side may do with it. */
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type AgreementLineFragment, CancelAgreementDocument, UpdateAgreementDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { date, money } from '../../values/format.ts';
import { CancelDialog } from '../corrections/cancel-dialog.tsx';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { correctionTexts } from '../corrections/texts.ts';
import { EditAgreementDialog } from './agreement-dialogs.tsx';
import { termsTexts as t } from './terms-texts.ts';

const RESTORABLE = ['title', 'terms', 'agreedOn', 'validFrom', 'validUntil', 'noticePeriod', 'documentUrl'];

export function AgreementLine({ agreement, mayChange }: { agreement: AgreementLineFragment; mayChange: boolean }) {
  const [dialog, setDialog] = useState<'edit' | 'cancel'>();
  const onClose = () => setDialog(undefined);
  const { id, version, title, terms, agreedOn, validUntil, noticeBy, amount } = agreement;
  const { cancelledAt, cancelReason, isOwnRecord } = agreement;
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
        {noticeBy && ` · ${t.noticeBy(date(noticeBy))}`}
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
