import neo4j, { type Session } from 'neo4j-driver';
import { expect, it, vi } from 'vitest';
import { Reachability } from '../../src/graph/reachability.ts';

const refused = () => new neo4j.Neo4jError('refused', 'ServiceUnavailable', '', '');

/** Neo4j that answers pings like this, one after the other; then it answers. */
function answering(...answers: (() => Promise<unknown>)[]) {
  const run = vi.fn(() => (answers.shift() ?? (async () => ({})))());
  const session = { run, close: async () => {} };
  return { run, reachability: new Reachability(() => session as unknown as Session) };
}

it('asks with one ping for all statements that wait, until Neo4j answers', async () => {
  const { run, reachability } = answering(
    () => Promise.reject(refused()),
    () => Promise.reject(refused()),
  );
  for (let n = 0; n < 50; n++) reachability.lost(refused());
  const waiting = Array.from({ length: 50 }, () => reachability.restored(5_000));
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => true));
  expect(run).toHaveBeenCalledTimes(3);
  expect(reachability.outage).toBeUndefined();
});

it('does not wait without an outage, nor longer than a statement may, nor for a client that hung up', async () => {
  const { run, reachability } = answering(() => new Promise(() => {}));
  expect(await reachability.restored(60_000)).toBe(true);
  expect(run).not.toHaveBeenCalled();
  reachability.lost(refused());
  expect(await reachability.restored(20)).toBe(false);
  const hungUp = new AbortController();
  const waits = reachability.restored(60_000, hungUp.signal);
  hungUp.abort();
  expect(await waits).toBe(false);
  expect(run).toHaveBeenCalledTimes(1);
});

it('lets statements report an error that does not pass by itself, e.g. of a password', async () => {
  const { reachability } = answering(() =>
    Promise.reject(new neo4j.Neo4jError('wrong password', 'Neo.ClientError.Security.Unauthorized', '', '')),
  );
  reachability.lost(refused());
  expect(await reachability.restored(5_000)).toBe(true);
});
