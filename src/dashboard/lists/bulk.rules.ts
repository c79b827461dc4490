/** One change for many rows, row by row: a row that fails does not stop the others. Pure but for what it calls. */

export interface Failed<Row> {
  row: Row;
  message: string;
}

export interface BulkResult<Row> {
  done: readonly Row[];
  failed: readonly Failed<Row>[];
  /** Rows that were not tried because it was stopped. */
  left: readonly Row[];
}

/**
 * @param act changes one row. @returns why it was refused; undefined when it is done
 * @param onProgress gets the result so far, after each row
 * @param isStopped is asked before each row
 */
export async function runForEach<Row>(
  rows: readonly Row[],
  act: (row: Row) => Promise<string | undefined>,
  onProgress: (result: BulkResult<Row>) => void,
  isStopped: () => boolean,
): Promise<BulkResult<Row>> {
  const [done, failed]: [Row[], Failed<Row>[]] = [[], []];
  const result = (): BulkResult<Row> => ({
    done: [...done],
    failed: [...failed],
    left: rows.slice(done.length + failed.length),
  });
  for (const row of rows) {
    if (isStopped()) break;
    const message = await act(row).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    if (message === undefined) done.push(row);
    else failed.push({ row, message });
    onProgress(result());
  }
  return result();
}

/** The reasons, the most frequent first, each with its rows. */
export function byReason<Row>(failed: readonly Failed<Row>[]): [message: string, rows: Row[]][] {
  const reasons = new Map<string, Row[]>();
  for (const { row, message } of failed) {
    const rows = reasons.get(message);
    if (rows) rows.push(row);
    else reasons.set(message, [row]);
  }
  return [...reasons].sort(([, one], [, other]) => other.length - one.length);
}
