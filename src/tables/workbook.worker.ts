/** The thread that unpacks and reads a workbook. Its memory is limited by the one who starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { errorOf } from '../values/thrown.ts';
import { limitedSheets, MAX_UNPACKED_BYTES, type Sheet, WorkbookError, type WorkbookOrder } from './workbook.rules.ts';

/** Only what the reader needs: pictures and macros stay packed. */
const READ = /\.xml(\.rels)?$/;

async function sheetsOf({ bytes, limits }: WorkbookOrder): Promise<Sheet[]> {
  let unpacked = 0;
  // Each file is unpacked into a buffer of the size that the archive states, so a false size is an error, not memory.
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!READ.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > MAX_UNPACKED_BYTES)
        throw new WorkbookError(
          `The workbook has more than ${MAX_UNPACKED_BYTES / 1_048_576} MiB when unpacked; save only the sheet to import, as CSV.`,
        );
      return true;
    },
  });
  if (!files['xl/workbook.xml'] && !files['[Content_Types].xml'])
    throw new WorkbookError('The file is a zip archive, not an Excel workbook (.xlsx).');
  const plain = zipSync(files, { level: 0 });
  const sheets = await readXlsxFile(new Blob([plain as Uint8Array<ArrayBuffer>]), { trim: false });
  return limitedSheets(
    sheets.map(({ sheet, data }) => ({ name: sheet, rows: data })),
    limits,
  );
}

try {
  const sheets = await sheetsOf(workerData);
  parentPort?.postMessage({ sheets });
} catch (error) {
  const known = error instanceof WorkbookError;
  parentPort?.postMessage({ problem: known ? error.message : undefined, cause: errorOf(error).message });
}
