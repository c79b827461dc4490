/** What can be done with the chosen contacts: add or remove a tag, export them. */
import { Tag } from 'lucide-react';
import { useState } from 'react';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { type ContactRowFragment, UpdateContactDocument } from '../../generated.ts';
import { BulkDialog, useRowMutation } from '../../lists/bulk-dialog.tsx';
import { SelectionBar } from '../../lists/selection-bar.tsx';
import type { Selection } from '../../lists/use-selection.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { contactColumns } from './contact-list.ts';
import { contactTexts as t } from './texts.ts';

interface Props {
  selection: Selection<ContactRowFragment>;
  totalCount: number;
  onBusy: (isBusy: boolean) => void;
  onDone: () => void;
}

export function ContactBulkActions({ selection, totalCount, onBusy, onDone }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <SelectionBar {...{ selection, totalCount }}>
        <Button icon={Tag} onClick={() => setOpen(true)}>
          {t.bulk.tag}
        </Button>
        <ExportRowsMenu name={t.bulk.exported} rows={selection.rows} columns={contactColumns} />
      </SelectionBar>
      {isOpen && <TagDialog rows={selection.rows} {...{ onBusy, onDone }} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps extends Pick<Props, 'onBusy' | 'onDone'> {
  rows: readonly ContactRowFragment[];
  onClose: () => void;
}

function TagDialog({ rows, ...on }: DialogProps) {
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
          { name: 'tag', label: t.bulk.tagName, required: true, maxLength: MAX_NAME_LENGTH },
        ]}
        initial={{ what: 'add' }}
        busy={false}
        onSubmit={async ({ what, tag }) => {
          if (tag.trim()) setChange({ tag: tag.trim(), isRemoved: what === 'remove' });
          return false;
        }}
        onClose={on.onClose}
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
        // Nothing changes: it has the tag already, or does not have it.
        if (next.length === tags.length) return undefined;
        return update({ id, expectedVersion: version, tags: next });
      }}
      {...on}
    />
  );
}
