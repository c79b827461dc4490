/** `npm run bench -- mail-crash`: test/mail/mail-crash.test.ts at full size, on a separate Neo4j. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { migrate } from '../src/migrate.ts';
import { crashSummary, mailCrashTrial } from './mail-crash.ts';
import { ready } from './pages.ts';

export async function mailCrashBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      mails: { type: 'string', default: '1000' },
      kills: { type: 'string', default: '50' },
      clients: { type: 'string', default: '100' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'covalue-mail-crash-'));
  const neo4j = await holdManagedNeo4j({ folder, jarsFolder: '.covalue', anyPorts: true, onProgress: console.error });
  const graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  try {
    await ready(() => migrate(graph.driver));
    const figures = await mailCrashTrial({
      graph,
      neo4j,
      mails: Number(values.mails),
      clients: Number(values.clients),
      kills: Number(values.kills),
      seed: Number(values.seed),
      say: console.error,
    });
    console.log(`Machine: ${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}. Seed ${values.seed}.`);
    console.log(crashSummary(figures));
    const { lost, copies, kills, copiesWithAnotherMessageId, outOfOrder, notMarked } = figures;
    if (lost || copies > kills || copiesWithAnotherMessageId || outOfOrder || notMarked) process.exitCode = 1;
  } finally {
    await graph.driver.close();
    await neo4j.release();
    rmSync(folder, { recursive: true, force: true });
  }
}
