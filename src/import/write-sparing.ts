/** Writes a batch of purchases; what cannot be written is set aside, and its neighbours are taken. */
import type { Graph } from '../graph/graph.ts';
import { codeOf, errorOf } from '../values/thrown.ts';
import { bisect, setAsideAlone } from '../workers/set-aside.actions.ts';
import { isRecordFault } from '../workers/set-aside.rules.ts';
import { type ActivityRow, type Batch, partOf } from './graph-rows.ts';
import type { Mapping } from './mapping.rules.ts';
import { type Written, writeBatch } from './write-batch.ts';

/** Another process may create the same node between look-up and creation; it is found at the next attempt. */
const WRITE_TRIES = 3;

export interface ImportRun {
  /** ISO instant. */
  now: string;
  /**
   * The table: its source and the name of its file. Its rows that were set aside earlier and no longer fail are removed
   * from the list.
   */
  origin: string;
}

/**
 * @param onFault receives each row that cannot be written, once it is set aside
 * @returns the results of each part.
 * @throws errors that are not the fault of a row, e.g. an unavailable graph
 */
export async function writeSettingAside(
  graph: Graph,
  mapping: Mapping,
  batch: Batch,
  { now, origin }: ImportRun,
  onFault: (row: ActivityRow, error: Error) => void,
): Promise<Written[]> {
  const rows = [...batch.activities.values()];
  if (!rows.length) return [];
  try {
    return [await persist(graph, mapping, batch, now)];
  } catch (error) {
    if (!isRecordFault(error)) throw error;
  }
  // Each part has all its dependencies: those of the batch may have been set aside with an earlier one.
  return bisect(
    rows,
    (part) => persist(graph, mapping, partOf(batch, part), now, part.length > 1 ? 1 : WRITE_TRIES),
    async (row, error) => {
      await setRowAside(
        graph,
        mapping,
        { record: row.id, line: row.purchase.line, error: errorOf(error) },
        { now, origin },
      );
      onFault(row, errorOf(error));
    },
  );
}

/** The record of a row that could not even be read, within `PURCHASE_IMPORT`. */
export function lineRecord({ source }: Mapping, line: number): string {
  return `${source}|line ${line}`;
}

/** For administrators. The next import of the table tries it again. */
export async function setRowAside(
  graph: Graph,
  { source }: Mapping,
  { record, line, error }: { record: string; line: number; error: Error },
  { now, origin }: ImportRun,
): Promise<void> {
  const reason = new Error(`Line ${line} of the table "${source}": ${error.message}`);
  await setAsideAlone(graph, { loop: 'PURCHASE_IMPORT', record, error: reason, origin, final: true }, now);
}

async function persist(
  graph: Graph,
  mapping: Mapping,
  batch: Batch,
  now: string,
  tries = WRITE_TRIES,
): Promise<Written> {
  for (let attempt = 1; ; attempt++)
    try {
      return await writeBatch(graph, mapping, batch, now);
    } catch (error) {
      const raced = codeOf(error) === 'Neo.ClientError.Schema.ConstraintValidationFailed';
      if (!raced || attempt >= tries) throw error;
    }
}
