/** One agreement, with what the acting side may do with it. */
import { useState } from 'react';
import { Link } from 'wouter';
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

interface Shown {
  agreement: AgreementLineFragment;
  /** The acting party is one of the two, and the relationship is in force. */
  mayChange: boolean;
}

export function AgreementLine({ agreement, mayChange }: Shown) {
  const { id, title, terms, agreedOn, validUntil, noticeBy, amount, cancelledAt, cancelReason } = agreement;
  return (
    <>
      <div className="actions">
        <Link href={`/records/${id}`}>{title}</Link> {amount && <Badge tone="muted">{money(amount)}</Badge>}{' '}
        {cancelledAt && <Badge tone="bad">{correctionTexts.cancelled}</Badge>}
        <AgreementMenu {...{ agreement, mayChange }} />
      </div>
      {terms && <p className="hint">{terms}</p>}
      <p className="hint">
        {date(agreedOn)}
        {validUntil && ` – ${date(validUntil)}`}
        {noticeBy && ` · ${t.noticeBy(date(noticeBy))}`}
      </p>
      {cancelReason && <p className="hint">{correctionTexts.cancelledBecause(cancelReason)}</p>}
    </>
  );
}

/** @param onDeleted e.g. leaves the page of the agreement */
export function AgreementMenu({ agreement, mayChange, onDeleted }: Shown & { onDeleted?: () => void }) {
  const [dialog, setDialog] = useState<'edit' | 'cancel'>();
  const onClose = () => setDialog(undefined);
  const { id, version, title, cancelledAt, isOwnRecord } = agreement;
  const mayCorrect = mayChange && isOwnRecord && !cancelledAt;
  return (
    <>
      <RecordMenu
        {...{ id, version, name: title, onDeleted }}
        items={[
          ...(mayCorrect ? [{ label: t.editAgreement, onSelect: () => setDialog('edit') }] : []),
          ...(mayChange && !cancelledAt ? [{ label: t.cancelAgreement, onSelect: () => setDialog('cancel') }] : []),
        ]}
        deleteLabel={mayChange && isOwnRecord ? correctionTexts.delete : undefined}
        restoring={mayCorrect ? { document: UpdateAgreementDocument, input: { id }, fields: RESTORABLE } : undefined}
      />
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
