/** What the parties may do with a property alert; only the provider changes its criteria. */
import { useState } from 'react';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  type AlertFragment,
  type AlertFrequency,
  ChangeSearchCriteriaDocument,
  UpdatePropertyAlertDocument,
} from '../../generated.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { correctionTexts } from '../corrections/texts.ts';
import { CriteriaForm } from './criteria-form.tsx';
import { criteriaInput } from './criteria-input.rules.ts';
import { criteriaTexts as t } from './texts.ts';

export function AlertMenu({ alert, mayChangeCriteria }: { alert: AlertFragment; mayChangeCriteria: boolean }) {
  const update = useIdempotentMutation(UpdatePropertyAlertDocument, t.alertChanged);
  const [dialog, setDialog] = useState<'criteria' | 'settings' | 'end'>();
  const onClose = () => setDialog(undefined);
  if (alert.state === 'ENDED') return null;
  const change = { alert: alert.id, expectedVersion: alert.version };
  const isActive = alert.state === 'ACTIVE';
  return (
    <>
      <RecordMenu
        id={alert.id}
        version={alert.version}
        name={alert.name}
        deleteLabel={correctionTexts.delete}
        items={[
          ...(mayChangeCriteria ? [{ label: t.changeCriteria, onSelect: () => setDialog('criteria') }] : []),
          { label: t.settings, onSelect: () => setDialog('settings') },
          {
            label: isActive ? t.pause : t.resume,
            onSelect: () => void update.mutate({ ...change, state: isActive ? 'SUSPENDED' : 'ACTIVE' }),
          },
          { label: t.end, onSelect: () => setDialog('end') },
        ]}
      />
      {dialog === 'criteria' && <CriteriaDialog {...{ alert, onClose }} />}
      {dialog === 'settings' && <SettingsDialog {...{ alert, onClose }} />}
      {dialog === 'end' && (
        <ConfirmDialog
          title={t.end}
          hint={t.endHint}
          busy={update.busy}
          onSubmit={() => update.mutate({ ...change, state: 'ENDED' })}
          onClose={onClose}
        />
      )}
    </>
  );
}

function CriteriaDialog({ alert, onClose }: { alert: AlertFragment; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(ChangeSearchCriteriaDocument, t.carriedOut);
  return (
    <Dialog title={t.changeCriteria} onClose={onClose}>
      <CriteriaForm
        initial={criteriaInput(alert.criteria)}
        submitLabel={uiTexts.save}
        busy={busy}
        problem={problem?.message}
        onSubmit={async (criteria) => {
          if (await mutate({ alert: alert.id, expectedVersion: alert.version, criteria })) onClose();
        }}
      />
    </Dialog>
  );
}

function SettingsDialog({ alert, onClose }: { alert: AlertFragment; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdatePropertyAlertDocument, t.alertChanged);
  return (
    <FormDialog<'name' | 'frequency'>
      title={t.settings}
      submitLabel={uiTexts.save}
      fields={[
        { name: 'name', label: t.alertName, required: true, maxLength: MAX_NAME_LENGTH },
        { name: 'frequency', label: t.frequency, kind: 'choice', options: Object.entries(t.frequencies) },
      ]}
      initial={{ name: alert.name, frequency: alert.frequency }}
      {...{ busy, problem, onClose }}
      onSubmit={({ name, frequency }) =>
        mutate({
          alert: alert.id,
          expectedVersion: alert.version,
          name,
          frequency: frequency as AlertFrequency,
        })
      }
    />
  );
}
