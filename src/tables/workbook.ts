/** Reads workbooks (.xlsx) in a thread, so that a hostile file costs neither the memory nor the time of the server. */
import { Worker } from 'node:worker_threads';
import {
  MAX_THREAD_MB,
  MAX_THREAD_MS,
  type Sheet,
  WorkbookError,
  type WorkbookLimits,
  type WorkbookOrder,
} from './workbook.rules.ts';

const TOO_LARGE = 'The workbook is too large to be read; save only the sheet to import, as CSV.';

/** @throws WorkbookError for a file that is not a workbook, or too large; the message says what to do */
export function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Promise<Sheet[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./workbook.worker.mjs', import.meta.url), {
      workerData: { bytes, limits } satisfies WorkbookOrder,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MAX_THREAD_MB },
    });
    const timer = setTimeout(() => void worker.terminate(), MAX_THREAD_MS);
    worker.on('message', ({ sheets, problem, cause }: { sheets?: Sheet[]; problem?: string; cause?: string }) => {
      if (sheets) resolve(sheets);
      else
        reject(
          new WorkbookError(problem ?? 'The workbook cannot be read; open it in Excel and save it again, or as CSV.', {
            cause,
          }),
        );
    });
    worker.on('error', (cause) => reject(new WorkbookError(TOO_LARGE, { cause })));
    worker.on('exit', () => {
      clearTimeout(timer);
      reject(new WorkbookError(TOO_LARGE));
    });
  });
}
