/**
 * The graph of each released version (made by `scripts/released/export.ts`), brought to this release: it has the constraints and
 * indexes of a new graph, and its people see the same in the dashboard as in a new graph with the example data.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print, separateOperations } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MADE_AT, MADE_HOMES } from '../../scripts/released/made.ts';
import { plantStory } from '../../seed/plant.ts';
import { restoreBackup } from '../../src/backup/restore-backup.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { KNOWN_MIGRATIONS, migrate } from '../../src/migrate.ts';
import { dashboardOperationsText } from '../../src/pages/dashboard-operations.ts';
import { clearGraph, openTestGraph, startTestApi, type TestApi } from '../support/api.ts';

const RELEASES = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const DAY = MADE_AT.slice(0, 10);

/** What the dashboard of these people reads first. */
const READS: readonly [person: string, operation: string, variables: Record<string, unknown>][] = [
  'client',
  'broker',
  'trainer',
].flatMap((person): [string, string, Record<string, unknown>][] => [
  [person, 'RelationshipCounts', {}],
  [person, 'Today', {}],
  [person, 'Relationships', { both: true, provider: false, consumer: false, first: 50, orderBy: 'LATEST_START' }],
  [person, 'Consents', {}],
  [person, 'Catalogue', { first: 50 }],
  [person, 'ServicesOfConsumer', {}],
  [
    person,
    'Visits',
    {
      first: 50,
      from: `${DAY}T00:00:00Z`,
      until: '2100-01-01T00:00:00Z',
      states: ['PROPOSED', 'CONFIRMED'],
      orderBy: 'EARLIEST',
    },
  ],
  [person, 'Referrals', {}],
]);

/** Names, states and numbers, under their IDs; not when and by which process they were written. */
const COMPARED = new Set([
  '__typename',
  'id',
  'name',
  'title',
  'kind',
  'state',
  'totalCount',
  'purpose',
  'isValid',
  'validUntil',
  'role',
]);

function compared(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compared);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      COMPARED.has(key) || (typeof each === 'object' && each !== null) ? [[key, compared(each)]] : [],
    ),
  );
}

async function seen(api: TestApi): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const document = dashboardOperationsText();
  for (const [person, operation, variables] of READS) {
    const viewer = await api.call(person, '{ viewer { party { id } } }');
    const party = viewer.data?.viewer.party.id;
    const { data, errors } = await api.call(person, operationIn(document, operation), { party, ...variables });
    expect(errors, `${operation} of ${person}`).toBeUndefined();
    answers[`${operation} of ${person}`] = compared(data);
  }
  return answers;
}

const SCHEMA = [
  'SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name',
  'SHOW INDEXES YIELD name, type, labelsOrTypes, properties, options, state, owningConstraint RETURN name, type, labelsOrTypes, properties, options.indexConfig AS config, state, owningConstraint ORDER BY name',
];
const schemaOf = async (graph: Graph) => [await graph.read(SCHEMA[0] ?? '', {}), await graph.read(SCHEMA[1] ?? '', {})];

/** Everything that is stored. */
const CONTENTS = `CALL () { MATCH (n) RETURN elementId(n) AS id, labels(n) AS kinds, properties(n) AS properties
UNION ALL MATCH (a)-[r]->(b) RETURN elementId(r) AS id, [type(r), elementId(a), elementId(b)] AS kinds, properties(r) AS properties }
RETURN id, kinds, properties ORDER BY id`;

describe.each(RELEASES.map(({ name }) => name))('%s', (release) => {
  let graph: Graph;
  let fresh: unknown[];
  let expected: Record<string, unknown>;
  let api: TestApi;

  beforeAll(async () => {
    graph = openTestGraph();
    fresh = await schemaOf(graph);
    await clearGraph(graph);
    await plantStory(graph, MADE_AT, { homes: MADE_HOMES });
    const other = await startTestApi({ keep: true });
    expected = await seen(other);
    await other.close();
    await removeAll(graph);
    await restoreBackup(graph, { folder: join(import.meta.dirname, release), knownMigrations: KNOWN_MIGRATIONS });
    await migrate(graph.driver);
  });
  afterAll(async () => {
    await api?.close();
    await removeAll(graph);
    await migrate(graph.driver);
    await graph.driver.close();
  });

  it('has the constraints and indexes of a new graph, and their number is not 0', async () => {
    const [constraints = [], indexes = []] = (await schemaOf(graph)) as Record<string, unknown>[][];
    expect(constraints.length).toBeGreaterThan(50);
    expect([constraints, indexes]).toEqual(fresh);
  });

  it('has all migrations, and another run changes nothing', async () => {
    const [found] = await graph.read('MATCH (m:Migration) RETURN collect(m.id) AS ids', {});
    expect(found?.ids).toEqual(expect.arrayContaining([...KNOWN_MIGRATIONS]));
    const before = await graph.read(CONTENTS, {});
    expect(before.length).toBeGreaterThan(300);
    await migrate(graph.driver);
    expect(await graph.read(CONTENTS, {})).toEqual(before);
  });

  it('answers the dashboards of client, broker and trainer as a new graph does', async () => {
    api = await startTestApi({ keep: true });
    const answers = await seen(api);
    expect(JSON.stringify(expected)).toContain('"state":"ACTIVE"');
    for (const [what, answer] of Object.entries(answers)) expect(answer, what).toEqual(expected[what]);
  });
});

/** The operation with the fragments that it uses, from the document of all. */
function operationIn(text: string, operation: string): string {
  return print(separateOperations(parse(text))[operation] ?? raise(`No operation ${operation}`));
}

function raise(message: string): never {
  throw new Error(message);
}

/** With migrations, constraints and indexes. */
async function removeAll(graph: Graph): Promise<void> {
  await clearGraph(graph);
  await graph.execute('MATCH (n) DETACH DELETE n', {});
  for (const { name } of await graph.read('SHOW CONSTRAINTS YIELD name', {}))
    await graph.execute(`DROP CONSTRAINT ${name}`, {});
  for (const { name } of await graph.read("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", {}))
    await graph.execute(`DROP INDEX ${name}`, {});
}
