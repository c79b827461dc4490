/**
 * Real Neo4j servers for the whole test run, one for each worker, in folders of their own, gone when the run is over.
 * With TEST_NEO4J_URI and TEST_NEO4J_PASSWORD, one worker uses that server instead, whose graph is emptied: it saves its
 * start while you work on a test. `npx tsx test/support/hold-neo4j.ts` starts one and prints both.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { holdManagedNeo4j } from '../../src/graph/managed-neo4j.ts';
import { neo4jJars } from '../../src/graph/neo4j-jars.ts';
import { createDriver } from '../../src/graph/open-graph.ts';
import { migrate } from '../../src/migrate.ts';
import type { TestNeo4j } from './neo4j.ts';

/** Bytes, of the machine or the container. */
const MEMORY = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
/**
 * For a whole run: the plan of a long statement takes a megabyte, and Neo4j drops plans that it needs again when its heap is nearly full.
 * On a small machine the default has to do.
 */
const HEAP = MEMORY > 12 * 2 ** 30 ? { heapMb: 2048, pageCacheMb: 128 } : {};

export default async function setup(project: TestProject) {
  const { maxWorkers } = project.vitest.config;
  const held = heldServer();
  if (held) {
    if (maxWorkers !== 1) throw new Error('With TEST_NEO4J_URI, run vitest with --maxWorkers=1.');
    await migrated(held);
    project.provide('neo4js', [held]);
    return;
  }
  await neo4jJars('.covalue', (line) => console.error(line));
  const servers = await Promise.all(Array.from({ length: maxWorkers }, () => start(HEAP)));
  project.provide(
    'neo4js',
    servers.map(({ uri, username, password }) => ({ uri, username, password })),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
}

function heldServer(): TestNeo4j | undefined {
  const { TEST_NEO4J_URI: uri, TEST_NEO4J_PASSWORD: password } = process.env;
  return uri && password ? { uri, username: 'neo4j', password } : undefined;
}

export async function start(heap: typeof HEAP = {}): Promise<TestNeo4j & { stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'covalue-test-'));
  const { release, ...neo4j } = await holdManagedNeo4j({
    folder,
    jarsFolder: '.covalue',
    anyPorts: true,
    ...heap,
    // The graph of a test is small and changes constantly: replanning statements has no benefit.
    conf: { 'dbms.cypher.min_replan_interval': '1h', 'db.memory.transaction.max': '341m' },
    onProgress: (line) => console.error(line),
  });
  await migrated(neo4j);
  return {
    ...neo4j,
    async stop() {
      await release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function migrated({ uri, username, password }: TestNeo4j): Promise<void> {
  const driver = createDriver(uri, username, password);
  for (let attempt = 0; ; attempt++) {
    try {
      await migrate(driver);
      break;
    } catch (error) {
      if (attempt > 60) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
  await driver.close();
}
