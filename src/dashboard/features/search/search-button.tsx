/** Opens the search: a button of the top bar, and Ctrl+K or ⌘K anywhere. */
import { Search } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../ui/button.tsx';
import { lazyComponent } from '../../ui/lazy-component.ts';
import { searchButtonTexts as t } from './button-texts.ts';
import type { Command } from './command.rules.ts';

const SearchDialog = lazyComponent<{ commands: readonly Command[]; onClose: () => void }>(
  () => import('./search-dialog.tsx'),
);

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
const SHORTCUT = isMac ? t.shortcut.mac : t.shortcut.others;

export function SearchButton({ commands }: { commands: readonly Command[] }) {
  const [isOpen, setOpen] = useState(false);
  const before = useRef<Element>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key.toLowerCase() !== 'k' || altKey || shiftKey || !(isMac ? metaKey : ctrlKey)) return;
      // The browser would open its own search. Another dialog keeps its values.
      event.preventDefault();
      if (document.querySelector('dialog[open]')) return;
      before.current = document.activeElement;
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  // Once the dialog is gone: nothing outside of it can have the focus before.
  useEffect(() => {
    if (isOpen) return;
    if (before.current instanceof HTMLElement) before.current.focus();
    before.current = null;
  }, [isOpen]);
  return (
    <>
      <Button
        variant="quiet"
        icon={Search}
        className="search-button"
        aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
        title={`${t.open} (${SHORTCUT})`}
        onClick={(event) => {
          before.current = event.currentTarget;
          setOpen(true);
        }}
      >
        <span className="search-hint">
          {t.open} <kbd>{SHORTCUT}</kbd>
        </span>
      </Button>
      {isOpen &&
        // Beside the top bar, which is a landmark of its own.
        createPortal(
          <Suspense>
            <SearchDialog commands={commands} onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
