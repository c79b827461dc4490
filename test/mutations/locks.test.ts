/** Writes around one hub wait for each other, and none of their transactions is retried. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingMutations, runScenario, WITHOUT_QUOTAS } from '../../bench/locks.run.ts';
import { fillHubs, type Kept, SCENARIOS, type Scenario } from '../../bench/locks.scenarios.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

/** The scenarios with the highest risk, and those that they depend on. */
const TESTED =
  `createOrganisation createPerson appointPerson createService createOffering proposeRelationship agreeRelationship
  activateRelationship recordActivity recordResource giveFeedback grantAccess proposeAppointment setUpPropertyAlert markMatchesSeen
  favouriteMatch askCriteriaChange carryOutCriteriaChange recordMortgage createServiceAccount renewServiceAccount createWebhook deleteWebhook useSignInLink signIn acceptMembership declineMembership dismissPerson setUp`.split(
    /\s+/,
  );
const CHOSEN = TESTED.map(
  (name) => SCENARIOS.find(({ mutation, keep }) => mutation === name && keep !== 'ownService') as Scenario,
);

describe('32 concurrent writes around one hub', () => {
  let api: TestApi;
  const kept: Kept = {};

  beforeAll(async () => {
    api = await startTestApi({
      story: false,
      environment: WITHOUT_QUOTAS,
    });
    await fillHubs(api.graph);
    // A transaction during which an index gets ready is repeated.
    await api.graph.execute('CALL db.awaitIndexes(60)', {});
  });
  afterAll(() => api?.close());

  test('include every mutation of the schema', () => {
    expect(missingMutations(SCENARIOS)).toEqual([]);
  });

  test('count a repeated transaction, with the code of its error', async () => {
    await api.graph.execute("CREATE (:Bench {id: 'a', n: 0}), (:Bench {id: 'b', n: 0})", {});
    const lock = 'MATCH (n:Bench {id: $id}) SET n.n = n.n + 1';
    let arrived = 0;
    let open = () => {};
    const both = new Promise<void>((done) => {
      open = done;
    });
    const crossed = (first: string, second: string) =>
      api.graph.writeQuietly(async (transaction) => {
        await transaction.run(lock, { id: first });
        if (++arrived >= 2) open();
        await both;
        await transaction.run(lock, { id: second });
      });
    const count = () => api.graph.repeated.get('Neo.TransientError.Transaction.DeadlockDetected') ?? 0;
    const before = count();
    await Promise.all([crossed('a', 'b'), crossed('b', 'a')]);
    expect(count()).toBeGreaterThan(before);
    expect(await api.graph.read('MATCH (n:Bench) RETURN sum(n.n) AS sum', {})).toEqual([{ sum: 4 }]);
  });

  test.each(CHOSEN.map((each) => [each.mutation, each] as const))(
    'do not repeat %s',
    async (_name, scenario) => {
      for (const { done, repeated, reasons, hub, refused } of await runScenario(api.graph, api.call, scenario, kept)) {
        expect({ hub, repeated, reasons }).toEqual({ hub, repeated: 0, reasons: [] });
        if (hub !== 'one thing')
          expect({ done: done > 0, refused: done ? [] : refused }).toEqual({ done: true, refused: [] });
      }
    },
    60_000,
  );

  test('do not repeat different writes around the same nodes, in five rounds with new offers', async () => {
    const mixed = [
      ['proposeRelationship', 'updateOffering', 'createOffering', 'updateParty', 'createOrganisation'],
      [
        'modifyResource',
        'giveFeedback',
        'recordActivity',
        'suspendAccess',
        'appointPerson',
        'createWebhook',
        'giveConsent',
      ],
    ];
    for (const names of Array.from({ length: 5 }, () => mixed).flat()) {
      await api.graph.execute('MATCH ()-[offer:OFFERS_MEMBERSHIP]->() DELETE offer', {});
      await api.graph.execute("MATCH (a:Access) SET a.state = 'ACTIVE'", {});
      const before = [...api.graph.repeated];
      await Promise.all(
        names.map((name) => {
          const scenario = SCENARIOS.findLast(({ mutation }) => mutation === name) as Scenario;
          return runScenario(api.graph, api.call, { ...scenario, keep: `mixed ${name}` }, kept, 8);
        }),
      );
      expect([...api.graph.repeated]).toEqual(before);
    }
  }, 120_000);
});
