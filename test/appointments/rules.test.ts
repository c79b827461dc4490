/** Times of people, free times and invitations: pure. */
import { expect, it } from 'vitest';
import { AppointmentState, freeAlternatives } from '../../src/appointments/appointment.rules.ts';
import { calendarOf, visitMailOf } from '../../src/appointments/invitation.rules.ts';
import { checkedZone, instantOf } from '../../src/appointments/time.rules.ts';

it('reads local times in their zone, before and after the clocks change', () => {
  expect(instantOf('2026-03-07T14:30', 'America/Toronto')).toBe('2026-03-07T19:30:00.000Z');
  expect(instantOf('2026-03-08T14:30', 'America/Toronto')).toBe('2026-03-08T18:30:00.000Z');
  expect(instantOf('2026-07-01T09:00', 'Asia/Kathmandu')).toBe('2026-07-01T03:15:00.000Z');
  expect(instantOf('2026-07-01T09:00+02:00', 'America/Toronto')).toBe('2026-07-01T07:00:00.000Z');
  expect(checkedZone('europe/paris')).toBe('Europe/Paris');
});

it('refuses a time that the clocks leave out, and one that they show twice, with what would be right', () => {
  expect(() => instantOf('2026-03-08T02:30', 'America/Toronto')).toThrow(/there is no 02:30 .*take 03:30/);
  expect(() => instantOf('2026-11-01T01:30', 'America/Toronto')).toThrow(
    /two 01:30 .*2026-11-01T01:30:00-04:00" or "2026-11-01T01:30:00-05:00"/,
  );
  expect(instantOf('2026-11-01T01:30-05:00', 'America/Toronto')).toBe('2026-11-01T06:30:00.000Z');
  // Lord Howe Island changes by half an hour.
  expect(() => instantOf('2026-10-04T02:15', 'Australia/Lord_Howe')).toThrow(/there is no 02:15/);
  expect(() => instantOf('2026-04-05T01:45', 'Australia/Lord_Howe')).toThrow(/two 01:45/);
  expect(() => instantOf('2026-10-25T02:30', 'Europe/Paris')).toThrow(/two 02:30/);
});

it('finds the nearest free times, by day, after now', () => {
  const at = (time: string) => Date.parse(`2026-12-01T${time}:00Z`);
  const wish = { start: at('10:00'), end: at('11:00') };
  const busy = [wish, { start: at('11:30'), end: at('12:00') }];
  const free = freeAlternatives(wish, busy, 'UTC', at('08:30'));
  expect(free.map(({ start }) => new Date(start).toISOString().slice(8, 16))).toEqual([
    '01T09:00',
    '01T12:00',
    '01T12:30',
    '01T13:00',
    '01T13:30',
  ]);
  expect(
    freeAlternatives(wish, [{ start: wish.start - 20 * 86_400_000, end: wish.start + 20 * 86_400_000 }], 'UTC', 0),
  ).toEqual([]);
  for (const { start, end } of freeAlternatives({ start: at('19:30'), end: at('20:30') }, [], 'UTC', at('18:45')))
    expect([new Date(start).getUTCHours() >= 8, end <= at('20:00') || start > at('23:00')]).toEqual([true, true]);
});

it('writes invitations that calendars follow: same UID, rising sequence, REQUEST and CANCEL', () => {
  const appointment = {
    id: 'apt_1',
    state: AppointmentState.CONFIRMED,
    title: 'Visit <script>alert(1)</script>',
    location: '12 Shore Road, Lakeview',
    note: null,
    timeZone: 'America/Toronto',
    start: Date.parse('2026-12-01T19:30:00Z'),
    end: Date.parse('2026-12-01T20:15:00Z'),
    sequence: 0,
    host: { name: 'Sam', email: 'broker@covalue.example' },
    guest: { name: 'Dana', email: 'client@covalue.example' },
  };
  const now = '2026-11-24T12:00:00.000Z';
  expect(visitMailOf(appointment, appointment.guest, 'CONFIRMED', true)).toMatchObject({
    with: 'Sam',
    startsAt: '2026-12-01T19:30:00.000Z',
    timeZone: 'America/Toronto',
  });
  const booked = calendarOf(appointment, now);
  expect(booked.method).toBe('REQUEST');
  const plain = (content: string) => content.replaceAll('\r\n ', '');
  for (const part of [
    'METHOD:REQUEST',
    'UID:apt_1@covalue',
    'SEQUENCE:0',
    'DTSTART:20261201T193000Z',
    'STATUS:CONFIRMED',
  ])
    expect(plain(booked.text)).toContain(part);
  const cancelled = calendarOf({ ...appointment, state: AppointmentState.CANCELLED, sequence: 2 }, now);
  for (const part of ['METHOD:CANCEL', 'UID:apt_1@covalue', 'SEQUENCE:2', 'STATUS:CANCELLED'])
    expect(plain(cancelled.text)).toContain(part);
});
