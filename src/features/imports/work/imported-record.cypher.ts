/** Statements of what became of the rows of imports: `(:ImportedRecord {key: import|line})`. */
import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';
import { ImportOutcome, UndoOutcome } from '../import.rules.ts';

export interface RecordRow {
  key: string;
  line: bigint;
  outcome: ImportOutcome;
  entityId: string | null;
  /** Encrypted. */
  reason: string | null;
  /** Encrypted. */
  undo: string | null;
}

/** The constraint on the key makes sure that no row is imported twice. */
export const SAVE_RECORDS = statement('saveImportedRecords')
  .params<{ id: string; rows: RecordRow[]; counts: Record<ImportOutcome, bigint> }>()
  .text(`MATCH (i:Import {id: $id})
SET i.createdCount = i.createdCount + $counts.CREATED, i.updatedCount = i.updatedCount + $counts.UPDATED,
  i.mergedCount = i.mergedCount + $counts.MERGED, i.skippedCount = i.skippedCount + $counts.SKIPPED,
  i.rejectedCount = i.rejectedCount + $counts.REJECTED, i.doneRows = i.doneRows + size($rows)
WITH i UNWIND $rows AS row
CREATE (:ImportedRecord {key: row.key, line: row.line, outcome: row.outcome, entityId: row.entityId, reason: row.reason, undo: row.undo})`);

const ofImport = (record: string) => `${record}.key STARTS WITH $importId + '|'`;

export const RECORDED_LINES = statement('importedLines')
  .params<{ importId: string }>()
  .row({ line: z.number(), entityId: z.string().nullable(), outcome: z.enum(ImportOutcome) })
  .text(
    `MATCH (r:ImportedRecord) WHERE ${ofImport('r')} RETURN r.line AS line, r.entityId AS entityId, r.outcome AS outcome`,
  );

const REPORTED = {
  line: z.number(),
  outcome: z.enum(ImportOutcome),
  entityId: z.string().nullable(),
  reason: z.string().nullable(),
  undoOutcome: z.enum(UndoOutcome).nullable(),
  undoReason: z.string().nullable(),
};

export const REPORT_RECORDS = statement('reportImportedRecords')
  .params<{ importId: string; outcomes: readonly string[]; after: bigint; limit: bigint }>()
  .row(REPORTED)
  .text(`MATCH (r:ImportedRecord) WHERE ${ofImport('r')} AND r.line > $after AND (r.outcome IN $outcomes OR r.undoOutcome IN $outcomes)
RETURN r.line AS line, r.outcome AS outcome, r.entityId AS entityId, r.reason AS reason, r.undoOutcome AS undoOutcome, r.undoReason AS undoReason
ORDER BY r.line LIMIT $limit`);

/** What has not been undone, the last rows first. */
export const RECORDS_TO_UNDO = statement('importedRecordsToUndo')
  .params<{ importId: string; limit: bigint }>()
  .row({ line: z.number(), entityId: z.string(), outcome: z.enum(ImportOutcome), undo: z.string() })
  .text(`MATCH (r:ImportedRecord) WHERE ${ofImport('r')} AND r.undo IS NOT NULL AND r.undoOutcome IS NULL
RETURN r.line AS line, r.entityId AS entityId, r.outcome AS outcome, r.undo AS undo ORDER BY r.line DESC LIMIT $limit`);

export const SAVE_UNDONE = statement('saveUndoneRecords')
  .params<{
    id: string;
    rows: { key: string; outcome: UndoOutcome; reason: string | null }[];
    counts: Record<UndoOutcome, bigint>;
  }>()
  .text(`MATCH (i:Import {id: $id})
SET i.removedCount = i.removedCount + $counts.REMOVED, i.restoredCount = i.restoredCount + $counts.RESTORED, i.keptCount = i.keptCount + $counts.KEPT
WITH i UNWIND $rows AS row
MATCH (r:ImportedRecord {key: row.key}) SET r.undoOutcome = row.outcome, r.undoReason = row.reason`);
