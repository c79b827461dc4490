import type { ReactNode } from 'react';

/** Screen readers read it out at once. */
export function ErrorMessage({ children }: { children: ReactNode }) {
  return (
    <p className="error-message" role="alert">
      {children}
    </p>
  );
}
