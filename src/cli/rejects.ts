/** The records that an import rejected: the first ones on the screen, and all of them in a CSV file if requested. */
import { createWriteStream } from 'node:fs';
import { csvLine } from '../tables/csv-cell.rules.ts';

/** Reported on the screen; the rest is counted. */
const MAX_SHOWN = 20;

export function openRejects(file: string | undefined, header: string, say: (line: string) => void) {
  const output = file ? createWriteStream(file) : undefined;
  output?.write(`${header}\n`);
  let shown = 0;
  return {
    add(cells: (string | number)[], sentence: string) {
      output?.write(csvLine(cells));
      if (++shown <= MAX_SHOWN) say(sentence);
    },
    /** @param what the noun for the rest, e.g. `more rows` */
    countRest(what: string) {
      if (shown > MAX_SHOWN)
        console.error(`… and ${shown - MAX_SHOWN} ${what} that were rejected${file ? `, see ${file}` : ''}`);
    },
    end() {
      output?.end();
    },
  };
}
