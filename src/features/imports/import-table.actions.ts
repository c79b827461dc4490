/** Reads the rows of an import for a representative of its party: the table, a preview, the check, the report. */
import { Capacity } from '../../access-control/authority.rules.ts';
import { readViewer } from '../../access-control/viewer.ts';
import { DomainError, invalidInput } from '../../errors.ts';
import { MAX_PAGE } from '../../planner/page-limits.rules.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { ColumnOrder } from '../../tables/date.rules.ts';
import { proposeDecimalMark, proposeDelimiter, proposeEncoding, proposeHeader } from '../../tables/detect.ts';
import type { Cell } from '../../tables/workbook.rules.ts';
import { WorkbookError } from '../../tables/workbook.rules.ts';
import { headerKey } from './file/header-key.ts';
import { UnusableFile } from './file/open-file.ts';
import { firstRecords, readTable, type Table } from './file/read-table.ts';
import { type PartName, readJson, readParts } from './file/stored-parts.ts';
import { KEPT_MAPPING, READ_IMPORT } from './import.cypher.ts';
import type { ImportPreviewInput, ImportTableInput } from './import.inputs.ts';
import { DuplicateReason, ImportOutcome, PREVIEWED_ROWS, UndoOutcome } from './import.rules.ts';
import { checkedDelimiter, checkedEncoding, settingsOf } from './import-settings.ts';
import type { ImportKind } from './kinds/import-kind.ts';
import { type ColumnSample, type ImportSettings, isKnownName, proposeFields } from './mapping/field.rules.ts';
import { type CheckResult, type StoredImport, understand } from './work/check-import.ts';
import { REPORT_RECORDS } from './work/imported-record.cypher.ts';
import { opened } from './work/sealed.ts';

const SAMPLED_ROWS = 200;
const SHOWN_SAMPLES = 3;
const MAX_SAMPLE_LENGTH = 80;

export function kindsOf({ registries }: RequestContext) {
  return registries.imports.map(({ name, label, pack, fields, choices }) => ({
    kind: name,
    label,
    pack: pack ?? null,
    choices: [...choices],
    fields: fields.map((field) => ({
      name: field.name,
      label: field.label,
      required: field.required ?? false,
      repeatable: field.repeatable ?? false,
      choices: [...(field.choices ?? [])],
    })),
  }));
}

/** Arguments of a page. */
interface PageOfImport {
  id: string;
  afterLine?: number | null;
  first?: number | null;
}

/** Null unless the viewer is a person who represents the party: administrators do not read the files of others. */
async function importFor(context: RequestContext, id: string): Promise<StoredImport | null> {
  const key = context.viewer();
  const [row] = await context.reads.run(READ_IMPORT, { id });
  if (!row) return null;
  const viewer = await readViewer(context.reads, key, { max: context.settings.maxMembershipsRead, named: [row.party] });
  if (viewer.scope || viewer.capacityFor(row.party) !== Capacity.REPRESENTATIVE) return null;
  return { ...row, id };
}

const partOptions = ({ settings }: RequestContext, importId: string, name: PartName) => ({
  importId,
  name,
  installationKey: settings.installationKey,
});

function sourceOf(context: RequestContext, { id, format }: StoredImport, sheet: number) {
  return { format, parts: readParts(context.reads, partOptions(context, id, `sheet ${sheet}`)) };
}

/** Errors of inputs are errors of the field, as in other queries. */
async function naming<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) throw invalidInput(error.field ?? 'input', error.message);
    throw error;
  }
}

export function proposedTable(context: RequestContext, input: ImportTableInput) {
  return naming(async () => {
    const stored = await importFor(context, input.id);
    if (!stored) return null;
    const sheet = input.sheet ?? 0;
    if (sheet < 0 || sheet >= stored.sheets.length)
      throw invalidInput('sheet', `The file has ${stored.sheets.length} sheets, counted from 0.`);
    const bytes: Buffer[] = [];
    if (stored.format === 'CSV')
      for await (const part of sourceOf(context, stored, sheet).parts) bytes.push(Buffer.from(part));
    const found = proposeEncoding(Buffer.concat(bytes));
    const encoding = input.encoding ? checkedEncoding(input.encoding) : found.encoding;
    const start = new TextDecoder(encoding).decode((bytes[0] ?? Buffer.alloc(0)).subarray(0, 262_144));
    const delimiter = input.delimiter ? checkedDelimiter(input.delimiter) : proposeDelimiter(start);
    const reading = { encoding, delimiter };
    const { imports: kinds } = context.registries;
    const table = await tableFor(context, stored, sheet, reading, input, kinds);
    return {
      sheets: stored.sheets,
      sheet,
      encoding,
      encodingIsCertain: found.isCertain || stored.format === 'XLSX',
      encodingSample: found.sample ?? null,
      delimiter,
      ...table,
    };
  });
}

