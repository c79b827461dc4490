/** The rejected rows of an import as a CSV: line, reason, and the row as it was, so that it can be corrected and imported again. */
import type { InstallationKey } from '../../access-control/installation-key.ts';
import type { Runner } from '../../graph/runner.ts';
import { csvLine } from '../../tables/csv-cell.rules.ts';
import { readTable } from './file/read-table.ts';
import { readParts } from './file/stored-parts.ts';
import { ImportOutcome } from './import.rules.ts';
import type { ImportSettings } from './mapping/field.rules.ts';
import type { StoredImport } from './work/check-import.ts';
import { REPORT_RECORDS } from './work/imported-record.cypher.ts';
import { opened } from './work/sealed.ts';

const AT_ONCE = 500;
/** By which Excel recognises UTF-8. */
const MARK = '\ufeff';

export async function* rejectedCsv(
  runner: Runner,
  installationKey: InstallationKey,
  stored: StoredImport,
): AsyncGenerator<string> {
  const { id, format } = stored;
  if (!stored.settings || !stored.hasFile) {
    yield csvLine(['Line', 'Reason']);
    return;
  }
  const settings: ImportSettings = JSON.parse(stored.settings);
  const parts = readParts(runner, { importId: id, name: `sheet ${settings.sheet}`, installationKey });
  const { names, rows } = await readTable({ format, parts }, settings);
  const cellsOf = new Map(rows.map((row) => [row.line, 'cells' in row ? row.cells : []]));
  yield MARK + csvLine([...names, 'Line', 'Reason']);
  for (let after = 0; ; ) {
    const page = await runner.run(REPORT_RECORDS, {
      ...{ importId: id, outcomes: [ImportOutcome.REJECTED] },
      ...{ after: BigInt(after), limit: BigInt(AT_ONCE) },
    });
    if (!page.length) return;
    let text = '';
    for (const { line, reason } of page) {
      const cells = cellsOf.get(line) ?? [];
      const why = reason ? opened(installationKey, id, line, reason) : '';
      text += csvLine([...names.map((_, index) => cells[index] ?? ''), line, why]);
      after = line;
    }
    yield text;
  }
}
