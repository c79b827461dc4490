/** The browser's own modal dialog, which keeps the focus and closes with Escape. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import { uiTexts } from './texts.ts';

export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{title}</h2>
        <Button variant="quiet" icon={X} aria-label={uiTexts.close} onClick={() => dialog.current?.close()} />
      </header>
      {children}
    </dialog>
  );
}
