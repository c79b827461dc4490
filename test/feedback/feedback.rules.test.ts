import { expect, it } from 'vitest';
import { checkFeedbackState } from '../../src/features/feedback/feedback.rules.ts';
import { RelationshipState } from '../../src/values/relationship-state.rules.ts';

it.each([
  ['AGREED', '2020-01-01T00:00:00Z', true],
  ['ACTIVE', '2020-01-01T00:00:00Z', true],
  ['SUSPENDED', '2020-01-01T00:00:00Z', true],
  ['ENDED', '2026-11-20T00:00:00Z', true],
  ['ENDED', '2026-08-20T00:00:00Z', false],
  ['PROPOSED', '2026-11-28T00:00:00Z', false],
  ['DECLINED', '2026-11-28T00:00:00Z', false],
])('feedback in a relationship that is %s since %s is accepted: %s', (state, since, taken) => {
  const check = () => checkFeedbackState(state as RelationshipState, since, '2026-11-29T00:00:00Z');
  if (taken) check();
  else expect(check).toThrowError(expect.objectContaining({ code: 'ILLEGAL_STATE', field: 'relationship' }));
});
