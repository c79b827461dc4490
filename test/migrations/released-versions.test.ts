/** The graph of each released version is brought to the present by the migrations, and answers as a fresh one does. */
import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { plantStory } from '../../seed/plant.ts';
import { migrate } from '../../src/migrate.ts';
import { openTestGraph, startTestApi, type TestApi } from '../support/api.ts';
import { clearAll, loadFixture } from './fixture.ts';

const FOLDER = 'test/migrations';
const NOW = '2026-11-29T12:00:00.000Z';

/** Of the story; without what depends on when a graph was made. */
const QUERIES: [person: string, query: string][] = [
  ['client', '{ viewer { person { id name email } party { id name } administrator } }'],
  [
    'client',
    `{ party(id: "per_client") { id name profile relationships(first: 50) { totalCount nodes { id state disclosure criticality purpose startsOn
  provider { id name } consumer { id name } offering { id name } resources(first: 20) { nodes { id name kind } } } } } }`,
  ],
  [
    'broker',
    '{ party(id: "org_brokerage") { id name members { role person { id name } } relationships(first: 50) { totalCount nodes { id state } } } }',
  ],
  [
    'client',
    '{ party(id: "per_client") { mortgages { id lender balance { amount currency } annualRate rateType } consents { id purpose isValid } } }',
  ],
  ['client', '{ valueChain(of: "per_client") { links { from { id } to { id } } } }'],
  ['trainer', '{ parties(search: "brok") { nodes { id name } } offerings(first: 50) { nodes { id name published } } }'],
  ['admin', '{ parties(first: 100) { totalCount } services(first: 100) { totalCount nodes { id name } } }'],
];

async function answers(api: TestApi): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const [person, query] of QUERIES) {
    const { data, errors } = await api.call(person, query);
    expect(errors, query).toBeUndefined();
    all.push(data);
  }
  return all;
}

async function schemaOf(api: TestApi): Promise<unknown[]> {
  return api.graph.read(
    `SHOW INDEXES YIELD type, labelsOrTypes, properties, state WHERE type <> 'LOOKUP'
RETURN type, labelsOrTypes AS labels, properties, state ORDER BY type, labels, properties`,
    {},
  );
}

/** Answers and schema of a graph. */
async function present(prepare: (graph: ReturnType<typeof openTestGraph>) => Promise<void>) {
  const graph = openTestGraph();
  await clearAll(graph.driver);
  await prepare(graph);
  await migrate(graph.driver);
  const api = await startTestApi({ keep: true });
  const found = { answers: await answers(api), schema: await schemaOf(api) };
  await api.close();
  await graph.driver.close();
  return found;
}

describe('a graph of version', () => {
  const versions = readdirSync(FOLDER).flatMap((file) => /^(.*)\.jsonl\.gz$/.exec(file)?.[1] ?? []);

  // The other tests of this worker get a graph with all migrations of the present.
  afterAll(async () => {
    const graph = openTestGraph();
    await clearAll(graph.driver);
    await migrate(graph.driver);
    await graph.driver.close();
  });

  it.each(versions)(
    '%s is migrated and answers as a fresh one',
    async (version) => {
      const fresh = await present(async (graph) => {
        await migrate(graph.driver);
        await plantStory(graph, NOW, { homes: 12 });
      });
      const migrated = await present((graph) => loadFixture(graph.driver, `${FOLDER}/${version}.jsonl.gz`));
      expect(migrated.answers).toEqual(fresh.answers);
      expect(migrated.schema).toEqual(fresh.schema);
    },
    240_000,
  );
});
