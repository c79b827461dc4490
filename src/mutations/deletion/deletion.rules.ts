/** Rules of deletions. Pure. */
import { DomainError } from '../../errors.ts';

/** What both sides see can be deleted for this long by the side that recorded it; afterwards it is history. */
export const MAX_DELETION_HOURS = 24;
const HOUR_MS = 3_600_000;

/** Edges that background work derives from others; they go with the record. */
export const DERIVED_EDGES = ['PRIOR', 'LOW_PRIOR', 'EVIDENCE'] as const;

/**
 * @param found types of edges; `isSeen`: to a record that the viewer may see
 * @throws DomainError ILLEGAL_STATE that names what depends on the record, as far as the viewer may see it, and what to do instead
 */
export function checkNothingDepends(
  { what, dependents, instead }: { what: string; dependents: Readonly<Record<string, string>>; instead: string },
  found: readonly { type: string; isSeen: boolean }[],
): void {
  if (!found.length) return;
  const seen = found.flatMap(({ type, isSeen }) => (isSeen ? (dependents[type] ?? []) : []));
  const named = seen.length ? `: ${[...new Set(seen)].join(', ')}` : '';
  throw new DomainError(
    'ILLEGAL_STATE',
    'id',
    `The ${what} cannot be deleted, because something depends on it${named}. ${instead}`,
    { currentState: 'IN_USE', possible: [] },
  );
}

/** @throws DomainError FORBIDDEN unless the actor acts for the side that recorded it; ILLEGAL_STATE if that was long ago */
export function checkOwnRecent(
  { recordedBy, createdAt }: { recordedBy?: string | null; createdAt?: string },
  { what, instead }: { what: string; instead: string },
  { viewer, now }: { viewer: { actsFor(party: string): boolean }; now: string },
): void {
  if (!recordedBy || !viewer.actsFor(recordedBy))
    throw new DomainError('FORBIDDEN', 'id', `Only the side that recorded the ${what} can delete it; ask that side.`);
  if (Date.parse(now) - Date.parse(createdAt ?? '') > MAX_DELETION_HOURS * HOUR_MS)
    throw new DomainError(
      'ILLEGAL_STATE',
      'id',
      `The ${what} was recorded more than ${MAX_DELETION_HOURS} hours ago and is part of the history of both sides. ${instead}`,
      { currentState: 'RECORDED', possible: [] },
    );
}

/** Corrections of what both sides see. @throws DomainError FORBIDDEN unless the actor acts for the side that recorded it */
export function mustHaveRecorded(
  { viewer }: { viewer: { actsFor(party: string): boolean } },
  recordedBy: string | null | undefined,
  what: string,
  instead: string,
): void {
  if (recordedBy && viewer.actsFor(recordedBy)) return;
  throw new DomainError(
    'FORBIDDEN',
    'id',
    `Only the side that recorded the ${what} can correct it; ask that side, or cancel it (${instead}) if you may.`,
  );
}

/** @throws DomainError ILLEGAL_STATE for a cancelled record, which stays as it was: either side may have cancelled it */
export function checkNotCancelled(cancelledAt: unknown, what: string, instead = 'record another one'): void {
  if (cancelledAt === undefined || cancelledAt === null) return;
  throw new DomainError('ILLEGAL_STATE', 'id', `The ${what} has been cancelled; ${instead}.`, {
    currentState: 'CANCELLED',
    possible: [],
  });
}
