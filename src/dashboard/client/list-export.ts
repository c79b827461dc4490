/** Exports a list as it is shown, all of its pages, as CSV or XLSX. */
import type { AnyVariables, Client, TypedDocumentNode } from 'urql';
import { MAX_PAGE } from '../../planner/page-limits.rules.ts';
import { csvLine } from '../../tables/csv-cell.rules.ts';
import { saveFile } from '../ui/save-file.ts';
import type { ListFormat } from './list-formats.ts';

/** Rows that one query reads. */
export const EXPORTED_PAGE = MAX_PAGE;

/** A longer list is cut, which is said. */
export const MAX_EXPORTED_ROWS = 10_000;

interface PageOfList<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** In the order of the screen: heading and value. */
export type ExportedColumns<Row> = readonly (readonly [
  heading: string,
  value: (row: Row) => string | number | null | undefined,
])[];

/** Rows that the screen has all of. */
export interface ExportedRows<Row> {
  /** Of the file, without its ending. */
  name: string;
  rows: readonly Row[];
  columns: ExportedColumns<Row>;
}

export interface ExportedList<Data, Variables extends AnyVariables, Row> {
  name: string;
  query: TypedDocumentNode<Data, Variables>;
  /** Of the first page; `after` is set for the following ones. */
  variables: Variables;
  select: (data: Data) => PageOfList<Row> | null | undefined;
  columns: ExportedColumns<Row>;
}

/** @returns how many rows there are in the file, and whether more exist. @throws Error when a page cannot be read */
export async function exportList<Data, Variables extends AnyVariables, Row>(
  client: Client,
  format: ListFormat,
  { name, query, variables, select, columns }: ExportedList<Data, Variables, Row>,
): Promise<{ rows: number; isCut: boolean }> {
  const rows: Row[] = [];
  let after: string | null | undefined;
  for (;;) {
    const { data, error } = await client.query(query, { ...variables, after }, { requestPolicy: 'network-only' });
    const page = data && select(data);
    if (error || !page) throw error ?? new Error('The list cannot be read.');
    rows.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage || rows.length >= MAX_EXPORTED_ROWS) {
      const saved = rows.slice(0, MAX_EXPORTED_ROWS);
      await exportRows(format, { name, rows: saved, columns });
      return { rows: saved.length, isCut: page.pageInfo.hasNextPage || rows.length > MAX_EXPORTED_ROWS };
    }
  }
}

export async function exportRows<Row>(format: ListFormat, { name, rows, columns }: ExportedRows<Row>): Promise<void> {
  const table = [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, value]) => value(row) ?? '')),
  ];
  saveFile(await fileOf(format, table), `${name}.${format.toLowerCase()}`);
}

async function fileOf(format: ListFormat, table: (string | number)[][]): Promise<Blob> {
  // Excel reads UTF-8 only with a byte order mark.
  if (format === 'CSV') return new Blob([`\uFEFF${table.map(csvLine).join('')}`], { type: 'text/csv' });
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  // Texts are texts in a workbook, whatever they begin with: nothing is a formula.
  const cells = table.map((row) =>
    row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
  );
  return writeXlsxFile(cells).toBlob();
}
