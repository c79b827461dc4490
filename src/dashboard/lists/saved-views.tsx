/**
 * Filters of a list that a person saved by name. A view is a set of parameters of the address: it holds no data, a link shares it, and
 * it is kept in this browser only.
 */
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useViewer } from '../client/viewer.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Menu } from '../ui/menu.tsx';
import { notify } from '../ui/notice.tsx';
import { listTexts } from './texts.ts';
import { type SavedView, withView } from './view.rules.ts';

const t = listTexts.views;
const MAX_NAME = 60;

export function SavedViews({
  list,
  parameters,
  onChoose,
}: {
  /** Of which list. */
  list: string;
  /** Those of the present view; empty if nothing is filtered. */
  parameters: string;
  onChoose: (parameters: string) => void;
}) {
  const { me, party } = useViewer();
  const key = `covalue.views.${list}.${me.person.id}.${party.id}`;
  const [views, setViews] = useState(() => read(key));
  const [isOpen, setOpen] = useState(false);
  /** Changes the stored views, which another tab may have changed. @returns whether the browser stored them */
  const save = (change: (stored: SavedView[]) => SavedView[]): boolean => {
    const next = change(read(key));
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      notify(t.notSaved, 'error');
      return false;
    }
    setViews(next);
    return true;
  };
  const current = views.find((view) => view.parameters === parameters);
  return (
    <>
      <Menu
        label={current?.name ?? t.title}
        accessibleLabel={t.title}
        icon={Bookmark}
        items={[
          ...views.map(({ name, parameters: own }) => ({ label: name, onSelect: () => onChoose(own) })),
          ...(parameters ? [{ label: t.all, onSelect: () => onChoose('') }] : []),
          ...(current
            ? [
                {
                  label: t.delete(current.name),
                  onSelect: () => {
                    save((stored) => stored.filter(({ name }) => name !== current.name));
                  },
                },
              ]
            : [{ label: t.save, onSelect: () => setOpen(true) }]),
        ]}
      />
      {isOpen && (
        <FormDialog
          title={t.save}
          hint={t.hint}
          fields={[{ name: 'name', label: t.name, required: true, maxLength: MAX_NAME }]}
          busy={false}
          onSubmit={async ({ name }) => {
            const view = { name: name.trim(), parameters };
            return view.name !== '' && save((stored) => withView(stored, view));
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function read(key: string): SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is SavedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'parameters' in value &&
    typeof value.parameters === 'string'
  );
}
