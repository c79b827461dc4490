/** What a feature checks when one of its records is restored. */
import type { MutationContext } from '../../mutations/run-mutation.ts';

/**
 * Runs after the record has been restored. @throws DomainError if others have used what the change had made free, e.g. a time in
 * a calendar
 */
export type UndoCheck = (mutation: MutationContext, id: string) => Promise<void>;

declare module '../../schema/registries.ts' {
  interface Registries {
    /** By the prefix of the ID, e.g. `apt_`. */
    undoChecks: Readonly<Record<string, UndoCheck>>;
  }
}
