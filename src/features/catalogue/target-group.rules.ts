/** The parties for which an offering is. Pure. */
import { DomainError } from '../../errors.ts';
import { checkedName } from '../../mutations/input-checks.rules.ts';

export const MAX_TARGET_SEGMENTS = 20;

/** Each segment once; names that differ in case only are the same. @throws DomainError INVALID_INPUT */
export function checkedSegments(segments: readonly string[]): string[] {
  const named = segments.map((segment) => checkedName(segment, 'targetSegments'));
  const distinct = new Map(named.map((segment) => [segment.toLowerCase(), segment]));
  if (distinct.size > MAX_TARGET_SEGMENTS)
    throw new DomainError(
      'INVALID_INPUT',
      'targetSegments',
      `Specify at most ${MAX_TARGET_SEGMENTS} segments instead of ${distinct.size}.`,
    );
  return [...distinct.values()];
}
