/** Asks for an optional reason before an operation. */
import { type FormEvent, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export function ReasonDialog({
  title,
  hint,
  label,
  variant = 'danger',
  busy,
  onSubmit,
  onClose,
}: {
  /** The name of the operation; also on the button. */
  title: string;
  /** The effect of the operation. */
  hint?: string;
  label: string;
  variant?: 'danger' | 'primary';
  busy: boolean;
  /** @returns a truthy value on success; then the dialog closes */
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
          <Button variant={variant} type="submit" busy={busy}>
            {title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
