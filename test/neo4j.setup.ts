/** One real Neo4j for the whole test run, in a folder of its own, gone when the run is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { migrate } from '../src/graph/migrations.ts';
import { createDriver } from '../src/graph/open-graph.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: { uri: string; username: string; password: string };
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'covalue-test-'));
  const neo4j = await holdManagedNeo4j({
    folder,
    jarsFolder: '.covalue',
    anyPorts: true,
    onProgress: (line) => console.error(line),
  });
  const { uri, username, password } = neo4j;
  project.provide('neo4j', { uri, username, password });
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
  return async () => {
    await neo4j.release();
    rmSync(folder, { recursive: true, force: true });
  };
}
