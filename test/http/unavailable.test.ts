/** A network to Neo4j that swallows everything: each request is answered by its deadline, and all is well right after. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TcpProxy } from '../../scripts/faults/tcp-proxy.ts';
import { localToken } from '../../src/access-control/tokens.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { Graph } from '../../src/graph/graph.ts';
import { createDriver } from '../../src/graph/open-graph.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

const QUERY_SECONDS = 1;
const MUTATION_SECONDS = 2;
/** Beside the deadline: the check whether Neo4j answers anything, and a busy machine. */
const SLACK_MS = 2_000;

let api: TestApi;
let proxy: TcpProxy;
let graph: Graph;
let app: Awaited<ReturnType<typeof createApp>>;
let url: string;
let authorization: string;

beforeAll(async () => {
  api = await startTestApi();
  const { uri, username, password } = testNeo4j();
  const { hostname, port } = new URL(uri);
  proxy = new TcpProxy(hostname, Number(port));
  graph = new Graph(createDriver(`bolt://127.0.0.1:${await proxy.listen()}`, username, password));
  const config = readConfig({
    COVALUE_DATA: api.folder,
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
    MAIL_SENDING: 'false',
    QUERY_TIMEOUT_SECONDS: String(QUERY_SECONDS),
    MUTATION_TIMEOUT_SECONDS: String(MUTATION_SECONDS),
  });
  app = await createApp(graph, config);
  await new Promise<void>((done) => app.api.server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(app.api.server.address() as { port: number }).port}`;
  authorization = `Bearer ${await localToken(api.folder, 'broker@covalue.example')}`;
});
afterAll(async () => {
  proxy.close();
  await app.stop();
  await graph.driver.close();
  await api.close();
});

const QUERY = '{ viewer { person { id } } }';
const MUTATION =
  'mutation { createOrganisation(input: { name: "Blackhole" }) { organisation { id } errors { code } } }';

async function send(query: string) {
  const started = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: errors?.[0]?.extensions.code, data, ms: performance.now() - started };
}

async function ready() {
  const started = performance.now();
  const { status } = await fetch(`${url}/health/ready`);
  return { status, ms: performance.now() - started };
}

async function untilAnswered(): Promise<void> {
  const end = performance.now() + 60_000;
  while ((await send(QUERY)).status !== 200) if (performance.now() > end) throw new Error('not answered within 60 s');
}

it('answers queries and mutations with UNAVAILABLE and 503 at their deadlines, and readiness within a second', async () => {
  // Planned before: cold, both take longer than their deadlines here.
  await untilAnswered();
  while ((await send(MUTATION)).status !== 200);
  expect(await ready()).toMatchObject({ status: 200 });
  proxy.blackhole = true;
  const answers = await Promise.all([send(QUERY), send(MUTATION), ready()]);
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
  expect(answers.slice(0, 2)).toMatchObject([{ code: 'UNAVAILABLE' }, { code: 'UNAVAILABLE' }]);
  const [query, mutation, readiness] = answers.map(({ ms }) => ms);
  expect(readiness).toBeLessThan(1_000 + SLACK_MS / 4);
  expect(query).toBeLessThan(QUERY_SECONDS * 1_000 + SLACK_MS);
  expect(mutation).toBeLessThan(MUTATION_SECONDS * 1_000 + SLACK_MS);
});

it('answers again as soon as the network forwards again, even if it has forgotten the connections', async () => {
  proxy.dropConnections();
  proxy.blackhole = false;
  await untilAnswered();
  expect(await ready()).toMatchObject({ status: 200 });
});

it('answers with 503 while Neo4j refuses connections, and repeats a mutation that began before it accepts them', async () => {
  proxy.refuses = true;
  proxy.dropConnections();
  const during = send(MUTATION);
  expect(await ready()).toMatchObject({ status: 503 });
  expect(await send(QUERY)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
  proxy.refuses = false;
  expect([200, 503]).toContain((await during).status);
  await untilAnswered();
  expect(await send(MUTATION)).toMatchObject({ status: 200 });
});
