/** A line at the edge of the screen that shows the result of an action, and disappears automatically. */
import { SharedValue } from './shared-value.ts';

interface Notice {
  id: number;
  text: string;
  tone: 'success' | 'error';
}

const SHOWN_MS = 6_000;
const notices = new SharedValue<Notice[]>([]);
let lastId = 0;

export function notify(text: string, tone: Notice['tone'] = 'success'): void {
  const id = ++lastId;
  notices.set([...notices.current.filter((notice) => notice.text !== text), { id, text, tone }]);
  setTimeout(() => notices.set(notices.current.filter((notice) => notice.id !== id)), SHOWN_MS);
}

export function Notices() {
  const shown = notices.use();
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
