/** Notice periods of agreements. Pure. */
import { DomainError } from '../errors.ts';

/** The largest number of days, weeks, months or years of a notice period. */
export const MAX_NOTICE_COUNT = 999;
export const NOTICE_UNITS = ['D', 'W', 'M', 'Y'] as const;
export type NoticeUnit = (typeof NOTICE_UNITS)[number];

/** The parts of a period such as `P3M` (ISO 8601); undefined if it is none. */
export function noticeParts(period: string): { count: number; unit: NoticeUnit } | undefined {
  const [, digits, letter] = /^P([1-9]\d{0,2})([DWMY])$/.exec(period) ?? [];
  const unit = NOTICE_UNITS.find((each) => each === letter);
  return digits && unit ? { count: Number(digits), unit } : undefined;
}

/** @returns it; null and undefined stay. @throws DomainError INVALID_INPUT */
export function checkedNoticePeriod(period: string | null | undefined): string | null | undefined {
  if (typeof period !== 'string' || noticeParts(period)) return period;
  throw new DomainError(
    'INVALID_INPUT',
    'noticePeriod',
    `Specify 1 to ${MAX_NOTICE_COUNT} days, weeks, months or years, e.g. "P30D" or "P3M" (ISO 8601).`,
  );
}
