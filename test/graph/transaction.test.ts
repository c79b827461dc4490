/** A transaction waits only for rows that are used; errors of what it did not wait for are its own (docs/decisions/0044). */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import type { Statement } from '../../src/graph/statement.ts';
import { clearGraph, openTestGraph } from '../support/api.ts';

const CREATE: Statement<{ id: string }, never> = { name: 'create', text: 'CREATE (:Organisation:Party {id: $id})' };
const COUNT = 'MATCH (o:Organisation) RETURN count(o) AS count';
const TAKEN = { code: 'Neo.ClientError.Schema.ConstraintValidationFailed' };

let graph: Graph;
beforeAll(() => {
  graph = openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterAll(() => graph.driver.close());

const count = async () => (await graph.read(COUNT, {}))[0]?.count;

it('carries statements out in their order, and counts each wait', async () => {
  const trips = { roundTrips: 0 };
  const seen = await graph.writeQuietly(
    async (transaction) => {
      await transaction.run(CREATE, { id: 'a' });
      await transaction.run(CREATE, { id: 'b' });
      const [first] = await transaction.run(COUNT, {});
      await transaction.run(CREATE, { id: 'c' });
      return first?.count;
    },
    { trips },
  );
  expect({ seen, after: await count(), trips }).toEqual({ seen: 2, after: 3, trips: { roundTrips: 2 } });
});

it('counts reads that are started together once', async () => {
  const trips = { roundTrips: 0 };
  await graph.writeQuietly(
    (transaction) => Promise.all([transaction.run(COUNT, {}), transaction.run(COUNT, {}), transaction.run(COUNT, {})]),
    { trips },
  );
  expect(trips.roundTrips).toBe(2);
});

it('sends the commit without waiting for the answers before it', () => {
  const session = graph.driver.session();
  const transaction: unknown = session.beginTransaction();
  // Where the driver keeps what a commit waits for; without it, each mutation has one round trip more.
  expect(transaction).toHaveProperty('_results', []);
  return session.close();
});

it('fails with the error of a statement that was not waited for, and saves nothing', async () => {
  await graph.writeQuietly((transaction) => transaction.run(CREATE, { id: 'a' }));
  const alone = graph.writeQuietly(async (transaction) => {
    await transaction.run(CREATE, { id: 'b' });
    await transaction.run(CREATE, { id: 'a' });
  });
  await expect(alone).rejects.toMatchObject(TAKEN);
  const beforeOthers = graph.writeQuietly(async (transaction) => {
    await transaction.run(CREATE, { id: 'a' });
    await transaction.run({ name: 'wrong', text: 'RETURN 1 / 0 AS never' }, {});
    return transaction.run(COUNT, {});
  });
  await expect(beforeOthers).rejects.toMatchObject(TAKEN);
  expect(await count()).toBe(1);
});

it('sends very many statements', async () => {
  await graph.writeQuietly(async (transaction) => {
    for (let index = 0; index < 500; index++) await transaction.run(CREATE, { id: `many ${index}` });
  });
  expect(await count()).toBe(500);
});
