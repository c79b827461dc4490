/** Undoes an import, the last rows first: what somebody changed or built on since is kept, and reported. */
import { ImportOutcome, ImportState, UndoOutcome } from '../import.rules.ts';
import type { ImportKind, RecordToUndo, UndoData, UndoneRecord } from '../kinds/import-kind.ts';
import { type ImportWork, inImportTransaction } from './import-transaction.ts';
import { RECORDS_TO_UNDO, SAVE_UNDONE } from './imported-record.cypher.ts';
import { opened, sealed } from './sealed.ts';

/** Goes on where an earlier run was interrupted. */
export async function undoRows(work: ImportWork, importId: string, kind: ImportKind): Promise<void> {
  const {
    graph,
    settings: { installationKey },
  } = work;
  for (;;) {
    const rows = await graph.read(RECORDS_TO_UNDO, { importId, limit: BigInt(kind.batch) });
    if (!rows.length) return;
    const records = rows.map(({ line, entityId, outcome, undo }): RecordToUndo => {
      const data: UndoData = JSON.parse(opened(installationKey, importId, line, undo));
      return { ...data, line, entityId, created: outcome === ImportOutcome.CREATED };
    });
    await inImportTransaction(work, importId, ImportState.UNDOING, async (transaction) => {
      const undone = await kind.undo(transaction, records);
      const byLine = new Map(undone.map((each) => [each.line, each]));
      const results = records.map(
        ({ line }): UndoneRecord =>
          byLine.get(line) ?? { line, outcome: UndoOutcome.KEPT, reason: 'It could not be undone.' },
      );
      const counts = Object.fromEntries(Object.values(UndoOutcome).map((each) => [each, 0n])) as Record<
        UndoOutcome,
        bigint
      >;
      for (const { outcome } of results) counts[outcome]++;
      await transaction.runner.run(SAVE_UNDONE, {
        id: importId,
        counts,
        rows: results.map(({ line, outcome, reason }) => ({
          key: `${importId}|${line}`,
          outcome,
          reason: reason === undefined ? null : sealed(installationKey, importId, line, reason),
        })),
      });
    });
  }
}
