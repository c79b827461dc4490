/** A managed Neo4j with the generated graph in it, kept between runs. */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { migrate } from '../src/migrate.ts';
import { generate, type Sizes } from './graph.ts';
import { ready } from './pages.ts';

export interface BenchNeo4j {
  folder: string;
  uri: string;
  password: string;
  graph: Graph;
  close(): Promise<void>;
}

export async function openBenchGraph(folder: string, sizes: Sizes, say: (line: string) => void): Promise<BenchNeo4j> {
  mkdirSync(folder, { recursive: true });
  const { uri, username, password, release } = await holdManagedNeo4j({
    folder,
    jarsFolder: '.covalue',
    anyPorts: true,
    onProgress: console.error,
    heapMb: 3072,
    pageCacheMb: 2048,
  });
  const graph = new Graph(createDriver(uri, username, password));
  const close = async () => {
    await graph.driver.close();
    await release();
  };
  try {
    await ready(() => migrate(graph.driver));
    say(`Graph: ${sizes.parties} parties, ${sizes.relationships} relationships, ${sizes.resources} resources`);
    await generate(graph, sizes, say);
    say(`Store: ${Math.round(bytesIn(join(folder, 'neo4j/data/databases')) / 1e6)} MB`);
    return { folder, uri, password, graph, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Of all files in a folder. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .filter((found) => found.isFile())
    .reduce((bytes, { size }) => bytes + size, 0);
}
