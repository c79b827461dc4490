/** A button that opens a list of operations. */
import type { LucideIcon } from 'lucide-react';

export interface MenuItem {
  label: string;
  onSelect: () => void;
}

export function Menu({
  label,
  icon: Icon,
  items,
  accessibleLabel,
}: {
  /** Empty: only the icon is shown. */
  label?: string;
  icon: LucideIcon;
  items: readonly MenuItem[];
  /** Default: the label. */
  accessibleLabel?: string;
}) {
  if (items.length === 0) return null;
  return (
    <details className="menu" onToggle={(event) => onToggle(event.currentTarget)}>
      <summary
        className={`button quiet ${label ? '' : 'icon-only'}`}
        aria-label={accessibleLabel}
        title={accessibleLabel}
      >
        <Icon size={16} aria-hidden /> {label}
      </summary>
      <ul>
        {items.map((item, index) => (
          <li key={`${index} ${item.label}`}>
            <button type="button" onClick={item.onSelect}>
              {item.label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function onToggle(menu: HTMLDetailsElement) {
  if (!menu.open) return;
  keepInside(menu);
  // The next click closes it.
  setTimeout(() => document.addEventListener('click', () => menu.removeAttribute('open'), { once: true }));
}

/** A list that would begin left of the screen or the dialog begins where the button does. */
function keepInside(menu: HTMLDetailsElement) {
  menu.removeAttribute('data-from-left');
  const left = (element: Element | null) => element?.getBoundingClientRect().left ?? 0;
  menu.toggleAttribute('data-from-left', left(menu.querySelector('ul')) < left(menu.closest('dialog')));
}
