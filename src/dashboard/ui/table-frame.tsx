import type { ReactNode } from 'react';

/** A table that is wider than its place scrolls in it, by keyboard too. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="table-frame" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
