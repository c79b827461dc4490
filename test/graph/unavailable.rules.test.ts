/** At start, the server waits for Neo4j as long as waiting can help, up to the configured time. */
import neo4j from 'neo4j-driver';
import { expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open-graph.ts';
import { waitForNeo4j } from '../../src/graph/unavailable.ts';

const AWAY = [
  'ServiceUnavailable',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.ClientError.Security.AuthenticationRateLimit',
];
const failure = (code: string) => new neo4j.Neo4jError(`failed with ${code}`, code as never, '00000', code);

it('retries while Neo4j is unavailable, and reports each outage once', async () => {
  const lines: string[] = [];
  const recovering = (code: string) => {
    let calls = 0;
    return async () => {
      if (++calls < 3) throw failure(code);
      return code;
    };
  };
  const wait = { seconds: 60, onWait: (line: string) => lines.push(line) };
  expect(await Promise.all(AWAY.map((code) => waitForNeo4j(recovering(code), wait)))).toEqual(AWAY);
  expect(lines.toSorted()).toEqual(AWAY.map((code) => `Waiting up to 60 s for Neo4j: failed with ${code}`).toSorted());
});

it('throws errors that waiting cannot fix at once', async () => {
  let calls = 0;
  const work = async () => {
    calls++;
    throw failure('Neo.ClientError.Security.Unauthorized');
  };
  await expect(waitForNeo4j(work, { seconds: 60 })).rejects.toThrow('Unauthorized');
  expect(calls).toBe(1);
});

it('names the address and the settings to check after the timeout', async () => {
  const opening = openGraph({ neo4jUri: 'bolt://127.0.0.1:1', folder: '.', waitSeconds: 0 });
  await expect(opening).rejects.toThrow(
    /Cannot use Neo4j at bolt:\/\/127\.0\.0\.1:1, after 0 s of waiting: .*NEO4J_URI/,
  );
});
