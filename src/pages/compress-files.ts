/** Compresses files once, beside each file, so that the server sends them without any work. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

/** Fonts and pictures are compressed already. */
const TEXTS = /\.(html|js|css|svg|json|ttf)$/;
const MIN_BYTES = 1_024;
/** The highest, 11, takes ten times as long, and saves a few per cent. */
const BROTLI_QUALITY = 9;

/** Writes `<file>.br` and `<file>.gz`. */
export async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && TEXTS.test(entry.name))
      .map(async ({ parentPath, name }) => {
        const file = join(parentPath, name);
        const bytes = await readFile(file);
        if (bytes.length < MIN_BYTES) return;
        const params = { [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
        await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: zlib.Z_BEST_COMPRESSION }));
      }),
  );
}
