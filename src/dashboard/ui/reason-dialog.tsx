/** Saying no, with a reason if one likes. */
import { type FormEvent, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { Button } from './parts.tsx';

export function ReasonDialog({
  title,
  hint,
  label,
  look = 'danger',
  busy,
  onSubmit,
  onClose,
}: {
  /** Names the operation; also on the button. */
  title: string;
  /** What it does. */
  hint?: string;
  label: string;
  look?: 'danger' | 'primary';
  busy: boolean;
  /** @returns whether it was done, so that the dialog may close */
  onSubmit: (reason: string | null) => Promise<unknown>;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onSubmit(reason || null)) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {hint && <p className="hint">{hint}</p>}
        <label>
          {label}
          <textarea rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <div className="actions">
          <Button look={look} type="submit" busy={busy}>
            {title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
