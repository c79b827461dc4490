/** How an item is handled: who does it and by when; snoozed for some time; done. */
import { EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { usePeople } from '../../client/use-people.ts';
import { useViewer } from '../../client/viewer.tsx';
import { type HandledFragment, UpdateAttentionDocument } from '../../generated.ts';
import { FormDialog, orNull } from '../../ui/form-dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { instantFromNow } from '../../values/calendar.rules.ts';
import { date } from '../../values/format.ts';
import { todayTexts as t } from './texts.ts';

const SNOOZES = [
  [t.handling.tomorrow, 1],
  [t.handling.week, 7],
] as const;

export function ItemMenu({ item: { id, kind, isSettledHere, handling } }: { item: HandledFragment }) {
  const { mutate } = useIdempotentMutation(UpdateAttentionDocument, t.handling.saved);
  const [isOpen, setOpen] = useState(false);
  const isSnoozed = handling?.snoozedUntil != null && new Date(handling.snoozedUntil) > new Date();
  const facts = [
    handling?.assignee?.name,
    handling?.dueOn && t.handling.due(date(handling.dueOn)),
    isSnoozed && handling.snoozedUntil && t.handling.until(date(handling.snoozedUntil)),
  ].filter(Boolean);
  return (
    <span className="handling">
      {facts.length > 0 && <span className="hint">{facts.join(' · ')}</span>}
      <Menu
        icon={EllipsisVertical}
        accessibleLabel={`${t.handling.menu}: ${t.kinds[kind]}`}
        items={[
          ...(isSettledHere ? [{ label: t.handling.done, onSelect: () => mutate({ id, done: true }) }] : []),
          ...(isSnoozed
            ? [{ label: t.handling.wake, onSelect: () => mutate({ id, snoozedUntil: null }) }]
            : SNOOZES.map(([label, days]) => ({
                label,
                onSelect: () => mutate({ id, snoozedUntil: instantFromNow(days) }),
              }))),
          { label: t.handling.assign, onSelect: () => setOpen(true) },
        ]}
      />
      {isOpen && <HandlingDialog id={id} handling={handling} onClose={() => setOpen(false)} />}
    </span>
  );
}

function HandlingDialog({ id, handling, onClose }: Pick<HandledFragment, 'id' | 'handling'> & { onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateAttentionDocument, t.handling.saved);
  const assignees = useAssignees();
  return (
    <FormDialog
      title={t.handling.assign}
      submitLabel={uiTexts.save}
      fields={[
        { name: 'assignee', label: t.handling.assignee, kind: 'choice', options: assignees },
        { name: 'dueOn', label: t.handling.dueOn, kind: 'date' },
      ]}
      initial={{ assignee: handling?.assignee?.id ?? '', dueOn: handling?.dueOn ?? '' }}
      busy={busy}
      problem={problem}
      onSubmit={({ assignee, dueOn }) =>
        mutate({ id, assignee: orNull(assignee), dueOn: orNull(dueOn), expectedVersion: handling?.version })
      }
      onClose={onClose}
    />
  );
}

/** The people to whom an item can be assigned, nobody first. */
export function useAssignees(): [id: string, name: string][] {
  const { party } = useViewer();
  const people = usePeople(party.id) ?? [];
  return [['', t.handling.nobody], ...people.map(({ id, name }): [string, string] => [id, name])];
}
