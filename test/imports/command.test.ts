/** The import of a party by command: the same as in the dashboard, as a client of the API. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { importForParty, type PartyImportOptions, undoForParty } from '../../src/cli/party-import.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { exportedGraph } from '../support/imports.ts';

let api: TestApi;
let before: string[];
const folder = mkdtempSync(join(tmpdir(), 'covalue-command-'));
const lines: string[] = [];
beforeAll(async () => {
  api = await startTestApi();
  before = await exportedGraph(api);
});
afterAll(() => api.close());

async function run(
  name: string,
  text: string,
  more: Partial<PartyImportOptions> = {},
  who = 'broker',
): Promise<number> {
  lines.length = 0;
  const file = join(folder, name);
  writeFileSync(file, text);
  const token = await localToken(api.folder, `${who}@covalue.example`);
  return importForParty(file, {
    ...{ url: api.url, token, party: 'org_brokerage', values: {}, isDryRun: false },
    say: (line) => lines.push(line),
    ...more,
  });
}

const CLIENTS =
  'First name,Last name,Email,Phone\nCleo,Marsh,cleo@marsh.example,+1 416 555 0101\nBen,Osei,not-an-address,\n';

it('checks a file without importing it', async () => {
  expect(await run('clients.csv', CLIENTS, { isDryRun: true })).toBe(0);
  expect(lines).toContain('  First name: firstName');
  expect(lines).toContain('1 of 2 rows can be imported; 0 may be duplicates.');
  expect(lines.find((line) => line.startsWith('line 3'))).toContain('"not-an-address" is not an email address');
  expect(await exportedGraph(api)).toEqual(before);
});

it('imports, reports, writes the rejected rows, and undoes', async () => {
  const [{ offering } = { offering: '' }] = await api.graph.query(
    "MATCH (o:Offering {id: 'off_brokerage'}) RETURN o.name AS offering",
    {},
  );
  const rejects = join(folder, 'rejected.csv');
  const values = { side: 'client', offering: String(offering) };
  expect(await run('clients.csv', CLIENTS, { kind: 'RELATIONSHIPS', values, rejects })).toBe(0);
  expect(lines).toContain('1 created, 0 replaced, 0 merged, 0 skipped, 1 rejected.');
  expect(readFileSync(rejects, 'utf8')).toContain('Ben,Osei,not-an-address');
  const [row] = await api.graph.query(
    'MATCH (c:Contact)-[:CONSUMER_OF]->(r:Recorded) RETURN c.name AS name, c.kind AS kind, c.phones AS phones, r.state AS state',
    {},
  );
  expect(row).toEqual({ name: 'Cleo Marsh', kind: 'PERSON', phones: ['+1 416 555 0101'], state: 'ACTIVE' });
  const undo = lines.at(-1)?.split('--undo ')[1] ?? '';
  const token = await localToken(api.folder, 'broker@covalue.example');
  expect(await undoForParty(undo, { url: api.url, token, say: (line) => lines.push(line) })).toBe(0);
  expect(lines.at(-1)).toBe('1 records removed, 0 restored, 0 kept because they were changed or used since.');
  expect(await exportedGraph(api)).toEqual(before);
});

it('says what is wrong, and leaves nothing behind', async () => {
  await expect(run('clients.csv', CLIENTS, {}, 'client')).rejects.toThrow('Only a representative of the party');
  await expect(run('clients.csv', CLIENTS, { kind: 'HORSES' })).rejects.toThrow('--kind HORSES: use one of CONTACTS');
  await expect(run('clients.csv', CLIENTS, { url: 'http://127.0.0.1:9' })).rejects.toThrow('cannot be reached');
  expect(await run('others.csv', 'Contact,Email\nA B,a@b.example\n', { kind: 'RELATIONSHIPS' })).toBe(1);
  expect(lines.at(-1)).toContain('Your side');
  const [files] = await api.graph.query("MATCH (i:Import) WHERE i.state <> 'UNDONE' RETURN count(i) AS count", {});
  expect(files?.count).toBe(0);
});
