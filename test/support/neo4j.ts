/** The real Neo4j of this worker: the files of one worker use it one after the other, each with a clean graph. */
import { inject } from 'vitest';

export interface TestNeo4j {
  uri: string;
  username: string;
  password: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker. */
    neo4js: TestNeo4j[];
  }
}

export function testNeo4j(): TestNeo4j {
  const servers = inject('neo4js');
  // From 1; unique among concurrent workers.
  const worker = Number(process.env.VITEST_POOL_ID);
  const server = servers[worker - 1];
  if (!server)
    throw new Error(`Worker ${process.env.VITEST_POOL_ID} has no Neo4j of the ${servers.length} that there are`);
  return server;
}
