/** Pure rules of appointments: local times, free times and invitations. */
import { expect, it } from 'vitest';
import { AppointmentState, freeAlternatives } from '../../src/features/appointments/appointment.rules.ts';
import { visitMailOf } from '../../src/features/appointments/invitation.rules.ts';
import { checkedZone, instantOf } from '../../src/features/appointments/time.rules.ts';
import {
  ANSWERS_ARE_NOT_READ,
  type CalendarEntry,
  feedText,
  invitationText,
  methodOf,
} from '../../src/features/mail/render/icalendar.rules.ts';
import { contentOf } from '../../src/features/mail/render/mail-templates.rules.ts';
import { MAILS } from '../support/all-mails.ts';

it('reads local times in their zone, before and after a clock change', () => {
  expect(instantOf('2026-03-07T14:30', 'America/Toronto')).toBe('2026-03-07T19:30:00.000Z');
  expect(instantOf('2026-03-08T14:30', 'America/Toronto')).toBe('2026-03-08T18:30:00.000Z');
  expect(instantOf('2026-07-01T09:00', 'Asia/Kathmandu')).toBe('2026-07-01T03:15:00.000Z');
  expect(instantOf('2026-07-01T09:00+02:00', 'America/Toronto')).toBe('2026-07-01T07:00:00.000Z');
  for (const offset of ['+25:00', '-14:30', '+05:60', '+0200', '+99:99'])
    expect(() => instantOf(`2026-07-01T09:00${offset}`, 'America/Toronto')).toThrow('time with offset');
  expect(checkedZone('europe/paris')).toBe('Europe/Paris');
});

