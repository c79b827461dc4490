/** Checks a table under its settings: which rows can be understood, and which may be duplicates. */
import type { InstallationKey } from '../../../access-control/installation-key.ts';
import type { Graph } from '../../../graph/graph.ts';
import { runnerOn } from '../../../graph/runner.ts';
import type { RowOf } from '../../../graph/statement.ts';
import { inSlices } from '../../../workers/in-slices.ts';
import { type DuplicateRow, findDuplicates } from '../duplicates.rules.ts';
import { UnusableFile } from '../file/open-file.ts';
import { readTable, type Table } from '../file/read-table.ts';
import { readParts } from '../file/stored-parts.ts';
import type { READ_IMPORT } from '../import.cypher.ts';
import { MAX_REPORTED } from '../import.rules.ts';
import type { ImportKind, RecordKeys } from '../kinds/import-kind.ts';
import { type ImportSettings, mappingProblem } from '../mapping/field.rules.ts';
import { RowReader } from '../mapping/row-reader.rules.ts';

export interface RowProblem {
  line: number;
  column: string;
  why: string;
}

/** A row that was understood. */
export interface UnderstoodRow {
  line: number;
  record: unknown;
  keys: RecordKeys;
}

export interface UnderstoodTable {
  names: string[];
  rows: UnderstoodRow[];
  /** Of rows that cannot be imported; at least one for each. */
  problems: RowProblem[];
  /** Optional values that were left out. */
  leftOut: RowProblem[];
}

/** What a check found, as it is kept until the import runs. */
export interface CheckResult {
  problems: RowProblem[];
  leftOut: RowProblem[];
  leftOutCount: number;
  duplicates: DuplicateRow[];
}

export type StoredImport = RowOf<typeof READ_IMPORT> & { id: string };

/** @throws UnusableFile */
export async function tableOf(
  graph: Graph,
  installationKey: InstallationKey,
  { id, format }: Pick<StoredImport, 'id' | 'format'>,
  settings: ImportSettings,
  most?: number,
): Promise<Table> {
  const runner = runnerOn((text, parameters) => graph.read(text, parameters));
  const parts = readParts(runner, { importId: id, name: `sheet ${settings.sheet}`, installationKey });
  return readTable({ format, parts }, settings, most);
}

/** @throws UnusableFile if the mapping does not fit the table */
export function* understand(
  table: Table,
  kind: ImportKind,
  settings: ImportSettings,
): Generator<void, UnderstoodTable> {
  const { names } = table;
  const problem = mappingProblem(kind.fields, settings, names.length);
  if (problem) throw new UnusableFile(problem);
  const found: UnderstoodTable = { names, rows: [], problems: [], leftOut: [] };
  for (const row of table.rows) {
    yield;
    const { line } = row;
    if ('why' in row) {
      found.problems.push({ line, column: '', why: row.why });
      continue;
    }
    const reader = new RowReader(kind.fields, settings, names, row.cells);
    const record = kind.read(reader);
    found.leftOut.push(...reader.leftOut.map((each) => ({ line, ...each })));
    if (record === undefined || reader.problems.length)
      found.problems.push(...reader.problems.map((each) => ({ line, ...each })));
    else found.rows.push({ line, record, keys: kind.keysOf(record) });
    if (record === undefined && !reader.problems.length)
      found.problems.push({ line, column: '', why: 'The row has no value for any of the chosen columns.' });
  }
  return found;
}

export interface Checked {
  result: CheckResult;
  rowCount: number;
  problemCount: number;
}

export async function checkTable(
  graph: Graph,
  kind: ImportKind,
  party: string,
  understood: UnderstoodTable,
): Promise<Checked> {
  const runner = runnerOn((text, parameters) => graph.read(text, parameters));
  const existing = await kind.existing(runner, party);
  const rows = understood.rows.map(({ line, keys }) => ({ line, ...keys }));
  const duplicates = await inSlices(findDuplicates(rows, existing));
  const { problems, leftOut } = understood;
  const refused = new Set(problems.map(({ line }) => line)).size;
  return {
    result: {
      problems: problems.slice(0, MAX_REPORTED),
      leftOut: leftOut.slice(0, MAX_REPORTED),
      leftOutCount: leftOut.length,
      duplicates,
    },
    rowCount: understood.rows.length + refused,
    problemCount: refused,
  };
}
