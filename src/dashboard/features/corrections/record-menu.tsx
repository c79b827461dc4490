/** The menu of a record: what its card adds, its history, and deleting it. The server decides; see docs/authority.md. */
import { Pencil } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { DeleteRecordDocument } from '../../generated.ts';
import { lazyComponent } from '../../ui/lazy-component.ts';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { uiTexts } from '../../ui/texts.ts';
import type { Restoring } from './history-dialog.tsx';
import { correctionTexts as t } from './texts.ts';

const HistoryDialog = lazyComponent(() => import('./history-dialog.tsx'));

export function RecordMenu({
  id,
  version,
  name,
  label,
  items = [],
  deleteLabel,
  restoring,
  onDeleted,
}: {
  id: string;
  version?: number;
  name: string;
  /** Of the button. Default: only the icon is shown. */
  label?: string;
  items?: readonly MenuItem[];
  /** Absent: it cannot be deleted here. */
  deleteLabel?: string;
  restoring?: Restoring;
  onDeleted?: () => void;
}) {
  const { mutate } = useIdempotentMutation(DeleteRecordDocument);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  return (
    <>
      <Menu
        icon={Pencil}
        label={label}
        accessibleLabel={label ? undefined : uiTexts.changeOf(name)}
        items={[
          ...items,
          { label: t.history, onSelect: () => setHistoryOpen(true) },
          ...(deleteLabel
            ? [
                {
                  label: deleteLabel,
                  onSelect: async () => {
                    if (await mutate({ id, expectedVersion: version })) onDeleted?.();
                  },
                },
              ]
            : []),
        ]}
      />
      {isHistoryOpen && (
        <Suspense>
          <HistoryDialog of={id} {...{ name, restoring }} onClose={() => setHistoryOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
