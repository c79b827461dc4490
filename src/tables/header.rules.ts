/** What the first line of a table says, and whether a row fits it. Pure. */
import { quoted } from './quoted.rules.ts';

/** A file that cannot be used as it is; the message says what to do. */
export class TableError extends Error {}

/** The names of the columns; empty ones at the end are left out. @throws TableError when a name stands twice */
export function columnNames(cells: string[]): string[] {
  const names = cells.map((cell) => cell.trim());
  while (names.length && names.at(-1) === '') names.pop();
  for (const [index, name] of names.entries()) {
    const first = names.findIndex((each) => each.toLowerCase() === name.toLowerCase());
    if (name && first < index)
      throw new TableError(
        `Columns ${first + 1} and ${index + 1} are both named ${quoted(name)}; give each column a unique name.`,
      );
  }
  return names;
}

/** The cells under named columns; undefined when there are more than blank ones beyond them. */
export function cellsUnder(names: string[], cells: string[]): string[] | undefined {
  if (cells.length <= names.length) return cells;
  return cells.slice(names.length).every((cell) => !cell.trim()) ? cells.slice(0, names.length) : undefined;
}
