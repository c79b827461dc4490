import type { ReactNode } from 'react';

export function Card({
  title,
  hint,
  aside,
  children,
  className = '',
}: {
  title?: ReactNode;
  hint?: string;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={`card ${className}`}>
      {title && (
        <header>
          <div>
            <h2>{title}</h2>
            {hint && <p className="hint">{hint}</p>}
          </div>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
