/** What can be done with the chosen contacts: add or remove a tag, export them. */
import { Tag } from 'lucide-react';
import { useState } from 'react';
import { BulkDialog, useRowMutation } from '../../client/bulk-dialog.tsx';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { SelectionBar } from '../../client/selection-bar.tsx';
import type { Selection } from '../../client/use-selection.ts';
import { type ContactRowFragment, UpdateContactDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { contactColumns } from './contact-list.ts';
import { contactTexts as t } from './texts.ts';

const MAX_TAG = 50;

interface Props {
  selection: Selection<ContactRowFragment>;
  onDone: () => void;
}

export function ContactBulkActions({ selection, onDone }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <SelectionBar selection={selection}>
        <Button icon={Tag} onClick={() => setOpen(true)}>
          {t.bulk.tag}
        </Button>
        <ExportRowsMenu name={t.bulk.exported} rows={selection.rows} columns={contactColumns} />
      </SelectionBar>
      {isOpen && <TagDialog rows={selection.rows} onDone={onDone} onClose={() => setOpen(false)} />}
    </>
  );
}

function TagDialog({
  rows,
  onDone,
  onClose,
}: {
  rows: readonly ContactRowFragment[];
  onDone: () => void;
  onClose: () => void;
}) {
  const update = useRowMutation(UpdateContactDocument);
  const [chosen] = useState(rows);
  const [change, setChange] = useState<{ tag: string; isRemoved: boolean }>();
  if (!change)
    return (
      <FormDialog
        title={t.bulk.tag}
        submitLabel={t.bulk.next}
        fields={[
          {
            name: 'what',
            label: t.bulk.what,
            kind: 'choice',
            options: [
              ['add', t.bulk.add],
              ['remove', t.bulk.remove],
            ],
          },
          { name: 'tag', label: t.bulk.tagName, required: true, maxLength: MAX_TAG },
        ]}
        initial={{ what: 'add' }}
        busy={false}
        onSubmit={async ({ what, tag }) => {
          setChange({ tag: tag.trim(), isRemoved: what === 'remove' });
          return false;
        }}
        onClose={onClose}
      />
    );
  const { tag, isRemoved } = change;
  return (
    <BulkDialog
      title={isRemoved ? t.bulk.remove : t.bulk.add}
      hint={<p>{(isRemoved ? t.bulk.removeSure : t.bulk.addSure)(tag, chosen.length)}</p>}
      rows={chosen}
      nameOf={({ name }) => name}
      act={async ({ id, version, tags }) => {
        const others = tags.filter((each) => each.toLowerCase() !== tag.toLowerCase());
        const next = isRemoved ? others : others.length === tags.length ? [...tags, tag] : tags;
        // It has the tag already, or never had it.
        if (next.length === tags.length) return undefined;
        return update({ id, expectedVersion: version, tags: next });
      }}
      {...{ onDone, onClose }}
    />
  );
}
