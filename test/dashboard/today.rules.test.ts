/** Which day "today" is, in which time zone: pure rules of the server and of the dashboard. */
import { afterEach, describe, expect, it } from 'vitest';
import { recommendationTexts } from '../../src/dashboard/features/recommendations/texts.ts';
import { dayFromNow, daysFromToday, instantFromNow } from '../../src/dashboard/values/calendar.rules.ts';
import { FINANCING_RECOMMENDERS } from '../../src/features/financing/recommenders.ts';
import { RECOMMENDERS } from '../../src/features/recommendations/recommenders.ts';
import { earliestDayAt, latestDayAt, todayWithin } from '../../src/values/today.rules.ts';

describe('where no time zone is known', () => {
  it.each([
    ['2026-12-01T00:00:00Z', '2026-11-30', '2026-12-01'],
    ['2026-12-01T09:59:59Z', '2026-11-30', '2026-12-01'],
    ['2026-12-01T10:00:00Z', '2026-11-30', '2026-12-02'],
    ['2026-12-01T11:59:59Z', '2026-11-30', '2026-12-02'],
    ['2026-12-01T12:00:00Z', '2026-12-01', '2026-12-02'],
    ['2026-03-01T00:00:00Z', '2026-02-28', '2026-03-01'],
  ])('at %s it is %s to %s', (now, earliest, latest) => {
    expect([earliestDayAt(now), latestDayAt(now)]).toEqual([earliest, latest]);
  });

  it.each([
    ['no period', null, null, '2026-12-01'],
    ['the last day, which lasts elsewhere', null, '2026-11-30', '2026-11-30'],
    ['a last day that is over everywhere', null, '2026-11-29', '2026-12-01'],
    ['a last day to come', null, '2026-12-05', '2026-12-01'],
    ['a first day that has not begun anywhere', '2026-12-02', null, '2026-12-01'],
  ])('starts today within a period: %s', (_, from, until, day) => {
    expect(todayWithin('2026-12-01T02:00:00Z', from, until)).toBe(day);
  });

  it('starts on a first day that has already begun in another time zone', () => {
    expect(todayWithin('2026-12-01T11:00:00Z', '2026-12-02', null)).toBe('2026-12-02');
  });
});

describe("the viewer's day", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    // Evening in Toronto, when it is already the next day in UTC.
    ['America/Toronto', '2026-12-02T01:30:00Z', '2026-12-01', '2026-12-01T05:00:00.000Z'],
    // Morning in Auckland, when it is still the previous day in UTC.
    ['Pacific/Auckland', '2026-12-01T20:00:00Z', '2026-12-02', '2026-12-01T11:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-12-01T10:00:00Z', '2026-12-02', '2026-12-01T10:00:00.000Z'],
    ['UTC', '2026-12-01T23:59:00Z', '2026-12-01', '2026-12-01T00:00:00.000Z'],
    // The clocks changed at two that night.
    ['America/Toronto', '2026-11-02T03:00:00Z', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ])('in %s at %s is %s', (timeZone, at, day, begins) => {
    process.env.TZ = timeZone;
    const now = new Date(at);
    expect(dayFromNow(0, now)).toBe(day);
    expect(instantFromNow(0, now)).toBe(begins);
    for (const days of [-400, -1, 0, 1, 3, 182]) expect(daysFromToday(dayFromNow(days, now), now)).toBe(days);
    expect(daysFromToday(now.toISOString(), now)).toBe(0);
    expect(daysFromToday(instantFromNow(1, now), now)).toBe(1);
    expect(daysFromToday(new Date(Date.parse(instantFromNow(0, now)) - 1).toISOString(), now)).toBe(-1);
  });
});

describe('the effect of answering a recommendation', () => {
  const SOURCES = [...RECOMMENDERS, ...FINANCING_RECOMMENDERS];
  const KINDS = SOURCES.map(({ kind }) => kind);
  const { answers, declineReason } = recommendationTexts;

  it('is described for each kind', () => expect(Object.keys(answers).sort()).toEqual([...KINDS].sort()));

  it.each(KINDS)('accepting promises a proposal only where one is made: %s', (kind) => {
    const proposes = SOURCES.some((source) => source.kind === kind && source.accept);
    const { accepted, acceptHint } = answers[`${kind}`];
    expect(/relationship was proposed/.test(accepted)).toBe(proposes);
    expect(/^Proposes a relationship/.test(acceptHint)).toBe(proposes);
    if (!proposes) for (const text of [accepted, acceptHint]) expect(text).toMatch(/nothing (is|was) sent/i);
  });

  it.each(KINDS)('declining sends nothing, and does not hide it for ever: %s', (kind) => {
    const { declineHint, declined } = answers[`${kind}`];
    expect(declineHint).toMatch(/^Nothing is sent/);
    for (const text of [declineHint, declined])
      expect(text).toMatch(/returns only if the (evidence for it|saving) doubles/);
    expect(declineReason).not.toContain('shown to the other side');
  });
});
