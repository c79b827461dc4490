/** What can be done with the chosen relationships: end them, give somebody a task about each, export them. */
import { CheckSquare, Square } from 'lucide-react';
import { useState } from 'react';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { usePeople } from '../../client/use-people.ts';
import { CreateTaskDocument, EndRelationshipDocument, type RelationshipRowFragment } from '../../generated.ts';
import { BulkDialog, useRowMutation } from '../../lists/bulk-dialog.tsx';
import { SelectionBar } from '../../lists/selection-bar.tsx';
import type { Selection } from '../../lists/use-selection.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog, orNull } from '../../ui/form-dialog.tsx';
import { dayFromNow } from '../../values/calendar.rules.ts';
import { otherSide } from '../relationship-summary/sides.rules.ts';
import { relationshipListTexts as t } from './list-texts.ts';
import { columnsOf } from './relationship-rows.ts';

interface Props {
  selection: Selection<RelationshipRowFragment>;
  totalCount: number;
  party: string;
  onBusy: (isBusy: boolean) => void;
  onDone: () => void;
}

export function BulkActions({ selection, totalCount, party, ...on }: Props) {
  const [asked, setAsked] = useState<'end' | 'task'>();
  const { rows } = selection;
  const props = { rows, party, ...on, onClose: () => setAsked(undefined) };
  return (
    <>
      <SelectionBar {...{ selection, totalCount }}>
        <Button icon={Square} onClick={() => setAsked('end')}>
          {t.bulk.end}
        </Button>
        <Button icon={CheckSquare} onClick={() => setAsked('task')}>
          {t.bulk.task}
        </Button>
        <ExportRowsMenu name={t.bulk.exported} rows={rows} columns={columnsOf(party)} />
      </SelectionBar>
      {asked === 'end' && <EndDialog {...props} />}
      {asked === 'task' && <TaskDialog {...props} />}
    </>
  );
}

interface DialogProps extends Pick<Props, 'party' | 'onBusy' | 'onDone'> {
  rows: readonly RelationshipRowFragment[];
  onClose: () => void;
}

const nameIn = (party: string) => (row: RelationshipRowFragment) =>
  `${otherSide(row, party).name} (${row.offering.name})`;

function EndDialog({ rows, party, ...on }: DialogProps) {
  const end = useRowMutation(EndRelationshipDocument);
  // Those that were chosen when it opened: ended ones may leave the list meanwhile.
  const [chosen] = useState(rows);
  const today = dayFromNow(0);
  return (
    <BulkDialog
      title={t.bulk.end}
      hint={<p>{t.bulk.endSure(chosen.length)}</p>}
      rows={chosen}
      nameOf={nameIn(party)}
      isDangerous
      act={({ id, version, startsOn }) =>
        end({ id, expectedVersion: version, endsOn: startsOn > today ? startsOn : today })
      }
      {...on}
    />
  );
}

function TaskDialog({ rows, party, ...on }: DialogProps) {
  const create = useRowMutation(CreateTaskDocument);
  const [chosen] = useState(rows);
  const [task, setTask] = useState<{ title: string; assignee: string | null; dueOn: string | null }>();
  const people = usePeople(party) ?? [];
  if (!task)
    return (
      <FormDialog
        title={t.bulk.task}
        submitLabel={t.bulk.next}
        fields={[
          { name: 'title', label: t.bulk.taskTitle, required: true, maxLength: MAX_NAME_LENGTH },
          {
            name: 'assignee',
            label: t.bulk.assignee,
            kind: 'choice',
            options: [['', t.bulk.nobody], ...people.map(({ id, name }) => [id, name] as const)],
          },
          { name: 'dueOn', label: t.bulk.dueOn, kind: 'date' },
        ]}
        busy={false}
        onSubmit={async ({ title, assignee, dueOn }) => {
          setTask({ title, assignee: orNull(assignee), dueOn: orNull(dueOn) });
          return false;
        }}
        onClose={on.onClose}
      />
    );
  return (
    <BulkDialog
      title={t.bulk.task}
      hint={<p>{t.bulk.taskSure(task.title, chosen.length)}</p>}
      rows={chosen}
      nameOf={nameIn(party)}
      act={({ id }) => create({ party, relationship: id, ...task })}
      {...on}
    />
  );
}
