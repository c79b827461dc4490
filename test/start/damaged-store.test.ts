/** A start on damaged files: the cause and what to do, from Neo4j's own log. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { holdManagedNeo4j } from '../../src/graph/managed-neo4j.ts';

const folder = mkdtempSync(join(tmpdir(), 'covalue-damaged-'));
const options = { folder, jarsFolder: '.covalue', anyPorts: true, heapMb: 512, pageCacheMb: 64 };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reports a damaged store although the supervisor has ended by then, and leaves no process', async () => {
  const neo4j = await holdManagedNeo4j(options);
  await neo4j.release();
  writeFileSync(join(folder, 'neo4j', 'data', 'databases', 'neo4j', 'neostore'), Buffer.alloc(8_192, 0x5a));
  await expect(holdManagedNeo4j(options)).rejects.toThrow(
    /the metadata of its store \(the file neostore\) is damaged\. What to do: restore the newest backup .*npm run restore/,
  );
  await expect.poll(() => existsSync(join(folder, 'neo4j.lock')), { timeout: 60_000 }).toBe(false);
});
