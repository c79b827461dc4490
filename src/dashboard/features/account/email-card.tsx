/** The address with which the person signs in, and its change. */
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  type AccountOfPersonFragment,
  CancelEmailChangeDocument,
  RequestEmailChangeDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { dateTime } from '../../values/format.ts';
import { accountTexts as t } from './texts.ts';

export function EmailCard({ person: { email, emailChange } }: { person: AccountOfPersonFragment }) {
  const request = useIdempotentMutation(RequestEmailChangeDocument, t.requested);
  const cancel = useIdempotentMutation(CancelEmailChangeDocument, t.cancelled);
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      title={t.email}
      hint={t.emailHint}
      aside={!emailChange && <Button onClick={() => setOpen(true)}>{t.changeEmail}</Button>}
    >
      <p>{email}</p>
      {emailChange && (
        <>
          <p className="hint">{t.pending(emailChange.newEmail, dateTime(emailChange.expiresAt))}</p>
          {emailChange.oldConfirmed && <p className="hint">{t.confirmedBy.old}</p>}
          {emailChange.newConfirmed && <p className="hint">{t.confirmedBy.new}</p>}
          <div className="actions">
            <Button busy={cancel.busy} onClick={() => cancel.mutate({})}>
              {t.cancel}
            </Button>
          </div>
        </>
      )}
      {isOpen && (
        <FormDialog<'email'>
          title={t.changeEmail}
          hint={t.changeHint}
          fields={[{ name: 'email', label: t.newEmail, kind: 'email', required: true }]}
          busy={request.busy}
          problem={request.problem}
          onSubmit={({ email: address }) => request.mutate({ email: address })}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
