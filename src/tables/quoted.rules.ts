/** A text from a file, as an error quotes it: short, and without characters that a terminal would obey. Pure. */

const MAX_QUOTED = 60;

export function quoted(text: string): string {
  const shown = text.replace(/[\p{C}\u2028\u2029]/gu, '·');
  return `"${shown.length > MAX_QUOTED ? `${[...shown].slice(0, MAX_QUOTED).join('')}…` : shown}"`;
}
