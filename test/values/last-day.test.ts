/** A validity until a day holds as long as it is still that day in some time zone. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { suggestionFor } from '../../src/features/financing/suggestion.actions.ts';
import { MAIN_OFFERING } from '../../src/features/recommendations/ranking/evidence.cypher.ts';
import type { Runner } from '../../src/graph/runner.ts';
import { earliestDayAt } from '../../src/values/today.rules.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
const DAY_MS = 86_400_000;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const today = day(Date.now());
const yesterday = day(Date.now() - DAY_MS);

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it.each([
  [`${today}T00:30:00Z`, true],
  [`${today}T11:59:59Z`, true],
  [`${today}T12:00:00Z`, false],
])('at %s an offer that ended yesterday in UTC is valid: %s', async (now, inForce) => {
  await api.graph.write((t) =>
    t.run('MATCH (n) WHERE n:RateOffer OR n:Offering SET n.validUntil = date($day), n.availableUntil = date($day)', {
      day: yesterday,
    }),
  );
  const runner = { run: (text: string, values: object) => api.graph.read(text, values as never) } as unknown as Runner;
  const suggestion = await suggestionFor(runner, 'client@covalue.example', 'per_client', now, {});
  expect(suggestion?.kind).toBe(inForce ? 'switch' : 'stay');
  const [main] = await runner.run(MAIN_OFFERING, { provider: 'org_brokerage', consumer: 'per_client', now });
  expect(main !== undefined).toBe(inForce);
});

it('starts a relationship without a start on the last day of its offering', async () => {
  const lastDay = earliestDayAt(new Date().toISOString());
  await api.graph.write((t) =>
    t.run(
      `MATCH (o:Offering {id: 'off_brokerage'}) SET o.availableUntil = date($lastDay)
       WITH o MATCH (o)<-[:ON]-(r) SET r.state = 'ENDED' REMOVE r.liveKey`,
      { lastDay },
    ),
  );
  const { data } = await api.call(
    'client',
    'mutation ($i: ProposeRelationshipInput!) { proposeRelationship(input: $i) { errors { message } relationship { startsOn } } }',
    { i: { provider: 'org_brokerage', consumer: 'per_client', offering: 'off_brokerage' } },
  );
  expect(data.proposeRelationship).toEqual({ errors: [], relationship: { startsOn: lastDay } });
});
