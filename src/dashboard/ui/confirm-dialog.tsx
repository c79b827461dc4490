/** Asks before an operation that is not easily undone. */
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { uiTexts } from './texts.ts';

export function ConfirmDialog({
  title,
  hint,
  submitLabel = title,
  busy,
  onSubmit,
  onClose,
}: {
  title: string;
  /** The effect of the operation. */
  hint: string;
  /** Default: the title. */
  submitLabel?: string;
  busy: boolean;
  /** @returns a truthy value on success; then the dialog closes */
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{hint}</p>
      <div className="actions">
        <Button onClick={onClose}>{uiTexts.cancel}</Button>
        <Button variant="danger" busy={busy} onClick={async () => (await onSubmit()) && onClose()}>
          {submitLabel}
        </Button>
      </div>
    </Dialog>
  );
}