async function tableFor(
  context: RequestContext,
  stored: StoredImport,
  sheet: number,
  reading: { encoding: string; delimiter: string },
  { kind: wanted, headerLine: stated }: ImportTableInput,
  kinds: readonly ImportKind[],
) {
  const usual = kinds.find(({ name }) => name === (wanted ?? stored.kind)) ?? kinds[0];
  if (!usual) throw invalidInput('kind', 'Nothing can be imported here.');
  const nothing = { decimalMark: null, dateOrder: null, currency: null, constants: [], isKept: false };
  try {
    const headerLine = stated ?? (await headerLineOf(sourceOf(context, stored, sheet), reading, kinds));
    const table = await readTable(sourceOf(context, stored, sheet), { ...reading, headerLine }, SAMPLED_ROWS);
    const samples = samplesOf(table);
    const kept = await keptFor(context, stored.party, table.names, wanted);
    const kind =
      kinds.find(({ name }) => name === (wanted ?? kept?.kind ?? stored.kind)) ??
      likeliest(offeredTo(stored, kinds), samples);
    const fields = kept
      ? samples.map((_, column) => kept.settings.columns.find((each) => each.column === column)?.field)
      : proposeFields(kind.fields, samples);
    const columns = samples.map(({ name, values }, column) => ({
      column,
      name,
      samples: values.slice(0, SHOWN_SAMPLES).map((value) => String(value).slice(0, MAX_SAMPLE_LENGTH)),
      field: fields[column] ?? null,
    }));
    const { settings } = kept ?? {};
    return {
      headerLine,
      kind: kind.name,
      columns,
      decimalMark: settings?.decimalMark ?? decimalMarkOf(kind, samples, fields) ?? null,
      dateOrder: settings?.dateOrder ?? dateOrderOf(kind, samples, fields) ?? null,
      currency: settings?.currency ?? null,
      constants: Object.entries(settings?.constants ?? {}).map(([field, value]) => ({ field, value })),
      isKept: kept !== undefined,
      problem: table.rows.length ? null : 'The table has no rows below this line.',
    };
  } catch (error) {
    if (!(error instanceof UnusableFile || error instanceof WorkbookError)) throw error;
    return { ...nothing, headerLine: stated ?? 1, kind: usual.name, columns: [], problem: error.message };
  }
}

async function headerLineOf(
  source: Parameters<typeof firstRecords>[0],
  reading: { encoding: string; delimiter: string },
  kinds: readonly ImportKind[],
): Promise<number> {
  const records = (await firstRecords(source, reading, 20)).filter((row) => 'cells' in row);
  const known = (name: string) => kinds.some(({ fields }) => isKnownName(fields, name));
  const index = proposeHeader(
    records.map(({ cells }) => cells),
    known,
  );
  return index < 0 ? 0 : (records[index]?.line ?? 0);
}

function samplesOf({ names, rows }: Table): ColumnSample[] {
  return names.map((name, column) => {
    const values: Cell[] = [];
    for (const row of rows) {
      const cell = 'cells' in row ? row.cells[column] : undefined;
      if (cell !== undefined && String(cell).trim()) values.push(cell);
    }
    return { name, values };
  });
}

async function keptFor(context: RequestContext, party: string, names: string[], wanted: string | null | undefined) {
  const [row] = await context.reads.run(KEPT_MAPPING, { key: headerKey(party, names) });
  if (!row || (wanted && row.kind !== wanted)) return undefined;
  const settings: ImportSettings = JSON.parse(row.settings);
  return { kind: row.kind, settings };
}

const offeredTo = ({ packs }: StoredImport, kinds: readonly ImportKind[]) =>
  kinds.filter(({ pack }) => !pack || !packs || packs.includes(pack));

