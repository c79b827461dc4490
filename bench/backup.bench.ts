/**
 * `npm run bench -- backup`: a backup of a large graph while clients write, and its restore into a new Neo4j: how long writes
 * wait, and how long recovery takes.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup } from '../src/backup/make-backup.ts';
import { restoreBackup } from '../src/backup/restore-backup.ts';
import type { Graph } from '../src/graph/graph.ts';
import { KNOWN_MIGRATIONS } from '../src/migrate.ts';
import { openBenchGraph } from './open-bench-graph.ts';
import { machine } from './pages.ts';

const NOTHING = { parties: 0, relationships: 0, resources: 0 };

export async function backupBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      parties: { type: 'string', default: '100000' },
      relationships: { type: 'string', default: '300000' },
      resources: { type: 'string', default: '600000' },
      writers: { type: 'string', default: '32' },
    },
  });
  const [parties, relationships, resources] = [values.parties, values.relationships, values.resources].map(Number);
  const sizes = { parties: parties ?? 0, relationships: relationships ?? 0, resources: resources ?? 0 };
  console.log(machine());
  const work = mkdtempSync(join(tmpdir(), 'covalue-bench-backup-'));
  const source = await openBenchGraph(`.covalue/bench-${parties}`, sizes, console.log);
  try {
    const keys = { dataFolder: source.folder };
    const writing = write(source.graph, Number(values.writers));
    await new Promise((done) => setTimeout(done, 3_000));
    const started = performance.now();
    const { folder, manifest } = await makeBackup(source.graph, {
      to: work,
      keys,
      withKeys: false,
      maxPauseMs: 60_000,
      covalue: 'bench',
    });
    const backupMs = performance.now() - started;
    const { count, failed, slowestMs } = await writing.stop();
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    await source.close();
    const target = await openBenchGraph(join(work, 'restored'), NOTHING, () => {});
    try {
      await target.graph.execute('MATCH (n) DETACH DELETE n', {});
      const restoring = performance.now();
      await restoreBackup(target.graph, { folder, keys, knownMigrations: KNOWN_MIGRATIONS });
      const restoreMs = performance.now() - restoring;
      const s = (ms: number) => (ms / 1000).toFixed(1);
      console.log(`| | |
|---|---|
| nodes, relationships | ${manifest.nodes}, ${manifest.relationships} |
| writes waited at most | ${s(slowestMs)} s (${values.writers} writers, ${count} writes, ${failed} failed) |
| backup | ${s(backupMs)} s, ${Math.round(bytes / 2 ** 20)} MiB |
| restore | ${s(restoreMs)} s |`);
    } finally {
      await target.close();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function write(graph: Graph, writers: number) {
  let [going, count, failed, slowestMs] = [true, 0, 0, 0];
  const clients = Array.from({ length: writers }, async (_, writer) => {
    while (going) {
      const started = performance.now();
      try {
        await graph.write((transaction) =>
          transaction.run('MERGE (w:BackupBench {writer: $writer}) SET w.writes = coalesce(w.writes, 0) + 1', {
            writer,
          }),
        );
        count += 1;
      } catch {
        failed += 1;
      }
      slowestMs = Math.max(slowestMs, performance.now() - started);
    }
  });
  return {
    async stop() {
      going = false;
      await Promise.all(clients);
      return { count, failed, slowestMs };
    },
  };
}
