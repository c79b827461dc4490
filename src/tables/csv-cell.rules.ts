/** How a value is written into a CSV file, wherever Covalue writes one. Pure. */

/** A spreadsheet runs a cell that begins so, also in other widths; characters before it that do not show do not protect. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]|^[\t\r\n]/u;
const PLAIN_NUMBER = /^[-+]?\d+(?:[.,]\d+)*$/;

/** Quoted where it must be; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a file, with its end. */
export function csvLine(cells: (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}
