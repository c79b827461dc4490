/** Tasks: creating and renaming them. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import { CreateTaskDocument, UpdateTaskDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog, orNull } from '../../ui/form-dialog.tsx';
import { useNewDialog } from '../../ui/hash-location.ts';
import { uiTexts } from '../../ui/texts.ts';
import { useAssignees } from './item-menu.tsx';
import { todayTexts } from './texts.ts';

const t = todayTexts.tasks;
const TITLE = { name: 'title', label: t.name, required: true, maxLength: MAX_NAME_LENGTH } as const;

export function NewTask() {
  const [isOpen, setOpen] = useNewDialog('task');
  return (
    <>
      <Button icon={Plus} onClick={() => setOpen(true)}>
        {t.new}
      </Button>
      {isOpen && <NewTaskDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function NewTaskDialog({ onClose }: { onClose: () => void }) {
  const { party } = useViewer();
  const { mutate, busy, problem } = useIdempotentMutation(CreateTaskDocument, t.created);
  const assignees = useAssignees();
  return (
    <FormDialog
      title={t.new}
      submitLabel={t.create}
      fields={[
        TITLE,
        { name: 'dueOn', label: todayTexts.handling.dueOn, kind: 'date' },
        { name: 'assignee', label: todayTexts.handling.assignee, kind: 'choice', options: assignees },
      ]}
      busy={busy}
      problem={problem}
      onSubmit={({ title, dueOn, assignee }) =>
        mutate({ party: party.id, title, dueOn: orNull(dueOn), assignee: orNull(assignee) })
      }
      onClose={onClose}
    />
  );
}

export function RenameTask({ task: { id, title, version } }: { task: { id: string; title: string; version: number } }) {
  const [isOpen, setOpen] = useState(false);
  const { mutate, busy, problem } = useIdempotentMutation(UpdateTaskDocument);
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {t.rename}
      </Button>
      {isOpen && (
        <FormDialog
          title={t.rename}
          submitLabel={uiTexts.save}
          fields={[TITLE]}
          initial={{ title }}
          busy={busy}
          problem={problem}
          onSubmit={(values) => mutate({ id, title: values.title, expectedVersion: version })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
