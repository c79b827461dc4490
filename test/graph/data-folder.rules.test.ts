/** Data folders that cannot be used: the error names the cause and what to do. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { checkDataFolder, keptPassword } from '../../src/graph/data-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'covalue-folder-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('makes a folder, and a password that stays the same', () => {
  const made = join(folder, 'a', 'b');
  checkDataFolder(made);
  const password = keptPassword(made);
  expect(password).toMatch(/^[0-9a-f]{36}$/);
  expect(keptPassword(made)).toBe(password);
});

it('names a path that is not a folder', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(() => checkDataFolder(file)).toThrow(/cannot be written: it is not a folder\. What to do: set COVALUE_DATA/);
  expect(() => checkDataFolder(join(file, 'b'))).toThrow(/a part of the path is not a folder/);
});

it.skipIf(process.getuid?.() === 0)('names a folder without the right to write', () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o500);
  expect(() => checkDataFolder(closed)).toThrow(/may not write there.*give this user the right/);
});

it('makes no new password for a graph whose password was lost', () => {
  const graph = join(folder, 'graph');
  mkdirSync(join(graph, 'neo4j/data/databases/system'), { recursive: true });
  expect(() => keptPassword(graph)).toThrow(/neo4j\.password is missing.*What to do: put the file back/);
  writeFileSync(join(graph, 'neo4j.password'), '');
  expect(() => keptPassword(graph)).toThrow(/neo4j\.password is empty.*What to do: put the file back/);
});

it('takes no empty signing key', async () => {
  writeFileSync(join(folder, 'signing.key'), '\n');
  await expect(localToken(folder, 'a@b.example')).rejects.toThrow(/signing\.key is empty.*What to do: put it back/);
});