it('rejects a time that a clock change skips or repeats, and suggests valid ones', () => {
  expect(() => instantOf('2026-03-08T02:30', 'America/Toronto')).toThrow(/02:30 does not exist .*use 03:30/);
  expect(() => instantOf('2026-11-01T01:30', 'America/Toronto')).toThrow(
    /01:30 occurs twice .*2026-11-01T01:30:00-04:00" or "2026-11-01T01:30:00-05:00"/,
  );
  expect(instantOf('2026-11-01T01:30-05:00', 'America/Toronto')).toBe('2026-11-01T06:30:00.000Z');
  // Lord Howe Island changes by half an hour.
  expect(() => instantOf('2026-10-04T02:15', 'Australia/Lord_Howe')).toThrow(/02:15 does not exist/);
  expect(() => instantOf('2026-04-05T01:45', 'Australia/Lord_Howe')).toThrow(/01:45 occurs twice/);
  expect(() => instantOf('2026-10-25T02:30', 'Europe/Paris')).toThrow(/02:30 occurs twice/);
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

const ENTRY: CalendarEntry = {
  id: 'apt_1',
  state: 'CONFIRMED',
  title: 'Visit <script>alert(1)</script>',
  location: '12 Shore Road, Lakeview',
  note: null,
  start: Date.parse('2026-12-01T19:30:00Z'),
  end: Date.parse('2026-12-01T20:15:00Z'),
  sequence: 0,
  changedAt: '2026-11-24T12:00:00.000Z',
  proposedBy: 'host',
  confirmed: true,
  host: { name: 'Sam', email: 'broker@covalue.example' },
  guest: { name: 'Dana', email: 'client@covalue.example' },
};
const OPTIONS = { organizer: 'visits@mail.example', answerAt: 'https://covalue.example/#/visits' };
/** Unfolded lines, as a calendar reads them. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const attendees = (text: string) =>
  Object.fromEntries(
    linesOf(text).flatMap((line) => {
      const [, answer, address] = /^ATTENDEE;.*PARTSTAT=([A-Z-]+).*:mailto:(.*)$/i.exec(line) ?? [];
      return answer ? [[address, answer]] : [];
    }),
  );

it('writes invitations that update calendars: same UID, increasing sequence, REQUEST and CANCEL', () => {
  const appointment = { ...ENTRY, state: AppointmentState.CONFIRMED, timeZone: 'America/Toronto' };
  expect(visitMailOf(appointment, appointment.guest, 'CONFIRMED', true)).toMatchObject({
    with: 'Sam',
    startsAt: '2026-12-01T19:30:00.000Z',
    timeZone: 'America/Toronto',
  });
  const booked = linesOf(invitationText(ENTRY, OPTIONS));
  expect(methodOf(ENTRY)).toBe('REQUEST');
  for (const line of [
    'METHOD:REQUEST',
    'UID:apt_1@covalue',
    'SEQUENCE:0',
    'DTSTAMP:20261124T120000Z',
    'DTSTART:20261201T193000Z',
    'DTEND:20261201T201500Z',
    'STATUS:CONFIRMED',
    'ORGANIZER;CN="Covalue":mailto:visits@mail.example',
  ])
    expect(booked).toContain(line);
  const cancelled: CalendarEntry = { ...ENTRY, state: 'CANCELLED', sequence: 2 };
  expect(methodOf(cancelled)).toBe('CANCEL');
  for (const line of ['METHOD:CANCEL', 'UID:apt_1@covalue', 'SEQUENCE:2', 'STATUS:CANCELLED'])
    expect(linesOf(invitationText(cancelled, OPTIONS))).toContain(line);
  const feed = linesOf(feedText('Dana, Ltd: appointments', [ENTRY], OPTIONS).text);
  expect(feed).toContain('NAME:Dana\\, Ltd: appointments');
  expect(feed).toContain('ORGANIZER;CN="Covalue":mailto:visits@mail.example');
  expect(feed.join('\n')).not.toContain('METHOD:');
});

it.each([
  ['proposed by the provider', { state: 'PROPOSED', confirmed: false }, 'ACCEPTED', 'NEEDS-ACTION', 'TENTATIVE'],
  ['proposed by the client', { state: 'PROPOSED', confirmed: false, proposedBy: 'guest' }, 'NEEDS-ACTION', 'ACCEPTED'],
  ['confirmed by the other side', {}, 'ACCEPTED', 'ACCEPTED', 'CONFIRMED'],
  ['moved by the provider', { confirmed: false }, 'ACCEPTED', 'NEEDS-ACTION', 'CONFIRMED'],
  ['moved by the client', { confirmed: false, proposedBy: 'guest' }, 'NEEDS-ACTION', 'ACCEPTED', 'CONFIRMED'],
  ['cancelled by the client', { state: 'CANCELLED', cancelledBy: 'guest' }, 'ACCEPTED', 'DECLINED', 'CANCELLED'],
  ['cancelled by the provider', { state: 'CANCELLED', cancelledBy: 'host' }, 'DECLINED', 'ACCEPTED', 'CANCELLED'],
] as const)('shows what each side has answered: %s', (_, change, host, guest, status = 'TENTATIVE') => {
  const text = invitationText({ ...ENTRY, ...(change as object) }, OPTIONS);
  expect(attendees(text)).toEqual({ 'broker@covalue.example': host, 'client@covalue.example': guest });
  expect(linesOf(text)).toContain(`STATUS:${status}`);
});

it('lists a person who is host and guest once, and omits people without an address', () => {
  const same = { name: 'Sam', email: 'broker@covalue.example' };
  expect(attendees(invitationText({ ...ENTRY, guest: same }, OPTIONS))).toEqual({ [same.email]: 'ACCEPTED' });
  expect(attendees(invitationText({ ...ENTRY, host: { name: 'Sam', email: null } }, OPTIONS))).toEqual({
    'client@covalue.example': 'ACCEPTED',
  });
});

it.each([
  'O"Brien, Sam; Ltd: \\ ^ Łódź',
  'Evil\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:evil@evil.example',
  'Evil\nBEGIN:VALARM',
  'Evil\u2028X-EVIL:1\u0085X-EVIL:2\u0000\u0007\u001b',
  `${'名前'.repeat(99)}😀`,
  'שלום 😀'.repeat(25),
  'half \ud83d',
  '\u0007',
])('escapes any text in its property, in lines of at most 75 octets: %j', (words) => {
  const entry = {
    ...ENTRY,
    title: words,
    location: words,
    note: `${words}\n`.repeat(5),
    host: { ...ENTRY.host, name: words },
  };
  for (const text of [invitationText(entry, OPTIONS), feedText(words, [entry], OPTIONS).text]) {
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
    }
    const lines = linesOf(text);
    expect(lines.filter((line) => /^(ATTENDEE|ORGANIZER)/.test(line))).toHaveLength(3);
    expect(lines.filter((line) => /^(X-EVIL|BEGIN:VALARM|half)/.test(line))).toEqual([]);
    for (const line of lines) expect(line).toMatch(/^$|^[A-Z-]+(;[A-Z-]+=("[^"]*"|[^";:,]+))*:/);
    expect(attendees(text)).toHaveProperty(['broker@covalue.example'], 'ACCEPTED');
  }
});

it.each([
  ['dana@Müller.example', 'dana@xn--mller-kva.example'],
  ['jörg@example.org', 'j%C3%B6rg@example.org'],
  ['dana+visits@example.org', 'dana+visits@example.org'],
  ['a?b#c%d@example.org', 'a%3Fb%23c%25d@example.org'],
])('writes %s as a mailto URI', (email, uri) => {
  expect(attendees(invitationText({ ...ENTRY, guest: { name: 'Dana', email } }, OPTIONS))).toHaveProperty([uri]);
});

it.each(['CONFIRMED', 'MOVED'] as const)(
  'states in the mail and the calendar entry that replies are not read: %s',
  (change) => {
    const data = visitMailOf(
      { ...ENTRY, state: AppointmentState.CONFIRMED, timeZone: 'America/Toronto' },
      ENTRY.guest,
      change,
      true,
    );
    const addresses = {
      origin: 'https://covalue.example',
      signInLink: () => '',
      addressLink: () => '',
      pageLink: () => '',
    };
    const content = contentOf(MAILS, [{ template: 'visit', data }], addresses, 'Sam');
    expect(JSON.stringify(content.blocks)).toContain(ANSWERS_ARE_NOT_READ);
    expect(JSON.stringify(content.blocks)).toContain('https://covalue.example/#/visits');
    expect(content.subject).toContain('Tue 1 Dec, 14:30 (America/Toronto)');
    const calendar = linesOf(invitationText(ENTRY, OPTIONS)).find((line) => line.startsWith('DESCRIPTION:'));
    expect(calendar).toBe(
      `DESCRIPTION:${ANSWERS_ARE_NOT_READ} Answer\\, move or cancel it at https://covalue.example/#/visits`,
    );
  },
);

it('omits an appointment that cannot be written from a feed, and serves the others', () => {
  const entry = (id: string, more: object = {}) => ({ ...ENTRY, id, ...more });
  const bad = [{ start: null }, { end: 'soon' }, { changedAt: null }, { title: 7 }, { host: null }];
  const { text, failures } = feedText(
    'Dana',
    [entry('apt_a'), ...bad.map((more, index) => entry(`apt_bad${index}`, more)), entry('apt_z')],
    OPTIONS,
  );
  expect(linesOf(text).filter((line) => line.startsWith('UID:'))).toEqual(['UID:apt_a@covalue', 'UID:apt_z@covalue']);
  expect(failures.map(({ id }) => id)).toEqual(['apt_bad0', 'apt_bad1', 'apt_bad2', 'apt_bad3', 'apt_bad4']);
  expect(String(failures[0]?.error)).toContain('no valid time in "start"');
});
