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
    <details className="menu" onToggle={(event) => closeWithNextClick(event.currentTarget)}>
      <summary
        className={`button quiet ${label ? '' : 'icon-only'}`}
        aria-label={accessibleLabel}
        title={accessibleLabel}
      >
        <Icon size={16} aria-hidden /> {label}
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.label}>
            <button type="button" onClick={item.onSelect}>
              {item.label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function closeWithNextClick(menu: HTMLDetailsElement) {
  if (menu.open)
    setTimeout(() => document.addEventListener('click', () => menu.removeAttribute('open'), { once: true }));
}
