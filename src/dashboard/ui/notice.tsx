/** A line at the edge of the screen that says what came of an action, and goes by itself. */
import { useSyncExternalStore } from 'react';

interface Notice {
  id: number;
  text: string;
  tone: 'right' | 'wrong';
}

const SHOWN_MS = 6_000;
const listeners = new Set<() => void>();
let notices: Notice[] = [];
let last = 0;

function change(next: Notice[]) {
  notices = next;
  for (const listener of listeners) listener();
}

export function notify(text: string, tone: Notice['tone'] = 'right'): void {
  const id = ++last;
  change([...notices.filter((notice) => notice.text !== text), { id, text, tone }]);
  setTimeout(() => change(notices.filter((notice) => notice.id !== id)), SHOWN_MS);
}

export function Notices() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notices,
  );
  return (
    <div className="notices" role="status" aria-live="polite">
      {shown.map(({ id, text, tone }) => (
        <p key={id} className={`notice ${tone}`}>
          {text}
        </p>
      ))}
    </div>
  );
}
