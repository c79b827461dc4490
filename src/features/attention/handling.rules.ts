/** How a party handles an item: snoozed, assigned, with a due date of its own, done. Pure. */
import { DomainError } from '../../errors.ts';
import { DAY_MS } from '../../values/days.rules.ts';

export enum AttentionState {
  OPEN = 'OPEN',
  SNOOZED = 'SNOOZED',
  DONE = 'DONE',
}

/** Days for which an item can be snoozed. */
export const MAX_SNOOZE_DAYS = 366;

/** The parts of the ID of an item. */
export interface ItemId {
  kind: string;
  record: string;
  party: string;
}

/** @throws DomainError INVALID_INPUT */
export function parsedItemId(id: string, field: string): ItemId {
  const [, kind, record, party] = /^([A-Z_]+):([a-z]+_[^:\s]+):([a-z]+_[^:\s]+)$/.exec(id) ?? [];
  if (kind && record && party) return { kind, record, party };
  throw new DomainError('INVALID_INPUT', field, 'Specify the ID of an item of `attention`.');
}

/** @throws DomainError INVALID_INPUT for a time that has passed or is too far ahead */
export function checkSnooze(until: Date | string, now: string): void {
  const [time, start] = [new Date(until).getTime(), Date.parse(now)];
  if (time > start && time <= start + MAX_SNOOZE_DAYS * DAY_MS) return;
  throw new DomainError(
    'INVALID_INPUT',
    'snoozedUntil',
    `Specify a time in the future, at most ${MAX_SNOOZE_DAYS} days ahead.`,
  );
}
