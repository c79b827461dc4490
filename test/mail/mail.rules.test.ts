import { describe, expect, it } from 'vitest';
import { dueAt, MailFrequency } from '../../src/features/mail/mail.rules.ts';

describe('digests', () => {
  it('are due in the morning of their recipients', () => {
    const { DAILY, WEEKLY, AT_ONCE } = MailFrequency;
    expect(dueAt('2026-03-02T15:00:00.000Z', AT_ONCE, 'UTC')).toBe('2026-03-02T15:00:00.000Z');
    expect(dueAt('2026-03-02T15:00:00.000Z', DAILY, 'America/Toronto')).toBe('2026-03-03T12:00:00.000Z');
    expect(dueAt('2026-03-02T11:59:59.000Z', DAILY, 'America/Toronto')).toBe('2026-03-02T12:00:00.000Z');
    expect(dueAt('2026-03-02T12:00:00.000Z', DAILY, 'America/Toronto')).toBe('2026-03-03T12:00:00.000Z');
    // The night of the change to daylight saving time.
    expect(dueAt('2026-03-07T15:00:00.000Z', DAILY, 'America/Toronto')).toBe('2026-03-08T11:00:00.000Z');
    expect(dueAt('2026-03-02T15:00:00.000Z', WEEKLY, 'UTC')).toBe('2026-03-09T07:00:00.000Z');
    expect(dueAt('2026-03-02T06:00:00.000Z', WEEKLY, 'UTC')).toBe('2026-03-02T07:00:00.000Z');
    expect(() => dueAt('2026-03-02T15:00:00.000Z', DAILY, 'Mars/Olympus')).toThrow('Unknown time zone');
  });
});
