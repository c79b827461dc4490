import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Says that a place is empty, and why. */
export function EmptyState({
  icon: Icon,
  title,
  hint,
  isPage = false,
  children,
}: {
  icon: LucideIcon;
  title: string;
  hint?: string;
  /** There is nothing else on the page, so the title is its heading. */
  isPage?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      <Icon size={28} strokeWidth={1.5} aria-hidden />
      {isPage ? <h1>{title}</h1> : <p className="strong">{title}</p>}
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
}
