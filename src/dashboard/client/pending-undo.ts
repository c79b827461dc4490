/** The latest change that the person can still undo. */
import type { UndoOfferFragment } from '../generated.ts';
import { SharedValue } from '../ui/shared-value.ts';

export interface PendingUndo {
  id: string;
  mutation: string;
  /** On the clock of `performance.now()`, so that the clock of this computer does not matter. */
  endsAt: number;
}

export const pendingUndo = new SharedValue<PendingUndo | undefined>(undefined);

export function offerUndo({ id, mutation, secondsLeft }: UndoOfferFragment): void {
  if (secondsLeft > 0) pendingUndo.set({ id, mutation, endsAt: performance.now() + secondsLeft * 1000 });
}
