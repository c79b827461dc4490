/** Imports as a client of the API makes them: upload, configure, start, wait. */
import { localToken } from '../../src/access-control/tokens.ts';
import type { TestApi } from './api.ts';
import { isBusinessNode } from './business-nodes.ts';

export const TABLE = `query ($input: ImportTableInput!) { importTable(input: $input) {
  sheets sheet encoding encodingIsCertain encodingSample delimiter headerLine kind decimalMark dateOrder currency isKept problem
  columns { column name samples field } constants { field value } } }`;
export const PREVIEW = `query ($input: ImportPreviewInput!) { importPreview(input: $input) {
  rows { line values { field value } } problems { line column why } leftOut { line column why } problem } }`;
export const FIELDS = `id state problem rowCount doneRows problemCount duplicateCount createdCount updatedCount mergedCount skippedCount
  rejectedCount removedCount restoredCount keptCount version`;
const REPORT = `query ($id: ID!) { importReport(id: $id) { line outcome reason record undoOutcome undoReason } }`;

export interface Upload {
  person?: string;
  party?: string;
  name?: string;
  headers?: Record<string, string>;
}

/** @returns status and body of the answer */
export async function upload(api: TestApi, bytes: Uint8Array | string, options: Upload = {}) {
  const { person = 'broker', party = 'org_brokerage', name = 'file.csv', headers = {} } = options;
  const token = await localToken(api.folder, `${person}@covalue.example`);
  const response = await fetch(`${api.url}/imports?${new URLSearchParams({ party, name })}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...headers },
    body: bytes as RequestInit['body'],
  });
  return { status: response.status, body: (await response.json()) as { id: string; error?: string } };
}

/** @returns the ID of the import. @throws Error with the refusal */
export async function uploaded(api: TestApi, bytes: Uint8Array | string, options: Upload = {}): Promise<string> {
  const { status, body } = await upload(api, bytes, options);
  if (status !== 201) throw new Error(`${status}: ${body.error}`);
  return body.id;
}

/** The proposals as settings. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
export function settingsOf(table: any, more: Record<string, unknown> = {}): Record<string, unknown> {
  const { sheet, encoding, delimiter, headerLine, decimalMark, dateOrder, currency, columns, constants } = table;
  return {
    ...{ sheet, encoding, delimiter, headerLine, decimalMark, dateOrder, currency, constants },
    // biome-ignore lint/suspicious/noExplicitAny: as above
    columns: columns.flatMap(({ column, field }: any) => (field ? [{ column, field }] : [])),
    ...more,
  };
}

export async function tableOf(api: TestApi, input: Record<string, unknown>, person = 'broker') {
  const { data, errors } = await api.call(person, TABLE, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.importTable;
}

export async function mutate(api: TestApi, name: string, input: Record<string, unknown>, person = 'broker') {
  const type = { configureImport: 'ConfigureImportInput', startImport: 'StartImportInput' }[name] ?? 'ImportInput';
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${name === 'discardImport' ? 'discardedId' : `import { ${FIELDS} }`} errors { code field message } } }`;
  const { data, errors } = await api.call(person, text, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name];
}

/** Waits until the background work has left the states. */
export async function settled(api: TestApi, id: string, person = 'broker', timeoutMs = 120_000) {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const { data } = await api.call(person, `{ import(id: "${id}") { ${FIELDS} } }`);
    if (!['CHECKING', 'RUNNING', 'UNDOING'].includes(data.import.state)) return data.import;
    if (Date.now() > until) throw new Error(`The import stays ${JSON.stringify(data.import)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Configures by the proposals and waits for the check. */
export async function checked(api: TestApi, id: string, more: Record<string, unknown> = {}, kind?: string) {
  const table = await tableOf(api, { id, kind });
  const { errors } = await mutate(api, 'configureImport', { id, kind: table.kind, settings: settingsOf(table, more) });
  if (errors.length) throw new Error(JSON.stringify(errors));
  return settled(api, id);
}

export async function imported(api: TestApi, id: string, choices: Record<string, unknown> = {}) {
  const { errors } = await mutate(api, 'startImport', { id, ...choices });
  if (errors.length) throw new Error(JSON.stringify(errors));
  return settled(api, id);
}

export async function reportOf(api: TestApi, id: string, person = 'broker') {
  return (await api.call(person, REPORT, { id })).data.importReport;
}

/** Labels of nodes that an import adds besides the records. */
const ACCOUNTS = ['Import', 'ImportPart', 'ImportMapping', 'ImportedRecord', 'Event', 'EventCounter', 'Pending'];

/** All nodes and edges with their properties, except what keeps the books: imports, events, the audit trail, counters of requests. */
export async function exportedGraph(api: TestApi): Promise<string[]> {
  const isKept = isBusinessNode('n', ACCOUNTS);
  const nodes = await api.graph.query(`MATCH (n) WHERE ${isKept} RETURN labels(n) AS labels, properties(n) AS p`, {});
  const edges = await api.graph.query(
    `MATCH (n)-[r]->(m) WHERE ${isKept} AND NOT m:Import RETURN coalesce(n.id, n.key, elementId(n)) AS a, type(r) AS t, properties(r) AS p, coalesce(m.id, m.key, elementId(m)) AS b`,
    {},
  );
  const plain = (row: unknown) =>
    JSON.stringify(row, (key, value) => {
      if (key === 'labels') return [...value].sort();
      // An undo is a change of its own.
      if (key === 'version' || key === 'updatedAt') return undefined;
      if (
        value &&
        typeof value === 'object' &&
        !Array.isArray(value) &&
        Object.getPrototypeOf(value) === Object.prototype
      )
        return Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
      return value;
    });
  return [...nodes, ...edges].map(plain).sort();
}
