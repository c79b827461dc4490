/**
 * How often a mutation waits for Neo4j, BEGIN and COMMIT included (docs/decisions/0044): schema/round-trips.json says it of each.
 * A change of it is written by `npx vitest run -u --project graph test/mutations/round-trips.test.ts`.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentOf, WITHOUT_QUOTAS } from '../../bench/locks.run.ts';
import { AT_ONCE, fillHubs, type Kept, SCENARIOS, type Scenario } from '../../bench/locks.scenarios.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

/** Scenarios name what earlier ones made, some of them several things. */
const CALLS = 2;

/** Refused here, or in transactions that nobody counts (sign-in). */
const NOT_COUNTED =
  `answerFinancingQuestions cancelAppointment confirmSecondFactor connectIdentity declineContactInvitation disconnectIdentity eraseMyAccount erasePerson refreshSignIn removeDemoData removeSecondFactor requestSignInLink setUp signIn signOut useSignInLink`.split(
    /\s+/,
  );

/** The viewer, and the commit: fewer are not those of a mutation. */
const FEWEST = 2;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ story: false, environment: WITHOUT_QUOTAS });
  await fillHubs(api.graph);
  await api.graph.execute('CALL db.awaitIndexes(60)', {});
});
afterAll(() => api?.close());

it('is what schema/round-trips.json says of each mutation', async () => {
  const kept: Kept = {};
  const most = new Map<string, number>();
  for (const scenario of SCENARIOS)
    for (const trips of await tripsOf(scenario, kept))
      most.set(scenario.mutation, Math.max(trips, most.get(scenario.mutation) ?? 0));
  const table = Object.fromEntries([...most].sort(([a], [b]) => (a < b ? -1 : 1)));
  const missing = [...new Set(SCENARIOS.map(({ mutation }) => mutation))].filter((name) => !most.has(name)).sort();
  expect(missing).toEqual(NOT_COUNTED);
  await expect(`${JSON.stringify(table, null, 2)}\n`).toMatchFileSnapshot('../../schema/round-trips.json');
}, 400_000);

/** Of the calls that were carried out. */
async function tripsOf(scenario: Scenario, kept: Kept): Promise<number[]> {
  await api.graph.execute('MATCH (q:Quota) DELETE q', {});
  if (scenario.prepare) {
    const { prepare } = scenario;
    const rows = await api.graph.writeQuietly((transaction) => transaction.run(prepare, {}));
    kept.found = rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  }
  const { text, field = '' } = documentOf(scenario);
  const ids: string[] = [];
  const trips: number[] = [];
  for (let index = 0; index < CALLS; index++) {
    const { data, errors, extensions } = await api.call(scenario.as, text, { input: scenario.input(index, kept) });
    const payload = data?.[scenario.mutation];
    ids.push(payload?.[field]?.id ?? payload?.[field] ?? ids[0]);
    const roundTrips = extensions?.covalue?.roundTrips ?? 0;
    if (!errors && !payload?.errors?.length && roundTrips >= FEWEST) trips.push(roundTrips);
  }
  kept[scenario.keep ?? scenario.mutation] = Array.from(
    { length: AT_ONCE },
    (_, index) => ids[index % CALLS] as string,
  );
  return trips;
}
