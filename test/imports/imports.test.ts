/** Imports of offerings over HTTP: files of the real world, proposals, reports and the undo. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { localToken } from '../../src/access-control/tokens.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import {
  checked,
  exportedGraph,
  imported,
  mutate,
  PREVIEW,
  reportOf,
  settingsOf,
  settled,
  tableOf,
  upload,
  uploaded,
} from '../support/imports.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** In the encoding of Excel on Windows. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
}

const GERMAN = `Preisliste 2026;;;;
;;;;
Angebot;Kategorie;Einzelpreis;Zeitraum;Gültig ab
"Schätzung ""Plus""
mit Besuch";Beratung;1.234,56 €;einmalig;01.02.2026
Fensterputz;Pflege;n/a;monatlich;13.02.2026
;Pflege;5,00;monatlich;
Gärtner;Pflege;abc;monatlich;
`;

describe('a price list of Excel on Windows', () => {
  it('is understood without a question, and what is not certain is stated', async () => {
    const id = await uploaded(api, windows1252(GERMAN), { name: 'Preise.csv' });
    const table = await tableOf(api, { id });
    expect(table).toMatchObject({
      encoding: 'windows-1252',
      encodingIsCertain: false,
      delimiter: ';',
      headerLine: 3,
      kind: 'OFFERINGS',
      decimalMark: ',',
      dateOrder: 'DD/MM',
      isKept: false,
      problem: null,
    });
    expect(table.encodingSample).toMatch(/Gültig|Schätzung/);
    expect(table.columns.map(({ field }: { field: string }) => field)).toEqual([
      'name',
      'service',
      'price',
      'pricePeriod',
      'availableFrom',
    ]);
    const { data } = await api.call('broker', PREVIEW, {
      input: { id, kind: 'OFFERINGS', settings: settingsOf(table, { currency: 'EUR' }) },
    });
    const { rows, problems } = data.importPreview;
    expect(rows.map(({ line }: { line: number }) => line)).toEqual([4, 6]);
    expect(rows[0].values).toContainEqual({ field: 'price', value: '1234.56 EUR' });
    expect(rows[0].values).toContainEqual({ field: 'availableFrom', value: '2026-02-01' });
    expect(rows[1].values.map(({ field }: { field: string }) => field)).not.toContain('price');
    expect(problems).toEqual([
      { line: 7, column: 'Angebot', why: 'a value is required.' },
      { line: 8, column: 'Einzelpreis', why: expect.stringContaining('"abc" is not an amount') },
    ]);
  });

  it('is imported, reported, downloaded where it was rejected, and undone without a trace', async () => {
    const before = await exportedGraph(api);
    const id = await uploaded(api, windows1252(GERMAN));
    expect(await checked(api, id, { currency: 'EUR' })).toMatchObject({
      state: 'CHECKED',
      rowCount: 4,
      problemCount: 2,
      duplicateCount: 0,
    });
    expect(await imported(api, id)).toMatchObject({ state: 'DONE', createdCount: 2, rejectedCount: 2, doneRows: 4 });
    const report = await reportOf(api, id);
    expect(report.map(({ line, outcome }: { line: number; outcome: string }) => [line, outcome])).toEqual([
      [4, 'CREATED'],
      [6, 'CREATED'],
      [7, 'REJECTED'],
      [8, 'REJECTED'],
    ]);
    const { data } = await api.call(
      'broker',
      `{ offering(id: "${report[0].record}") { name published price { amount currency } pricePeriod availableFrom service { name } } }`,
    );
    expect(data.offering).toEqual({
      name: 'Schätzung "Plus" mit Besuch',
      published: false,
      price: { amount: '1234.56', currency: 'EUR' },
      pricePeriod: 'ONCE',
      availableFrom: '2026-02-01',
      service: { name: 'Beratung' },
    });
    const token = await localToken(api.folder, 'broker@covalue.example');
    const csv = await (
      await fetch(`${api.url}/imports/${id}/rejected.csv`, { headers: { authorization: `Bearer ${token}` } })
    ).text();
    expect(csv).toContain('Gärtner,Pflege,abc,monatlich,,8,');
    const undone = await mutate(api, 'undoImport', { id });
    expect(undone.errors).toEqual([]);
    expect(await settled(api, id)).toMatchObject({ state: 'UNDONE', removedCount: 2, keptCount: 0 });
    expect(await exportedGraph(api)).toEqual(before);
  });

  it('is proposed as it was chosen the last time', async () => {
    const id = await uploaded(api, windows1252(GERMAN));
    expect(await tableOf(api, { id })).toMatchObject({ isKept: true, currency: 'EUR', kind: 'OFFERINGS' });
  });
});

describe('duplicates', () => {
  it('are found in the file and among the records, decided for all at once or alone, and restored by the undo', async () => {
    const first = await uploaded(
      api,
      'name,service,price,currency,description\nCare,Care,10,CAD,old text\nBasic,Care,20,CAD,\n',
    );
    await checked(api, first);
    await imported(api, first);
    const before = await exportedGraph(api);
    const again = await uploaded(
      api,
      'name,service,price,currency,description\nCARE,Care,11,CAD,new text\nbasic,Care,21,CAD,added\nNew,Care,1,CAD,\nnew,Care,,,later\n',
    );
    expect(await checked(api, again)).toMatchObject({ duplicateCount: 3 });
    const { data } = await api.call(
      'broker',
      `{ importCheck(id: "${again}") { duplicateCounts { reason count } duplicates { line reason ofLine ofRecord ofLabel } } }`,
    );
    expect(data.importCheck.duplicateCounts).toEqual([{ reason: 'SAME_NAME', count: 3 }]);
    expect(
      data.importCheck.duplicates.map(({ line, ofLine, ofLabel }: Record<string, unknown>) => [line, ofLine, ofLabel]),
    ).toEqual([
      [2, null, 'Care'],
      [3, null, 'Basic'],
      [5, 4, 'New'],
    ]);
    const done = await imported(api, again, {
      byReason: [{ reason: 'SAME_NAME', choice: 'MERGE' }],
      byLine: [{ line: 2, choice: 'UPDATE' }],
    });
    expect(done).toMatchObject({ createdCount: 1, updatedCount: 1, mergedCount: 2 });
    const offerings = await api.graph.query(
      "MATCH (:Party {id: 'org_brokerage'})-[:OFFERS]->(o) WHERE o.name IN ['Care', 'CARE', 'Basic', 'New'] RETURN o.name AS name, o.priceMinor AS price, o.description AS description ORDER BY name",
      {},
    );
    expect(offerings).toEqual([
      { name: 'Basic', price: 2000, description: 'added' },
      { name: 'Care', price: 1100, description: 'new text' },
      { name: 'New', price: 100, description: 'later' },
    ]);
    await mutate(api, 'undoImport', { id: again });
    expect(await settled(api, again)).toMatchObject({
      state: 'UNDONE',
      removedCount: 1,
      restoredCount: 2,
      keptCount: 0,
    });
    expect(await exportedGraph(api)).toEqual(before);
  });

  it('that were changed or used since are kept by the undo, which says so', async () => {
    const id = await uploaded(api, 'name,service\nUsed,Other\nChanged,Other\nFree,Other\n');
    await checked(api, id);
    await imported(api, id);
    const [used, changed] = (await reportOf(api, id)).map(({ record }: { record: string }) => record);
    await api.call(
      'broker',
      `mutation { updateOffering(input: { id: "${changed}", terms: "new" }) { errors { message } } }`,
    );
    await api.graph.execute(
      "MATCH (o:Offering {id: $used}), (p:Party {id: 'per_client'}) CREATE (:ServiceRelationship {id: 'rel_used'})-[:ON]->(o)",
      { used },
    );
    await mutate(api, 'undoImport', { id });
    expect(await settled(api, id)).toMatchObject({ state: 'UNDONE', removedCount: 1, keptCount: 2 });
    const report = await reportOf(api, id);
    expect(report[0]).toMatchObject({
      undoOutcome: 'KEPT',
      undoReason: 'It was changed, deleted or used since the import.',
    });
    expect(report[2]).toMatchObject({ undoOutcome: 'REMOVED', record: null });
  });
});

describe('a workbook', () => {
  it('is read with its numbers, dates and sheets', async () => {
    const rows = [
      ['Service', 'Offering', 'Price', 'Currency', 'Valid from'],
      ['Consulting', 'Day', 1234.5, 'EUR', new Date('2026-03-01')],
      ['Consulting', 'Hour', '1.234,56', 'EUR', null],
    ];
    const data = rows.map((row) =>
      row.map((value) =>
        value === null ? null : { value, ...(value instanceof Date ? { type: Date, format: 'yyyy-mm-dd' } : {}) },
      ),
    );
    // biome-ignore lint/suspicious/noExplicitAny: the types of the library know no mixed rows
    const file = await (writeXlsxFile as any)(data, { sheet: 'Prices' }).toBuffer();
    const id = await uploaded(api, file, { name: 'prices.xlsx' });
    expect(await tableOf(api, { id })).toMatchObject({ sheets: ['Prices'], headerLine: 1, decimalMark: ',' });
    await checked(api, id);
    expect(await imported(api, id)).toMatchObject({ createdCount: 2, rejectedCount: 0 });
    const [day] = await reportOf(api, id);
    const { data: read } = await api.call(
      'broker',
      `{ offering(id: "${day.record}") { price { amount } availableFrom } }`,
    );
    expect(read.offering).toEqual({ price: { amount: '1234.50' }, availableFrom: '2026-03-01' });
  });
});

describe('somebody else', () => {
  it.each([
    ['client', 'org_brokerage', 403],
    ['admin', 'org_brokerage', 403],
    ['broker', 'org_none', 403],
    ['broker', 'per_client', 403],
  ])('%s may not upload for %s', async (person, party, status) => {
    expect((await upload(api, 'name,service\nX,Y\n', { person, party })).status).toBe(status);
  });

  it('neither reads nor changes an import, and does not learn that it exists', async () => {
    const id = await uploaded(api, 'name,service\nSecret,Thing\n');
    for (const person of ['client', 'admin']) {
      const { data } = await api.call(
        person,
        `{ importTable(input: { id: "${id}" }) { headerLine } importReport(id: "${id}") { line } importCheck(id: "${id}") { leftOutCount } }`,
      );
      expect(data).toEqual({ importTable: null, importReport: null, importCheck: null });
      const { data: read } = await api.call(
        person,
        `{ import(id: "${id}") { id } node(id: "${id}") { id } party(id: "org_brokerage") { ... on Organisation { imports { totalCount nodes { id } } } } }`,
      );
      expect(read).toEqual({ import: null, node: null, party: { imports: { totalCount: 0, nodes: [] } } });
      const { errors } = await mutate(api, 'discardImport', { id }, person);
      expect(errors[0].code).toBe(person === 'admin' ? 'FORBIDDEN' : 'NOT_FOUND');
      const token = await localToken(api.folder, `${person}@covalue.example`);
      expect(
        (await fetch(`${api.url}/imports/${id}/rejected.csv`, { headers: { authorization: `Bearer ${token}` } }))
          .status,
      ).toBe(403);
    }
    const stored = JSON.stringify(await api.graph.query('MATCH (n:ImportPart) RETURN n.data AS data', {}));
    expect(stored).not.toContain('Secret');
    expect((await mutate(api, 'discardImport', { id })).errors).toEqual([]);
    expect(await api.graph.query('MATCH (n:ImportPart) WHERE n.key STARTS WITH $id RETURN n', { id })).toEqual([]);
  });

  it('without a token, or with a body of another kind, is refused before anything is read', async () => {
    const response = await fetch(`${api.url}/imports?party=org_brokerage&name=x`, { method: 'POST', body: 'a' });
    expect(response.status).toBe(401);
    expect(
      (await upload(api, 'a,b\n1,2\n', { headers: { 'content-type': 'multipart/form-data; boundary=x' } })).status,
    ).toBe(415);
  });
});
