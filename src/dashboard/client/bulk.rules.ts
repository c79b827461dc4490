/** One change for many rows, row by row: a row that fails does not stop the others. Pure but for what it calls. */

export interface Failed<Row> {
  row: Row;
  message: string;
}

export interface BulkResult<Row> {
  done: number;
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
  const failed: Failed<Row>[] = [];
  let done = 0;
  const result = (): BulkResult<Row> => ({ done, failed: [...failed], left: rows.slice(done + failed.length) });
  for (const row of rows) {
    if (isStopped()) break;
    const message = await act(row).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    if (message === undefined) done++;
    else failed.push({ row, message });
    onProgress(result());
  }
  return result();
}

/** The reasons, the most frequent first, each with its rows. */
export function byReason<Row>(failed: readonly Failed<Row>[]): [message: string, rows: Row[]][] {
  const reasons = new Map<string, Row[]>();
  for (const { row, message } of failed) reasons.set(message, [...(reasons.get(message) ?? []), row]);
  return [...reasons].sort(([, one], [, other]) => other.length - one.length);
}

/** A named set of parameters of the address, e.g. `state=ACTIVE&side=provider`. */
export interface SavedView {
  name: string;
  parameters: string;
}

export const MAX_VIEWS = 20;

/** By name; one of the same name is replaced. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view]
    .sort((one, other) => one.name.localeCompare(other.name))
    .slice(0, MAX_VIEWS);
}
