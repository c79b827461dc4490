/** A secret that the server returns only once. */
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { integrationTexts as t } from './texts.ts';

export function ShownOnceDialog({ title, secret, onClose }: { title: string; secret: string; onClose: () => void }) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="hint">{t.shownOnce}</p>
      <input readOnly aria-label={title} value={secret} onFocus={(event) => event.target.select()} />
      <div className="actions">
        <CopyButton text={secret} />
      </div>
    </Dialog>
  );
}
