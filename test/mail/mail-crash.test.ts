/** A sender that is killed loses no mail. `npm run bench -- mail-crash` does the same with 1,000 mails and 50 kills. */
import { expect, it } from 'vitest';
import { crashSummary, mailCrashTrial } from '../../bench/mail-crash.ts';
import { clearGraph, openTestGraph } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

it('loses no mail when its sender is killed repeatedly, and marks copies as such', async () => {
  const graph = openTestGraph();
  await clearGraph(graph);
  const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
  try {
    const figures = await mailCrashTrial({
      graph,
      neo4j: testNeo4j(),
      mails: 300,
      clients: 60,
      kills: 12,
      seed,
    });
    console.log(`CRASH_SEED=${seed}: ${crashSummary(figures)}`);
    expect(figures).toMatchObject({ lost: 0, copiesWithAnotherMessageId: 0, outOfOrder: 0, notMarked: 0 });
    expect(figures.accepted).toBe(figures.queued + figures.copies);
    expect(figures.copies).toBeLessThanOrEqual(figures.kills);
  } finally {
    await graph.driver.close();
  }
}, 180_000);
