/** Files of the real world and hostile ones, over HTTP. */
import { type ClientRequest, request } from 'node:http';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { MAX_FILE_BYTES, MAX_FILES } from '../../src/features/imports/import.rules.ts';
import { pruneImports } from '../../src/features/imports/prune-imports.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { mutate, PREVIEW, settingsOf, tableOf, upload, uploaded } from '../support/imports.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const discard = (id: string) => mutate(api, 'discardImport', { id });
async function read(bytes: Uint8Array | string, input: Record<string, unknown> = {}) {
  const id = await uploaded(api, bytes);
  const table = await tableOf(api, { id, ...input });
  const { data } = await api.call('broker', PREVIEW, { input: { id, kind: table.kind, settings: settingsOf(table) } });
  await discard(id);
  return { table, preview: data.importPreview };
}

describe('tables of the real world', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffname,service\nÉtude,Conseil\n'), 'utf-8', ','],
    ['UTF-16 of Excel', Buffer.from('\ufeffname\tservice\nÉtude\tConseil\n', 'utf16le'), 'utf-16le', '\t'],
    ['windows-1252', Buffer.from('name;service\r\n\u00c9tude;Conseil\r\n', 'latin1'), 'windows-1252', ';'],
    ['a trailing separator', 'name,service,\nÉtude,Conseil,\n', 'utf-8', ','],
    ['empty columns and rows', 'name,,service\n,,\nÉtude,,Conseil\n,,\n', 'utf-8', ','],
    ['a title and a second header line', 'Offers of 2026,\n,\nName,Service\nÉtude,Conseil\n', 'utf-8', ','],
    ['quoted line breaks', '"name"|"service"\n"Étude"|"Conseil"\n', 'utf-8', '|'],
  ])('%s', async (_, bytes, encoding, delimiter) => {
    const { table, preview } = await read(bytes);
    expect(table).toMatchObject({ encoding, delimiter, problem: null });
    expect(preview.problems).toEqual([]);
    expect(preview.rows.map(({ values }: { values: object[] }) => values)).toEqual([
      [
        { field: 'name', value: 'Étude' },
        { field: 'service', value: 'Conseil' },
      ],
    ]);
  });
  it('gives columns of the same name names of their own', async () => {
    const { table } = await read('name,service,price,price\nA,B,1,2\n');
    expect(table.columns.map(({ name, field }: Record<string, string>) => [name, field])).toEqual([
      ['name', 'name'],
      ['service', 'service'],
      ['price', 'price'],
      ['price (2)', null],
    ]);
  });
  it('says which row has too many cells', async () => {
    const { preview } = await read('name,service\nA,B\nC,D,too,many\n');
    expect(preview.problems).toEqual([{ line: 3, column: '', why: expect.stringContaining('4 cells') }]);
  });
  it('reads a table without names of columns', async () => {
    const { table, preview } = await read('A,B,12.50\nC,D,13.00\n', { headerLine: 0 });
    expect(table.columns.map(({ name }: { name: string }) => name)).toEqual(['Column 1', 'Column 2', 'Column 3']);
    expect(preview.problem).toContain('Choose the column');
  });
  it('reads again in another encoding, and says when it cannot', async () => {
    const { table } = await read(Buffer.from('name,service\n\u0160koda,x\n', 'utf8'), { encoding: 'windows-1250' });
    expect(table.columns[0].samples[0]).not.toBe('Škoda');
    const { table: broken } = await read(Buffer.from('name,service\nM\u00fcller,x\n', 'latin1'), { encoding: 'utf-8' });
    expect(broken.problem).toContain('is not utf-8 throughout');
  });
});

describe('files that are refused', () => {
  it.each([
    ['an empty file', '', 'is empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'PNG'],
    ['a page of a website', '<!doctype html><table></table>', 'HTML'],
    ['JSON', '[{"name": 1}]', 'JSON'],
    ['nothing but spaces', ' '.repeat(1_000_000), 'only white space'],
    ['an archive', zipSync({ 'a.csv': new Uint8Array(3) }), 'zip archive'],
    [
      'a zip bomb',
      zipSync({
        '[Content_Types].xml': new Uint8Array(1),
        'xl/worksheets/sheet1.xml': new Uint8Array(100 * 1_048_576),
      }),
      'unpacked',
    ],
  ])('%s', async (_, bytes, why) => {
    const { status, body } = await upload(api, bytes);
    expect([status, body.error]).toEqual([422, expect.stringContaining(why)]);
  });
  it('a file above the limit, whether it states its size or not', async () => {
    const large = Buffer.alloc(MAX_FILE_BYTES + 1, 'a,');
    expect((await upload(api, large)).status).toBe(413);
    const { status } = await upload(api, large, { headers: { 'transfer-encoding': 'chunked' } }).catch(() => ({
      status: 413,
    }));
    expect(status).toBe(413);
  });
  it('gives the places of cancelled uploads back, also of one that waits', async () => {
    const token = await localToken(api.folder, 'broker@covalue.example');
    const pause = () => new Promise((done) => setTimeout(done, 500));
    const begun: ClientRequest[] = [];
    for (let count = 0; count < 3; count++) {
      const sent = request(`${api.url}/imports?party=org_brokerage&name=x.csv`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-length': '1000' },
      });
      sent.on('error', () => undefined);
      sent.write('name');
      begun.push(sent);
      await pause();
    }
    // The last one first: it waits for the first, whose body does not end.
    for (const sent of begun.reverse()) {
      sent.destroy();
      await pause();
    }
    const { status, body } = await upload(api, 'name,service\nA,B\n');
    expect(status).toBe(201);
    await discard(body.id);
  }, 30_000);
  it('10,000 columns, or a line without an end', async () => {
    const { table } = await read(`${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')}\n`);
    expect(table.problem).toContain('at most 200 columns');
    const { table: endless } = await read(`name,service\n"${'x'.repeat(2_000_000)}\n`);
    expect(endless.problem).toContain('unclosed quote');
  });
  it('more than a number of files', async () => {
    const ids: string[] = [];
    for (let count = 0; count < MAX_FILES; count++)
      ids.push(await uploaded(api, 'name,service\nA,B\n', { name: `${count}.csv` }));
    const { status, body } = await upload(api, 'name,service\nA,B\n');
    expect([status, body.error]).toEqual([409, expect.stringContaining(`at most ${MAX_FILES} files`)]);
    await pruneImports(api.graph, new Date(Date.now() + 60_000).toISOString());
    expect(await api.graph.query('MATCH (p:ImportPart) RETURN p', {})).toEqual([]);
    expect(
      (await api.call('broker', `{ import(id: "${ids[0]}") { fileDeletedAt } }`)).data.import.fileDeletedAt,
    ).not.toBeNull();
  });
  it('a service account, and a file name with control characters', async () => {
    expect((await upload(api, 'name,service\nA,B\n', { name: 'a\u0000b.csv' })).status).toBe(409);
    const { data } = await api.call(
      'broker',
      'mutation { createServiceAccount(input: { organisation: "org_brokerage", name: "Sync" }) { key errors { message } } }',
    );
    const response = await fetch(`${api.url}/imports?party=org_brokerage&name=x.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${data.createServiceAccount.key}` },
      body: 'name,service\nA,B\n',
    });
    expect(response.status).toBe(403);
  });
});
