/** A sender that is killed loses no mail. `npm run bench -- mail-crash` does the same with 1,000 mails and 50 kills. */
import { expect, it } from 'vitest';
import { crashSummary, mailCrashTrial } from '../../bench/mail-crash.ts';
import { clearGraph, openTestGraph } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

const WAYS = [
  ['mails', false],
  ['mails of groups that are added to meanwhile', true],
] as const;

it.each(WAYS)(
  '%s: none is lost when their sender is killed repeatedly, and copies are marked as such',
  async (_, grouped) => {
    const graph = openTestGraph();
    await clearGraph(graph);
    const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
    try {
      const figures = await mailCrashTrial({
        ...{ graph, neo4j: testNeo4j(), grouped, seed },
        mails: 300,
        clients: grouped ? 30 : 60,
        kills: grouped ? 6 : 12,
      });
      console.log(`CRASH_SEED=${seed}: ${crashSummary(figures)}`);
      expect(figures).toMatchObject({ lost: 0, copiesWithAnotherMessageId: 0, outOfOrder: 0, notMarked: 0 });
      expect(figures.copies).toBeLessThanOrEqual(figures.kills);
      if (grouped) expect(figures.accepted - figures.copies).toBeLessThan(figures.queued);
      else expect(figures.accepted).toBe(figures.queued + figures.copies);
    } finally {
      await graph.driver.close();
    }
  },
  180_000,
);
