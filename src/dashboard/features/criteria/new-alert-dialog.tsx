/** The form of a new property alert. */
import { useState } from 'react';
import { localTimeZone } from '../../../values/format.rules.ts';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type AlertFrequency, SetUpPropertyAlertDocument } from '../../generated.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/form-field.tsx';
import { CriteriaForm } from './criteria-form.tsx';
import { criteriaTexts as t } from './texts.ts';

export function NewAlertDialog({
  relationship,
  hint = t.newAlertHint,
  onDone,
  onClose,
}: {
  relationship: string;
  hint?: string;
  onDone?: () => void;
  onClose: () => void;
}) {
  const { mutate, busy, problem } = useIdempotentMutation(SetUpPropertyAlertDocument, t.alertCreated);
  const [name, setName] = useState('');
  const [frequency, setFrequency] = useState('AT_ONCE');
  return (
    <Dialog title={t.newAlert} onClose={onClose}>
      <p className="hint">{hint}</p>
      <CriteriaForm
        initial={{}}
        submitLabel={t.newAlert}
        busy={busy}
        problem={problem?.message}
        onSubmit={async (criteria) => {
          const input = {
            relationship,
            name,
            criteria,
            frequency: frequency as AlertFrequency,
            timeZone: localTimeZone(),
          };
          if (!(await mutate(input))) return;
          onDone?.();
          onClose();
        }}
      >
        <Field
          field={{ name: 'name', label: t.alertName, required: true, maxLength: MAX_NAME_LENGTH }}
          value={name}
          onChange={setName}
        />
        <Field
          field={{
            name: 'frequency',
            label: t.frequency,
            kind: 'choice',
            options: Object.entries(t.frequencies),
          }}
          value={frequency}
          onChange={setFrequency}
        />
      </CriteriaForm>
    </Dialog>
  );
}
