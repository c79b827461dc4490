/**
 * Writes the graph of a released version, for test/migrations/released-versions.test.ts: its migrations and its story, by its code.
 * `git worktree add /tmp/released <commit>; ln -s $PWD/node_modules /tmp/released/`, then with TEST_NEO4J_URI and TEST_NEO4J_PASSWORD
 * of a Neo4j whose content is not needed any more: `npx tsx test/migrations/write-fixture.ts /tmp/released 0.1.0`.
 */
import neo4j from 'neo4j-driver';
import { clearAll, writeFixture } from './fixture.ts';

const [folder, version] = process.argv.slice(2);
const { TEST_NEO4J_URI: uri, TEST_NEO4J_PASSWORD: password } = process.env;
if (!folder || !version || !uri || !password)
  throw new Error('Specify the folder and the version; see the head of this file.');
/** The instant of the story. */
const NOW = '2026-11-29T12:00:00.000Z';

const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
const { migrate } = await import(`${folder}/src/migrate.ts`);
const { Graph } = await import(`${folder}/src/graph/graph.ts`);
const { createDriver } = await import(`${folder}/src/graph/open-graph.ts`);
const { plantStory } = await import(`${folder}/seed/plant.ts`);
await clearAll(driver);
const old = new Graph(createDriver(uri, 'neo4j', password));
await migrate(old.driver);
await plantStory(old, NOW, { homes: 12 });
const file = `test/migrations/${version}.jsonl.gz`;
await writeFixture(driver, file);
await old.driver.close();
await driver.close();
console.log(`${file} written.`);
