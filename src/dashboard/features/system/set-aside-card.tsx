/** Records that could not be processed, to retry or dismiss. */
import { CircleCheck, RotateCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { capitalised } from '../../../values/words.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { DismissSetAsideRecordDocument, RetrySetAsideRecordDocument, type SetAsideFragment } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { dateTime } from '../../values/format.ts';
import { systemTexts as t } from './texts.ts';

export function SetAsideCard({
  records,
  total,
  refetch,
}: {
  records: readonly SetAsideFragment[];
  total: number;
  refetch: () => void;
}) {
  return (
    <Card
      title={t.setAside}
      hint={t.setAsideHint}
      aside={
        <ExportRowsMenu
          name="set-aside"
          rows={records}
          isCut={total > records.length}
          columns={[
            [t.worker, ({ loop }) => capitalised(loop)],
            [t.record, ({ record }) => record],
            [t.reason, ({ reason }) => reason],
            [t.attempts, ({ attempts }) => attempts],
            [t.lastFailure, ({ lastFailedAt }) => lastFailedAt],
            [t.nextAttempt, ({ nextAttemptAt }) => nextAttemptAt],
          ]}
        />
      }
    >
      {records.length === 0 ? (
        <EmptyState icon={CircleCheck} title={t.noneSetAside} />
      ) : (
        <TableFrame label={t.setAside}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.record}</th>
                <th scope="col">{t.reason}</th>
                <th scope="col" className="figure">
                  {t.attempts}
                </th>
                <th scope="col">{t.nextAttempt}</th>
                <th scope="col">
                  <span className="visually-hidden">{t.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <tr key={record.id}>
                  <th scope="row">
                    {capitalised(record.loop)} <span className="hint">{record.record}</span>
                  </th>
                  <td>
                    {record.reason} <span className="hint">{dateTime(record.lastFailedAt)}</span>
                  </td>
                  <td className="figure">{record.attempts}</td>
                  <td>{record.nextAttemptAt ? dateTime(record.nextAttemptAt) : t.noNextAttempt}</td>
                  <td>
                    <RecordActions id={record.id} refetch={refetch} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {total > records.length && <p className="hint">{t.shown(records.length, total)}</p>}
    </Card>
  );
}

function RecordActions({ id, refetch }: { id: string; refetch: () => void }) {
  const retry = useIdempotentMutation(RetrySetAsideRecordDocument, t.retried);
  const dismiss = useIdempotentMutation(DismissSetAsideRecordDocument, t.dismissed);
  const [dismissing, setDismissing] = useState(false);
  return (
    <div className="actions">
      <Button icon={RotateCw} busy={retry.busy} onClick={async () => (await retry.mutate({ id })) && refetch()}>
        {t.retry}
      </Button>
      <Button icon={Trash2} variant="quiet" onClick={() => setDismissing(true)}>
        {t.dismiss}
      </Button>
      {dismissing && (
        <ReasonDialog
          title={t.dismiss}
          hint={t.dismissHint}
          label={t.dismissReason}
          busy={dismiss.busy}
          onSubmit={async (reason) => {
            const done = await dismiss.mutate({ id, reason });
            if (done) refetch();
            return done;
          }}
          onClose={() => setDismissing(false)}
        />
      )}
    </div>
  );
}
