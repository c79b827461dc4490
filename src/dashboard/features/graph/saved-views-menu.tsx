/** Saves the view under a name, and opens or removes saved ones. */
import { Bookmark, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useViewer } from '../../client/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import type { FormField } from '../../ui/form-field.tsx';
import { FormFields } from '../../ui/form-fields.tsx';
import { MAX_NAME_LENGTH } from './saved-views.rules.ts';
import { removeView, savedViews, saveView } from './saved-views.ts';
import { graphTexts as t } from './texts.ts';

const FIELDS: readonly FormField<'name'>[] = [
  { name: 'name', label: t.viewName, required: true, maxLength: MAX_NAME_LENGTH },
];

export function SavedViewsMenu({ address }: { address: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon={Bookmark} onClick={() => setOpen(true)}>
        {t.views}
      </Button>
      {isOpen && <SavedViewsDialog address={address} onClose={() => setOpen(false)} />}
    </>
  );
}

function SavedViewsDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const person = useViewer().me.person.id;
  const [, navigate] = useLocation();
  const [views, setViews] = useState(() => savedViews(person));
  const [values, setValues] = useState({ name: '' });
  const [isRefused, setRefused] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    try {
      setViews(saveView(person, { name: values.name, address }));
      setValues({ name: '' });
      setRefused(false);
    } catch {
      setRefused(true);
    }
  };
  return (
    <Dialog title={t.views} onClose={onClose}>
      <p className="hint">{t.viewsHint}</p>
      <form onSubmit={save}>
        <FormFields fields={FIELDS} values={values} onChange={setValues} />
        {isRefused && <ErrorMessage>{t.viewNotSaved}</ErrorMessage>}
        <div className="actions">
          <Button variant="primary" type="submit">
            {t.saveView}
          </Button>
        </div>
      </form>
      <ul className="graph-views" aria-label={t.views}>
        {views.map((view) => (
          <li key={view.name}>
            <button
              type="button"
              onClick={() => {
                navigate(view.address);
                onClose();
              }}
            >
              {view.name}
            </button>
            <Button
              variant="quiet"
              icon={Trash2}
              aria-label={t.removeView(view.name)}
              onClick={() => setViews(removeView(person, view.name))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
