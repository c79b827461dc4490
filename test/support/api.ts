/** What tests of the API use: a clean graph with the story, a real HTTP server, and calls as the story's people. */
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { plantStory } from '../../seed/plant.ts';
import { localToken } from '../../src/access-control/tokens.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { FEATURES } from '../../src/features.ts';
import { Graph } from '../../src/graph/graph.ts';
import { createDriver } from '../../src/graph/open-graph.ts';
import { testNeo4j } from './neo4j.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: { covalue?: { roundTrips: number } };
}

export type Person = 'client' | 'broker' | 'trainer' | 'admin' | 'mortgage' | (string & {});

export interface TestApi {
  url: string;
  graph: Graph;
  folder: string;
  app: Awaited<ReturnType<typeof createApp>>;
  /** Calls as a person of the story (`client` is client@covalue.example). */
  call(person: Person, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

export function openTestGraph(): Graph {
  const { uri, username, password } = testNeo4j();
  return new Graph(createDriver(uri, username, password));
}

export async function clearGraph(graph: Graph): Promise<void> {
  const session = graph.driver.session();
  await session.run(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
  );
  await session.close();
}

/** `open`: another connection to the graph. `keep`: the graph as it is. `homes`: how many homes the story's search has; none by default, so that its alert is not there either. */
export async function startTestApi({
  open = openTestGraph,
  story = true,
  keep = false,
  homes = 0,
  environment = {} as Record<string, string>,
  features = FEATURES,
  log = undefined as Logger | undefined,
} = {}): Promise<TestApi> {
  const graph = open();
  if (!keep) await clearGraph(graph);
  if (story && !keep) await plantStory(graph, new Date().toISOString(), { homes });
  const folder = mkdtempSync(join(tmpdir(), 'covalue-key-'));
  const config = readConfig({
    COVALUE_DATA: folder,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    NODE_ENV: 'test',
    // On a busy machine planning can take minutes; tests of deadlines set their own limit.
    QUERY_TIMEOUT_SECONDS: '180',
    MUTATION_TIMEOUT_SECONDS: '180',
    // Tests of what happens at the end of a token do not wait for the leeway.
    JWT_LEEWAY_SECONDS: '0',
    // Tests that read mails set environment: { MAIL_SENDING: 'true' }, which writes them to <folder>/outbox.
    MAIL_SENDING: 'false',
    ...environment,
  });
  const app = await createApp(graph, config, features, log);
  await new Promise<void>((done) => app.api.server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(app.api.server.address() as AddressInfo).port}`;
  return {
    url,
    graph,
    folder,
    app,
    async call(person, query, variables = {}) {
      const email = person.includes('@') ? person : `${person}@covalue.example`;
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await localToken(folder, email)}`,
          'x-covalue-trace': '1',
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    async close() {
      await app.stop();
      await graph.driver.close();
    },
  };
}
