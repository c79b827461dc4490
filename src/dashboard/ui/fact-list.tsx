import type { ReactNode } from 'react';

/** Terms and their values, in two columns. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

/** A term and its value; nothing where the value is unknown. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (children == null || children === '' || children === false) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
