import { describe, expect, it } from 'vitest';
import { NOTICE_KINDS, noticeKindOf } from '../../src/dashboard/app/live-notices.rules.ts';
import { FEATURES } from '../../src/features.ts';

describe('notices of live events', () => {
  const reader = { person: 'per_me', parties: ['per_me', 'org_mine'], muted: ['SURVEY'] as const };
  const event = (name: string, actor: string | null, ...parties: string[]) => ({
    name,
    actor: actor === null ? null : { id: actor },
    parties: parties.map((id) => ({ __typename: 'Organisation' as const, id })),
  });

  it.each([
    ['appointmentMoved', 'per_you', 'org_mine', 'VISIT'],
    ['propertyMatched', null, 'per_me', 'MATCH'],
    ['betterRateFound', null, 'per_me', 'RATE_WATCH'],
    ['criteriaChangeAsked', 'per_you', 'org_mine', 'CHANGE_REQUEST'],
    ['feedbackGiven', 'per_me', 'org_mine', undefined],
    ['feedbackGiven', 'per_you', 'org_others', undefined],
    ['surveyAsked', 'per_you', 'per_me', undefined],
    ['partyUpdated', 'per_you', 'org_mine', undefined],
  ])('%s by %s of %s: %s', (name, actor, party, kind) =>
    expect(noticeKindOf(event(name, actor, party) as never, reader)).toBe(kind),
  );

  it('are of events that features declare', () => {
    const declared = new Set(FEATURES.flatMap(({ events = {} }) => Object.keys(events)));
    expect(Object.keys(NOTICE_KINDS).filter((name) => !declared.has(name))).toEqual([]);
  });
});
