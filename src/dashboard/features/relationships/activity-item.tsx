/** One activity of the timeline, with what the acting side may do with it. */
import { useState } from 'react';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { CancelActivityDocument, UpdateActivityDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { FormDialog, orNull } from '../../ui/form-dialog.tsx';
import { dateTime, money, relative } from '../../values/format.ts';
import { CancelDialog } from '../corrections/cancel-dialog.tsx';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { correctionTexts } from '../corrections/texts.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { ACTIVITY_KIND_LABELS, relationshipTexts as t } from './texts.ts';

type Activity = RelationshipDetails['activities']['nodes'][number];

const RESTORABLE = ['summary', 'note', 'occurredAt'];

export function ActivityItem({ activity, mayChange }: { activity: Activity; mayChange: boolean }) {
  const [dialog, setDialog] = useState<'edit' | 'cancel'>();
  const onClose = () => setDialog(undefined);
  const { id, version, summary, cancelledAt, cancelReason } = activity;
  const isOwn = mayChange && activity.isOwnRecord;
  const mayCorrect = isOwn && !cancelledAt;
  return (
    <>
      <p>
        {summary} {activity.quantity != null && <span className="hint">{t.times(activity.quantity)}</span>}{' '}
        {cancelledAt && <Badge tone="bad">{correctionTexts.cancelled}</Badge>}
        <RecordMenu
          {...{ id, version, name: summary }}
          items={
            mayCorrect
              ? [
                  { label: t.editActivity, onSelect: () => setDialog('edit') },
                  { label: t.cancelActivity, onSelect: () => setDialog('cancel') },
                ]
              : []
          }
          deleteLabel={isOwn ? correctionTexts.delete : undefined}
          restoring={mayCorrect ? { document: UpdateActivityDocument, input: { id }, fields: RESTORABLE } : undefined}
        />
      </p>
      {activity.note && <p className="hint">{activity.note}</p>}
      {cancelReason && <p className="hint">{correctionTexts.cancelledBecause(cancelReason)}</p>}
      <p className="hint">
        {[
          activity.performedBy?.name,
          ACTIVITY_KIND_LABELS[activity.kind],
          activity.product?.name,
          activity.amount && money(activity.amount),
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        · <time title={dateTime(activity.occurredAt)}>{relative(activity.occurredAt)}</time>
      </p>
      {dialog === 'edit' && <EditActivityDialog {...{ activity, onClose }} />}
      {dialog === 'cancel' && <CancelActivityDialog {...{ activity, onClose }} />}
    </>
  );
}

interface Props {
  activity: Activity;
  onClose: () => void;
}

function EditActivityDialog({ activity: { id, version, summary, note }, onClose }: Props) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateActivityDocument, t.activitySaved);
  return (
    <FormDialog<'summary' | 'note'>
      title={t.editActivity}
      fields={[
        { name: 'summary', label: t.recordWhat, required: true, maxLength: MAX_NAME_LENGTH },
        { name: 'note', label: t.activityNote, kind: 'paragraph', maxLength: MAX_TEXT_LENGTH },
      ]}
      initial={{ summary, note: note ?? '' }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({ id, expectedVersion: version, summary: values.summary, note: orNull(values.note) })
      }
    />
  );
}

function CancelActivityDialog({ activity: { id, version }, onClose }: Props) {
  const { mutate, busy, problem } = useIdempotentMutation(CancelActivityDocument);
  return (
    <CancelDialog
      title={t.cancelActivity}
      {...{ busy, problem, onClose }}
      onSubmit={(reason) => mutate({ id, expectedVersion: version, reason })}
    />
  );
}
