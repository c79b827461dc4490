/** Reads the header of a table, and checks whether a row fits it. Pure. */
import { quoted } from './quoted.rules.ts';

/** A file that cannot be used; the message states the fix. */
export class TableError extends Error {}

/** The names of the columns, without empty ones at the end. @throws TableError if a name occurs twice */
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
