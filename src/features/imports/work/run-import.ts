/** Writes the rows of an import, batch by batch; each batch and what became of its rows are one transaction. */
import { DomainError } from '../../../errors.ts';
import { runnerOn } from '../../../graph/runner.ts';
import { errorOf } from '../../../values/thrown.ts';
import { inSlices } from '../../../workers/in-slices.ts';
import { bisect } from '../../../workers/set-aside.actions.ts';
import { isRecordFault } from '../../../workers/set-aside.rules.ts';
import { readJson } from '../file/stored-parts.ts';
import type { ImportChoices } from '../import.actions.ts';
import { ImportOutcome, ImportState, refusalOf } from '../import.rules.ts';
import type { ImportKind, ImportTransaction, RowToWrite, WrittenRow } from '../kinds/import-kind.ts';
import type { ImportSettings } from '../mapping/field.rules.ts';
import { type CheckResult, type StoredImport, tableOf, understand } from './check-import.ts';
import { type ImportWork, inImportTransaction, isEndOfWork } from './import-transaction.ts';
import { RECORDED_LINES, SAVE_RECORDS } from './imported-record.cypher.ts';
import { makePlan, type SettledRow } from './plan.ts';
import { sealed } from './sealed.ts';

const SETTLED_AT_ONCE = 1_000;

/** Goes on where an earlier run was interrupted. */
export async function runImport(
  work: ImportWork,
  stored: StoredImport,
  kind: ImportKind,
  settings: ImportSettings,
): Promise<void> {
  const {
    graph,
    settings: { installationKey },
  } = work;
  const { id } = stored;
  const table = await tableOf(graph, installationKey, stored, settings);
  const understood = await inSlices(understand(table, kind, settings));
  const reading = runnerOn((text, parameters) => graph.read(text, parameters));
  const check = await readJson<CheckResult>(reading, { importId: id, name: 'check', installationKey });
  const choices = await readJson<ImportChoices>(reading, { importId: id, name: 'choices', installationKey });
  if (!check || !choices) throw new Error(`The import ${id} has no check or no choices.`);
  const { write, settled } = await inSlices(makePlan(understood, check.duplicates, choices, kind));
  const done = new Map((await graph.read(RECORDED_LINES, { importId: id })).map((row) => [row.line, row]));
  const transact = <T>(step: (transaction: ImportTransaction) => Promise<T>) =>
    inImportTransaction(work, id, ImportState.RUNNING, step);
  const todo = completed(write, kind).filter(({ line }) => !done.has(line));
  for (let start = 0; start < todo.length; start += kind.batch)
    for (const written of await writeBatch(kind, todo.slice(start, start + kind.batch), transact))
      done.set(written.line, { line: written.line, outcome: written.outcome, entityId: written.entityId ?? null });
  const rest = settled.filter(({ line }) => !done.has(line));
  for (let start = 0; start < rest.length; start += SETTLED_AT_ONCE) {
    const rows = rest.slice(start, start + SETTLED_AT_ONCE).map((row) => settledRow(row, done));
    await transact((transaction) => record(transaction, rows));
  }
}

/** With what the rows of the file say about each other. */
function completed(rows: RowToWrite<unknown>[], kind: ImportKind): RowToWrite<unknown>[] {
  const records = kind.complete?.(rows.map(({ record }) => record));
  return records ? rows.map((row, index) => ({ ...row, record: records[index] })) : rows;
}

function settledRow(
  { line, outcome, reason, into }: SettledRow,
  done: ReadonlyMap<number, { outcome: ImportOutcome; entityId: string | null }>,
): WrittenRow {
  if (into === undefined) return { line, outcome, reason };
  const first = done.get(into);
  if (first?.outcome === ImportOutcome.REJECTED)
    return {
      line,
      outcome: ImportOutcome.REJECTED,
      reason: `Line ${into}, into which it was to be merged, was rejected.`,
    };
  return { line, outcome, reason, entityId: first?.entityId ?? undefined };
}

type Transact = <T>(step: (transaction: ImportTransaction) => Promise<T>) => Promise<T>;

/** A row that cannot be written is rejected alone. */
async function writeBatch(kind: ImportKind, rows: RowToWrite<unknown>[], transact: Transact): Promise<WrittenRow[]> {
  const rejected: WrittenRow[] = [];
  const written = await bisect(
    rows,
    (part) =>
      transact(async (transaction) => {
        const results = await kind.write(transaction, part);
        await record(transaction, results);
        return results;
      }),
    async ({ line }, error) => {
      const row = { line, outcome: ImportOutcome.REJECTED, reason: reasonOf(error) };
      await transact((transaction) => record(transaction, [row]));
      rejected.push(row);
    },
    (error) => !isEndOfWork(error) && isRecordFault(error),
  );
  return [...written.flat(), ...rejected];
}

function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return refusalOf(error);
  return `It could not be saved: ${errorOf(error).message.slice(0, 300)}`;
}

/** In the transaction of what it records. */
async function record({ runner, importId, settings }: ImportTransaction, rows: readonly WrittenRow[]): Promise<void> {
  if (!rows.length) return;
  const counts = Object.fromEntries(Object.values(ImportOutcome).map((each) => [each, 0n])) as Record<
    ImportOutcome,
    bigint
  >;
  for (const { outcome } of rows) counts[outcome]++;
  const seal = (line: number, text: string) => sealed(settings.installationKey, importId, line, text);
  await runner.run(SAVE_RECORDS, {
    id: importId,
    counts,
    rows: rows.map(({ line, outcome, entityId = null, reason, undo }) => ({
      key: `${importId}|${line}`,
      line: BigInt(line),
      ...{ outcome, entityId },
      reason: reason === undefined ? null : seal(line, reason),
      undo: undo === undefined ? null : seal(line, JSON.stringify(undo)),
    })),
  });
}