/** The kind for which the most columns are recognised. */
function likeliest(kinds: readonly ImportKind[], samples: readonly ColumnSample[]): ImportKind {
  const [best] = kinds
    .map((kind) => {
      const found = proposeFields(kind.fields, samples).filter(Boolean);
      const isComplete =
        found.length > 0 && kind.fields.every(({ name, required }) => !required || found.includes(name));
      return { kind, score: found.length + (isComplete ? 2 : 0) };
    })
    .sort((a, b) => b.score - a.score);
  if (!best) throw new Error('There is no kind of imports.');
  return best.kind;
}

function* valuesOf(
  kind: ImportKind,
  samples: readonly ColumnSample[],
  fields: readonly (string | undefined)[],
  holds: string,
) {
  for (const [column, { values }] of samples.entries()) {
    const field = kind.fields.find(({ name }) => name === fields[column]);
    if (field?.holds === holds) for (const value of values) if (typeof value === 'string') yield value;
  }
}

function decimalMarkOf(kind: ImportKind, samples: readonly ColumnSample[], fields: readonly (string | undefined)[]) {
  return proposeDecimalMark(valuesOf(kind, samples, fields, 'amount'), 'EUR');
}

function dateOrderOf(kind: ImportKind, samples: readonly ColumnSample[], fields: readonly (string | undefined)[]) {
  const order = new ColumnOrder();
  for (const value of valuesOf(kind, samples, fields, 'date')) order.add(value);
  return order.order && order.proof[order.order] ? order.order : undefined;
}

export function previewOf(context: RequestContext, input: ImportPreviewInput) {
  return naming(async () => {
    const stored = await importFor(context, input.id);
    if (!stored) return null;
    const kind = context.registries.imports.find(({ name }) => name === input.kind);
    if (!kind) throw invalidInput('kind', 'This kind is unknown here.');
    const settings = settingsOf(input.settings);
    try {
      const table = await readTable(sourceOf(context, stored, settings.sheet), settings, PREVIEWED_ROWS);
      const steps = understand(table, kind, settings);
      let step = steps.next();
      while (!step.done) step = steps.next();
      const { rows, problems, leftOut } = step.value;
      return {
        rows: rows.map(({ line, record }) => ({
          line,
          values: kind.show(record).map(([field, value]) => ({ field, value })),
        })),
        problems,
        leftOut,
        problem: null,
      };
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      return { rows: [], problems: [], leftOut: [], problem: error.message };
    }
  });
}

export async function checkOf(context: RequestContext, { id, afterLine, first }: PageOfImport) {
  const stored = await importFor(context, id);
  if (!stored) return null;
  const result = await readJson<CheckResult>(context.reads, partOptions(context, id, 'check'));
  if (!result) return null;
  const counts = new Map<DuplicateReason, number>();
  for (const { reason } of result.duplicates) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    problems: result.problems,
    leftOut: result.leftOut,
    leftOutCount: result.leftOutCount,
    duplicateCounts: Object.values(DuplicateReason).flatMap((reason) => {
      const count = counts.get(reason);
      return count ? [{ reason, count }] : [];
    }),
    duplicates: result.duplicates
      .filter(({ line }) => line > (afterLine ?? 0))
      .slice(0, pageSize(first))
      .map(({ of, ...duplicate }) => ({
        ...duplicate,
        ofLine: 'line' in of ? of.line : null,
        ofRecord: 'id' in of ? of.id : null,
      })),
  };
}

export async function reportOf(
  context: RequestContext,
  { id, afterLine, first, outcomes }: PageOfImport & { outcomes?: ImportOutcome[] | null },
) {
  if (!(await importFor(context, id))) return null;
  const rows = await context.reads.run(REPORT_RECORDS, {
    importId: id,
    outcomes: outcomes ?? Object.values(ImportOutcome),
    after: BigInt(afterLine ?? 0),
    limit: BigInt(pageSize(first)),
  });
  const text = (line: number, sealed: string | null) =>
    sealed && opened(context.settings.installationKey, id, line, sealed);
  return rows.map(({ entityId, reason, undoReason, ...row }) => ({
    ...row,
    record: row.undoOutcome === UndoOutcome.REMOVED ? null : entityId,
    reason: text(row.line, reason),
    undoReason: text(row.line, undoReason),
  }));
}

function pageSize(first: number | null | undefined): number {
  const size = first ?? MAX_PAGE;
  if (size < 0 || size > MAX_PAGE) throw invalidInput('first', `Specify 0 to ${MAX_PAGE}.`);
  return size;
}
